import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SimulatorControl } from '@/e2e/support/simulator-control';
import { admin, cookieOf, operatorEnv, signInAs } from '@/e2e/support/start-pair';
import type { StatusAnswer } from '@/lib/domain/answers/status-answer';
import { buildApp } from '@/scripts/build-app';
import { startServer } from '@/scripts/start-server';
import { longestLag, memoryOf, metricsToken } from './server-figures';
import { askJson, endAll } from './start-app';
import { type PlannedSessions, startLargeProvider } from './start-large-provider';

interface Options {
  plan: PlannedSessions[];
  port: number;
  latencyMs?: number;
  /** Added to the server's environment. */
  more?: Record<string, string>;
}

/** The production build with its worker, on a provider of planned sessions that nobody has read. */
export interface PlannedApp {
  provider: SimulatorControl;
  /** Asks as the admin; throws when the answer is no success. */
  ask: <T>(address: string) => Promise<T>;
  /** The longest that a turn of the loop which takes requests was late since this was last asked, ms. */
  longestLag: () => Promise<number>;
  /** The memory of the process, MB. */
  memory: () => number;
  /** Whether every session is listed and none waits to be read. */
  isRead: () => Promise<boolean>;
  stop: () => Promise<void>;
}

export async function startPlanned({ plan, port, latencyMs = 0, more = {} }: Options): Promise<PlannedApp> {
  await buildApp();
  const provider = await startLargeProvider(plan, latencyMs);
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
  const account = { baseUrl: provider.origin, accountId: 'account', appIds: ['app'], token: 'token' };
  const env = { ...operatorEnv({ realtimekit: account }), ROLLCALL_DATA: folder, METRICS_TOKEN: metricsToken, ...more };
  const server = await startServer({ port, host: '127.0.0.1', env });
  const origin = `http://127.0.0.1:${port}`;
  const cookie = cookieOf(await signInAs(origin, admin));
  const ask = <T>(address: string) => askJson<T>(`${origin}${address}`, { headers: { cookie } });
  return {
    provider: new SimulatorControl(provider.origin),
    ask,
    longestLag: () => longestLag(origin),
    memory: () => memoryOf(server.pid),
    async isRead() {
      const { worker } = await ask<StatusAnswer>('/api/status');
      return worker.sources.length > 0 && worker.sources.every(({ isWhole, waitingReads }) => isWhole && waitingReads === 0);
    },
    async stop() {
      await endAll([server]);
      provider.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until every session is read, looking every second; `look` is done each time. */
export async function untilRead(app: PlannedApp, look: () => Promise<void> | void = () => undefined): Promise<void> {
  for (;;) {
    await delay(1_000);
    await look();
    if (await app.isRead()) return;
  }
}
