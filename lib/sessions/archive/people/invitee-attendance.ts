import { sql } from 'kysely';
import type { Database } from '@/lib/db/database';
import { withFallback } from '@/lib/db/with-fallback';
import { type AttendedSession, type ListedInvitee, withAttendance } from '@/lib/domain/invitee-attendance';
import type { Invitee } from '@/lib/domain/meeting';
import { arePeopleDue } from './write-people';

/** Of a meeting so many archived sessions are looked through, the latest, and no more than hold so many people. */
const maxSessions = 100;
const maxPeople = 50_000;

/**
 * Each of these invitees (at most 2,000) with how many of the meeting's archived sessions they came to. No provider is
 * asked; where the archive cannot be read, both figures are `null`.
 */
export function readInviteeAttendance(origin: string, meetingId: string, invitees: readonly Invitee[]): Promise<ListedInvitee[]> {
  const unknown = invitees.map((invitee) => ({ ...invitee, came: null, of: null }));
  return withFallback('reading who came', unknown, async (db) =>
    withAttendance(invitees, await readAttended(db, { origin, meetingId }, invitees)),
  );
}

/**
 * The latest archived sessions of a meeting whose people are all written, each with those of them who may be one of
 * these. Throws what the database throws.
 */
export async function readAttended(
  db: Database,
  { origin, meetingId }: { origin: string; meetingId: string },
  invitees: readonly Invitee[],
): Promise<AttendedSession[]> {
  const rows = await db
    .selectFrom('archived_session')
    .select(['session_id', 'started_at', 'ended_at', 'people'])
    .where('origin', '=', origin)
    .where('meeting_id', '=', meetingId)
    .where(({ not }) => not(arePeopleDue()))
    .orderBy('started_at', 'desc')
    .limit(maxSessions)
    .execute();
  const sessions = new Map<string, AttendedSession>();
  let seen = 0;
  for (const { session_id: sessionId, started_at: startedAt, ended_at: endedAt, people } of rows) {
    seen += people;
    if (sessions.size > 0 && seen > maxPeople) break;
    sessions.set(sessionId, { sessionId, endedAt: endedAt ?? startedAt, people: [] });
  }
  if (sessions.size === 0 || invitees.length === 0) return [...sessions.values()];
  const customIds = [...new Set(invitees.flatMap(({ externalId }) => (externalId === null ? [] : [externalId.toLowerCase()])))];
  const people = await db
    .selectFrom('archived_person')
    .select(['session_id', 'person_id', 'external_id'])
    .where('origin', '=', origin)
    .where('session_id', 'in', [...sessions.keys()])
    .where((is) =>
      is.or([
        is(
          'person_id',
          'in',
          invitees.map(({ id }) => id),
        ),
        ...(customIds.length === 0 ? [] : [is(sql<string>`lower(external_id)`, 'in', customIds)]),
      ]),
    )
    .execute();
  for (const person of people)
    sessions.get(person.session_id)?.people.push({ participantId: person.person_id, externalId: person.external_id });
  return [...sessions.values()];
}
