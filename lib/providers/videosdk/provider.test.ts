import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Provider } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { hostileIds, recordingFetch, type SentRequest } from '@/lib/providers/testing/recording-fetch';
import { createVideoSdkClient } from './client';
import page from './fixtures/session-participants.json';
import { createVideoSdkProvider } from './provider';

const id = '61763c2597b0c743cf454204';
const asOf = Date.parse('2026-11-20T10:00:00Z');
const secret = 'secret-canary-secret-canary-secret-canary';

function providerOver(reply: (request: SentRequest) => unknown, now: () => number = Date.now) {
  const { fetch, sent } = recordingFetch(reply);
  return {
    provider: createVideoSdkProvider(createVideoSdkClient({ apiKey: 'key', secret, endpoint: 'https://api.test', fetch, now })),
    sent,
  };
}

const list = { page: 1, perPage: 50, sort: 'startedAt', order: 'desc' } as const;
const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => error,
  );

describe('what VideoSDK is asked', () => {
  test('asks for sessions with the filters it has, and ignores those it has not', async () => {
    const { provider, sent } = providerOver(() => ({ pageInfo: { total: 0 }, data: [] }));
    await provider.listSessions({
      ...list,
      sort: 'minutes',
      search: 'abc-xyzw-lmno',
      status: 'live',
      from: 5,
      to: asOf,
      meetingId: 'room_1',
    });
    await provider.listSessions({ ...list, status: 'ended' });
    expect(sent.map(({ path, query }) => [path, query])).toEqual([
      [
        '/v2/sessions',
        { page: '1', perPage: '50', roomId: 'room_1', query: 'abc-xyzw-lmno', status: 'ongoing', startDate: '5', endDate: String(asOf) },
      ],
      ['/v2/sessions', { page: '1', perPage: '50', status: 'ended' }],
    ]);
  });

  test('asks for everything else under its fixed path, once', async () => {
    const calls: [string, Record<string, string>, unknown, (provider: Provider) => Promise<unknown>][] = [
      [`sessions/${id}`, {}, { id }, (provider) => provider.getSession(id.toUpperCase())],
      [`sessions/${id}/participants`, { page: '2', perPage: '200' }, page, (provider) => provider.listConnections(id, 2)],
      [
        `sessions/${id}/participant/a1pu7evl/stats`,
        {},
        { stats: [] },
        (provider) => provider.getReportPart(id, 'a1pu7evl', 'quality_stats'),
      ],
      [`sessions/${id}/participants/a1pu7evl`, {}, {}, (provider) => provider.getReportPart(id, 'a1pu7evl', 'events')],
      [
        'rooms',
        { page: '1', perPage: '10', query: 'x' },
        { data: [] },
        (provider) => provider.listMeetings({ page: 1, perPage: 10, search: 'x' }),
      ],
      ['rooms/abc-xyzw-lmno', {}, {}, (provider) => provider.getMeeting('abc-xyzw-lmno')],
    ];
    for (const [path, query, answer, ask] of calls) {
      const { provider, sent } = providerOver(() => answer);
      await ask(provider);
      expect(sent.map((request) => [request.method, request.path, request.query])).toEqual([['GET', `/v2/${path}`, query]]);
    }
  });

  test('signs a short token that can only read, without a prefix, and renews it a minute before it ends', async () => {
    let clock = asOf;
    const { provider, sent } = providerOver(
      () => page,
      () => clock,
    );
    const tokens: string[] = [];
    for (const seconds of [0, 539, 540, 541]) {
      clock = asOf + seconds * 1000;
      await provider.listConnections(id, 1);
      tokens.push(sent.at(-1)?.headers.get('authorization') ?? '');
    }
    const [first = '', second, third, fourth] = tokens;
    expect(decodeProtectedHeader(first)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(decodeJwt(first)).toEqual({
      apikey: 'key',
      permissions: ['allow_join'],
      version: 2,
      roles: ['crawler'],
      iat: asOf / 1000,
      exp: asOf / 1000 + 600,
    });
    await jwtVerify(first, new TextEncoder().encode(secret), { currentDate: new Date(asOf) });
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(fourth).toBe(third);
  });

  test('sends nothing for an id it cannot have', async () => {
    const { provider, sent } = providerOver(() => ({}));
    for (const bad of hostileIds) {
      expect([provider.parseSessionId(bad), provider.parseMeetingId(bad)]).toEqual([null, null]);
      const asked = [
        provider.getSession(bad),
        provider.listConnections(bad, 1),
        provider.getReportPart(bad, 'a', 'events'),
        provider.getReportPart(id, bad, 'device_info'),
        provider.getMeeting(bad),
        provider.listSessions({ ...list, meetingId: bad }),
      ];
      for (const call of asked) expect(await failureOf(call)).toMatchObject({ kind: 'bad-request' });
    }
    expect(await failureOf(provider.getSession('182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e'))).toMatchObject({ kind: 'bad-request' });
    expect(sent).toEqual([]);
  });

  test('does not offer what VideoSDK has not', async () => {
    const { provider, sent } = providerOver(() => ({}));
    expect(await failureOf(provider.getReportPart(id, 'a', 'precall_network_information'))).toMatchObject({ kind: 'unsupported' });
    expect(await failureOf(provider.listInvitees('a', { page: 1, perPage: 1 }))).toMatchObject({ kind: 'unsupported' });
    expect(sent).toEqual([]);
  });

  test('shares one call among the filters of one participant', async () => {
    const { provider, sent } = providerOver((request) => (request.path.endsWith('stats') ? { stats: [] } : { events: {} }));
    await Promise.all(provider.source.can.filters.map((filter) => provider.getReportPart(id, 'a1', filter)));
    expect(sent.map((request) => request.path).sort()).toEqual([
      `/v2/sessions/${id}/participant/a1/stats`,
      `/v2/sessions/${id}/participants/a1`,
    ]);
    await provider.getReportPart(id, 'a2', 'quality_stats');
    expect(sent).toHaveLength(3);
  });
});

describe('what VideoSDK answers', () => {
  test("reads the vendor's own page, where data is one object", async () => {
    const answer = await providerOver(() => page).provider.listConnections(id, 1);
    expect(answer).toMatchObject({ asOf, data: { totalCount: 10, lastPage: 5, endOffset: null, perPage: 2 } });
    expect(answer.data.rows).toHaveLength(5);
    expect(answer.data.rows[2]).toEqual({
      id: null,
      reportId: 'ylgjhgeh',
      userId: 'ylgjhgeh',
      externalId: null,
      name: 'Demo-3',
      role: null,
      joinedAt: null,
      leftAt: null,
      createdAt: null,
      providerDurationMs: null,
      updatedAt: null,
      events: [],
      stays: [{ start: Date.parse('2021-10-25T05:10:30.129Z'), end: null, invalidTimes: false }],
      roomId: null,
      notPerson: false,
      invalidTimes: false,
    });
  });

  test('reads the page also where data is an array, and beyond a last page that may be wrong', async () => {
    const rows = [{ participantId: 'a', _id: 'x' }];
    const answered = (body: unknown, number: number) => providerOver(() => body).provider.listConnections(id, number);
    expect((await answered({ data: [{ _id: id, apiKey: 'k', participants: rows }] }, 1)).data.rows).toMatchObject([
      { id: 'x', userId: 'a' },
    ]);
    expect((await answered({ pageInfo: { lastPage: 2 }, data: { participants: rows } }, 3)).data.rows).toMatchObject([{ id: 'x' }]);
  });

  test('has the participants of each session of a list, in the one call for it', async () => {
    const participants = page.data.participants;
    const { provider, sent } = providerOver(() => ({
      data: [{ id, participants }, { id }, { id, participants: participants.slice(0, 1) }],
    }));
    const { items, connectionsOf } = (await provider.listSessions(list)).data;
    expect(items.map((item) => connectionsOf?.(item)?.map(({ userId }) => userId) ?? null)).toEqual([
      participants.map(({ participantId }) => participantId),
      null,
      [participants[0]?.participantId],
    ]);
    expect(sent).toHaveLength(1);
  });

  test('reads a session that is the body itself, and leaves its secrets behind', async () => {
    const session = {
      id,
      roomId: 'abc-xyzw-lmno',
      start: '2026-11-17T08:00:00.000Z',
      end: null,
      status: 'ongoing',
      chatLink: 'canary',
      apiKey: 'canary',
    };
    const { data } = await providerOver(() => session).provider.getSession(id);
    expect(data.session).toMatchObject({ id, title: 'abc-xyzw-lmno', meetingId: 'abc-xyzw-lmno', status: 'live', endedAt: null });
    const room = {
      roomId: 'r-1',
      customRoomId: 'maths',
      disabled: false,
      user: { email: 'canary' },
      webhook: { endPoint: 'canary' },
      links: { a: 'canary' },
    };
    const meeting = await providerOver(() => room).provider.getMeeting('r-1');
    expect(meeting.data).toMatchObject({ id: 'r-1', title: 'maths', status: 'active' });
    expect(JSON.stringify([data, meeting])).not.toContain('canary');
  });

  test.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [402, 'not-found'],
    [404, 'not-found'],
    [400, 'bad-request'],
    [409, 'bad-request'],
  ])('calls status %i %s', async (status, kind) => {
    const { provider } = providerOver(() => Response.json({ message: 'text-canary' }, { status }));
    const error = await failureOf(provider.getSession(id));
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ kind, status });
    expect(String(error)).not.toContain('canary');
  });

  test.each([
    ['HTML', '<html></html>', 'text/html'],
    ['an empty body', '', 'application/json'],
    ['truncated JSON', '{"data":', 'application/json'],
    ['an error that calls itself a success', '{"message":"no"}', 'application/json'],
    ['a list', '[]', 'application/json'],
  ])('cannot understand %s', async (_, body, type) => {
    const { provider } = providerOver(() => new Response(body, { headers: { 'content-type': type } }));
    expect(await failureOf(provider.getSession(id))).toMatchObject({ kind: 'unexpected-answer' });
    expect(await failureOf(provider.listSessions(list))).toMatchObject({ kind: 'unexpected-answer' });
    expect(await failureOf(provider.listConnections(id, 1))).toMatchObject({ kind: 'unexpected-answer' });
  });

  test('makes a device of whichever half is known, and calls only the lack of both not found', async () => {
    const half = (path: string) =>
      providerOver((request) =>
        request.path.includes(path)
          ? { deviceInfo: { deviceName: 'Chrome' }, sdkInfo: { sdkName: 'js' } }
          : Response.json({}, { status: 404 }),
      );
    expect((await half('/stats').provider.getReportPart(id, 'a', 'device_info')).data).toMatchObject({ browser: 'Chrome', sdk: 'js' });
    expect(await failureOf(half('nothing').provider.getReportPart(id, 'a', 'device_info'))).toMatchObject({ kind: 'not-found' });
  });
});
