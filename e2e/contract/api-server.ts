import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as health from '@/app/api/health/route';
import * as openapi from '@/app/api/openapi.json/route';
import * as invitees from '@/app/api/sources/[source]/meetings/[meetingId]/participants/route';
import * as meeting from '@/app/api/sources/[source]/meetings/[meetingId]/route';
import * as meetings from '@/app/api/sources/[source]/meetings/route';
import * as exported from '@/app/api/sources/[source]/sessions/[sessionId]/export/route';
import * as sessionInvitees from '@/app/api/sources/[source]/sessions/[sessionId]/invitees/route';
import * as connectionDetail from '@/app/api/sources/[source]/sessions/[sessionId]/participants/[participantId]/connections/[connectionId]/provider/route';
import * as participant from '@/app/api/sources/[source]/sessions/[sessionId]/participants/[participantId]/route';
import * as participants from '@/app/api/sources/[source]/sessions/[sessionId]/participants/route';
import * as session from '@/app/api/sources/[source]/sessions/[sessionId]/route';
import * as timeline from '@/app/api/sources/[source]/sessions/[sessionId]/timeline/route';
import * as sessions from '@/app/api/sources/[source]/sessions/route';
import * as sources from '@/app/api/sources/route';
import { database } from '@/lib/db/database';
import { startSimulator } from '@/simulator/server';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
interface Context<Params> {
  params: Promise<Params>;
}

/** Every parameter a path of the API has; each route takes those it names. */
export interface PathParams {
  source: string;
  sessionId: string;
  participantId: string;
  connectionId: string;
  meetingId: string;
}
type Handler = (request: Request, context: Context<PathParams>) => Promise<Response>;

/** The route handlers by the path the API's document gives them. */
export const handlers: Record<string, Record<Method, Handler>> = {
  '/api/health': health,
  '/api/sources': sources,
  '/api/openapi.json': openapi,
  '/api/sources/{source}/sessions': sessions,
  '/api/sources/{source}/sessions/{sessionId}': session,
  '/api/sources/{source}/sessions/{sessionId}/participants': participants,
  '/api/sources/{source}/sessions/{sessionId}/participants/{participantId}': participant,
  '/api/sources/{source}/sessions/{sessionId}/participants/{participantId}/connections/{connectionId}/provider': connectionDetail,
  '/api/sources/{source}/sessions/{sessionId}/export': exported,
  '/api/sources/{source}/sessions/{sessionId}/timeline': timeline,
  '/api/sources/{source}/sessions/{sessionId}/invitees': sessionInvitees,
  '/api/sources/{source}/meetings': meetings,
  '/api/sources/{source}/meetings/{meetingId}': meeting,
  '/api/sources/{source}/meetings/{meetingId}/participants': invitees,
};

export interface ApiAnswer {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
}

const isJson = ({ headers }: Response) => (headers.get('content-type') ?? '').startsWith('application/json');

/** The API as functions, in this process, on a simulator of its own. */
export async function startApi() {
  const simulator = await startSimulator({ seed: 1 });
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
    fault: (match: string, fault: object, times: number | null = null) =>
      control('faults', { method: 'POST', body: JSON.stringify({ match, fault, times }) }),
    clearFaults: () => control('faults', { method: 'DELETE' }),
    close: async () => {
      await (await database()).destroy();
      rmSync(dataFolder, { recursive: true, force: true });
      await simulator.close();
    },
  };
}
