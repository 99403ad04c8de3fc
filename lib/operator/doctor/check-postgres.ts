import { Client } from 'pg';
import { storageProblem } from '@/lib/storage-problem';
import { checkSchema } from './check-schema';
import { bad, type Finding, ok, warn } from './finding';

const maxOffMs = 60_000;
const direct = 'give DATABASE_URL the address of Postgres itself, or let the pooler work by sessions.';

/** Numbers of connections that Postgres told at the start; a pooler makes up its own. */
function toldPid(client: Client): unknown {
  return 'processID' in client ? client.processID : null;
}

function checkClock(off: number): Finding {
  if (Math.abs(off) <= maxOffMs) return ok('clock: agrees with Postgres');
  return bad(`clock: ${Math.round(Math.abs(off) / 1000)} s off that of Postgres`, 'let NTP set both clocks.');
}

async function checkOpen(client: Client, now: () => number): Promise<Finding[]> {
  const { rows: own } = await client.query("select pg_backend_pid() as pid, current_setting('server_version') as version");
  const pooled = own[0].pid !== toldPid(client);
  const pooler = pooled
    ? warn('pooler: one stands in front of Postgres', `transactions of one connection must stay together: ${direct}`)
    : ok('pooler: none in front of Postgres');
  const { rows: clock } = await client.query('select extract(epoch from clock_timestamp()) * 1000 as at');
  const { rows: there } = await client.query("select to_regclass('kysely_migration') is not null as is");
  const seen = there[0].is ? (await client.query('select name from kysely_migration')).rows.map(({ name }) => String(name)) : [];
  return [ok(`database: Postgres ${own[0].version} answers`), pooler, checkClock(now() - Number(clock[0].at)), checkSchema(seen)];
}

/** The Postgres at `url`, beside servers that use it. `now` answers ms. */
export async function checkPostgres(url: string, now: () => number = Date.now): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await checkOpen(client, now);
  } catch (error) {
    const refused = error instanceof Error && /unsupported startup parameter/.test(error.message);
    if (refused) return [bad('pooler: one stands in front of Postgres and refuses our settings', direct)];
    return [bad(`database: ${storageProblem(error)}`, 'check DATABASE_URL, and that Postgres runs and lets this machine in.')];
  } finally {
    await client.end().catch(() => undefined);
  }
}
