import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SimulatorControl } from '@/e2e/support/simulator-control';
import { admin, cookieOf, freePort, operatorEnv, signInAs } from '@/e2e/support/start-pair';
import { openDatabase } from '@/lib/db/database';
import { instanceLeases, leaseHolders } from '@/lib/db/lease';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { startServer } from '@/scripts/start-server';
import { startSimulator } from '@/scripts/start-simulator';
import { scenarioIds } from '@/simulator/scenario-ids';

let postgres: PostgresServer;
const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-instances-'));
const started: ChildProcess[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(async () => {
  for (const child of started) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

// The build makes several copies of what is one module here: only the build itself shows whether they go together.
describe('two servers of the build on one Postgres', () => {
  test('read a live session once for both', { timeout: 120_000 }, async () => {
    const simulator = await startSimulator(['--seed', '1']);
    started.push(simulator.process);
    const told = JSON.parse(simulator.line);
    const url = await postgres.newDatabase();
    const ports = [await freePort(), await freePort()];
    const urls = ports.map((port) => `http://127.0.0.1:${port}`);
    const [own = '', other = ''] = urls;
    const env = {
      ...operatorEnv(told),
      ROLLCALL_DATA: folder,
      ROLLCALL_URL: own,
      DATABASE_URL: url,
      ARCHIVE: 'off',
    };
    for (const port of ports) started.push(await startServer({ port, host: '127.0.0.1', env }));
    const db = await openDatabase({ url, folder, file: '' });
    await expect.poll(() => leaseHolders(db, instanceLeases)).toHaveLength(2);
    await db.destroy();

    const cookie = cookieOf(await signInAs(own, admin));
    const look = async (at: string) => {
      const answer = await fetch(`${at}/api/sources/realtimekit/sessions/${scenarioIds.live}/participants`, { headers: { cookie } });
      const { total, freshness } = await answer.json();
      return { status: answer.status, total, state: freshness.state };
    };
    const calls = async () => (await new SimulatorControl(told.listening).calls(new RegExp(scenarioIds.live))).length;
    const seen = await look(own);
    expect(seen).toMatchObject({ status: 200, state: 'live' });
    const afterFirst = await calls();
    expect(await look(other)).toEqual(seen);
    expect(await calls()).toBe(afterFirst);
  });
});
