import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badBodies, badIds, badQueries } from '@/e2e/support/bad-inputs';
import { log } from '@/lib/log';
import { startSimulator } from '@/simulator/server';
import { admin, adminSettings, origin, providerSettings, startAccess } from '@/tests/api/access/access-server';
import { handlerOf, methods, type RouteFile, routeFiles } from './route-files';

/** With `FUZZ_RUNS` more, at night. */
const runs = Number(process.env.FUZZ_RUNS ?? 2_500);

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let server: Awaited<ReturnType<typeof startAccess>>;
let cookie: string;
const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);

beforeAll(async () => {
  simulator = await startSimulator({ seed: 1 });
  server = await startAccess({
    ...providerSettings(simulator),
    ...adminSettings,
  });
  log.level = 'silent';
  await (await import('@/lib/accounts/first-admin')).prepareFirstAdmin();
  cookie = (await server.signIn(admin)).cookie;
  process.on('unhandledRejection', note);
}, 60_000);
afterAll(async () => {
  process.off('unhandledRejection', note);
  await server.close();
  await simulator.close();
  expect(unhandled).toEqual([]);
});

/** Routes that take a sign-in away are left out: the others would all be refused then. */
const files = routeFiles().filter(({ path }) => !/sign-out|sign-ins|password/.test(path));
const route = fc.constantFrom(...files);
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...badIds),
  fc.uuid(),
);
const headerText = fc.string({ maxLength: 80 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, ''));

interface Asked {
  file: RouteFile;
  method: (typeof methods)[number];
  params: string[];
  query: string;
  headers: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
}

async function ask({ file, method, params, query, headers, body }: Asked): Promise<Response | null> {
  const handler = await handlerOf(file, method);
  if (handler === null) return null;
  const names = [...file.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const named = Object.fromEntries(
    names.map((name, index) => [name, name === 'source' && index === 0 ? 'realtimekit' : (params[index] ?? 'x')]),
  );
  const init: RequestInit = {
    method,
    headers: { cookie, 'x-rollcall-address': '203.0.113.9', ...(method === 'GET' ? {} : { origin }), ...headers },
  };
  if (body !== undefined && method !== 'GET') init.body = body;
  return handler(new Request(`${origin}${file.path.replaceAll(/[{}[\].]/g, '')}?${query}`, init), { params: Promise.resolve(named) });
}

async function expectCalm(asked: Asked): Promise<void> {
  const response = await ask(asked);
  if (response === null) return;
  const text = await response.text();
  expect(response.status, `${asked.method} ${asked.file.path}: ${text.slice(0, 200)}`).toBeLessThan(500);
  if (response.status >= 400) expect(text.length).toBeLessThan(2_048);
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
}

const checked = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { numRuns: runs, endOnFailure: true });
const plain = { params: [], query: '', headers: {} };

describe('the server', () => {
  test('is not broken by whatever stands where ids belong', async () => {
    const calls = async (): Promise<{ path: string }[]> => (await fetch(`${simulator.listening}/__control/calls`)).json();
    await checked(
      fc.asyncProperty(route, fc.array(anyText, { minLength: 3, maxLength: 3 }), (file, params) =>
        expectCalm({ ...plain, file, method: 'GET', params }),
      ),
    );
    const tainted = (await calls()).filter(({ path }) => !/^[\w/-]+$/.test(path.replace('/client/v4', '')));
    expect(tainted).toEqual([]);
  }, 300_000);

  test('is not broken by whatever stands in the query', async () => {
    const words = fc.constantFrom(
      'page',
      'perPage',
      'sort',
      'search',
      'present',
      'from',
      'to',
      'timeZone',
      'format',
      'role',
      'meetingId',
      '__proto__',
    );
    const pair = fc.tuple(fc.oneof(words, anyText), anyText).map(([name, value]) => `${name}=${value}`);
    const query = fc.oneof(
      fc.array(pair, { maxLength: 4 }).map((pairs) => pairs.join('&')),
      anyText,
      fc.constantFrom(...badQueries),
    );
    const id = '3f1d6b3e-8b1a-4c7e-9a52-0d6f5c2b7e11';
    await checked(
      fc.asyncProperty(route, query, (file, text) => expectCalm({ ...plain, file, method: 'GET', params: ['', id, id], query: text })),
    );
  }, 300_000);

  test('is not broken by whatever stands in cookies and other headers', async () => {
    const header = fc.constantFrom(
      'cookie',
      'authorization',
      'x-report-unlock',
      'origin',
      'content-type',
      'x-forwarded-for',
      'accept',
      'range',
    );
    const value = fc.oneof(
      headerText,
      headerText.map((text) => `rollcall.session_token=${text}`),
      headerText.map((text) => `Bearer ${text}`),
      headerText.map((text) => `Bearer rc_${text}`),
    );
    const method = fc.constantFrom(...methods);
    await checked(
      fc.asyncProperty(route, method, header, value, (file, chosen, name, text) =>
        expectCalm({ ...plain, file, method: chosen, headers: { [name]: text }, body: '{}' }),
      ),
    );
  }, 300_000);

  test('is not broken by whatever stands in the body', async () => {
    const names = fc.constantFrom(
      'email',
      'password',
      'name',
      'role',
      'code',
      'secret',
      'source',
      'sessionId',
      'include',
      'names',
      'mode',
      'expiresAt',
    );
    const body = fc.oneof(
      fc.json(),
      fc.dictionary(names, fc.jsonValue()).map((value) => JSON.stringify(value)),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array(bytes)),
      fc.constantFrom(...badBodies.map(([, given]) => (typeof given === 'string' ? given : new Uint8Array(given)))),
    );
    const method = fc.constantFrom(...methods.filter((candidate) => candidate !== 'GET'));
    await checked(
      fc.asyncProperty(route, method, body, (file, chosen, given) =>
        expectCalm({ ...plain, file, method: chosen, headers: { 'content-type': 'application/json' }, body: given }),
      ),
    );
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  }, 300_000);
});
