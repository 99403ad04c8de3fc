import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/database';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { type ReportFilter, type ReportParts, reportFilters } from '@/lib/domain/peer-report';
import type { QualityStats } from '@/lib/domain/quality/quality-stream';
import { losing, seconds, start, statsOf, tens } from '@/lib/domain/quality/testing/sample-stream';
import { words } from '@/lib/providers/id-forms';
import { archiveAbsence, archiveReport } from '@/lib/sessions/archive/archived-report';
import { countOptions, defaultSwitches } from '@/lib/sessions/counting/count-options';
import { countRecord } from '@/lib/sessions/counting/counted-session';
import { connection, fakeProvider, session } from '@/lib/sessions/testing/fake-provider';
import { readKeptParts } from './kept-parts';

ownDatabase();

const length = 60;
const origin = 'fake/account';
const fake = fakeProvider({ rows: [] });
const provider = { ...fake, source: { ...fake.source, can: { ...fake.source.can, filters: [...reportFilters] } } };
const well = statsOf(losing(tens(length).map(() => 0)));
const badly = statsOf(losing(tens(length).map((_, index) => (index < 10 ? 9 : 0))));

const device = (browser: string | null, os: string | null): ReportParts['device_info'] => ({
  ...{ osVersion: null, browserVersion: null, processors: null, mobile: null, sdk: null, sdkVersion: null },
  ...{ os, browser, changes: [] },
});
const place = (city: string | null, country: string | null): ReportParts['ip_information'] => ({
  ...{ address: '203.0.113.7', region: 'secret', timeZone: null, organisation: 'Employer', asn: null },
  ...{ city, country },
});

/** Somebody with these reports, all there from the start to the end; still in where the session goes on. */
async function kept(sessionId: string, reportIds: (string | null)[], live = false) {
  const leftAt = live ? null : seconds(length * 10);
  const connections = reportIds.map((reportId, index) => ({
    ...connection,
    ...{ id: `c${index}`, userId: 'u', reportId, joinedAt: start, leftAt },
  }));
  const read = { answeredAt: seconds(length * 10), readAt: 0, ended: !live, incomplete: false, failure: null };
  const state = live ? { status: 'live' as const, endedAt: null } : { endedAt: seconds(length * 10) };
  const record = {
    session: { ...session, ...state, startedAt: start },
    rooms: [],
    connections,
    progress: { loaded: 1, total: 1 },
    ...read,
  };
  const { count } = countRecord(record, words, countOptions(defaultSwitches));
  const [person] = count.people;
  if (person === undefined) throw new Error('Nobody was counted.');
  return readKeptParts(provider, { origin, sessionId, connections }, count, person);
}

async function keep<F extends ReportFilter>(sessionId: string, reportId: string, filter: F, part: ReportParts[F]): Promise<void> {
  await archiveReport(await database(), { origin, sessionId, reportId, filter }, part);
}

const all = (connections: number) => Object.fromEntries(reportFilters.map((filter) => [filter, { connections, calls: connections }]));

describe('keptParts', () => {
  test('knows nothing where nothing is kept, and what each part would cost', async () => {
    expect(await kept('bare', ['a', 'b', null])).toEqual({ devices: [], places: [], quality: null, unread: all(2) });
    expect(fake.calls).toEqual([]);
  });

  test('sums up what is kept, each once, and leaves out what has no calls any more', async () => {
    for (const id of ['a', 'b']) {
      await keep('whole', id, 'device_info', device('Chrome', 'macOS'));
      await keep('whole', id, 'quality_stats', id === 'a' ? badly : well);
    }
    await keep('whole', 'a', 'ip_information', place('Bonn', 'Germany'));
    const { unread, ...short } = await kept('whole', ['a', 'b']);
    expect(short).toEqual({
      devices: ['Chrome, macOS'],
      places: ['Bonn, Germany'],
      quality: { grade: 'fair', share: expect.closeTo(10 / 60), gradedMs: length * 10_000 },
    });
    expect(unread).toEqual({
      ...all(2),
      device_info: { connections: 0, calls: 0 },
      ip_information: { connections: 1, calls: 1 },
      quality_stats: { connections: 0, calls: 0 },
    });
  });

  test('gives no grade as long as the quality of a connection is not kept, or an earlier version kept less of it', async () => {
    await keep('half', 'a', 'quality_stats', well);
    expect(await kept('half', ['a', 'b'])).toMatchObject({ quality: null, unread: { quality_stats: { connections: 1 } } });
    expect((await kept('half', ['a', null])).quality).toMatchObject({ grade: 'good' });
    const older: QualityStats = { ...well, older: [] };
    await keep('older', 'a', 'quality_stats', older);
    expect(await kept('older', ['a'])).toMatchObject({ quality: null, unread: { quality_stats: { connections: 1 } } });
  });

  test('says nothing of what the provider does not know, and takes no absence for a part', async () => {
    await keep('empty', 'a', 'device_info', device(null, null));
    await keep('empty', 'a', 'ip_information', place(null, null));
    await archiveAbsence(await database(), { origin, sessionId: 'empty', reportId: 'a', filter: 'quality_stats' });
    expect(await kept('empty', ['a'])).toMatchObject({ devices: [], places: [], quality: null, unread: { quality_stats: { calls: 1 } } });
  });

  test('prices a report that several connections share once, also where an earlier version kept less of it', async () => {
    expect(await kept('shared', ['a', 'a', 'b'])).toMatchObject({ unread: all(2) });
    await keep('shared', 'a', 'quality_stats', { ...well, older: [] });
    expect((await kept('shared', ['a', 'a'])).unread).toMatchObject({ quality_stats: { connections: 1, calls: 1 } });
  });

  test('prices nothing where there is nothing to ask with', async () => {
    expect(await kept('nameless', [null])).toEqual({ devices: [], places: [], quality: null, unread: {} });
  });

  test('takes nothing for kept while the session goes on', async () => {
    await keep('live', 'a', 'device_info', device('Chrome', 'macOS'));
    expect(await kept('live', ['a'], true)).toEqual({ devices: [], places: [], quality: null, unread: all(1) });
  });
});
