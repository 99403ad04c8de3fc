import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { EndSource } from '@/lib/domain/interval';
import { formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import type { Bar, Segment } from './presence-segments';

function sourceWords(source: EndSource | undefined, assumed: boolean, { t }: Words): string | null {
  if (source === undefined) return assumed ? t('presence.assumed') : null;
  const words = t(`presence.sources.${source}`);
  return assumed ? t('presence.assumedFrom', { source: words }) : words;
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

type RoomNames = ReadonlyMap<string, string>;

function roomWords({ inRoom, room }: Segment, roomNames: RoomNames, { t }: Words): string | null {
  if (!inRoom) return null;
  const name = room === undefined ? undefined : roomNames.get(room);
  return name === undefined ? t('presence.inBreakoutRoom') : t('presence.inRoom', { room: name });
}

const listed = (facts: readonly (string | null)[]) => facts.filter((fact) => fact !== null).join(', ');

function startText(segment: Segment, clock: Clock, roomNames: RoomNames, words: Words): string {
  const time = formatTime(clock.startMs + segment.start, clock.zone, { milliseconds: true });
  const source = sourceWords(segment.startSource, segment.startAssumed, words);
  return listed([words.t('presence.joined', { time }), roomWords(segment, roomNames, words), source]);
}

function endText(segment: Segment, gap: Segment | undefined, clock: Clock, words: Words): string {
  const { t, duration } = words;
  const time = formatTime(clock.startMs + segment.end, clock.zone, { milliseconds: true });
  if (segment.stillIn) return clock.stale ? t('presence.inThenAt', { time }) : t('presence.stillInAt', { time });
  const left = listed([t('presence.left', { time }), sourceWords(segment.endSource, segment.endAssumed, words)]);
  if (!gap || gap.kind === 'present') return left;
  return `${left}; ${t(`presence.gaps.${gap.kind}`, { duration: duration(gap.end - gap.start, { exact: true }) })}`;
}

/** Every join and leave of a bar in order, in words. */
export function barMarks(bar: Bar, clock: Clock, roomNames: RoomNames, words: Words): BarMark[] {
  return bar.segments.flatMap((segment, index) => {
    if (segment.kind !== 'present') return [];
    const next = bar.segments[index + 1];
    const join = { at: segment.start, text: startText(segment, clock, roomNames, words) };
    if (next?.kind === 'present') return [join];
    return [join, { at: segment.end, text: endText(segment, next, clock, words) }];
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
