import { beforeEach, expect, it, vi } from 'vitest';

const real = { CLOUDFLARE_API_TOKEN: 'token', CLOUDFLARE_ACCOUNT_ID: 'account' };

/** The door as a server with this configuration has it. */
async function doorWith(configuration: Record<string, string>) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(configuration)) vi.stubEnv(name, value);
  const { requireReader } = await import('./access');
  return (host: string) => requireReader(new Request('http://localhost/api/sources', { headers: { host } }));
}

beforeEach(() => vi.unstubAllEnvs());

it('lets readers in under the names of the machine itself', async () => {
  const door = await doorWith(real);
  for (const host of ['localhost', 'localhost:3000', '127.0.0.1:8080', '[::1]:3000', 'LOCALHOST:3000']) {
    await expect(door(host)).resolves.toEqual({ role: 'open' });
  }
});

it('refuses other names, which a page elsewhere may have pointed here', async () => {
  const door = await doorWith(real);
  for (const host of [
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost@evil.example',
    '',
  ]) {
    await expect(door(host)).rejects.toMatchObject({ status: 403, code: 'forbidden' });
  }
});

it('answers under the public address as well', async () => {
  const door = await doorWith({ ...real, ROLLCALL_URL: 'https://rollcall.example.org' });
  await expect(door('rollcall.example.org')).resolves.toBeDefined();
  await expect(door('other.example.org')).rejects.toMatchObject({ status: 403 });
});

it('leaves the demo open', async () => {
  const realtimekit = { baseUrl: 'http://127.0.0.1:1/client/v4', accountId: 'a', appIds: ['b'], token: 't' };
  const videosdk = { endpoint: 'http://127.0.0.1:1', apiKey: 'k', secret: 's' };
  const door = await doorWith({ ROLLCALL_DEMO: JSON.stringify({ realtimekit, videosdk }) });
  await expect(door('anything.example')).resolves.toEqual({ role: 'open' });
});
