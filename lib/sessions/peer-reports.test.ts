import { setImmediate } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import type { Person } from '@/lib/domain/person';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { countRecord } from './counting/counted-session';
import { readPersonReports } from './peer-reports';
import { connection, fakeProvider, session } from './testing/fake-provider';

// Before anything is imported: what is kept for seconds asks the clock that it finds then.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['Date'] }));
vi.mock('@/lib/db/with-fallback', () => ({ withFallback: async (_: string, fallback: unknown) => fallback }));

function personWith(reportIds: (string | null)[]): Person {
  const connections = reportIds.map((reportId, index) => ({ ...connection, id: `p${index}`, userId: 'u', reportId }));
  const progress = { loaded: 1, total: 1 };
  const record = { session, rooms: [], connections, answeredAt: 0, readAt: 0, progress, ended: true, incomplete: false, failure: null };
  const [person] = countRecord(record, words, options).count.people;
  if (person === undefined) throw new Error('Nobody was counted.');
  return person;
}

function reporting(id: string) {
  const asked: string[] = [];
  const getReportPart: Provider['getReportPart'] = async (_, reportId) => {
    asked.push(reportId);
    throw new ProviderError({ kind: reportId === 'gone' ? 'not-found' : 'timeout', provider: 'Fake' });
  };
  const fake = fakeProvider({ rows: [] });
  return { asked, provider: { ...fake, source: { ...fake.source, id }, getReportPart } };
}

describe('the reading of peer reports', () => {
  test('says of each part alone why it cannot be had', async () => {
    const { provider } = reporting('each');
    const wanted = { provider, sessionId: 's', live: false, filters: ['device_info', 'quality_stats'] as const };
    const [gone, slow, nameless] = await readPersonReports(wanted, personWith(['gone', 'slow', null]));
    expect(gone?.device_info).toMatchObject({ error: { code: 'not_found' } });
    expect(slow?.device_info).toMatchObject({ error: { code: 'provider_timeout' } });
    expect(slow?.quality_stats).toMatchObject({ error: { code: 'unsupported' } });
    expect(nameless?.device_info).toMatchObject({ error: { code: 'no_report' } });
  });

  test('asks once for a part that several want', async () => {
    const { provider, asked } = reporting('once');
    const wanted = { provider, sessionId: 's', live: true, filters: ['device_info'] as const };
    const person = personWith(['gone']);
    await Promise.all([readPersonReports(wanted, person), readPersonReports(wanted, person)]);
    await readPersonReports(wanted, person);
    expect(asked).toEqual(['gone']);
  });

  test('shows what was read before, with when, while the provider fails, and nothing of it once it has none', async () => {
    const device = { os: 'macOS', osVersion: null, browser: null, browserVersion: null, processors: 8, mobile: false };
    const data = { ...device, sdk: null, sdkVersion: null, changes: [] };
    const asOf = Date.UTC(2026, 0, 2, 9);
    let failure: ProviderError['kind'] | null = null;
    const getReportPart = async () => {
      if (failure !== null) throw new ProviderError({ kind: failure, provider: 'Fake' });
      return { data, asOf };
    };
    const provider = { ...fakeProvider({ rows: [] }), getReportPart } as Provider;
    const wanted = { provider, sessionId: 'kept', live: true, filters: ['device_info'] as const };
    const person = personWith(['one']);
    const read = async () => (await readPersonReports(wanted, person))[0]?.device_info;
    expect(await read()).toEqual({ data });
    failure = 'timeout';
    vi.setSystemTime(Date.now() + 20_000);
    const stale = { stale: true, reason: 'Fake did not answer in time.', reasonCode: 'provider_timeout' };
    expect(await read()).toEqual({ data, readAt: '2026-01-02T09:00:00.000Z', ...stale });
    failure = 'not-found';
    vi.setSystemTime(Date.now() + 3_600_000);
    expect(await read()).toMatchObject({ error: { code: 'not_found' } });
  });

  test('tells of an address its network alone', async () => {
    const place = { city: 'Bonn', region: null, country: null, timeZone: null, organisation: null, asn: null };
    const data = { address: '203.0.113.79', ...place };
    const can = { ...fakeProvider({ rows: [] }).source.can, filters: ['ip_information' as const] };
    const fake = fakeProvider({ rows: [] });
    const provider = { ...fake, source: { ...fake.source, can }, getReportPart: async () => ({ data, asOf: 1 }) } as Provider;
    const wanted = { provider, sessionId: 'place', live: true, filters: ['ip_information'] as const };
    const [parts] = await readPersonReports(wanted, personWith(['one']));
    expect(parts?.ip_information).toEqual({ data: { address: '203.0.113.0/24', ...place } });
  });

  test('asks for no more than four parts at a time, however many are wanted by however many', async () => {
    const calls = { underWay: 0, most: 0, made: 0 };
    const getReportPart: Provider['getReportPart'] = async () => {
      calls.made++;
      calls.most = Math.max(calls.most, ++calls.underWay);
      await setImmediate();
      calls.underWay--;
      throw new ProviderError({ kind: 'timeout', provider: 'Fake' });
    };
    const wanted = { provider: { ...fakeProvider({ rows: [] }), getReportPart }, live: false, filters: ['device_info'] as const };
    const person = personWith(Array.from({ length: 10 }, (_, index) => `r${index}`));
    await Promise.all(['one', 'two'].map((sessionId) => readPersonReports({ ...wanted, sessionId }, person)));
    expect(calls).toEqual({ underWay: 0, most: 4, made: 20 });
  });
});
