import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { EndSource } from '@/lib/domain/interval';
import { formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import { type PresenceMark, presenceMarks } from './presence-marks';
import type { Bar, Segment } from './presence-segments';

const assumedWords = (what: string, assumed: boolean, { t }: Words) => (assumed ? t('presence.assumedWhat', { what }) : what);

/** Where the start of a presence comes from, in words; `assumed`: nobody said so. */
export function startWords(source: EndSource, assumed: boolean, words: Words): string {
  return assumedWords(words.t(`presence.startFrom.${source}`), assumed, words);
}

/** As `startWords`, of its end. */
function endWords(source: EndSource, assumed: boolean, words: Words): string {
  return assumedWords(words.t(`presence.endFrom.${source}`), assumed, words);
}

export interface Clock {
  /** The axis' start, ms since the epoch. */
  startMs: number;
  zone: string;
  /** Live when it was last read: who was in is not known to be in now. */
  stale?: boolean;
}

/** Of somebody who has not left: in now, or when that was last known. */
export function stillInWords({ stale = false }: Pick<Clock, 'stale'>, { t }: Words): string {
  return stale ? t('presence.inThen') : t('presence.stillIn');
}

/** Why somebody has no bar, in words; `null` for who was there. */
export function missingWords(state: ParticipantRow['state'], live: boolean, { t }: Words): string | null {
  if (state === 'never') return t('presence.noTime');
  if (state === 'never-came') return live ? t('presence.notHereYet') : t('presence.neverCame');
  return null;
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

/** A bar in one sentence, for who cannot see it; after six stretches the rest is counted. */
export function barSentence(bar: Bar, clock: Clock, { t }: Words): string {
  const time = (offset: number) => formatTime(clock.startMs + offset, clock.zone);
  const all = bar.segments.filter((segment) => segment.kind === 'present');
  if (all.length === 0) return t('presence.noTime');
  const stretches = all
    .slice(0, 6)
    .map((segment) => {
      const start = time(segment.start);
      if (segment.stillIn) return clock.stale ? t('presence.stretchInThen', { start }) : t('presence.stretchStillIn', { start });
      const ends = { start, end: time(segment.end) };
      return segment.endAssumed ? t('presence.stretchAbout', ends) : t('presence.stretch', ends);
    })
    .join(', ');
  return all.length > 6 ? t('presence.hereAndMore', { stretches, more: all.length - 6 }) : t('presence.here', { stretches });
}
