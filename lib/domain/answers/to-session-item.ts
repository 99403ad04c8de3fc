import { plainOrNull } from '@/lib/domain/plain-text';
import { type Session, seemsLive } from '@/lib/domain/session';
import { toInstant } from '@/lib/domain/time';
import type { SessionItem } from './session-answer';

/** What lists tell of a counted session; times in ms. */
export interface CountedFigures {
  live: boolean;
  asOf: number;
  start: number | null;
  end: number | null;
  summary: { people: number; peak: number };
  /** Fewer rows came than the provider announced. */
  incomplete: boolean;
}

/**
 * A session as lists show it. `asOf` is the provider's clock (ms). With `count`, our own figures, start and end are shown, of all rooms together and
 * where they are assumed too; without, the provider's, whose peak counts devices.
 */
export function toSessionItem(session: Session, asOf: number, count: CountedFigures | null): SessionItem {
  const live = count?.live ?? seemsLive(session, asOf);
  const start = count?.start ?? session.startedAt;
  const end = live ? null : (count?.end ?? session.endedAt);
  const until = live ? Math.max(asOf, count?.asOf ?? asOf) : end;
  return {
    id: session.id,
    meetingId: session.meetingId,
    title: plainOrNull(session.title),
    status: live ? 'live' : 'ended',
    startedAt: toInstant(start),
    endedAt: toInstant(end),
    durationMs: start === null || until === null ? null : Math.max(0, until - start),
    people: count?.summary.people ?? null,
    peak: count?.summary.peak ?? session.providerPeak,
    peakSource: count !== null ? 'counted' : session.providerPeak === null ? null : 'provider',
    liveConnections: session.liveConnections,
    minutes: session.minutes,
    incomplete: count?.incomplete ?? false,
  };
}
