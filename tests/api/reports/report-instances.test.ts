import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allOn, startReports } from './report-server';

const root = path.resolve(import.meta.dirname, '../../..');
let server: Awaited<ReturnType<typeof startReports>>;
let other: { process: ChildProcess; url: string };

/** A second process on the same database. */
async function startInstance(): Promise<{ process: ChildProcess; url: string }> {
  const flags = ['--conditions=react-server', '--import', path.join(root, 'scripts', 'alias.mjs')];
  const child = spawn(process.execPath, [...flags, path.join(import.meta.dirname, 'report-instance.ts')], {
    cwd: root,
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.once('exit', (code) => reject(new Error(`the instance ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /listening (\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
  });
  return { process: child, url: `http://127.0.0.1:${port}` };
}

beforeAll(async () => {
  server = await startReports();
  // The first question opens, and makes, the database.
  await server.ask('GET', '/api/reports');
  other = await startInstance();
}, 60_000);
afterAll(async () => {
  const ended = new Promise((resolve) => other.process.once('exit', resolve));
  other.process.kill();
  await ended;
  await server.close();
});

const there = (address: string, key: string, init: RequestInit = {}) =>
  fetch(`${other.url}${address}`, { ...init, headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' } });

describe('a report on two instances', () => {
  test('gives nothing to any call that starts after a revoke was answered, on either of two instances, while 20 recipients poll', async () => {
    for (const where of ['here', 'there'] as const) {
      const { id, key } = await server.share('class', { include: allOn, names: 'full' });
      const address = `/api/r/${id}/participants`;
      expect((await there(address, key)).status).toBe(200);
      const started: { at: number; answered: Promise<number> }[] = [];
      let revokedAt = Number.POSITIVE_INFINITY;
      let clock = 0;
      const poll = async (number: number) => {
        for (let time = 0; time < 10; time++) {
          const at = clock++;
          const answered =
            number % 2 === 0
              ? there(address, key).then(({ status }) => status)
              : server.ask('GET', address, { key }).then(({ status }) => status);
          started.push({ at, answered });
          await answered;
        }
      };
      const polls = Array.from({ length: 20 }, (_, number) => poll(number));
      const revoked =
        where === 'here'
          ? (await server.ask('DELETE', `/api/reports/${id}`)).status
          : (await there(`/api/reports/${id}`, '', { method: 'DELETE' })).status;
      revokedAt = clock++;
      expect(revoked).toBe(204);
      for (const route of ['', '/participants', '/timeline', '/export'])
        expect([
          (await there(`/api/r/${id}${route}`, key)).status,
          (await server.ask('GET', `/api/r/${id}${route}`, { key })).status,
        ]).toEqual([404, 404]);
      await Promise.all(polls);
      const after = await Promise.all(started.filter(({ at }) => at > revokedAt).map(({ answered }) => answered));
      expect(new Set([404, ...after])).toEqual(new Set([404]));
      console.log(`revoked ${where}: ${after.length} calls started afterwards, 0 answered with data`);
    }
  }, 90_000);

  test('gives a person the same pseudonym on both instances, whichever was asked first', async () => {
    const { id, key } = await server.share('standup', { names: 'pseudonyms' });
    const address = `/api/r/${id}/participants`;
    const [theirs, ours] = await Promise.all([
      there(address, key).then((response) => response.text()),
      server.ask('GET', address, { key }),
    ]);
    const named = (text: string) =>
      [...text.matchAll(/"id":"([^"]+)","participantId":"[^"]+","name":"(Guest \d+)"/g)].map(([, who, name]) => `${who} ${name}`);
    expect(named(theirs).length).toBeGreaterThan(0);
    expect(named(theirs)).toEqual(named(ours.text));
  });
});
