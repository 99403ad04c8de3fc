import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/database';
import { ownDatabase } from '@/lib/db/testing/own-database';
import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError, type ProviderErrorKind } from '@/lib/providers/provider-error';
import { listKnownParts } from '@/lib/sessions/archive/archived-report';
import { fakeProvider } from '@/lib/sessions/testing/fake-provider';
import type { MissingParts } from './missing-parts';
import { readMissingParts } from './read-missing-parts';

ownDatabase();

const part: ReportParts = {
  device_info: {
    ...{ os: null, osVersion: null, browser: null, browserVersion: null, processors: null, mobile: null, sdk: null, sdkVersion: null },
    changes: [],
  },
  ip_information: { address: null, city: 'Bonn', region: null, country: null, timeZone: null, organisation: null, asn: null },
  precall_network_information: [],
  events: [],
  quality_stats: { streams: [], notes: [] },
};

function missing(reports: number, filters: ReportFilter[]): MissingParts {
  const ids = Array.from({ length: reports }, (_, index) => `r${index}`);
  return { reports: ids.map((reportId) => ({ reportId, filters })), calls: reports * filters.length };
}

/** A provider whose reports `fail` as told. */
function providerFailing(fail: (reportId: string, filter: ReportFilter) => ProviderErrorKind | null = () => null) {
  const calls = { made: 0, underWay: 0, most: 0 };
  const getReportPart: Provider['getReportPart'] = async (_, reportId, filter) => {
    calls.made++;
    calls.most = Math.max(calls.most, ++calls.underWay);
    await setImmediate();
    calls.underWay--;
    const kind = fail(reportId, filter);
    if (kind !== null) throw new ProviderError({ kind, provider: 'Fake' });
    return { data: part[filter], asOf: 0 };
  };
  return { calls, provider: { ...fakeProvider({ rows: [] }), getReportPart } };
}

const reading = (provider: Provider, sessionId: string) => ({
  provider,
  sessionId,
  endedAt: Date.now() - 3_600_000,
  signal: new AbortController().signal,
  onRead: (_reports: number) => undefined,
});
const known = async (sessionId: string) => listKnownParts(await database(), 'fake/account', sessionId);

describe('readMissingParts', () => {
  test.each([
    [['device_info'], 4],
    [['device_info', 'ip_information'], 4],
    [['device_info', 'ip_information', 'quality_stats'], 3],
  ] as const)('keeps %j of everybody, a few calls at a time', async (filters, most) => {
    const { provider, calls } = providerFailing();
    const sessionId = `s${filters.length}`;
    const steps: number[] = [];
    await readMissingParts(missing(10, [...filters]), { ...reading(provider, sessionId), onRead: (reports) => steps.push(reports) });
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(calls).toEqual({ made: 10 * filters.length, underWay: 0, most });
    const kept = await known(sessionId);
    expect([...kept.values()].map((parts) => [...parts])).toEqual(Array.from({ length: 10 }, () => [...filters]));
  });

  test('begins nothing more after a failure, and keeps what came', async () => {
    const { provider, calls } = providerFailing((reportId, filter) =>
      reportId === 'r2' && filter === 'ip_information' ? 'timeout' : null,
    );
    const all = missing(20, ['device_info', 'ip_information']);
    await expect(readMissingParts(all, reading(provider, 'failing'))).rejects.toMatchObject({ kind: 'timeout' });
    expect(calls.underWay).toBe(0);
    expect(calls.made).toBeLessThan(12);
    const kept = await known('failing');
    expect([...(kept.get('r2') ?? [])]).toEqual(['device_info']);
    expect([...(kept.get('r0') ?? [])]).toEqual(['device_info', 'ip_information']);
  });

  test('begins nothing more once it is given up, and keeps what came', async () => {
    const { provider, calls } = providerFailing();
    const given = new AbortController();
    const onRead = (reports: number) => {
      if (reports === 3) given.abort();
    };
    const readings = readMissingParts(missing(20, ['device_info']), { ...reading(provider, 'given-up'), signal: given.signal, onRead });
    await expect(readings).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls.underWay).toBe(0);
    expect(calls.made).toBeLessThan(9);
    expect((await known('given-up')).size).toBe(calls.made);
  });

  test('keeps that the provider has none, but not soon after the end, when it may only not be there yet', async () => {
    const { provider } = providerFailing((reportId) => (reportId === 'r0' ? 'not-found' : null));
    const two = missing(2, ['device_info']);
    await readMissingParts(two, { ...reading(provider, 'soon'), endedAt: Date.now() - 14 * 60_000 });
    expect([...(await known('soon')).keys()]).toEqual(['r1']);
    await readMissingParts(two, { ...reading(provider, 'later'), endedAt: Date.now() - 16 * 60_000 });
    expect([...(await known('later')).keys()].sort()).toEqual(['r0', 'r1']);
    await readMissingParts(two, { ...reading(provider, 'unknown'), endedAt: null });
    expect([...(await known('unknown')).keys()].sort()).toEqual(['r0', 'r1']);
  });
});
