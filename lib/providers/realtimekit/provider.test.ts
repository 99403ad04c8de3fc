import { describe, expect, test, vi } from 'vitest';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { hostileIds, recordingFetch, type SentRequest } from '@/lib/providers/testing/recording-fetch';
import { createRealtimeKitClient } from './client';
import invitees from './fixtures/meeting-participants.json';
import plainPage from './fixtures/session-participants.json';
import eventsPage from './fixtures/session-participants-with-events.json';
import { createRealtimeKitProvider } from './provider';

const appId = '14a396e7-ca44-4937-bf1f-050a69118543';
const id = '182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e';
const prefix = `/client/v4/accounts/023e105f/realtime/kit/${appId}`;
const asOf = Date.parse('2026-11-20T10:00:00Z');

function providerOver(reply: (request: SentRequest) => unknown) {
  const { fetch, sent } = recordingFetch(reply);
  const client = createRealtimeKitClient({ accountId: '023e105f', token: 'token-canary', baseUrl: 'https://api.test/client/v4', fetch });
  return { provider: createRealtimeKitProvider(client, { appId, sourceId: 'realtimekit', name: 'Kit' }), sent };
}

const list = { page: 2, perPage: 50, sort: 'startedAt', order: 'desc' } as const;
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

describe('what RealtimeKit is asked', () => {
  test('waits for its turn as long as the guard does', async () => {
    vi.useFakeTimers({ now: asOf });
    const fetch = (_: unknown, { signal }: RequestInit = {}) =>
      new Promise<Response>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('given up')));
        setTimeout(() => resolve(Response.json({ success: true, data: { sessions: [] }, paging: { total_count: 0 } })), 310_000);
      });
    const client = createRealtimeKitClient({ accountId: '023e105f', token: 'token', baseUrl: 'https://api.test/client/v4', fetch });
    const asked = client.sessions(appId, {});
    await Promise.all([vi.advanceTimersByTimeAsync(310_000), expect(asked).resolves.toMatchObject({ asOf: asOf + 310_000 })]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test('asks for sessions with every filter in its own words', async () => {
    const { provider, sent } = providerOver(() => ({ success: true, data: { sessions: [] }, paging: { total_count: 0 } }));
    await provider.listSessions({ ...list, search: 'Algebra & II', status: 'live', from: 0, to: asOf, meetingId: id.toUpperCase() });
    await provider.listSessions({ page: 1, perPage: 20, sort: 'minutes', order: 'asc', status: 'ended' });
    expect(sent.map(({ method, path, query }) => ({ method, path, query }))).toEqual([
      {
        method: 'GET',
        path: `${prefix}/sessions`,
        query: {
          page_no: '2',
          per_page: '50',
          sort_by: 'createdAt',
          sort_order: 'DESC',
          search: 'Algebra & II',
          status: 'LIVE',
          start_time: '1970-01-01T00:00:00.000Z',
          end_time: '2026-11-20T10:00:00.000Z',
          associated_id: id,
        },
      },
      {
        method: 'GET',
        path: `${prefix}/sessions`,
        query: { page_no: '1', per_page: '20', sort_by: 'minutesConsumed', sort_order: 'ASC', status: 'ENDED' },
      },
    ]);
  });

  test('asks for everything else under its fixed path, once, with the token', async () => {
    const calls: [string, Record<string, string>, unknown, (provider: Provider) => Promise<unknown>][] = [
      [`sessions/${id}`, { include_breakout_rooms: 'true' }, { data: {} }, (provider) => provider.getSession(id.toUpperCase())],
      [
        `sessions/${id}/participants`,
        { page_no: '3', per_page: '200', include_peer_events: 'true' },
        plainPage,
        (provider) => provider.listConnections(id, 3),
      ],
      [
        `sessions/peer-report/${id}`,
        { filters: 'quality_stats' },
        { data: { participant: { peer_report: {} } } },
        (provider) => provider.getReportPart(id, id, 'quality_stats'),
      ],
      [
        'meetings',
        { page_no: '1', per_page: '10', search: 'x' },
        { data: [] },
        (provider) => provider.listMeetings({ page: 1, perPage: 10, search: 'x' }),
      ],
      [`meetings/${id}`, {}, { data: {} }, (provider) => provider.getMeeting(id)],
      [
        `meetings/${id}/participants`,
        { page_no: '1', per_page: '10' },
        invitees,
        (provider) => provider.listInvitees(id, { page: 1, perPage: 10 }),
      ],
    ];
    for (const [path, query, answer, ask] of calls) {
      const { provider, sent } = providerOver(() => answer);
      await ask(provider);
      expect(sent.map((request) => [request.method, request.path, request.query])).toEqual([['GET', `${prefix}/${path}`, query]]);
      expect(sent[0]?.headers.get('authorization')).toBe('Bearer token-canary');
    }
  });

  test('sends no other credentials of the environment', async () => {
    vi.stubEnv('CLOUDFLARE_API_KEY', 'other-canary');
    vi.stubEnv('CLOUDFLARE_EMAIL', 'mail-canary@example.org');
    const { provider, sent } = providerOver(() => plainPage);
    await provider.listConnections(id, 1);
    vi.unstubAllEnvs();
    expect(JSON.stringify([...(sent[0]?.headers ?? [])])).not.toMatch(/other-canary|mail-canary/);
  });

  test('sends nothing for an id that is no UUID', async () => {
    const { provider, sent } = providerOver(() => ({}));
    for (const bad of [...hostileIds, '61763c2597b0c743cf454204']) {
      expect(provider.parseSessionId(bad)).toBeNull();
      const asked = [
        provider.getSession(bad),
        provider.listConnections(bad, 1),
        provider.getReportPart(bad, id, 'events'),
        provider.getReportPart(id, bad, 'events'),
        provider.getMeeting(bad),
        provider.listInvitees(bad, { page: 1, perPage: 1 }),
        provider.listSessions({ ...list, meetingId: bad }),
      ];
      for (const call of asked) expect(await failureOf(call)).toMatchObject({ kind: 'bad-request' });
    }
    expect(sent).toEqual([]);
  });
});

describe('what RealtimeKit answers', () => {
  test("reads the vendor's own pages", async () => {
    const answer = await providerOver(() => eventsPage).provider.listConnections(id, 1);
    expect(answer).toMatchObject({ asOf, data: { totalCount: 123, endOffset: 2, lastPage: null, perPage: 200 } });
    const events = [
      ['join', 'PEER_JOINING'],
      ['leave', 'PEER_LEAVING'],
    ];
    expect(answer.data.rows.map(({ name, events }) => [name, events.map((event) => [event.kind, event.label])])).toEqual([
      ['Mark', events],
      ['Henry', events],
    ]);
    expect((await providerOver(() => plainPage).provider.listConnections(id, 1)).data.rows).toHaveLength(2);
    const people = await providerOver(() => invitees).provider.listInvitees(id, { page: 1, perPage: 30 });
    expect(people.data).toEqual({
      total: 30,
      items: [
        {
          id,
          name: 'name',
          externalId: 'custom_participant_id',
          role: 'preset_name',
          createdAt: Date.parse('2019-12-27T18:11:19.117Z'),
          updatedAt: Date.parse('2019-12-27T18:11:19.117Z'),
          picture: 'https://example.com',
        },
      ],
    });
  });

  test('finds the paging at the top or in the data, and takes only usable numbers of it', async () => {
    const page = (top: unknown, inner: unknown) =>
      providerOver(() => ({ paging: top, data: { participants: [], paging: inner } })).provider.listConnections(id, 1);
    expect((await page({ total_count: 7, end_offset: '5' }, { total_count: 1 })).data).toMatchObject({ totalCount: 7, endOffset: 5 });
    for (const odd of [-1, 1.5, Number.NaN, 'many', null, {}]) {
      expect((await page(undefined, { total_count: odd, end_offset: odd })).data).toMatchObject({ totalCount: null, endOffset: null });
    }
    expect((await page(undefined, 'none')).data.totalCount).toBeNull();
  });

  test.each([
    [401, { message: 'Unauthorized' }, 'unauthorized'],
    [403, { success: false, errors: [{ code: 10000, message: 'text-canary' }] }, 'unauthorized'],
    [400, { success: false, errors: [{ code: 6003, message: 'Invalid request headers' }] }, 'unauthorized'],
    [404, { success: false, error: { code: 404, message: 'text-canary' } }, 'not-found'],
    [400, { success: false, error: { code: 400 } }, 'bad-request'],
    [409, {}, 'bad-request'],
    [422, {}, 'bad-request'],
    [200, { success: false, error: { code: 404, message: 'text-canary' } }, 'not-found'],
    [200, { success: false, errors: [{ code: 10000 }] }, 'unauthorized'],
    [200, { success: false, errors: [{ code: 7003 }] }, 'not-found'],
    [200, { success: false, errors: [{ code: '971' }] }, 'rate-limited'],
    [200, { success: false, error: { code: 500 } }, 'unavailable'],
    [200, { success: false, errors: 'odd', error: 7 }, 'unexpected-answer'],
    [200, { success: true }, 'unexpected-answer'],
    [200, { data: { participants: {} } }, 'unexpected-answer'],
    [200, { data: null }, 'unexpected-answer'],
    [200, [], 'unexpected-answer'],
    [200, null, 'unexpected-answer'],
  ])('calls status %i with %j %s', async (status, body, kind) => {
    const { provider } = providerOver(() => Response.json(body, { status }));
    const error = await failureOf(provider.listConnections(id, 1));
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind });
    expect(String(error)).not.toContain('canary');
  });

  test.each([
    ['HTML', '<html>1015</html>', 'text/html'],
    ['truncated JSON', '{"data":{"particip', 'application/json'],
    ['an empty body', '', 'application/json'],
    ['plain words', 'ok', 'text/plain'],
    ['JSON that calls itself a page', '{"success":true,"data":{"sessions":[]}}', 'text/html'],
    ['JSON of an unknown type', '{"success":true,"data":{"sessions":[]}}', 'application/octet-stream'],
  ])('cannot understand %s', async (_, body, type) => {
    const { provider } = providerOver(() => new Response(body, { headers: { 'content-type': type } }));
    expect(await failureOf(provider.listSessions(list))).toMatchObject({ kind: 'unexpected-answer' });
  });

  test('cannot understand a 204', async () => {
    const { provider } = providerOver(() => new Response(null, { status: 204 }));
    expect(await failureOf(provider.getSession(id))).toMatchObject({ kind: 'unexpected-answer' });
  });

  test("lets the guard's own error through the SDK unchanged", async () => {
    const limited = new ProviderError({ kind: 'rate-limited', provider: 'x', retryAfterMs: 7_000, status: 429 });
    expect(await failureOf(providerOver(() => limited).provider.getSession(id))).toBe(limited);
    const late = new ProviderError({ kind: 'timeout', provider: 'x', cause: 'UND_ERR_HEADERS_TIMEOUT' });
    expect(await failureOf(providerOver(() => late).provider.getSession(id))).toMatchObject({ name: 'ProviderError', kind: 'timeout' });
  });

  test('says that there is no report rather than an empty one', async () => {
    const { provider } = providerOver(() => ({ data: { participant: { id } } }));
    expect(await failureOf(provider.getReportPart(id, id, 'device_info'))).toMatchObject({ kind: 'not-found' });
  });
});
