import { expect } from '@playwright/test';
import { badBodies, badIds, badQueries, unknownIds } from '@/e2e/support/bad-inputs';
import { test } from '@/e2e/support/fixtures';
import { type RawAnswer, type RawRequest, rawRequest } from '@/e2e/support/raw-request';
import { routeTable } from '@/e2e/support/route-table';
import { scenarioIds } from '@/simulator/scenario-ids';

test.use({ ownServers: true });

const ids: Record<string, string> = {
  source: 'realtimekit',
  sessionId: scenarioIds.standup,
  participantId: '3f1d6b3e-8b1a-4c7e-9a52-0d6f5c2b7e11',
  connectionId: '3f1d6b3e-8b1a-4c7e-9a52-0d6f5c2b7e11',
  meetingId: '3f1d6b3e-8b1a-4c7e-9a52-0d6f5c2b7e11',
  reportId: 'AAAAAAAAAAAAAAAAAAAAAA',
  publicId: 'AAAAAAAAAAAAAAAA',
  unknownId: '3f1d6b3e-8b1a-4c7e-9a52-0d6f5c2b7e11',
};
/** Pages and addresses of the API, once each, with the methods that they take. */
const pages = [
  '/{source}/sessions',
  '/{source}/sessions/{sessionId}',
  '/{source}/sessions/{sessionId}/participants/{participantId}',
  '/{source}/meetings/{meetingId}',
  '/r/{reportId}',
];
const reads = [...new Set(routeTable.filter(({ method }) => method === 'GET').map(({ path }) => path))];
const changes = routeTable.filter(({ method, path }) => method !== 'GET' && !path.includes('sign-out') && !path.includes('sign-ins'));

const fill = (path: string, more: Record<string, string> = {}) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => more[name] ?? ids[name] ?? '');

/** The paths that we may ask a provider for. */
const known =
  /^\/[\w/.-]*\/(sessions|meetings|apps)(\/[0-9a-f-]{36}(\/participants(\/[0-9a-f-]{36})?)?)?$|^\/[\w/.-]*\/sessions\/peer-report\/[0-9a-f-]{36}$|^\/v2\/(sessions|rooms)(\/[\w-]+(\/(participants|stats)(\/[\w-]+)?)?)*\/?$/;

function expectCalm(answer: RawAnswer, what: string): void {
  expect(answer.status, `${what} (${answer.status})`).toBeLessThan(500);
  expect(answer.headers.has('x-evil'), what).toBe(false);
  expect(answer.headers.get('location') ?? '/', what).toMatch(/^\/(?![/\\])|^http:\/\/127\.0\.0\.1:/);
  expect(answer.body, what).not.toMatch(/<script>alert|at .*\.js:\d+|node_modules/);
}

/**
 * In turns of eight, so that a loaded machine is not asked for a thousand connections at once; all that went wrong is
 * told at the end.
 */
async function inTurns<Item>(items: Item[], run: (item: Item) => Promise<void>): Promise<void> {
  const wrong: string[] = [];
  const note = (error: unknown) => wrong.push(error instanceof Error ? error.message.split('\n', 1).join('') : String(error));
  for (let start = 0; start < items.length; start += 8) {
    await Promise.all(items.slice(start, start + 8).map((item) => run(item).catch(note)));
  }
  expect(wrong).toEqual([]);
}

test('no id, however bad, gets further than its refusal', async ({ pair, simulator }) => {
  test.setTimeout(240_000);
  await rawRequest(pair.url, { target: `/api/sources/realtimekit/sessions/${scenarioIds.standup}` });
  await simulator.forgetCalls();
  const cases = [...reads, ...pages].flatMap((path) =>
    [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => badIds.map((id) => ({ path, name, id }))),
  );
  const tainted = new Set<string>();
  await inTurns(cases, async ({ path, name, id }) => {
    const target = fill(path, { [name]: id });
    const answer = await rawRequest(pair.url, { target });
    expectCalm(answer, `${target.slice(0, 120)} (${name})`);
    if (/["<>]/.test(decodeURIComponent(id.replaceAll(/%(?![0-7][0-9a-f])/gi, '')))) expect(answer.body).not.toContain('<script>alert');
    const isJson = answer.headers.get('content-type')?.startsWith('application/json');
    if (isJson && answer.status >= 400) expect(answer.body.length, target.slice(0, 120)).toBeLessThan(2_100);
  });
  for (const { path } of await simulator.calls()) if (!known.test(path) || path.includes('..') || path.includes('%')) tainted.add(path);
  expect([...tainted]).toEqual([]);
  const asked = (await simulator.calls())
    .map(({ path }) => path)
    .filter((path) => !/\/(sessions|meetings|apps)$/.test(path) && !path.includes(scenarioIds.standup));
  expect(asked).toEqual([]);
  console.log(`bad ids: ${cases.length} requests, 0 × 5xx, ${tainted.size} tainted calls, ${asked.length} calls for an invalid id`);
});

test('an id that nobody has is asked for once at most', async ({ pair, simulator }) => {
  await simulator.forgetCalls();
  for (const sessionId of unknownIds) {
    for (let time = 0; time < 3; time++) {
      const answer = await rawRequest(pair.url, { target: `/api/sources/realtimekit/sessions/${sessionId}` });
      expect([400, 404], sessionId).toContain(answer.status);
    }
  }
  expect((await simulator.calls(/\/sessions\/[^/]+$/)).length).toBeLessThanOrEqual(unknownIds.length);
});

test('no query breaks a page or an answer', async ({ pair }) => {
  test.setTimeout(240_000);
  const paths = [...reads, ...pages, '/sign-in', '/setup', '/invitation'].filter((path) => !path.includes('{unknownId}'));
  const cases = paths.flatMap((path) => badQueries.map((query) => `${fill(path)}?${query}`));
  await inTurns(cases, async (target) => expectCalm(await rawRequest(pair.url, { target }), target.slice(0, 160)));
  console.log(`bad queries: ${cases.length} requests, 0 × 5xx`);
});

test('no body, method, header or cookie breaks anything', async ({ pair }) => {
  test.setTimeout(240_000);
  const { url } = pair;
  const json = 'Content-Type: application/json';
  const origin = `Origin: ${url}`;
  const bodies = changes.flatMap(({ method, path }) =>
    badBodies.map(([name, body]) => ({ name: `${method} ${path}: ${name}`, method, target: fill(path), headers: [json, origin], body })),
  );
  const target = '/api/auth/sign-in/email';
  const types = [
    '',
    'Content-Type: text/plain',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Type: multipart/form-data',
  ].map((type) => ({ name: `type ${type}`, method: 'POST', target, headers: [origin, ...(type ? [type] : [])], body: '{}' }));
  const requests: RawRequest[] = [
    { method: 'POST', target, headers: [json, origin, 'Content-Encoding: gzip'], body: Buffer.from('1f8b0800', 'hex') },
    { method: 'POST', target, headers: [json, origin, 'Content-Length: 5', 'Transfer-Encoding: chunked'], body: '0\r\n\r\n' },
    ...['TRACE', 'OPTIONS', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'PROPFIND', 'FOO'].flatMap((method) =>
      ['/', '/realtimekit/sessions', '/api/sources', '/api/health'].map((path) => ({ method, target: path })),
    ),
    ...[
      `Cookie: ${'a'.repeat(8_000)}=1`,
      'Cookie: rollcall.session_token=%00; rollcall.session_token=x',
      'Cookie: __proto__=1; constructor=2; toString=3',
      'Cookie: rollcall.session_token=%E0%A4%A',
      'Authorization: Bearer x',
      `Authorization: Bearer rc_${'a'.repeat(7_000)}`,
      'Authorization: Basic %%%',
      'Range: bytes=0-0',
      'If-None-Match: *',
      'Accept: image/*',
      'Accept-Encoding: x',
      'X-Forwarded-For: 1.2.3.4, ..., <script>',
      'RSC: 1',
      'Next-Router-State-Tree: %5B',
      'Next-Router-Prefetch: 1',
      'X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy',
      'X-Nonce: abc',
      'X-Path: //evil.example',
    ].flatMap((header) => ['/realtimekit/sessions', '/api/sources'].map((path) => ({ target: path, headers: [header] }))),
    { target: '/api/sources', headers: Array.from({ length: 100 }, (_, index) => `X-Header-${index}: ${index}`) },
    { target: `/${'a'.repeat(100_000)}` },
  ];
  const odd = requests.map((request) => ({ ...request, name: `${request.method ?? 'GET'} ${request.target.slice(0, 60)}` }));
  const cases: (RawRequest & { name: string })[] = [...bodies, ...types, ...odd];
  await inTurns(cases, async ({ name, ...request }) =>
    expectCalm(await rawRequest(url, request), `${name} ${String(request.headers?.[0]).slice(0, 60)}`),
  );
  expect((await rawRequest(url, { target: '/api/health' })).status).toBe(200);
  console.log(`bad bodies, methods, headers and cookies: ${cases.length} requests, 0 × 5xx`);
});
