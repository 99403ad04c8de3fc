import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { startSimulator } from '@/simulator/server';
import { contextOf, findRoute, handlerOf, type Method } from '@/tests/api/http/route-files';

export const origin = 'http://localhost:3000';
export const admin = { name: 'Ada', email: 'ada@example.org', password: 'correct horse battery staple' };

interface Asked {
  cookie?: string;
  token?: string;
  /** `null` sends none. */
  origin?: string | null;
  address?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
  code: string | null;
  /** What the answer sets, as the browser sends it back. */
  cookie: string;
}

function codeOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}

/** The environment in which this server reads from a simulator. */
export function providerSettings({ realtimekit }: Awaited<ReturnType<typeof startSimulator>>): Record<string, string> {
  const { baseUrl, accountId, appIds, token } = realtimekit;
  return {
    CLOUDFLARE_API_TOKEN: token,
    CLOUDFLARE_ACCOUNT_ID: accountId,
    REALTIMEKIT_APP_ID: appIds[0] ?? '',
    CLOUDFLARE_BASE_URL: baseUrl,
  };
}

/** The environment in which the first admin is made at the start. */
export const adminSettings = { ROLLCALL_ADMIN_EMAIL: admin.email, ROLLCALL_ADMIN_PASSWORD: admin.password };

/**
 * A server with an operator's credentials in this process: its own database, no provider behind it. Call before
 * anything of `lib` reads the environment.
 */
export async function startAccess(environment: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-access-'));
  const credentials = { CLOUDFLARE_API_TOKEN: 'token', CLOUDFLARE_ACCOUNT_ID: 'account', REALTIMEKIT_APP_ID: 'app' };
  Object.assign(process.env, {
    PORT: '3000',
    ...credentials,
    ROLLCALL_DATA: folder,
    CLOUDFLARE_BASE_URL: 'http://127.0.0.1:9/v4',
    ...environment,
  });
  for (const name of ['ROLLCALL_DEMO', 'DATABASE_URL']) if (!(name in environment)) delete process.env[name];

  async function ask(method: Method, address: string, asked: Asked = {}): Promise<Answer> {
    const { pathname } = new URL(address, origin);
    const found = findRoute(pathname);
    const handler = found && (await handlerOf(found.route, method));
    if (!found || !handler) throw new Error(`There is no route ${method} ${pathname}.`);
    const headers = new Headers({ 'x-rollcall-address': asked.address ?? '203.0.113.1', ...asked.headers });
    if (asked.cookie) headers.set('cookie', asked.cookie);
    if (asked.token) headers.set('authorization', `Bearer ${asked.token}`);
    if (asked.origin !== null && method !== 'GET') headers.set('origin', asked.origin ?? origin);
    if (asked.body !== undefined) headers.set('content-type', 'application/json');
    const init: RequestInit = { method, headers };
    if (asked.body !== undefined) init.body = typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body);
    const response = await handler(new Request(new URL(address, origin), init), contextOf(found.params));
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const body: unknown = isJson ? JSON.parse(text) : null;
    const cookie = response.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
    return { status: response.status, headers: response.headers, body, code: codeOf(body), cookie };
  }

  const signIn = (given: { email: string; password: string }, address?: string) =>
    ask('POST', '/api/auth/sign-in/email', { body: { email: given.email, password: given.password }, ...(address ? { address } : {}) });

  async function close() {
    const { database } = await import('@/lib/db/database');
    await (await database()).destroy();
    rmSync(folder, { recursive: true });
  }
  return { ask, signIn, close, folder };
}
