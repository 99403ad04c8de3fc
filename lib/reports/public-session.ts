import { noReason } from '@/lib/domain/answers/reason-code';
import type { Freshness, SessionAnswer } from '@/lib/domain/answers/session-answer';
import type { Session } from '@/lib/domain/session';
import { archivedFreshness } from '@/lib/sessions/cache/freshness';
import type { PublicRules } from './public-rules';

/**
 * A new session that names neither itself nor its meeting: its id is the report's, its title the one the report was
 * given.
 */
export function publicSession({ status, startedAt, endedAt }: Session, { reportId, title }: PublicRules): Session {
  return {
    id: reportId,
    meetingId: null,
    title,
    status,
    startedAt,
    endedAt,
    createdAt: null,
    updatedAt: null,
    providerPeak: null,
    liveConnections: null,
    minutes: null,
    invalidTimes: false,
  };
}

/** Breakout rooms by number: what they were called is not told. */
export function publicRooms(rooms: readonly Session[], rules: PublicRules): Session[] {
  return rooms.map((room, index) => ({
    ...publicSession(room, rules),
    id: rules.idOf(room.id),
    title: `Breakout room ${index + 1}`,
  }));
}

/**
 * How much of the session has been read. Without times in hundredths: how many connections there are tells who came
 * more than once.
 */
export function publicProgress({ loaded, total }: SessionAnswer['progress'], { include }: Pick<PublicRules, 'include'>) {
  if (include.times) return { loaded, total };
  return { loaded: loaded < total ? Math.floor((100 * loaded) / total) : 100, total: 100 };
}

/** How fresh a report is, without the provider's words. A frozen one never changes. */
export function publicFreshness({ state, readAt, stale, refreshMs }: Freshness, mode: 'frozen' | 'live'): Freshness {
  if (mode === 'frozen') return archivedFreshness(readAt);
  const reason = stale ? ({ reason: 'It could not be read again just now.', reasonCode: 'not_read_again' } as const) : noReason;
  return { state, readAt, stale, ...reason, refreshMs };
}
