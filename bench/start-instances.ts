import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SimulatorControl } from '@/e2e/support/simulator-control';
import { admin, cookieOf, operatorEnv, signInAs } from '@/e2e/support/start-pair';
import { startPostgres } from '@/lib/db/testing/postgres-server';
import { buildApp } from '@/scripts/build-app';
import { startServer } from '@/scripts/start-server';
import { startSimulator } from '@/scripts/start-simulator';
import { endAll } from './start-app';

/** Instances of the production build on one database (a file for one, else a Postgres), with an operator's credentials, and the simulator behind them. */
export interface Instances {
  urls: string[];
  simulator: SimulatorControl;
  /** Asks the first instance, or the one with that number, as the admin; throws when the answer is no success. */
  ask: <T>(method: string, address: string, body?: object, instance?: number) => Promise<T>;
  /** Where their Postgres is; `null` for one instance. */
  databaseUrl: string | null;
  /** The ids of their processes. */
  pids: () => number[];
  /** Ends an instance as `kill -9` does, and starts it anew. */
  kill: (instance: number) => Promise<void>;
  /** Ends all instances and starts them anew, with nothing in memory. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

const firstPort = 3981;

export async function startInstances(count: number, more: Record<string, string> = {}): Promise<Instances> {
  await buildApp();
  const simulator = await startSimulator(['--seed', '1']);
  const { listening } = JSON.parse(simulator.line);
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
  const postgres = count > 1 ? await startPostgres() : null;
  const databaseUrl = (await postgres?.newDatabase()) ?? null;
  const env = {
    ...operatorEnv(JSON.parse(simulator.line)),
    ROLLCALL_DATA: dataFolder,
    DATABASE_URL: databaseUrl ?? undefined,
    // One public name for all of them: a sign-in at one is a sign-in at all.
    ROLLCALL_URL: `http://127.0.0.1:${firstPort}`,
    ...more,
  };
  const startOne = (index: number) => startServer({ port: firstPort + index, host: '127.0.0.1', env });
  const startServers = async () => {
    const started: ChildProcess[] = [];
    for (let index = 0; index < count; index++) started.push(await startOne(index));
    return started;
  };
  let servers = await startServers();
  const urls = servers.map((_, index) => `http://127.0.0.1:${firstPort + index}`);
  const [own = ''] = urls;
  const cookie = cookieOf(await signInAs(own, admin));
  return {
    urls,
    simulator: new SimulatorControl(listening),
    async ask(method, address, body, instance = 0) {
      const headers = { cookie, origin: own, ...(body ? { 'content-type': 'application/json' } : {}) };
      const answer = await fetch(`${urls[instance]}${address}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}: ${text}`);
      return text === '' ? null : JSON.parse(text);
    },
    databaseUrl,
    pids: () => servers.map(({ pid }) => pid ?? 0),
    async kill(instance) {
      const server = servers[instance];
      if (server === undefined) throw new Error(`there is no instance ${instance}`);
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      servers[instance] = await startOne(instance);
    },
    async restart() {
      await endAll(servers);
      servers = await startServers();
    },
    async stop() {
      await endAll([...servers, simulator.process]);
      await postgres?.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Makes a link to a session and gives what a recipient needs. */
export async function makeReport({ ask }: Instances, sessionId: string, more: object = {}): Promise<{ id: string; key: string }> {
  const include = { curve: true, participants: true, detail: false, quality: false, exports: false };
  const { link } = await ask<{ link: string }>('POST', '/api/reports', {
    source: 'realtimekit',
    sessionId,
    include,
    mode: 'live',
    ...more,
  });
  const [, id = '', key = ''] = /\/r\/([^#]+)#(.+)$/.exec(link) ?? [];
  return { id, key };
}
