import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '@/scripts/build-app';
import { startServer } from '@/scripts/start-server';
import { startSimulator } from '@/scripts/start-simulator';
import { scenarioIds } from '@/simulator/scenario-ids';

export interface RunningApp {
  origin: string;
  simulator: string;
  /** The first RealtimeKit source, and the session of ten thousand people in it. */
  source: string;
  townHall: string;
  stop(): Promise<void>;
}

const port = 3971;

/**
 * The production build on the simulator's data, which answers each call after `latencyMs`. Every start is a process
 * with nothing in memory and nothing archived.
 */
export async function startApp(latencyMs = 0): Promise<RunningApp> {
  await buildApp();
  const simulator = await startSimulator(['--latency', String(latencyMs)]);
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
  const env = { ROLLCALL_DEMO: simulator.line, ROLLCALL_DATA: dataFolder };
  const server = await startServer({ port, host: '127.0.0.1', env });
  const stop = async () => {
    await endAll([server, simulator.process]);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const { listening } = JSON.parse(simulator.line) as { listening: string };
    const origin = `http://127.0.0.1:${port}`;
    const { items } = await askJson<{ items: { id: string; provider: string }[] }>(`${origin}/api/sources`);
    const source = items.find(({ provider }) => provider === 'realtimekit')?.id;
    if (source === undefined) throw new Error('the demo has no RealtimeKit source');
    return { origin, simulator: listening, source, townHall: scenarioIds['town-hall'], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What an address answers; throws when that is no success. */
export async function askJson<T>(url: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Ends processes and waits until they are gone. */
export async function endAll(children: readonly ChildProcess[]): Promise<void> {
  const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(ended);
}
