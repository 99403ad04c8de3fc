import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { database } from '@/lib/db/database';
import type { Methods } from '@/lib/endpoints/route';
import { type Simulator, startSimulator } from '@/simulator/server';
import { forgetRefusals } from './forget-refusals';
import { type Method, routeFiles } from './route-files';

/** Every parameter a path of the API has; each route takes those it names. */
export type PathParams = Record<'source' | 'sessionId' | 'participantId' | 'connectionId' | 'meetingId', string>;

const routes = routeFiles().filter(({ path }) => /^\/api\/(health|openapi\.json|sources)/.test(path) && !path.endsWith('/erasures'));

/** The handlers of whatever members and their tokens read, by the path the API's document gives them. */
export const handlers: Record<string, Methods> = Object.fromEntries(
  await Promise.all(routes.map(async ({ file, path }) => [path, await import(/* @vite-ignore */ file)])),
);

export interface ApiAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

const isJson = ({ headers }: Response) => (headers.get('content-type') ?? '').startsWith('application/json');

/** The API as functions, in this process, on a simulator of its own: in this process too, unless told. */
export async function startApi(startProviders: () => Promise<Simulator> = () => startSimulator({ seed: 1 })) {
  const simulator = await startProviders();
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'rollcall-api-'));
  process.env.ROLLCALL_DEMO = JSON.stringify(simulator);
  process.env.ROLLCALL_DATA = dataFolder;
  const control = (what: string, init?: RequestInit) => fetch(`${simulator.listening}/__control/${what}`, init);

  async function ask(route: string, params: Partial<PathParams> = {}, query = '', method: Method = 'GET'): Promise<ApiAnswer> {
    const handler = handlers[route]?.[method];
    if (handler === undefined) throw new Error(`There is no route ${method} ${route}.`);
    const all: PathParams = { source: '', sessionId: '', participantId: '', connectionId: '', meetingId: '', ...params };
    const request = new Request(`http://localhost:3000${route.replaceAll(/[{}]/g, '')}?${query}`, { method });
    const response = await handler(request, { params: Promise.resolve(all) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: isJson(response) ? JSON.parse(text) : null };
  }

  return {
    ask,
    /** Calls the simulator has had since this was last asked. */
    async takeCalls(): Promise<unknown[]> {
      const calls: unknown = await (await control('calls')).json();
      await control('calls', { method: 'DELETE' });
      if (!Array.isArray(calls)) throw new Error('The simulator lists no calls.');
      return calls;
    },
    fault: async (match: string, fault: object, times: number | null = null) => {
      await forgetRefusals();
      await control('faults', { method: 'POST', body: JSON.stringify({ match, fault, times }) });
    },
    async clearFaults() {
      await control('faults', { method: 'DELETE' });
      await forgetRefusals();
    },
    close: async () => {
      await (await database()).destroy();
      rmSync(dataFolder, { recursive: true, force: true });
      await simulator.close();
    },
  };
}
