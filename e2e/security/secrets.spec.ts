import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { secrets, secretsIn } from '@/e2e/support/secrets';
import { root } from '@/scripts/run-command';
import { scenarioIds } from '@/simulator/scenario-ids';

test.use({ ownServers: true });

const session = `/realtimekit/sessions/${scenarioIds.class}`;
const api = [
  '/api/health',
  '/api/openapi.json',
  '/api/sources',
  '/api/sources/realtimekit/sessions',
  `/api/sources${session}`,
  `/api/sources${session}/participants`,
  `/api/sources${session}/timeline`,
  `/api/sources${session}/invitees`,
  '/api/sources/realtimekit/meetings',
  '/api/sources/videosdk/sessions',
  `/api/sources/videosdk/sessions/${scenarioIds['vsdk-class']}`,
  `/api/sources/videosdk/sessions/${scenarioIds['vsdk-class']}/participants`,
  '/api/sources/videosdk/meetings',
  '/api/sources/nowhere/sessions',
  '/api/nowhere',
];
const pages = [
  '/',
  '/realtimekit/sessions',
  session,
  '/realtimekit/meetings',
  '/videosdk/sessions',
  `/videosdk/sessions/${scenarioIds['vsdk-class']}`,
  '/nowhere/sessions',
];
const filters = 'device_info,ip_information,precall_network_information,events,quality_stats';

test('the secrets are found in whatever encoding they leak', () => {
  const json = (secret: string) => JSON.stringify({ authorization: `Bearer ${secret}` });
  for (const [name, secret] of Object.entries(secrets)) {
    expect(secretsIn(json(secret))).toContain(name);
    expect(secretsIn(encodeURIComponent(json(secret)))).toContain(name);
    expect(secretsIn(Buffer.from(secret).toString('hex'))).toContain(name);
    for (const before of ['', 'a', 'ab', 'abc']) {
      expect(secretsIn(Buffer.from(`${before}${secret}!`).toString('base64'))).toContain(name);
      expect(secretsIn(Buffer.from(`${before}${secret}!`).toString('base64url'))).toContain(name);
    }
  }
  expect(secretsIn('Bearer of good news')).toEqual([]);
});

test('no answer of the API and no page carries a secret, whether the provider works or fails', async ({ request, simulator, pair }) => {
  const people = await (await request.get(`/api/sources${session}/participants`)).json();
  const person = `${session}/participants/${people.items[0].id}`;
  const addresses = [...api, ...pages, `/api/sources${person}?filters=${filters}&include_peer_events=true`, person];
  const read = async (address: string): Promise<void> => {
    const answer = await request.get(address, { headers: { authorization: 'Bearer of-the-browser' } });
    const leaked = secretsIn(`${JSON.stringify(answer.headers())}\n${await answer.text()}`);
    expect(leaked, `${address} answered ${answer.status()}`).toEqual([]);
  };
  for (const address of addresses) await read(address);

  // A provider that repeats what it was sent, in every kind of answer.
  const echo = JSON.stringify({
    success: false,
    errors: [{ code: 10_000, message: `bad token ${secrets.token} ${secrets.videosdkSecret}` }],
  });
  const { interruption, 'vsdk-oddities': oddities } = scenarioIds;
  const unread = [interruption, scenarioIds.standup, scenarioIds.breakout, scenarioIds.webinar];
  for (const [index, status] of [401, 403, 404, 400].entries()) {
    await simulator.fault(/./, { kind: 'status', status, body: echo, headers: { 'x-token': secrets.token } });
    await read(`/api/sources/realtimekit/sessions/${unread[index]}`);
    await read('/api/sources/realtimekit/sessions?search=another');
    await read(`/api/sources/videosdk/sessions/${oddities}`);
    await simulator.clearFaults();
  }
  await simulator.fault(/./, { kind: 'status', status: 500, body: echo });
  for (const address of addresses) await read(address.replace(scenarioIds.class, scenarioIds['two-devices']));
  expect(secretsIn(pair.log())).toEqual([]);
});

test('no file that the build made carries a secret or the address of a provider account', () => {
  const folders = ['.next/static', '.next/standalone'].map((folder) => path.join(root, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes(`${path.sep}node_modules`))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const text = readFileSync(file, 'latin1');
    expect(secretsIn(text), file).toEqual([]);
  }
});

test('what the browser downloads knows no provider address and no server code', async () => {
  const folder = path.join(root, '.next/static');
  const scripts = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const { parentPath, name } of scripts) {
    const text = readFileSync(path.join(parentPath, name), 'utf8');
    for (const word of ['api.cloudflare.com', 'api.videosdk.live', 'CLOUDFLARE_API_TOKEN', 'VIDEOSDK_SECRET'])
      expect(text.includes(word), `${name} has ${word}`).toBe(false);
  }
});
