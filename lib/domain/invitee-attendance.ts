import { customIdKey } from './match-invitees';
import type { Invitee } from './meeting';

/**
 * To how many sessions of a meeting somebody came, of those since they were added to it; `null` where that cannot be
 * read.
 */
interface InviteeAttendance {
  came: number | null;
  of: number | null;
}

export type ListedInvitee = Invitee & InviteeAttendance;

/** An archived session of a meeting, and who of the invited may have been in it. */
export interface AttendedSession {
  sessionId: string;
  /** ms; `null` where no time of it can be read. */
  endedAt: number | null;
  people: { participantId: string; externalId: string | null }[];
}

/**
 * Each invitee with the sessions that they came to: by user id, else by custom id, never by name (rule 10). A session
 * that ended before somebody was added counts for them only if they came.
 */
export function withAttendance(invitees: readonly Invitee[], sessions: readonly AttendedSession[]): ListedInvitee[] {
  const attended = sessions.map(({ endedAt, people }) => ({
    endedAt,
    ids: new Set(people.map(({ participantId }) => participantId)),
    customIds: new Set(people.flatMap(({ externalId }) => (externalId === null ? [] : [customIdKey(externalId)]))),
  }));
  return invitees.map((invitee) => {
    const customId = invitee.externalId === null ? null : customIdKey(invitee.externalId);
    let [came, of] = [0, 0];
    for (const { endedAt, ids, customIds } of attended) {
      const isHere = ids.has(invitee.id) || (customId !== null && customIds.has(customId));
      if (isHere) came++;
      if (isHere || endedAt === null || invitee.createdAt === null || invitee.createdAt <= endedAt) of++;
    }
    return { ...invitee, came, of };
  });
}
