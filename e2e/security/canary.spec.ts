import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { secrets, valuesIn } from '@/e2e/support/secrets';
import { admin } from '@/e2e/support/start-pair';
import { scenarioIds } from '@/simulator/scenario-ids';

test.use({ ownServers: true });

const session = `/api/sources/realtimekit/sessions/${scenarioIds.class}`;
const passwords = { report: 'cnry-report-password-Xq8', wrong: 'cnry-wrong-password-Zt4' };

/** Every file of the database as it lies on the disk, its log included. */
const bytesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'secret')
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

test('neither the log nor the database has keys, cookies or passwords in it; the log has no names, queries or addresses either', async ({
  request,
  pair,
  simulator,
}) => {
  const origin = { origin: pair.url };
  const people = await (await request.get(`${session}/participants?perPage=50`)).json();
  const names: string[] = people.items.flatMap(({ name }: { name: string | null }) => (name && name.length > 5 ? [name] : []));
  expect(names.length).toBeGreaterThan(5);
  for (const name of names.slice(0, 10)) {
    await request.get(`${session}/participants?search=${encodeURIComponent(name)}&page=0`);
    await request.get(`${session}/export?search=${encodeURIComponent(name)}`);
    await request.get(`/realtimekit/sessions?search=${encodeURIComponent(name)}`);
  }
  await request.post('/api/auth/sign-in/email', { headers: origin, data: { email: 'eve@evil.example', password: passwords.wrong } });
  const token = (await (await request.post('/api/tokens', { headers: origin, data: { name: 'script' } })).json()).secret;
  const invited = await request.post('/api/invitations', { headers: origin, data: { email: 'guest@guest.example', role: 'viewer' } });
  const invitation = (await invited.json()).link.split('#')[1];
  const data = {
    source: 'realtimekit',
    sessionId: scenarioIds.class,
    mode: 'live',
    password: passwords.report,
    include: { exports: true },
  };
  const made = await request.post('/api/reports', { headers: origin, data });
  expect(made.status()).toBe(201);
  const [, reportId, key] = /\/r\/([^#]+)#(.+)$/.exec((await made.json()).link) ?? [];
  const authorization = `Bearer ${key}`;
  await request.get(`/api/r/${reportId}`, { headers: { authorization } });
  await request.get(`/api/r/${reportId}/${key}`, { headers: { authorization } });
  await request.post(`/api/r/${reportId}/unlock`, { headers: { authorization, ...origin }, data: { password: passwords.wrong } });
  const unlocked = await request.post(`/api/r/${reportId}/unlock`, {
    headers: { authorization, ...origin },
    data: { password: passwords.report },
  });
  const { unlock } = await unlocked.json();
  expect(unlock).toEqual(expect.any(String));
  expect((await request.get(`/api/r/${reportId}`, { headers: { authorization, 'x-report-unlock': unlock } })).status()).toBe(200);
  await request.get('/api/me', { headers: { authorization: `Bearer ${token}` } });
  await request.get('/api/me', { headers: { authorization: 'Bearer rc_made-up-token', cookie: 'x=y' } });
  // A provider that repeats what it was sent.
  const echo = JSON.stringify({ success: false, errors: [{ code: 10_000, message: `bad token ${secrets.token}` }] });
  await simulator.fault(/./, { kind: 'status', status: 403, body: echo });
  expect((await request.get(`/api/sources/realtimekit/sessions/${scenarioIds.webinar}`)).status()).toBe(502);
  await simulator.clearFaults();

  const cookies = Object.fromEntries(pair.storageState.cookies.map(({ name, value }) => [`cookie ${name}`, decodeURIComponent(value)]));
  const hidden = { ...secrets, ...passwords, ...cookies, 'admin password': admin.password, token, invitation, key: key ?? '', unlock };
  for (const [name, value] of Object.entries(hidden)) expect(value.length, name).toBeGreaterThan(11);
  const log = pair.log();
  expect(log).toContain('"requestId"');
  expect(valuesIn(log, hidden)).toEqual([]);
  const database = bytesOf(pair.dataFolder);
  expect(database.length).toBeGreaterThan(50_000);
  expect(valuesIn(database, hidden)).toEqual([]);
  console.log(`canary: ${Object.keys(hidden).length} keys, cookies and passwords in 6 encodings, 0 in the log, 0 in the database`);

  expect(valuesIn(log, Object.fromEntries(names.map((name) => [name, name])))).toEqual([]);
  expect(log).not.toContain('search=');
  expect(log).not.toMatch(/@(evil|guest|example)\.(example|org)/);
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), time: expect.any(Number), msg: expect.any(String) });
    expect(line).not.toMatch(/\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}/);
  }
});
