import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SimulatorControl } from '@/e2e/support/simulator-control';
import type { MadeReportAnswer } from '@/lib/domain/answers/report-answer';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';
import { type Simulator, startSimulator } from '@/simulator/server';
import { contextOf, findRoute, handlerOf, type Method } from '@/tests/api/http/route-files';

const origin = 'http://localhost:3000';

export interface Answer<T = unknown> {
  status: number;
  headers: Headers;
  text: string;
  bytes: Buffer;
  body: T;
}

interface Asked {
  key?: string;
  unlock?: string;
  address?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Everything that is on in links of every kind; who never came is asked for apart. */
export const allOn = {
  ...{ curve: true, participants: true, detail: true, quality: true, exports: true },
  ...{ neverCame: false, times: true, verdicts: true },
};
export const sourceOf = (scenario: string) => (scenario.startsWith('vsdk') ? 'videosdk' : 'realtimekit');

/**
 * A demo server in this process, on a simulator (or what stands in for one) and a database of its own. Call before
 * anything of `lib` reads the environment.
 */
export async function startReports(startProviders: () => Promise<Simulator> = () => startSimulator({ seed: 1 })) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-reports-'));
  const simulator = await startProviders();
  for (const name of Object.keys(process.env).filter((key) => /^(CLOUDFLARE|REALTIMEKIT|VIDEOSDK|ROLLCALL|DATABASE)_/.test(key)))
    delete process.env[name];
  Object.assign(process.env, { PORT: '3000', ROLLCALL_DATA: folder, ROLLCALL_DEMO: JSON.stringify(simulator) });

  async function ask<T = unknown>(
    method: Method,
    address: string,
    { key, unlock, address: from, body, headers }: Asked = {},
  ): Promise<Answer<T>> {
    const url = new URL(address, origin);
    const found = findRoute(url.pathname) ?? findRoute('/api/{unknown}');
    const handler = found && (await handlerOf(found.route, method));
    if (!found || !handler) throw new Error(`There is no route ${method} ${url.pathname}.`);
    const given = new Headers({ 'x-rollcall-address': from ?? '203.0.113.1', ...headers });
    if (key !== undefined) given.set('authorization', `Bearer ${key}`);
    if (unlock !== undefined) given.set('x-report-unlock', unlock);
    if (body !== undefined) given.set('content-type', 'application/json');
    const init: RequestInit = { method, headers: given };
    if (body !== undefined) init.body = JSON.stringify(body);
    const response = await handler(new Request(url, init), contextOf(found.params));
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    const isJson = text !== '' && (response.headers.get('content-type') ?? '').startsWith('application/json');
    return { status: response.status, headers: response.headers, text, bytes, body: (isJson ? JSON.parse(text) : null) as T };
  }

  /** Waits until a session has been read whole. */
  async function readWhole(scenario: ScenarioKey): Promise<void> {
    const address = `/api/sources/${sourceOf(scenario)}/sessions/${scenarioIds[scenario]}`;
    for (;;) {
      const { body, status, text } = await ask<{ progress: { loaded: number; total: number } }>('GET', address);
      if (status !== 200) throw new Error(text);
      if (body.progress.loaded === body.progress.total) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Makes a link to a scenario's session and answers it with its key. */
  async function share(scenario: ScenarioKey, settings: object = {}) {
    await readWhole(scenario);
    const body = { source: sourceOf(scenario), sessionId: scenarioIds[scenario], title: 'Report', ...settings };
    const answer = await ask<MadeReportAnswer>('POST', '/api/reports', { body });
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
    const { report, link } = answer.body;
    return { report, link, id: report.id, key: link.split('#')[1] ?? '' };
  }

  async function takeCalls(): Promise<{ path: string }[]> {
    const control = `${simulator.listening}/__control/calls`;
    const calls = (await (await fetch(control)).json()) as { path: string }[];
    await fetch(control, { method: 'DELETE' });
    return calls;
  }

  async function close() {
    const { database } = await import('@/lib/db/database');
    await (await database()).destroy();
    await simulator.close();
    rmSync(folder, { recursive: true });
  }
  return { ask, share, readWhole, takeCalls, close, folder, simulator: new SimulatorControl(simulator.listening) };
}
