import { type Session, seemsLive } from '@/lib/domain/session';
import { plainOrNull } from '@/lib/domain/text/plain-text';
import { toInstant } from '@/lib/domain/time';
import type { CountedFigures } from './counted-figures';
import type { SessionFacts, SessionItem } from './session-answer';

/**
 * What lists and pages show of a session alike. `asOf` is the provider's clock (ms). With `count` it has our own
 * figures, start and end, of all rooms together and where they are assumed too. Without it has the provider's, whose
 * peak counts devices.
 */
export function toSessionFacts(session: Session, asOf: number, count: CountedFigures | null): SessionFacts {
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
    people: count?.summary?.people ?? null,
    peak: count?.summary?.peak ?? session.providerPeak,
    peakSource: count?.summary ? 'counted' : session.providerPeak === null ? null : 'provider',
    liveConnections: session.liveConnections,
    minutes: session.minutes,
    incomplete: count?.incomplete ?? false,
  };
}

/**
 * A session as lists show it: see `toSessionFacts`. Where the provider tells of no connections in now, those of its
 * list are counted.
 */
export function toSessionItem(session: Session, asOf: number, count: CountedFigures | null): SessionItem {
  const { present, partial, absent, averageAttendance, curve } = count?.attendance ?? {};
  const facts = toSessionFacts(session, asOf, count);
  const countedIn = facts.status === 'live' ? count?.fromList?.connectionsIn : undefined;
  return {
    ...facts,
    liveConnections: facts.liveConnections ?? countedIn ?? null,
    figuresFrom: count?.summary ? (count.fromList ? 'list' : 'session') : null,
    present: present ?? null,
    partial: partial ?? null,
    absent: absent ?? null,
    averageAttendance: averageAttendance ?? null,
    curve: curve ?? null,
  };
}
