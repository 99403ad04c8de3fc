import { lineValue } from './line-value';
import { gradeValue, thresholdOf } from './quality-grade';
import type { LineId } from './quality-line';
import type { SpokenStream } from './spoken-stream';
import type { StreamSample } from './stream-samples';

/**
 * Of a sender, by its key: the steps in which a line that it sent was fair or worse; without an entry its report is not
 * kept.
 */
export type SentBadly = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * A step whose worst line is received, and from whom it came fair or worse; `null` stands for somebody the vendor does
 * not name.
 */
export interface ReceivedBadly {
  step: number;
  senders: (string | null)[];
}

/** From whom this received line came fair or worse in a step: the streams of each sender are taken together. */
export function badSenders(streams: readonly SpokenStream[], line: LineId, step: number): (string | null)[] {
  const threshold = thresholdOf(line);
  if (threshold === null) return [];
  const bySender = new Map<string | null, StreamSample[][]>();
  for (const { media, direction, sender, speaking } of streams) {
    const samples = speaking.get(step);
    if (media !== line.media || direction !== line.direction || samples === undefined) continue;
    bySender.set(sender, [...(bySender.get(sender) ?? []), samples]);
  }
  return [...bySender].flatMap(([sender, samples]) => {
    const value = lineValue(line.metric, line.direction, samples);
    return value !== null && gradeValue(value, threshold) !== 'good' ? [sender] : [];
  });
}

export interface OtherSteps {
  /** Steps in which all from whom it came fair or worse had sent badly. */
  claimed: number[];
  /** Steps of which that cannot be told, as a report of somebody it came from is not kept. */
  unread: number[];
  /**
   * Sender → in which of the told, or of the untold, steps it came from it; of the untold those alone whose report is
   * missing.
   */
  claimedFrom: Map<string, number[]>;
  unreadFrom: Map<string, number[]>;
}

/**
 * In which of the steps what was received was bad already when it was sent. Without the sender's own report nothing is
 * claimed.
 */
export function otherSteps(received: readonly ReceivedBadly[], sentBadly: SentBadly): OtherSteps {
  const result: OtherSteps = { claimed: [], unread: [], claimedFrom: new Map(), unreadFrom: new Map() };
  for (const { step, senders } of received) {
    const sentWell = senders.some((sender) => sender !== null && sentBadly.get(sender)?.has(step) === false);
    if (sentWell || senders.length === 0) continue;
    const missing = senders.filter((sender) => sender === null || !sentBadly.has(sender));
    const [steps, stepsOf, who] =
      missing.length > 0 ? [result.unread, result.unreadFrom, missing] : [result.claimed, result.claimedFrom, senders];
    steps.push(step);
    for (const sender of who) if (sender !== null) stepsOf.set(sender, [...(stepsOf.get(sender) ?? []), step]);
  }
  return result;
}
