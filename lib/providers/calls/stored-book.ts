import { sql } from 'kysely';
import { databaseNow } from '@/lib/db/clock';
import { type Database, type DatabaseKind, databaseKind, quickDatabase } from '@/lib/db/database';
import { type AccountState, emptyAccount } from './account-state';
import type { BookStorage } from './call-book';

interface Where {
  kind: DatabaseKind;
  open: () => Promise<Database>;
}

/** The row of an account, which all instances on the database share; `account`: what its origins begin with. */
export function storedBook(account: string, { kind, open }: Where = { kind: databaseKind(), open: quickDatabase }): BookStorage {
  const isSqlite = kind === 'sqlite';
  return {
    isOurs: isSqlite,
    async read() {
      const db = await open();
      if (isSqlite) {
        const row = await db.selectFrom('account').select(['version', 'state']).where('account', '=', account).executeTakeFirst();
        return { version: row?.version ?? 0, state: stateOf(row?.state), now: Date.now() };
      }
      const { rows } = await sql<{ version: number | null; state: string | null; now: number }>`
        select version, state, ${databaseNow(db)} as now
        from (select 1) as one left join account on account = ${account}`.execute(db);
      const [row] = rows;
      return { version: row?.version ?? 0, state: stateOf(row?.state ?? undefined), now: row?.now ?? Date.now() };
    },
    async replace(version, state) {
      const db = await open();
      const row = { version: version + 1, state: JSON.stringify(state) };
      const written =
        version === 0
          ? await db
              .insertInto('account')
              .values({ account, ...row })
              .onConflict((conflict) => conflict.column('account').doNothing())
              .executeTakeFirst()
          : await db.updateTable('account').set(row).where('account', '=', account).where('version', '=', version).executeTakeFirst();
      return 'numUpdatedRows' in written ? written.numUpdatedRows > 0n : (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}

/** What a later version added is missing in rows of an earlier one. */
function stateOf(text: string | undefined): AccountState {
  return text === undefined ? emptyAccount : { ...emptyAccount, ...(JSON.parse(text) as Partial<AccountState>) };
}
