import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';
import { formatTime } from '@/lib/format';
import type { Words } from '@/lib/messages/words';
import type { Bar, Segment } from './presence-segments';

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

/** A bar in one sentence, for who cannot see it; after six stretches, or where gaps are closed, the rest is told in short. */
export function barSentence(bar: Bar, clock: Clock, { t }: Words): string {
  const time = (offset: number) => formatTime(clock.startMs + offset, clock.zone);
  const all = bar.segments.filter((segment) => segment.kind === 'present');
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return t('presence.noTime');
  const stretch = (segment: Segment) => {
    const start = time(segment.start);
    if (segment.stillIn) return clock.stale ? t('presence.stretchInThen', { start }) : t('presence.stretchStillIn', { start });
    const ends = { start, end: time(segment.end) };
    return segment.endAssumed ? t('presence.stretchAbout', ends) : t('presence.stretch', ends);
  };
  if (bar.reduced) return t('presence.hereReduced', { stretch: stretch({ ...last, start: first.start }) });
  const stretches = all.slice(0, 6).map(stretch).join(', ');
  return all.length > 6 ? t('presence.hereAndMore', { stretches, more: all.length - 6 }) : t('presence.here', { stretches });
}
