import { expect } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { type RawRequest, rawRequest } from '@/e2e/support/raw-request';
import { paths } from '@/lib/paths';
import { scenarioIds } from '@/simulator/scenario-ids';

const pages = ['/', '/realtimekit/sessions', `/realtimekit/sessions/${scenarioIds.standup}`, '/realtimekit/meetings', '/nowhere/sessions'];

test('every page has a policy of its own that runs only scripts with its nonce', async ({ request }) => {
  const nonces = new Set<string>();
  for (const address of [...pages, ...pages]) {
    const answer = await request.get(address);
    const policy = answer.headers()['content-security-policy'] ?? '';
    const directives = new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive]));
    const scripts = directives.get('script-src') ?? '';
    const nonce = /'nonce-([A-Za-z0-9+/=_-]{16,})'/.exec(scripts)?.[1] ?? '';
    expect(nonce, address).not.toBe('');
    expect(nonces.has(nonce), `${address} repeats a nonce`).toBe(false);
    nonces.add(nonce);
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(directives.get('default-src')).toBe("default-src 'none'");
    expect(directives.get('connect-src')).toBe("connect-src 'self'");
    expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
    expect(answer.headers()['cache-control']).toContain('no-store');
    expect(answer.headers()['referrer-policy']).toBe('no-referrer');
    const inline = [...(await answer.text()).matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes ?? '');
    expect(inline.length).toBeGreaterThan(0);
    for (const attributes of inline) expect(attributes, address).toContain(`nonce="${nonce}"`);
  }
});

test('answers of the API may not be run, framed, sniffed or kept', async ({ request }) => {
  for (const address of ['/api/sources', '/api/sources/realtimekit/sessions', '/api/sources/nowhere/sessions', '/api/nowhere']) {
    const headers = (await request.get(address)).headers();
    expect(headers['content-type'], address).toBe('application/json; charset=utf-8');
    expect(headers['content-security-policy'], address).toContain("default-src 'none'");
    expect(headers['content-security-policy'], address).toContain('sandbox');
    expect(headers['x-content-type-options'], address).toBe('nosniff');
    expect(headers['cache-control'], address).toContain('no-store');
    expect(headers['access-control-allow-origin'], address).toBeUndefined();
  }
});

test('every answer carries the headers that keep it in its place, whatever its status', async ({ pair, request }) => {
  const script = /\/_next\/static\/[^"]+\.js/.exec(await (await request.get('/realtimekit/sessions')).text())?.[0] ?? '';
  expect(script).not.toBe('');
  const id = scenarioIds.standup;
  const asked: [method: string, target: string, statuses: number[]][] = [
    ...pages.map((target): [string, string, number[]] => ['GET', target, [200, 307]]),
    ...['/r/AAAAAAAAAAAAAAAAAAAAAA', '/sign-in', '/setup', '/nowhere/at/all', '/%', '/%ff'].map((target): [string, string, number[]] => [
      'GET',
      target,
      [200, 307, 400, 404],
    ]),
    ['GET', script, [200]],
    ['GET', '/_next/static/nothing.js', [404]],
    ['GET', '/icon.svg', [200]],
    ['GET', '/favicon.ico', [200]],
    ['GET', '/robots.txt', [200]],
    ['GET', '/site.webmanifest', [200]],
    ['GET', paths.font(), [200]],
    ['GET', '/fonts/OFL.txt', [200]],
    ['GET', '/fonts/nothing.png', [404]],
    ['GET', '/nothing.png', [404]],
    ['GET', '/_next/image?url=http://169.254.169.254/&w=64&q=75', [400, 404]],
    ['GET', '/_next/image?url=%2Ficon.svg&w=64&q=75', [400, 404]],
    ['GET', '/_next/data/x/index.json', [404]],
    ['GET', '/api/health', [200]],
    ['GET', '/api/sources', [200]],
    ['GET', '/api/nowhere', [404]],
    ['GET', '/api/sources/realtimekit/sessions/x', [400]],
    ['GET', '/api/sources/realtimekit/sessions/%', [400]],
    ['GET', `/api/sources/realtimekit/sessions/${id}/export?format=csv`, [200]],
    ['GET', `/api/sources/realtimekit/sessions/${id}/export?format=xlsx`, [200]],
    ['GET', '/api/r/AAAAAAAAAAAAAAAAAAAAAA', [404]],
    ['POST', '/api/sources', [405]],
    ['POST', '/realtimekit/sessions', [405]],
    ['HEAD', '/realtimekit/sessions', [200]],
    ['HEAD', '/api/sources', [200]],
    ...['OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL', 'M-SEARCH'].flatMap((method): [string, string, number[]][] => [
      [method, '/api/sources', [405]],
      [method, `/api/sources/realtimekit/sessions/${id}/export`, [405]],
      [method, '/api/auth/sign-in/email', [405]],
      [method, '/api/r/AAAAAAAAAAAAAAAAAAAAAA/unlock', [405]],
      [method, '/api/nowhere', [404]],
      [method, '/realtimekit/sessions', [405]],
      [method, '/', [405]],
      [method, script, [405]],
    ]),
    ['POST', script, [405]],
    ['DELETE', '/icon.svg', [405]],
    ...['/api/', '/api/sources/', '/api//sources', '/api/r/AAAAAAAAAAAAAAAAAAAAAA/', '/api/sources/?page=1'].map(
      (target): [string, string, number[]] => ['GET', target, [404]],
    ),
    ...['/realtimekit/sessions/', '//evil.example/x', '//api/sources', '/r//x'].map((target): [string, string, number[]] => [
      'GET',
      target,
      [308],
    ]),
  ];
  const wrong: string[] = [];
  for (const [method, target, statuses] of asked) {
    const { status, headers } = await rawRequest(pair.url, { method, target });
    const note = (what: string) => wrong.push(`${method} ${target} (${status}): ${what}`);
    if (!statuses.includes(status)) note('status');
    const wanted: Record<string, RegExp> = {
      'content-security-policy': /default-src 'none'/,
      'referrer-policy': /^no-referrer$/,
      'x-content-type-options': /^nosniff$/,
      'cross-origin-opener-policy': /^same-origin$/,
      'cross-origin-resource-policy': /^same-origin$/,
      'permissions-policy': /camera=\(\)/,
      'x-frame-options': /^DENY$/,
      ...(target.startsWith('/_next/') || /\.(svg|ico|png|txt|webmanifest|woff2)$/.test(target) ? {} : { 'cache-control': /no-store/ }),
    };
    for (const [name, value] of Object.entries(wanted)) if (!value.test(headers.get(name) ?? '')) note(`${name}: ${headers.get(name)}`);
    // Told over plain http, Strict-Transport-Security would lock this browser out.
    for (const name of ['access-control-allow-origin', 'x-powered-by', 'server', 'strict-transport-security'])
      if (headers.has(name)) note(name);
  }
  expect(wrong).toEqual([]);
});

test('the API refuses what it does not take in its own shape, whatever the method or the slashes', async ({ pair }) => {
  const asked: [method: string, target: string, status: number, allow: string | undefined][] = [
    ...['OPTIONS', 'TRACE', 'PROPFIND', 'PUT'].flatMap((method): [string, string, number, string | undefined][] => [
      [method, '/api/sources', 405, 'GET, HEAD'],
      [method, '/api/reports', 405, 'GET, HEAD, POST'],
      [method, '/api/auth/sign-in/email', 405, 'POST'],
      [method, '/api/tokens', 405, 'GET, HEAD, POST, DELETE'],
      [method, '/api/setup', 404, undefined],
      [method, '/api/nowhere', 404, undefined],
      [method, '/api', 404, undefined],
    ]),
    ['GET', '/api/sources/', 404, undefined],
    ['POST', '/api/reports/', 404, undefined],
    ['OPTIONS', '/api//sources', 404, undefined],
    ['OPTIONS', '*', 404, undefined],
    ['GET', '*', 404, undefined],
    ['OPTIONS', `${pair.url}/api/sources`, 405, 'GET, HEAD'],
    ...['/x/../api/health', '/api/%2e%2e/api/health', '/api/x/../health', '/x\\..\\api/health', '/api/..'].flatMap(
      (target): [string, string, number, undefined][] => ['GET', 'POST', 'OPTIONS'].map((method) => [method, target, 404, undefined]),
    ),
  ];
  for (const [method, target, status, allow] of asked) {
    const answer = await rawRequest(pair.url, { method, target });
    expect([answer.status, answer.headers.get('allow')], `${method} ${target}`).toEqual([status, allow]);
    const chunked = /^[0-9a-f]+\r\n/i;
    const { error } = JSON.parse(answer.body.replace(chunked, '').replace(/\r\n0\r\n\r\n$/, ''));
    expect(error, `${method} ${target}`).toEqual({
      code: status === 405 ? 'method_not_allowed' : 'unknown_route',
      message: expect.stringMatching(/./),
      requestId: answer.headers.get('x-request-id'),
    });
  }
});

test('nothing that Next or Node would tidy up, redirect or refuse by itself gets out without its headers', async ({ pair }) => {
  const bentFiles = ['/_next/static/', '/_next/static//x', '/_next/static/x\\y', '/_next/static/x/..', '/_next/static/%2e%2e/x'];
  const steps = ['/x/../setup', '/x/%2E%2e/sign-in', '/r/./x', '/..'];
  const asked: [RawRequest, status: number][] = [
    ...[...bentFiles, ...steps].flatMap((target): [RawRequest, number][] => [
      [{ target }, 404],
      [{ method: 'POST', target }, 405],
    ]),
    ...['/setup/', '//setup', '/realtimekit/sessions/'].map((target): [RawRequest, number] => [{ method: 'POST', target }, 405]),
    [{ method: 'FOO', target: '/' }, 400],
    [{ method: 'POST', target: '/api/setup', headers: ['Content-Length: x'] }, 400],
    [{ target: '/', headers: [`X-Long: ${'a'.repeat(20_000)}`] }, 431],
    [{ target: '/', headers: ['Expect: wonders'] }, 417],
  ];
  for (const [request, status] of asked) {
    const what = `${request.method ?? 'GET'} ${request.target}`;
    const answer = await rawRequest(pair.url, request);
    expect(answer.status, what).toBe(status);
    expect(answer.headers.get('content-security-policy'), what).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control'), what).toContain('no-store');
    expect(answer.headers.get('x-content-type-options'), what).toBe('nosniff');
    expect(answer.headers.get('cross-origin-resource-policy'), what).toBe('same-origin');
  }
});

test('the log has the method that was asked with, and of a path no name', async ({ pair }) => {
  await rawRequest(pair.url, { method: 'PROPFIND', target: '/api/members/ada@example.org', headers: ['X-Rollcall-Method: FORGED'] });
  await rawRequest(pair.url, { method: 'PUT', target: '/api/members/Ada.Lovelace/sign-ins', headers: ['X-Rollcall-Method: FORGED'] });
  await expect.poll(pair.log).toContain('"method":"PROPFIND","path":"/api/members/…"');
  await expect.poll(pair.log).toContain('"method":"PUT","path":"/api/members/…/sign-ins"');
  expect(pair.log()).not.toMatch(/ada@example|Lovelace|FORGED/);
});

test('a page that is not there can be read without scripts, also that of a setup that is over', async ({ browser, pair }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const address of ['/setup', '/setup?code=x', '/nowhere/at/all']) {
    const answer = await page.goto(`${pair.url}${address}`);
    expect(answer?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Go to the sessions' })).toBeVisible();
  }
  await context.close();
});

test('pages are only read: other methods and anything that claims to be an action are refused', async ({ pair, request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const answer = await request.fetch('/realtimekit/sessions', { method });
    expect(answer.status(), method).toBe(405);
  }
  const action = await request.get('/realtimekit/sessions', { headers: { 'next-action': '0'.repeat(40) } });
  expect(action.status()).toBe(405);
  // Shapes of requests that have run code in other servers.
  const flight = '------x\r\nContent-Disposition: form-data; name="0"\r\n\r\n{"then":"$1:__proto__:then"}\r\n------x--\r\n';
  for (const target of ['/', '/sign-in', '/r/AAAAAAAAAAAAAAAAAAAAAA', '/nowhere', '/api/sources', '/api/nowhere']) {
    const headers = ['Next-Action: x', 'Content-Type: multipart/form-data; boundary=----x', `Origin: ${pair.url}`];
    const { status } = await rawRequest(pair.url, { method: 'POST', target, headers, body: flight });
    expect([404, 405, 415], target).toContain(status);
  }
});

test('a body that is sent to a page is refused with next to nothing of it kept', async ({ pair }) => {
  const body = Buffer.alloc(200_000, 'a');
  for (const target of ['/sign-in?search=Ada-Lovelace', '/nowhere?search=Ada-Lovelace']) {
    const headers = ['Content-Type: text/plain'];
    expect((await rawRequest(pair.url, { method: 'POST', target, headers, body })).status, target).toBe(405);
  }
  await expect.poll(() => pair.log().match(/Request body exceeded 1KB/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
  expect(pair.log()).not.toContain('Ada-Lovelace');
});

test('the name that a request gives the server is not believed', async ({ pair }) => {
  for (const header of [
    'Host: evil.example',
    'X-Forwarded-Host: evil.example',
    'Forwarded: host=evil.example',
    'X-Original-URL: /evil.example',
  ]) {
    for (const target of [
      '/',
      '/realtimekit/sessions',
      '/realtimekit/sessions/',
      '/sign-in',
      '/api/sources',
      '/api/sources/',
      '//evil.example',
      '/r/AAAAAAAAAAAAAAAAAAAAAA',
    ]) {
      const { headers, body } = await rawRequest(pair.url, { target, headers: [header] });
      expect(headers.get('location') ?? '', `${header} ${target}`).not.toMatch(/^(https?:)?[/\\]{2}|^https?:\/\/evil/);
      if (!target.includes('evil')) expect(body, `${header} ${target}`).not.toContain('evil.example');
    }
  }
});

test('nothing is fetched for whoever asks for another protocol or an address in full, and all are answered', async ({
  pair,
  simulator,
}) => {
  await simulator.forgetCalls();
  const ofSocket = ['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13'];
  const upgrade = ['Connection: Upgrade, close', 'Upgrade: websocket', ...ofSocket];
  const own = ['/', '/api/sources', '/nowhere', '/_next/webpack-hmr', '/api/nowhere'];
  for (const target of [...own, `${simulator.origin}/v2/sessions`, 'http://169.254.169.254/latest']) {
    const { status } = await rawRequest(pair.url, { target });
    expect((await rawRequest(pair.url, { target, headers: upgrade })).status, target).toBe(status);
    expect((await rawRequest(pair.url, { target: `${target}#x` })).status, target).toBeLessThan(500);
  }
  expect((await simulator.calls()).filter(({ path }) => path.includes('v2/sessions') && !path.startsWith('/v2'))).toEqual([]);
});
