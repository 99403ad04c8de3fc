import type { EndSource } from '@/lib/domain/interval';
import { formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import { type PresenceMark, presenceMarks } from './presence-marks';
import type { Bar, Segment } from './presence-segments';
import { type Clock, stillInWords } from './presence-words';

const assumedWords = (what: string, assumed: boolean, { t }: Words) => (assumed ? t('presence.assumedWhat', { what }) : what);

/** Where the start of a presence comes from, in words; `assumed`: nobody said so. */
export function startWords(source: EndSource, assumed: boolean, words: Words): string {
  return assumedWords(words.t(`presence.startFrom.${source}`), assumed, words);
}

/** As `startWords`, of its end. */
function endWords(source: EndSource, assumed: boolean, words: Words): string {
  return assumedWords(words.t(`presence.endFrom.${source}`), assumed, words);
}

/** A stop on a bar that a pointer or the arrow keys can reach: an instant, and what happened there. */
export interface BarMark {
  /** Offset on the axis, ms. */
  at: number;
  text: string;
}

/** The name of a breakout room by its session id, where it is known. */
export type RoomName = (id: string) => string | undefined;

function joinedRoom({ inRoom, room }: Segment, roomName: RoomName, { t }: Words): string | null {
  if (!inRoom) return null;
  const name = room === undefined ? undefined : roomName(room);
  return name === undefined ? t('presence.inBreakoutRoom') : t('presence.inRoom', { room: name });
}

function movedRoom({ inRoom, room }: Segment, roomName: RoomName, { t }: Words): string {
  if (!inRoom) return t('participant.mainRoom');
  return (room === undefined ? undefined : roomName(room)) ?? t('participant.breakoutRoom');
}

function fromWords({ kind, segment }: PresenceMark, words: Words): string | null {
  const { startSource, startAssumed, endSource, endAssumed } = segment;
  const [source, assumed, inWords] = kind === 'left' ? [endSource, endAssumed, endWords] : [startSource, startAssumed, startWords];
  if (source === undefined) return assumed ? words.t('presence.assumed') : null;
  return words.t('presence.from', { source: inWords(source, assumed, words) });
}

const listed = (facts: readonly (string | null)[]) => facts.filter((fact) => fact !== null).join(', ');

/**
 * What happened at a mark, without the time: `left, from a leave event; away for 8 min 12 s`. `stale`: live when it was
 * last read.
 */
export function markWords(mark: PresenceMark, stale: boolean, roomName: RoomName, words: Words): string {
  const { t, duration } = words;
  const { kind, segment, gap } = mark;
  if (kind === 'stillIn') return stillInWords({ stale }, words);
  if (kind === 'moved') return t('presence.moved', { room: movedRoom(segment, roomName, words) });
  if (kind === 'joined') return listed([t('presence.joined'), joinedRoom(segment, roomName, words), fromWords(mark, words)]);
  const left = listed([t('presence.left'), fromWords(mark, words)]);
  if (!gap || gap.kind === 'present') return left;
  return `${left}; ${t(`presence.gone.${gap.kind}`, { duration: duration(gap.end - gap.start, { exact: true }) })}`;
}

/** The marks of a bar in order, in words with their times. */
export function barMarks(bar: Bar, clock: Clock, roomNames: ReadonlyMap<string, string>, words: Words): BarMark[] {
  const { startMs, zone, stale = false } = clock;
  return presenceMarks(bar.segments).map((mark) => {
    const time = formatTime(startMs + mark.at, zone, { milliseconds: true });
    return { at: mark.at, text: `${time} ${markWords(mark, stale, (id) => roomNames.get(id), words)}` };
  });
}
