import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { readReport as Read } from '@/app/r/[reportId]/document/read-report';
import { peopleParams } from '@/components/people/people-params';
import { noFilters } from '@/components/session/session-search-params';
import type { SharedReportAnswer } from '@/lib/domain/answers/report-answer';
import { participantsQuery } from '@/lib/queries/participants';
import { sharedReportQuery } from '@/lib/queries/report';
import { reportPlace } from '@/lib/queries/session-place';
import { curveQuery } from '@/lib/queries/timeline';
import { allOn, startReports } from './report-server';

let server: Awaited<ReturnType<typeof startReports>>;
let readReport: typeof Read;
beforeAll(async () => {
  server = await startReports();
  // As Next loads them when the server starts.
  await Promise.all([
    import('@/app/api/r/[reportId]/route'),
    import('@/app/api/r/[reportId]/participants/route'),
    import('@/app/api/r/[reportId]/participants/[participantId]/route'),
    import('@/app/api/r/[reportId]/timeline/route'),
  ]);
  ({ readReport } = await import('@/app/r/[reportId]/document/read-report'));
}, 60_000);
afterAll(() => server.close());

const defaults = { rooms: 'all', counted: 'people', window: 'core' } as const;
const asRecipient = (key: string, more: Record<string, string> = {}) =>
  new Headers({ authorization: `Bearer ${key}`, 'x-report-visit': 'a-random-word', 'accept-encoding': 'gzip', ...more });
const read = (id: string, headers: Headers, search: Record<string, string> = {}) => readReport(id, headers, Promise.resolve(search));
/** The keys of a page's questions as its browser writes them. */
const hashOf = (queryKey: readonly unknown[]) =>
  new QueryClient().getQueryCache().build(new QueryClient(), { queryKey: [...queryKey] }).queryHash;

describe('what a page of a report begins with', () => {
  test('is what its browser would ask for, answered as it would be', async () => {
    const { id, key } = await server.share('class', { include: allOn, names: 'full' });
    const { answers, closed } = await read(id, asRecipient(key));
    expect(closed).toBe(false);
    const place = reportPlace(id, () => ({ key, unlock: null, visit: '' }));
    const [report] = answers;
    const session = report?.data as SharedReportAnswer;
    const start = { ...noFilters, ...defaults, page: 1, perPage: '50', sort: null, order: null, view: 'people', zoom: null } as const;
    const people = { ...peopleParams(start, session), page: 1, perPage: 50 };
    const expected = [
      sharedReportQuery(place, defaults).queryKey,
      curveQuery(place, { ...defaults, zoom: null }).queryKey,
      participantsQuery(place, people).queryKey,
    ];
    expect(answers.map(({ queryHash }) => queryHash).toSorted()).toEqual(expected.map(hashOf).toSorted());
    const over = await server.ask('GET', `/api/r/${id}/participants?sort=joinedAt&order=asc&page=1&perPage=50`, { key });
    const first = answers.find(({ queryKey }) => queryKey[0] === 'participants');
    expect(first?.data).toEqual(over.body);
    // Asked for again, it is not sent again.
    expect(first?.tag).toBe(over.headers.get('etag'));
  });

  test('follows the address: a page of the table, a person, a list without times', async () => {
    const { id, key } = await server.share('class', { include: allOn, names: 'full' });
    const paged = await read(id, asRecipient(key), { page: '2', perPage: '25', sort: 'name' });
    expect(paged.answers.find(({ queryKey }) => queryKey[0] === 'participants')?.data).toMatchObject({ page: 2, perPage: 25 });
    const list = await read(id, asRecipient(key));
    const rows = list.answers.find(({ queryKey }) => queryKey[0] === 'participants')?.data as { items: { participantId: string }[] };
    const person = rows.items[0]?.participantId ?? 'nobody';
    const detail = await read(id, asRecipient(key), { person });
    expect(detail.answers.map(({ queryKey }) => queryKey[0])).toEqual(['shared-report', 'participant']);
    const timeless = await server.share('class', { include: { ...allOn, times: false, curve: false, detail: false, quality: false } });
    const register = await read(timeless.id, asRecipient(timeless.key));
    expect(register.answers.map(({ queryKey }) => queryKey[0])).toEqual(['shared-report', 'register']);
  });

  test('is closed for a wrong key, an unknown report and a revoked one alike', async () => {
    const { id, key } = await server.share('class');
    await server.ask('DELETE', `/api/reports/${id}`, { headers: { origin: 'http://localhost:3000' } });
    for (const [reportId, given] of [
      [id, key],
      [id, 'wrong'],
      ['A'.repeat(22), key],
    ] as const) {
      const { answers, closed } = await read(reportId, asRecipient(given));
      expect(closed).toBe(true);
      expect(answers.every(({ data }) => data === undefined)).toBe(true);
    }
    expect((await read(id, new Headers())).closed).toBe(true);
  });

  test('is the question for the password of a locked one, and nothing of the report', async () => {
    const { id, key } = await server.share('class', { password: 'open sesame' });
    const locked = await read(id, asRecipient(key));
    expect(locked.closed).toBe(false);
    expect(locked.answers).toHaveLength(1);
    expect(locked.answers[0]?.refusal).toMatchObject({ status: 401, code: 'password_required' });
    const { body } = await server.ask<{ unlock: string }>('POST', `/api/r/${id}/unlock`, { key, body: { password: 'open sesame' } });
    const open = await read(id, asRecipient(key, { 'x-report-unlock': body.unlock }));
    expect(open.answers.map(({ queryKey }) => queryKey[0]).toSorted()).toEqual(['curve', 'participants', 'shared-report']);
  });

  test('is left to the browser where a provider takes its time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const { firstAnswers } = await import('@/app/first-answers');
      const asked = firstAnswers(async (client) => {
        await client.fetchQuery({ queryKey: ['quick'], queryFn: () => 1 });
        await client.fetchQuery({ queryKey: ['slow'], queryFn: () => new Promise(() => undefined) });
      }, 1_000);
      await vi.advanceTimersByTimeAsync(1_000);
      expect((await asked).map(({ queryKey }) => queryKey)).toEqual([['quick']]);
    } finally {
      vi.useRealTimers();
    }
  });
});
