import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { JsonText } from '@/lib/domain/answers/json-text';
import { pageQuery } from '@/lib/http/query-parts';
import { WithHeaders } from '@/lib/http/responses';
import { log } from '@/lib/log';
import { ProviderError } from '@/lib/providers/provider-error';
import { badRequest } from '@/lib/request-error';
import { endpoint } from './endpoint';
import { methodsOf, route } from './route';

const recipient = vi.hoisted(() => ({ requireRecipient: vi.fn() }));
vi.mock('@/lib/access/recipient', async (original) => ({ ...(await original<object>()), ...recipient }));

const reading = { session: 'as recipients may see it' };
type Give = (given: typeof reading) => unknown;
vi.mock('@/lib/access/read-as-recipient', () => ({
  answerRecipient: (...[, , , give]: [unknown, unknown, unknown, Give]) => give(reading),
}));

const base = { path: '/api/tokens/{tokenId}', name: 'x', tag: 'Server', summary: 'X', caller: 'anybody' } as const;
const read = endpoint({ ...base, method: 'GET', query: pageQuery, answer: z.object({ page: z.int(), id: z.string() }) });
const write = endpoint({
  ...base,
  method: 'POST',
  body: z.strictObject({ a: z.string() }),
  status: 201,
  answer: z.object({ b: z.string() }),
});
const remove = endpoint({ ...base, method: 'DELETE', status: 204, answer: null });
const onward = endpoint({ ...base, method: 'GET', query: pageQuery, status: 302, answer: null });

const given = (params: Record<string, string>) => ({ params: Promise.resolve(params) });
const asked = (method: string, { query = '', body }: { query?: string; body?: string } = {}) => {
  const headers = { 'content-type': 'application/json' };
  return new Request(`http://localhost/api/tokens/abc?${query}`, { method, ...(body === undefined ? {} : { headers, body }) });
};
const failure = async (response: Response) => [response.status, (await response.json()).error.code];

beforeEach(() => vi.spyOn(log, 'info').mockReturnValue());
afterEach(() => vi.restoreAllMocks());

describe('an endpoint', () => {
  test('is answered with what its run makes of path, query and body', async () => {
    const { GET, POST, DELETE } = route(read, ({ params, query }) => ({ page: query.page, id: params.tokenId }))
      .and(write, ({ body }) => ({ b: body.a }))
      .and(remove, () => undefined);
    const got = await GET(asked('GET', { query: 'page=3' }), given({ tokenId: 'abc' }));
    expect([got.status, await got.json()]).toEqual([200, { page: 3, id: 'abc' }]);
    const made = await POST(asked('POST', { body: '{"a":"x"}' }), given({ tokenId: 'abc' }));
    expect([made.status, await made.json()]).toEqual([201, { b: 'x' }]);
    const gone = await DELETE(asked('DELETE'), given({ tokenId: 'abc' }));
    expect([gone.status, gone.body, gone.headers.get('content-type')]).toEqual([204, null, null]);
  });

  test('is refused for a path, a query or a body that is wrong, before it is run', async () => {
    const run = vi.fn();
    const { GET, POST } = route(read, run).and(write, run);
    expect(await failure(await GET(asked('GET'), given({ tokenId: 'a b' })))).toEqual([400, 'bad_id']);
    expect(await failure(await GET(asked('GET', { query: 'page=0' }), given({ tokenId: 'abc' })))).toEqual([400, 'bad_request']);
    expect(await failure(await POST(asked('POST', { body: '{"b":1}' }), given({ tokenId: 'abc' })))).toEqual([400, 'bad_request']);
    expect(await failure(await POST(asked('POST'), given({ tokenId: 'abc' })))).toEqual([415, 'not_json']);
    expect(run).not.toHaveBeenCalled();
  });

  test('may have no name in its path, of which Next tells nothing then', async () => {
    const plain = endpoint({ ...base, path: '/api/health', method: 'GET', answer: z.object({ ok: z.boolean() }) });
    const { GET, POST } = route(plain, () => ({ ok: true }));
    expect((await GET(asked('GET'), { params: undefined })).status).toBe(200);
    expect((await POST(asked('POST'), { params: undefined })).status).toBe(405);
  });

  test('asks who it is before it looks at anything else', async () => {
    const run = vi.fn();
    recipient.requireRecipient.mockRejectedValue(badRequest('Not you.'));
    const link = endpoint({
      ...base,
      path: '/api/r/{reportId}',
      caller: 'recipient',
      method: 'GET',
      query: pageQuery,
      answer: z.object({}),
    });
    const { GET } = route(link, run);
    const answer = await GET(asked('GET', { query: 'page=0' }), given({ reportId: 'x y' }));
    expect((await answer.json()).error.message).toBe('Not you.');
    expect(run).not.toHaveBeenCalled();
  });

  test('can answer with JSON that is written, with headers of its own, and with a redirect', async () => {
    const written = route(read, () => new JsonText('{"page":1,"id":"written"}'));
    expect(await (await written.GET(asked('GET'), given({ tokenId: 'abc' }))).json()).toEqual({ page: 1, id: 'written' });
    const headers = new Headers([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    const withCookies = await route(write, () => new WithHeaders({ b: 'x' }, headers)).POST(
      asked('POST', { body: '{"a":"x"}' }),
      given({ tokenId: 'abc' }),
    );
    expect([withCookies.status, withCookies.headers.getSetCookie()]).toEqual([201, ['a=1', 'b=2']]);
    const sent = await route(onward, () => '/there').GET(asked('GET', { query: 'page=none' }), given({ tokenId: 'abc' }));
    expect([sent.status, sent.headers.get('location')]).toEqual([302, '/there']);
  });
});

describe('the type of a route', () => {
  test('takes no answer, and no question, but that of its endpoint', () => {
    // @ts-expect-error: a page is a number.
    route(read, () => ({ page: '1', id: '' }));
    // @ts-expect-error: this JSON is of something else.
    route(read, () => new JsonText<string>(''));
    // @ts-expect-error: its path has no such name.
    route(read, ({ params }) => ({ page: 1, id: params.memberId }));
    // @ts-expect-error: nothing is sent to it.
    route(read, ({ body }) => ({ page: 1, id: body.a }));
    // @ts-expect-error: nothing is sent back.
    route(remove, () => ({ page: 1 }));
    expect(log.info).not.toHaveBeenCalled();
  });
});

describe('any other method of an address', () => {
  test('is a 405 that names those it takes', async () => {
    const only = route(read, () => ({ page: 1, id: '' }));
    const refused = await only.POST(asked('POST'), given({ tokenId: 'abc' }));
    expect([refused.headers.get('allow'), await failure(refused)]).toEqual(['GET, HEAD', [405, 'method_not_allowed']]);
    const both = only.and(remove, () => undefined);
    for (const method of ['PUT', 'PATCH', 'POST'] as const)
      expect((await both[method](asked(method), given({ tokenId: 'abc' }))).headers.get('allow')).toBe('GET, HEAD, DELETE');
  });

  test('is an address that is not there where that of the set-up is', async () => {
    const setup = endpoint({ ...base, path: '/api/setup', caller: 'newcomer', method: 'POST', answer: z.object({}) });
    const refused = await route(setup, () => ({})).GET(asked('GET'), given({}));
    expect(await failure(refused)).toEqual([404, 'unknown_route']);
  });

  test('is whatever the rest is', () => {
    const rest = () => Promise.resolve(new Response());
    expect(new Set(Object.values(methodsOf(rest)))).toEqual(new Set([rest]));
  });
});

describe('a call of a recipient', () => {
  test('has the session as recipients may see it, and none where a file is made of it', async () => {
    recipient.requireRecipient.mockResolvedValue({});
    const link = endpoint({ ...base, path: '/api/r/{reportId}', caller: 'recipient', method: 'GET', answer: z.object({}) });
    const asks = (): [Request, ReturnType<typeof given>] => [new Request('http://localhost/api/r/a'), given({ reportId: 'a' })];
    const run = vi.fn((_asked: { reading: unknown }) => ({}));
    await route(link, run).GET(...asks());
    await route({ ...link, files: ['text/csv'] }, (all) => new Response(JSON.stringify(run(all)))).GET(...asks());
    expect(run.mock.calls.map(([all]) => all.reading)).toEqual([reading, undefined]);
  });
});

describe('a failure of the provider', () => {
  test('is hidden from recipients, and logged without names and queries', async () => {
    recipient.requireRecipient.mockResolvedValue({});
    const warned = vi.spyOn(log, 'warn').mockReturnValue();
    const path = '/api/r/{reportId}/participants/{participantId}';
    const link = endpoint({ ...base, path, caller: 'recipient', method: 'GET', answer: z.object({}) });
    const { GET } = route(link, () => Promise.reject(new ProviderError({ kind: 'unreachable', provider: 'Fake' })));
    const reportId = 'AAAAAAAAAAAAAAAAAAAAAA';
    const request = new Request(`http://localhost/api/r/${reportId}/participants/ada@example.org?search=Lovelace`);
    const answer = await GET(request, given({ reportId, participantId: 'ada@example.org' }));
    expect([answer.status, await answer.text()]).toEqual([503, expect.not.stringContaining('Fake')]);
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(warned.mock.calls[0]?.[0]).toMatchObject({ path: `/api/r/${reportId}/participants/…`, kind: 'unreachable' });
    expect(JSON.stringify([warned.mock.calls, vi.mocked(log.info).mock.calls])).not.toMatch(/ada|Lovelace/);
  });
});
