import { beforeAll, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/database';
import { ownDatabase } from '@/lib/db/testing/own-database';
import type { ReportParts } from '@/lib/domain/peer-report';
import type { Person } from '@/lib/domain/person';
import type { Session } from '@/lib/domain/session';
import { words } from '@/lib/providers/id-forms';
import type { Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { countRecord } from '@/lib/sessions/counting/counted-session';
import { readKeptReports, readPersonReports } from '@/lib/sessions/peer-reports';
import { readWholeCounted } from '@/lib/sessions/read-session';
import { listSessions } from '@/lib/sessions/session-list';
import { fakeProvider, rowsNumbered, session } from '@/lib/sessions/testing/fake-provider';
import { createArchive } from './archive';

ownDatabase();

const unavailable = new ProviderError({ kind: 'unavailable', provider: 'Fake', status: 500 });
const query: SessionListQuery = { page: 1, perPage: 2, sort: 'startedAt', order: 'desc' };
const archive = createArchive();

function recordOf(kept: Partial<Session>, people: number) {
  const [joinedAt, leftAt] = [kept.startedAt ?? session.startedAt, kept.endedAt ?? session.endedAt];
  const connections = rowsNumbered(people).map((row) => ({ ...row, reportId: row.id, joinedAt, leftAt }));
  const progress = { loaded: people, total: people };
  const read = { answeredAt: Date.UTC(2026, 0, 9), readAt: Date.UTC(2026, 0, 9), ended: true, incomplete: false, failure: null };
  return { session: { ...session, ...kept }, rooms: [], connections, progress, ...read };
}

/** Of one account throughout: tests ask for pages of different lengths, so that nothing of another is cached. */
function providerOf(listed: () => Session[]): Provider {
  return { ...fakeProvider({ rows: [] }), listSessions: async () => ({ data: { items: listed(), total: 7 }, asOf: 0 }) };
}
function failing(): Session[] {
  throw unavailable;
}

beforeAll(async () => {
  const provider = providerOf(() => []);
  for (const [day, title] of [
    [1, 'Weekly'],
    [2, '100% done'],
    [3, 'WEEKLY two'],
  ] as const) {
    const startedAt = Date.UTC(2026, 0, day, 9);
    const kept = { id: `s${day}`, title, startedAt, endedAt: startedAt + 3_600_000, minutes: 10 - day, meetingId: `m${day % 2}` };
    await archive.store(provider, `s${day}`, recordOf(kept, day));
  }
});

describe('lists of sessions', () => {
  test('show our figures of archived sessions beside what the provider lists', async () => {
    const listed = [
      { ...session, id: 's2', providerPeak: 9 },
      { ...session, id: 'other', providerPeak: 5 },
    ];
    const { items, stale } = await listSessions(
      providerOf(() => listed),
      { ...query, perPage: 3 },
    );
    expect(stale).toBe(false);
    expect(items.map(({ id, people, peakSource }) => ({ id, people, peakSource }))).toEqual([
      { id: 's2', people: 2, peakSource: 'counted' },
      { id: 'other', people: null, peakSource: 'provider' },
    ]);
    const curve = { at: [0, 3_600_000], people: [2, 0] };
    expect(items[0]).toMatchObject({ present: 2, partial: 0, absent: 0, averageAttendance: 1, curve });
    expect(items[1]).toMatchObject({ present: null, averageAttendance: null, curve: null });
    await (await database()).deleteFrom('known_session').where('session_id', '=', 'other').execute();
  });

  test('tell the same of a session in memory as of an archived one', async () => {
    const rows = rowsNumbered(2);
    const listed = { ...session, id: 's20' };
    const own = { ...fakeProvider({ rows }), origin: 'memory/account', listSessions: providerOf(() => [listed]).listSessions };
    const inMemory = async (perPage: number) => (await listSessions(own, { ...query, perPage })).items;
    expect(await inMemory(5)).toMatchObject([{ people: null }]);
    await readWholeCounted(own, 's20', defaultSwitches);
    const [item] = await inMemory(6);
    expect(item).toMatchObject({ people: 2, present: 2, curve: { at: [0, 3_600_000], people: [2, 0] } });
    const isArchived = async () => (await readWholeCounted(own, 's20', defaultSwitches)).freshness.state;
    await expect.poll(isArchived).toBe('archived');
    const other = { ...providerOf(failing), origin: own.origin };
    expect((await listSessions(other, query)).items).toEqual([item]);
  });

  test('count what the list carries of a session, without a call, until it has been read', async () => {
    const rows = rowsNumbered(3);
    const listed = { ...session, id: 's22' };
    const asked: string[] = [];
    const carrying: Provider['listSessions'] = async () => {
      asked.push('list');
      return { data: { items: [listed], total: 1, connectionsOf: () => rows }, asOf: session.endedAt ?? 0 };
    };
    const own = { ...fakeProvider({ rows }), origin: 'carried/account', listSessions: carrying };
    const [item] = (await listSessions(own, query)).items;
    expect(item).toMatchObject({ people: 3, peak: 3, peakSource: 'counted', present: 3, figuresFrom: 'list' });
    expect([asked, own.calls]).toEqual([['list'], []]);
    await readWholeCounted(own, 's22', defaultSwitches);
    expect((await listSessions(own, query)).items).toEqual([{ ...item, figuresFrom: 'session' }]);
    expect(asked).toHaveLength(1);
  });

  test('say that a session has ended which the provider calls live although everybody has left', async () => {
    const forgotten = { ...session, id: 's21', status: 'live' as const, endedAt: null };
    const provider = fakeProvider({ rows: rowsNumbered(2), session: () => forgotten });
    const own = { ...provider, origin: 'forgotten/account', listSessions: providerOf(() => [forgotten]).listSessions };
    const live = async (perPage: number) => (await listSessions(own, { ...query, perPage, status: 'live' })).items[0]?.status;
    expect(await live(7)).toBe('live');
    await readWholeCounted(own, 's21', defaultSwitches);
    expect(await live(8)).toBe('ended');
    const archived = { ...own, origin: 'elsewhere/account' };
    await archive.store(archived, 's21', (await readWholeCounted(own, 's21', defaultSwitches)).record);
    expect((await listSessions(archived, { ...query, perPage: 9, status: 'live' })).items).toMatchObject([
      { status: 'ended', people: 2, present: 2, endedAt: new Date(session.endedAt ?? 0).toISOString() },
    ]);
  });

  test('note of an archived session that its entry has changed', async () => {
    const own = { ...providerOf(() => [{ ...session, id: 's1', updatedAt: 5 }]), origin: 'noted/account' };
    await archive.store(own, 's1', recordOf({ id: 's1', updatedAt: 4 }, 1));
    const changedTo = async () => (await archive.stateOf(own.origin, 's1'))?.changedTo;
    expect(await changedTo()).toBeNull();
    await listSessions(own, { ...query, perPage: 10 });
    expect(await changedTo()).toBe(JSON.stringify(['ended', session.endedAt, 5]));
  });

  test('say of which sessions rows are missing, archived or in memory', async () => {
    const short = { ...recordOf({ id: 's9', startedAt: Date.UTC(2025, 0, 1), endedAt: Date.UTC(2025, 0, 2) }, 3), incomplete: true };
    const own = { ...providerOf(failing), origin: 'short/account' };
    await archive.store(own, 's9', short);
    expect((await listSessions(own, query)).items).toMatchObject([{ id: 's9', people: 3, incomplete: true }]);
    const rows = rowsNumbered(500);
    const changePage: Parameters<typeof fakeProvider>[0]['changePage'] = (page, number) => (number === 2 ? { ...page, rows: [] } : page);
    const listed = [
      { ...session, id: 's9' },
      { ...session, id: 's10' },
      { ...session, id: 's11' },
    ];
    const reading = { ...fakeProvider({ rows, changePage }), origin: own.origin, listSessions: providerOf(() => listed).listSessions };
    await readWholeCounted(reading, 's10', defaultSwitches);
    const { items } = await listSessions(reading, { ...query, perPage: 4 });
    expect(items.map(({ people, incomplete }) => [people, incomplete])).toEqual([
      [3, true],
      [300, true],
      [null, false],
    ]);
  });

  test('are those that are known, with the reason, when the provider fails, paged, sorted and filtered as it would', async () => {
    const provider = providerOf(failing);
    const ids = async (asked: Partial<SessionListQuery>) =>
      (await listSessions(provider, { ...query, ...asked })).items.map(({ id }) => id);
    expect(await listSessions(provider, query)).toMatchObject({
      total: 3,
      page: 1,
      stale: true,
      reason: unavailable.message,
      reasonCode: 'provider_unavailable',
    });
    expect(await ids({})).toEqual(['s3', 's2']);
    expect(await ids({ page: 2 })).toEqual(['s1']);
    expect(await ids({ sort: 'minutes', order: 'asc' })).toEqual(['s3', 's2']);
    expect(await ids({ search: 'weekly' })).toEqual(['s3', 's1']);
    expect(await ids({ search: '0%' })).toEqual(['s2']);
    expect(await ids({ search: '%' })).toEqual(['s2']);
    expect(await ids({ meetingId: 'm1' })).toEqual(['s3', 's1']);
    expect(await ids({ from: Date.UTC(2026, 0, 2), to: Date.UTC(2026, 0, 3) })).toEqual(['s2']);
    expect((await listSessions(provider, query)).items[0]).toMatchObject({ people: 3, peak: 3, title: 'WEEKLY two', status: 'ended' });
  });

  test('have what stood there before when the provider fails, live sessions too, and say since when all are known', async () => {
    const live = { ...session, id: 'live', status: 'live' as const, endedAt: null, liveConnections: 4 };
    const listed = [live, { ...session, id: 'unread', providerPeak: 7 }];
    const own = { ...providerOf(() => listed), origin: 'before/account' };
    const asked = { ...query, perPage: 11 };
    const before = await listSessions(own, asked);
    expect(before).toMatchObject({ stale: false, knownFrom: null });
    const broken = { ...own, ...providerOf(failing), origin: own.origin };
    const after = await listSessions(broken, { ...asked, perPage: 12 });
    expect(after.items.map(({ id, status, peak, liveConnections }) => [id, status, peak, liveConnections])).toEqual([
      ['live', 'live', null, 4],
      ['unread', 'ended', 7, null],
    ]);
    expect(after).toMatchObject({ stale: true, asOf: before.asOf, total: 2, knownFrom: expect.any(String) });
    expect((await listSessions(broken, { ...asked, status: 'live' })).items).toMatchObject([{ id: 'live' }]);
  });

  test('are sorted by what was counted, what was not counted last, whichever way', async () => {
    const provider = providerOf(failing);
    const by = async (sort: 'people' | 'peak' | 'attendance', order: 'asc' | 'desc') =>
      (await listSessions(provider, { ...query, perPage: 9, sort, order })).items.map(({ id }) => id);
    expect(await by('people', 'desc')).toEqual(['s3', 's2', 's1']);
    expect(await by('peak', 'asc')).toEqual(['s1', 's2', 's3']);
    await listSessions(
      providerOf(() => [{ ...session, id: 'uncounted' }]),
      { ...query, perPage: 13 },
    );
    expect((await by('people', 'asc')).at(-1)).toBe('uncounted');
    expect((await by('people', 'desc')).at(-1)).toBe('uncounted');
    await (await database()).deleteFrom('known_session').where('session_id', '=', 'uncounted').execute();
  });

  test('do not pass a failure off as an empty list', async () => {
    const provider = providerOf(failing);
    await expect(listSessions(provider, { ...query, status: 'live' })).rejects.toBe(unavailable);
    await expect(listSessions(provider, { ...query, status: 'live', search: 'weekly' })).rejects.toBe(unavailable);
    const another = { ...providerOf(failing), origin: 'another/account' };
    for (const asked of [{}, { search: 'weekly' }, { meetingId: 'm1' }])
      await expect(listSessions(another, { ...query, ...asked })).rejects.toBe(unavailable);
  });

  test('are empty, with the reason, where nothing of what is archived was asked for', async () => {
    const provider = providerOf(failing);
    const asOf = new Date(Date.UTC(2026, 0, 9)).toISOString();
    const empty = { items: [], total: 0, page: 1, asOf, stale: true, reason: unavailable.message };
    for (const search of ['nothing like it', '_', '1__%', '\\', 'weekly done'])
      expect(await listSessions(provider, { ...query, search })).toMatchObject(empty);
    expect(await listSessions(provider, { ...query, meetingId: 'another' })).toMatchObject(empty);
    expect(await listSessions(provider, { ...query, from: Date.UTC(2030, 0) })).toMatchObject(empty);
    expect(await listSessions(provider, { ...query, search: 'weekly', page: 2 })).toMatchObject({ ...empty, total: 2, page: 2 });
  });
});

describe('reports of people', () => {
  const device = { os: 'Linux', osVersion: null, browser: null, browserVersion: null, processors: 4, mobile: false, sdk: null };
  const parts: ReportParts = {
    device_info: { ...device, sdkVersion: null, changes: [] },
    ip_information: { address: null, city: null, region: null, country: null, timeZone: null, organisation: null, asn: null },
    precall_network_information: [],
    events: [],
    quality_stats: { streams: [], notes: [] },
  };
  const person = (): Person => {
    const [found] = countRecord(recordOf({}, 1), words, countOptions(defaultSwitches)).count.people;
    if (found === undefined) throw new Error('Nobody was counted.');
    return found;
  };

  test('are kept once they were read of an ended session, and then cost no call', async () => {
    const asked: string[] = [];
    const getReportPart: Provider['getReportPart'] = async (_, id, filter) => {
      asked.push(`${id} ${filter}`);
      return { data: parts[filter], asOf: 0 };
    };
    const provider = { ...providerOf(() => []), getReportPart };
    const wanted = { provider, sessionId: 's1', live: false, filters: ['device_info'] as const };
    const kept = { origin: provider.origin, sessionId: 's1', filters: ['device_info'] as const };
    expect(await readKeptReports(kept, person())).toMatchObject([{ device_info: { error: { code: 'not_kept' } } }]);
    expect(await readPersonReports(wanted, person())).toEqual([{ device_info: { data: parts.device_info } }]);
    expect(await readKeptReports(kept, person())).toEqual([{ device_info: { data: parts.device_info } }]);

    vi.resetModules();
    const restarted = await import('@/lib/sessions/peer-reports');
    expect(await restarted.readPersonReports(wanted, person())).toEqual([{ device_info: { data: parts.device_info } }]);
    expect(asked).toEqual(['p0 device_info']);
  });

  test('are kept nowhere while the session is live, because they still grow', async () => {
    const asked: boolean[] = [];
    const provider = providerOf(() => []);
    const readWhile = (live: boolean) => {
      const getReportPart: Provider['getReportPart'] = async (_, __, filter) => {
        asked.push(live);
        return { data: parts[filter], asOf: 0 };
      };
      return readPersonReports({ provider: { ...provider, getReportPart }, sessionId: 's2', live, filters: ['device_info'] }, person());
    };
    const kept = { origin: provider.origin, sessionId: 's2', filters: ['device_info'] as const };
    expect(await readWhile(true)).toEqual([{ device_info: { data: parts.device_info } }]);
    expect(await readKeptReports(kept, person())).toMatchObject([{ device_info: { error: { code: 'not_kept' } } }]);
    await readWhile(false);
    expect(asked).toEqual([true, false]);
    expect(await readKeptReports(kept, person())).toEqual([{ device_info: { data: parts.device_info } }]);
  });
});
