import { sql } from 'kysely';
import type { Database } from '@/lib/db/database';

interface Columns {
  table: string;
  names: string[];
}

interface Made {
  tables?: string[];
  indexes?: string[];
  columns?: Columns | Columns[];
}

/** What each migration since the sixth added, the newest first. */
const made: Record<string, Made> = {
  '018': {},
  '017': { tables: ['erased_alias'] },
  '016': { tables: ['audit'] },
  '015': { tables: ['schema_version'] },
  '014': { tables: ['operator_note'] },
  '013': {
    tables: ['account', 'lease', 'job', 'known_session', 'kept_answer', 'live_record'],
    columns: [
      { table: 'known_source', names: ['walked'] },
      { table: 'archived_session', names: ['began_at'] },
    ],
  },
  '012': { columns: { table: 'report', names: ['language'] } },
  '011': { indexes: ['archived_invitees_meeting'], columns: { table: 'archived_invitees', names: ['meeting_id', 'invitees'] } },
  '010': { columns: { table: 'report', names: ['wrong_guesses', 'paused_for'] } },
  '009': { indexes: ['archived_session_without_key'], columns: { table: 'archived_session', names: ['search_key'] } },
  '008': {
    columns: {
      table: 'archived_session',
      names: [
        ...['rows', 'present', 'partial', 'absent', 'average_attendance', 'curve', 'counted_from'],
        ...['listed', 'listed_read', 'tried_at', 'counting_version', 'record_version'],
      ],
    },
  },
  '007': { columns: { table: 'archived_session', names: ['incomplete'] } },
  '006': {},
};

/** Makes a database as it was before a migration (`008`) and those after it, which are run when it is next opened. */
export async function undoMigrations(db: Database, first: string): Promise<void> {
  const undone = Object.entries(made)
    .filter(([number]) => number >= first)
    .toSorted(([a], [b]) => (a < b ? 1 : -1));
  for (const [, { tables = [], indexes = [], columns = [] }] of undone) {
    for (const table of tables) await sql`drop table ${sql.ref(table)}`.execute(db);
    for (const index of indexes) await sql`drop index ${sql.ref(index)}`.execute(db);
    for (const { table, names } of [columns].flat())
      for (const name of names) await sql`alter table ${sql.ref(table)} drop column ${sql.ref(name)}`.execute(db);
  }
  await sql`delete from kysely_migration where name >= ${first}`.execute(db);
}
