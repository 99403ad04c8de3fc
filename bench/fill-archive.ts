import { CompiledQuery, sql } from 'kysely';
import { type Database, openDatabase } from '@/lib/db/database';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { createRealtimeKitClient } from '@/lib/providers/realtimekit/client';
import { createRealtimeKitProvider } from '@/lib/providers/realtimekit/provider';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { noteKnown } from '@/lib/sessions/known/note-known';
import { writeWalked } from '@/lib/sessions/known/walked';
import { readSession } from '@/lib/sessions/reading/loader';
import { largeSession } from './participants-pages';

const perPage = 200;

/**
 * Copies the only row, or the rows of the only session, of a table for every other known session; some columns are told.
 */
async function copyForAll(db: Database, table: string, told: Record<string, string>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db);
  const columns = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map(({ name }) => told[name] ?? `row."${name}"`).join(', ');
  const text = `insert into ${table} (${columns}) select ${values} from known_session k cross join ${table} row where k.session_id <> row.session_id`;
  await db.executeQuery(CompiledQuery.raw(text));
}

/**
 * Makes a database in a file as it stands when the worker has read all sessions of a provider of equal sessions
 * (`startLargeProvider`). The first is read and archived as every other is, the others are copies of its rows.
 */
export async function fillArchive(folder: string, baseUrl: string): Promise<void> {
  const db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
  const client = createRealtimeKitClient({ accountId: 'account', token: 'token', baseUrl, fetch });
  const provider = createRealtimeKitProvider(client, { appId: 'app', sourceId: 'realtimekit', name: 'RealtimeKit' });
  const { origin, idForm } = provider;
  await db
    .insertInto('known_source')
    .values({ origin, source: JSON.stringify(provider.source), id_shape: idForm.name })
    .execute();
  const now = Date.now();
  for (let page = 1; ; page++) {
    const { data } = await provider.listSessions({ page, perPage, sort: 'startedAt', order: 'desc' });
    await noteKnown(db, origin, data.items, now);
    if (data.items.length < perPage) break;
  }
  await writeWalked(db, origin, { spans: [[0, now]], newestAt: now, changedAt: now });
  const record = await readSession(provider, largeSession.id).whole;
  await archiveSession(db, { origin, sessionId: largeSession.id, idForm, record, options }, now);
  const listed = { session: 'k.session', started_at: 'k.sort_at', ended_at: 'k.ended_at', search_key: 'k.search_key' };
  await copyForAll(db, 'archived_session', { session_id: 'k.session_id', title: "json_extract(k.session, '$.title')", ...listed });
  for (const table of ['archived_person', 'archived_record']) await copyForAll(db, table, { session_id: 'k.session_id' });
  await db.destroy();
}
