import { beforeEach, describe, expect, test, vi } from 'vitest';

const realtimekit = { baseUrl: 'http://127.0.0.1:1/client/v4', accountId: 'a', appIds: ['b'], token: 't' };
const videosdk = { endpoint: 'http://127.0.0.1:1', apiKey: 'k', secret: 's' };
const demo = { ROLLCALL_DEMO: JSON.stringify({ realtimekit, videosdk }) };
const real = { CLOUDFLARE_API_TOKEN: 'token', CLOUDFLARE_ACCOUNT_ID: 'account' };

/** The doors as a server with this configuration has them. */
async function doorsWith(configuration: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(configuration)) vi.stubEnv(name, value);
  return { ...(await import('./access')), ...(await import('@/lib/accounts/trusted-origins')) };
}
const change = (headers: Record<string, string>) => new Request('http://localhost/api/x', { method: 'POST', headers });

beforeEach(() => vi.unstubAllEnvs());

describe('access', () => {
  test('leaves the demo open to readers and to makers of links, but it has no accounts', async () => {
    const { requireReader, requireAdmin, requireMember } = await doorsWith(demo);
    const asked = new Request('http://localhost/api/sources');
    expect(await requireReader(asked)).toEqual({ kind: 'demo', userId: null, signInId: null, name: null });
    expect(await requireAdmin(asked)).toMatchObject({ kind: 'demo' });
    await expect(requireMember(asked)).rejects.toMatchObject({ status: 404, code: 'no_accounts' });
  });

  test('takes changes of the demo only from its own pages, under whatever name it is opened', async () => {
    const { requireAdmin } = await doorsWith(demo);
    const own = change({ host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' });
    await expect(requireAdmin(own)).resolves.toMatchObject({ kind: 'demo' });
    const foreign = change({ host: '192.168.1.5:3000', origin: 'https://evil.example' });
    await expect(requireAdmin(foreign)).rejects.toMatchObject({ status: 403, code: 'foreign_origin' });
  });

  test('knows nobody without cookie or token', async () => {
    const { requireReader } = await doorsWith(real);
    for (const authorization of ['', 'Bearer x', 'Basic cmNfOng=', 'rc_x']) {
      const asked = new Request('http://localhost/api/sources', { headers: { authorization } });
      await expect(requireReader(asked)).rejects.toMatchObject({ status: 401, code: 'sign_in_required' });
    }
  });

  test('trusts the public address alone where there is one, else the names of this machine', async () => {
    const behindProxy = await doorsWith({ ...real, ROLLCALL_URL: 'https://rollcall.example.org' });
    expect(behindProxy.trustedOrigins()).toEqual(['https://rollcall.example.org']);
    expect(() => behindProxy.requireOwnOrigin(change({ origin: 'http://localhost:3000' }))).toThrow(/origin/);
    expect(() => behindProxy.requireOwnOrigin(change({ origin: 'https://other.example.org', host: 'other.example.org' }))).toThrow(
      /origin/,
    );
    vi.unstubAllEnvs();
    const alone = await doorsWith({ ...real, PORT: '4000' });
    expect(alone.trustedOrigins()).toEqual(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000']);
  });

  test('wants an origin for a change that comes with cookies', async () => {
    const { requireOwnOrigin } = await doorsWith(real);
    expect(() => requireOwnOrigin(change({ cookie: 'a=b' }))).toThrow(/Origin/);
    expect(() => requireOwnOrigin(change({}))).not.toThrow();
  });
});
