import type { Database } from '@/lib/db/database';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { toSessionItem } from '@/lib/domain/answers/to-session-item';
import type { CountOptions } from '@/lib/domain/count-session';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { figureColumns, figuresOf } from './archived-figures';

/** What is archived of a meeting. */
export interface ArchivedMeeting {
  sessions: number;
  last: SessionItem | null;
  /** How many were invited when that was last kept. */
  invitees: number | null;
}

interface Asked {
  origin: string;
  meetingIds: readonly string[];
}

function countSessions(db: Database, { origin, meetingIds }: Asked) {
  return db
    .selectFrom('archived_session')
    .select(['meeting_id', ({ fn }) => fn.countAll<number>().as('sessions')])
    .where('origin', '=', origin)
    .where('meeting_id', 'in', meetingIds)
    .groupBy('meeting_id')
    .execute();
}

/** The latest session of each meeting, of several that began at once the one with the last id. */
async function lastSessions(db: Database, { origin, meetingIds }: Asked, options: CountOptions): Promise<Map<string, SessionItem>> {
  const rows = await db
    .selectFrom('archived_session')
    .select([...figureColumns, 'meeting_id'])
    .where('origin', '=', origin)
    .where(({ eb, refTuple, selectFrom }) => {
      const latest = selectFrom('archived_session')
        .select(['meeting_id', ({ fn }) => fn.max('started_at').as('latest')])
        .where('origin', '=', origin)
        .where('meeting_id', 'in', meetingIds)
        .groupBy('meeting_id');
      return eb(refTuple('meeting_id', 'started_at'), 'in', latest.$asTuple('meeting_id', 'latest'));
    })
    .orderBy('session_id')
    .execute();
  const latest = new Map(rows.map((row) => [row.meeting_id, row]));
  const figures = await figuresOf(db, [...latest.values()], options);
  const items = new Map<string, SessionItem>();
  for (const { meeting_id, session_id } of latest.values()) {
    const read = figures.get(session_id);
    if (read !== undefined && meeting_id !== null) items.set(meeting_id, toSessionItem(read.session, read.figures.asOf, read.figures));
  }
  return items;
}

function countInvitees(db: Database, { origin, meetingIds }: Asked) {
  return db
    .selectFrom('archived_invitees')
    .select(['meeting_id', 'invitees'])
    .where('origin', '=', origin)
    .where('invitees', 'is not', null)
    .where(({ eb, refTuple, selectFrom }) => {
      const latest = selectFrom('archived_invitees')
        .select(['meeting_id', ({ fn }) => fn.max('read_at').as('latest')])
        .where('origin', '=', origin)
        .where('meeting_id', 'in', meetingIds)
        .where('invitees', 'is not', null)
        .groupBy('meeting_id');
      return eb(refTuple('meeting_id', 'read_at'), 'in', latest.$asTuple('meeting_id', 'latest'));
    })
    .execute();
}

/**
 * What is archived of each of these meetings, by id: three questions, however many they are. Throws what the database
 * throws.
 */
export async function readArchivedMeetings(
  db: Database,
  asked: Asked,
  options: CountOptions = countOptions(defaultSwitches),
): Promise<Map<string, ArchivedMeeting>> {
  if (asked.meetingIds.length === 0) return new Map();
  const counts = await countSessions(db, asked);
  const last = await lastSessions(db, asked, options);
  const invitees = new Map((await countInvitees(db, asked)).map((row) => [row.meeting_id, row.invitees]));
  return new Map(
    counts.flatMap(({ meeting_id: id, sessions }) =>
      id === null ? [] : [[id, { sessions, last: last.get(id) ?? null, invitees: invitees.get(id) ?? null }]],
    ),
  );
}

/** Which of these sessions are archived, by id. Throws what the database throws. */
export async function readArchivedIds(db: Database, origin: string, sessionIds: readonly string[]): Promise<Set<string>> {
  if (sessionIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('archived_session')
    .select('session_id')
    .where('origin', '=', origin)
    .where('session_id', 'in', sessionIds)
    .execute();
  return new Set(rows.map(({ session_id }) => session_id));
}
