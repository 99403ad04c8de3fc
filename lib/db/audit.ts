import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Act } from '@/lib/domain/answers/audit-answer';
import type { Actor } from './actor';
import type { AuditTables } from './audit-tables';
import type { Schema } from './schema';

const keptMs = 400 * 24 * 3_600_000;

/** Who did something: a member, the operator by a command, or the server itself. */
export type ActBy = Pick<Actor, 'userId'> | 'command' | 'system';

/** Ids of what something was done to; never a name. */
type ActOf = Partial<Record<'member' | 'role' | 'signIn' | 'invitation' | 'report' | 'source' | 'session' | 'format' | 'token', string>>;

/** An entry as it is kept. */
export type AuditRow = Selectable<AuditTables['audit']>;

/** The row of an act at `at` (ms). Whoever uses the demo is nobody: it counts as the server's own. */
export function auditRow(by: ActBy, what: Act, of: ActOf = {}, at = Date.now()): AuditRow {
  const who = typeof by === 'string' ? by : (by.userId ?? 'system');
  return { id: randomUUID(), at, who, what, of: JSON.stringify(of) };
}

/** Notes an act in the transaction that does it, so that there is neither without the other. Throws what the database throws. */
export async function noteAct(db: Kysely<Schema>, by: ActBy, what: Act, of: ActOf = {}): Promise<void> {
  await db
    .insertInto('audit')
    .values(auditRow(by, what, of))
    .execute();
}

const withNames = (db: Kysely<Schema>) =>
  db
    .selectFrom('audit')
    .leftJoin('member', 'member.id', 'audit.who')
    .select(['audit.id', 'audit.at', 'audit.who', 'audit.what', 'audit.of', 'member.name'])
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc');

/** A page of what was noted, the newest first, and how much there is. Throws what the database throws. */
export async function listActs(db: Kysely<Schema>, page: number, perPage: number) {
  const { total } = await db
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await withNames(db)
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { rows, total: Number(total) };
}

/** What was noted before an entry (`null`: the newest), the newest first. Throws what the database throws. */
export function actsBefore(db: Kysely<Schema>, entry: Pick<AuditRow, 'at' | 'id'> | null, limit: number) {
  return withNames(db)
    .$if(entry !== null, (rows) =>
      rows.where(({ eb, or, and }) =>
        or([eb('audit.at', '<', entry?.at ?? 0), and([eb('audit.at', '=', entry?.at ?? 0), eb('audit.id', '<', entry?.id ?? '')])]),
      ),
    )
    .limit(limit)
    .execute();
}

/** Removes what was noted more than 400 days before `now` (ms). Throws what the database throws. */
export async function sweepAudit(db: Kysely<Schema>, now: number): Promise<void> {
  await db
    .deleteFrom('audit')
    .where('at', '<', now - keptMs)
    .execute();
}
