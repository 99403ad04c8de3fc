import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/db/database';
import { undoMigrations } from '@/lib/db/testing/undo-migrations';
import type { IpInformation, LogEvent } from '@/lib/domain/peer-report';
import { startTwoDatabases, type TwoDatabases } from '@/lib/sessions/testing/two-databases';
import { pack } from './archive-content';
import { archiveReport, readArchivedReport } from './archived-report';
import { trimAddresses } from './trim-addresses';

let databases: TwoDatabases;
beforeAll(async () => {
  databases = await startTwoDatabases();
}, 60_000);
afterAll(() => databases.stop());

const place: IpInformation = { address: null, city: 'Bonn', region: null, country: null, timeZone: null, organisation: null, asn: null };
const event = (detail: LogEvent['detail']): LogEvent[] => [{ at: 1, name: 'moved', detail }];
const key = (reportId: string) => ({ origin: 'kit/a', sessionId: 's', reportId, filter: 'ip_information' as const });
const writing = { check: async () => undefined, signal: new AbortController().signal };

/** As a version before kept it. */
async function keepWhole(db: Database, reportId: string, filter: string, content: unknown) {
  await db
    .insertInto('archived_report')
    .values({ origin: 'kit/a', session_id: 's', report_id: reportId, filter, read_at: 7, ...(await pack(content)) })
    .execute();
}

const numbered = Array.from({ length: 130 }, (_, index) => `r${index}`);

describe('the addresses of peer reports', () => {
  test('are cut in what is kept from now on', async () => {
    const events = event({ codec: 'vp8', from: '2001:db8::7', line: 'candidate:1 1 udp 1 192.0.2.4 9 typ host', offer: 'v=0\r\no=-' });
    const kept = await databases.both(async (db) => {
      await archiveReport(db, key('new'), { ...place, address: '203.0.113.79' }, 7);
      await archiveReport(db, { ...key('new'), filter: 'events' }, events, 7);
      return [await readArchivedReport(db, key('new')), await readArchivedReport(db, { ...key('new'), filter: 'events' })];
    });
    expect(kept).toEqual([{ ...place, address: '203.0.113.0/24' }, event({ codec: 'vp8' })]);
  });

  test('are cut once in what older versions kept, which stays else as it was', async () => {
    const found = await databases.both(async (db) => {
      for (const id of numbered) await keepWhole(db, id, 'ip_information', { ...place, address: `198.51.100.${numbered.indexOf(id)}` });
      await keepWhole(db, 'r0', 'events', event({ from: '192.0.2.4', port: 9 }));
      await keepWhole(db, 'r0', 'device_info', { os: '192.0.2.4' });
      await keepWhole(db, 'r0', 'no ip_information', null);
      const cut = [await trimAddresses(db, writing), await trimAddresses(db, writing)];
      const rows = await db.selectFrom('archived_report').select(['report_id', 'read_at']).where('report_id', 'in', numbered).execute();
      const addresses = await Promise.all(numbered.map(async (id) => (await readArchivedReport(db, key(id)))?.address));
      const events = await readArchivedReport(db, { ...key('r0'), filter: 'events' });
      const device = await readArchivedReport(db, { ...key('r0'), filter: 'device_info' });
      return { cut, addresses: [...new Set(addresses)], events, device, readAt: [...new Set(rows.map((row) => row.read_at))] };
    });
    expect(found).toEqual({
      ...{ cut: [131, 0], addresses: ['198.51.100.0/24'], events: event({ port: 9 }) },
      ...{ device: { os: '192.0.2.4' }, readAt: [7] },
    });
  });

  test('are the work of a job that an older database gets, and a new one does not', async () => {
    const jobs = (db: Database) => db.selectFrom('job').select(['kind', 'state', 'tries']).execute();
    expect(await databases.both(jobs)).toEqual([]);
    await databases.both((db) => undoMigrations(db, '018'));
    await databases.reopen();
    expect(await databases.both(jobs)).toEqual([{ kind: 'trim-addresses', state: 'waiting', tries: 0 }]);
  });

  test('stay where the worker is none any more, or is to end', async () => {
    await databases.both(async (db) => {
      await keepWhole(db, 'last', 'ip_information', { ...place, address: '203.0.113.79' });
      const lost = async () => {
        throw new Error('lost');
      };
      await expect(trimAddresses(db, { ...writing, check: lost })).rejects.toThrow('lost');
      await expect(trimAddresses(db, { ...writing, signal: AbortSignal.abort(new Error('ends')) })).rejects.toThrow('ends');
      expect(await readArchivedReport(db, key('last'))).toMatchObject({ address: '203.0.113.79' });
    });
  });
});
