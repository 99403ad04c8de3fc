import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import type { EndSource } from '@/lib/domain/interval';
import { formatDuration, formatTime } from '@/lib/format';
import type { Bar, Segment } from './presence-segments';

const sources: Record<EndSource, string> = {
  events: 'from events',
  fields: 'from the record’s own times',
  'session-start': 'at the start of the session',
  'session-end': 'at the end of the session',
  'sign-of-life': 'at the earliest sign of the connection',
  'provider-duration': 'by the provider’s own duration',
  'next-connection': 'at the next connection',
  'next-entry': 'at the next entry',
  'previous-entry': 'at the entry before',
  'room-change': 'into the next room',
  now: 'still in',
};

function sourceWords(source: EndSource | undefined, assumed: boolean): string {
  const words = [assumed ? 'assumed' : '', source ? sources[source] : ''].filter(Boolean).join(' ');
  return words ? `, ${words}` : '';
}

export interface Clock {
  /** The axis' start, ms since the epoch. */
  startMs: number;
  zone: string;
  /** Live when it was last read: who was in is not known to be in now. */
  stale?: boolean;
}

/** Of somebody who has not left: in now, or when that was last known. */
export function stillInWords({ stale = false }: Pick<Clock, 'stale'>): string {
  return stale ? 'in then' : 'still in';
}

/** Why somebody has no bar, in words; `null` for who was there. */
export function missingWords(state: ParticipantRow['state'], live: boolean): string | null {
  if (state === 'never') return 'no readable time';
  if (state === 'never-came') return live ? 'invited, not here yet' : 'never came';
  return null;
}

/** A stop on a bar that a pointer or the arrow keys can reach: an instant, and what happened there. */
export interface BarMark {
  /** Offset on the axis, ms. */
  at: number;
  text: string;
}

function roomWords(segment: Segment, roomNames: ReadonlyMap<string, string>): string {
  if (!segment.inRoom) return '';
  return `, in ${segment.room === undefined ? 'a breakout room' : (roomNames.get(segment.room) ?? 'a breakout room')}`;
}

function startText(segment: Segment, clock: Clock, roomNames: ReadonlyMap<string, string>): string {
  const time = formatTime(clock.startMs + segment.start, clock.zone, { milliseconds: true });
  return `joined ${time}${roomWords(segment, roomNames)}${sourceWords(segment.startSource, segment.startAssumed)}`;
}

function endText(segment: Segment, gap: Segment | undefined, clock: Clock): string {
  const time = formatTime(clock.startMs + segment.end, clock.zone, { milliseconds: true });
  if (segment.stillIn) return `${stillInWords(clock)} at ${time}`;
  const away =
    gap && gap.kind !== 'present'
      ? `; ${gap.kind === 'away' ? 'away' : 'back after'} ${formatDuration(gap.end - gap.start, { exact: true })}`
      : '';
  return `left ${time}${sourceWords(segment.endSource, segment.endAssumed)}${away}`;
}

/** Every join and leave of a bar in order, in words. */
export function barMarks(bar: Bar, clock: Clock, roomNames: ReadonlyMap<string, string>): BarMark[] {
  return bar.segments.flatMap((segment, index) => {
    if (segment.kind !== 'present') return [];
    const next = bar.segments[index + 1];
    const join = { at: segment.start, text: startText(segment, clock, roomNames) };
    if (next?.kind === 'present') return [join];
    return [join, { at: segment.end, text: endText(segment, next, clock) }];
  });
}

/** A bar in one sentence, for who cannot see it; after six stretches the rest is counted. */
export function barSentence(bar: Bar, clock: Clock): string {
  const time = (offset: number) => formatTime(clock.startMs + offset, clock.zone);
  const stretches = bar.segments.filter((segment) => segment.kind === 'present');
  if (stretches.length === 0) return 'no readable time';
  const words = stretches
    .slice(0, 6)
    .map((segment) =>
      segment.stillIn
        ? `since ${time(segment.start)}, ${stillInWords(clock)}`
        : `${time(segment.start)} to ${segment.endAssumed ? 'about ' : ''}${time(segment.end)}`,
    );
  const rest = stretches.length > 6 ? `, and ${stretches.length - 6} more` : '';
  return `here ${words.join(', ')}${rest}`;
}
