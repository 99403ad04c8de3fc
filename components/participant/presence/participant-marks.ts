import type { LogLine } from '@/components/participant/log/participant-log';
import { markWords, type RoomName } from '@/components/presence/mark-words';
import { presenceMarks } from '@/components/presence/presence-marks';
import type { Segment } from '@/components/presence/presence-segments';
import type { Span } from '@/lib/domain/interval';
import type { Words } from '@/lib/messages/words';

/** A moment on a person's bar. `at` in ms since the epoch; `text` says what happened, without the time. */
export interface Mark {
  id: string;
  at: number;
  kind: 'joined' | 'left' | 'moved' | 'other';
  text: string;
}

/**
 * The marks of a bar in the order of time: where presence begins and ends, where the room changes, and other events of
 * the log. Someone still in has no leave.
 */
export function participantMarks(segments: readonly Segment[], log: LogLine[], roomName: RoomName, words: Words): Mark[] {
  const marks: Mark[] = [];
  for (const mark of presenceMarks(segments)) {
    const { kind, at } = mark;
    if (kind !== 'stillIn') marks.push({ id: `${kind} ${at}`, at, kind, text: markWords(mark, false, roomName, words) });
  }
  for (const line of log)
    if (line.kind === 'other' && line.at !== null) marks.push({ id: line.id, at: line.at, kind: 'other', text: line.text });
  return marks.sort((a, b) => a.at - b.at);
}

/** The marks within `reachMs` of an instant, nearest first. */
export function marksNear(marks: Mark[], instant: number, reachMs: number): Mark[] {
  return marks.filter((mark) => Math.abs(mark.at - instant) <= reachMs).sort((a, b) => Math.abs(a.at - instant) - Math.abs(b.at - instant));
}

const manyMarks = 1_000;

/** The marks that can be told apart on an axis of `width` pixels: of many in one pixel only the first of each kind. */
export function drawnMarks(marks: Mark[], { start, end }: Span, width: number): Mark[] {
  if (marks.length <= manyMarks) return marks;
  const taken = new Set<string>();
  return marks.filter(({ at, kind }) => {
    const place = `${kind} ${Math.round(((at - start) / Math.max(1, end - start)) * width)}`;
    if (taken.has(place)) return false;
    taken.add(place);
    return true;
  });
}
