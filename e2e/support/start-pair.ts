import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from '@/scripts/run-command';
import { startServer } from '@/scripts/start-server';
import { demoWorld, startSimulator } from '@/scripts/start-simulator';
import { scenarioIds } from '@/simulator/scenario-ids';
import { secrets, secretsIn } from './secrets';
import { SimulatorControl } from './simulator-control';

/**
 * The simulator's clock at the start: a Wednesday in winter, so that lists, weekdays and zones are the same in every
 * run.
 */
const startOfClock = '2026-11-18T10:30:00.000Z';

/**
 * `demo` starts on the simulator's line, as `npm start` does. `real` starts with the variables of
 * `docs/configuration.md`, as an operator sets them.
 */
export type Credentials = 'demo' | 'real';

/** What the simulator tells: all scenarios, or what visitors of `npm start` see. */
export type World = 'tests' | 'demo';

/** A simulator and a production server on it, for themselves. */
export interface Pair {
  url: string;
  simulator: SimulatorControl;
  /** The participants of a RealtimeKit session as the simulator sends them, one page. */
  rawRows: (scenario: keyof typeof scenarioIds, page?: number) => Promise<RawRow[]>;
  log: () => string;
  /** Where the server keeps its database. */
  dataFolder: string;
  /** The cookies of the admin; none where nobody signs in. */
  storageState: StorageState;
  stop: () => Promise<void>;
}

export interface StorageState {
  cookies: {
    name: string;
    value: string;
    domain: string;
    path: string;
    expires: number;
    httpOnly: boolean;
    secure: boolean;
    sameSite: 'Lax';
  }[];
  origins: [];
}

/** The admin whom the environment names, where an operator's credentials are set. */
export const admin = { email: 'ada@example.org', password: 'correct horse battery staple' };

/** Signs in over the API and gives the cookies as a browser keeps them. */
export async function signInAs(url: string, given: { email: string; password: string }): Promise<StorageState> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(given),
  });
  if (!answer.ok) throw new Error(`${given.email} could not sign in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    return { name, value, domain: new URL(url).hostname, path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const };
  });
  return { cookies, origins: [] };
}

/** What a browser with these cookies sends. */
export const cookieOf = ({ cookies }: StorageState) => cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

export interface RawRow {
  id?: string | null;
  user_id?: string | null;
  custom_participant_id?: string | null;
  display_name?: string | null;
  joined_at?: string | null;
  left_at?: string | null;
  peer_events?: { event_name: string; created_at: string }[];
}

interface Listening {
  listening: string;
  realtimekit: { baseUrl: string; accountId: string; appIds: string[]; token: string };
  videosdk: { endpoint: string; apiKey: string; secret: string };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address === null || typeof address === 'string' ? reject(new Error('no free port')) : resolve(address.port)));
    });
  });
}

/** Ends a process at once: a server that is asked to end lets requests come for 3 s more, which has tests of its own. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** The variables of an operator with one RealtimeKit account, at the simulator that listens so. */
export function operatorEnv({ realtimekit }: Pick<Listening, 'realtimekit'>): Record<string, string | undefined> {
  return {
    ROLLCALL_DEMO: undefined,
    CLOUDFLARE_API_TOKEN: realtimekit.token,
    CLOUDFLARE_ACCOUNT_ID: realtimekit.accountId,
    REALTIMEKIT_APP_ID: realtimekit.appIds[0],
    CLOUDFLARE_BASE_URL: realtimekit.baseUrl,
    ROLLCALL_ADMIN_EMAIL: admin.email,
    ROLLCALL_ADMIN_PASSWORD: admin.password,
  };
}

function environmentOf(credentials: Credentials, line: string, listening: Listening): Record<string, string | undefined> {
  const { videosdk } = listening;
  const real = {
    ...operatorEnv(listening),
    VIDEOSDK_API_KEY: videosdk.apiKey,
    VIDEOSDK_SECRET: videosdk.secret,
    VIDEOSDK_API_ENDPOINT: videosdk.endpoint,
  };
  const others = {
    ROLLCALL_URL: undefined,
    EXCLUDED_ROLES: undefined,
    PROVIDER_BUDGET: undefined,
    DATABASE_URL: undefined,
    ARCHIVE: 'off',
  };
  if (credentials === 'real') return { ...others, ...real };
  return {
    ...others,
    ...Object.fromEntries(Object.keys(real).map((name) => [name, undefined])),
    ROLLCALL_DEMO: line,
  };
}

/**
 * Starts both on free ports; what the server prints goes to a file, in which `stop` looks for the secrets. `more` is
 * added to the server's environment: unless told, nothing is listed or read by itself, so that a test knows what is.
 */
export async function startPair(
  credentials: Credentials,
  name: string,
  more: Record<string, string> = {},
  world: World = 'tests',
  now = startOfClock,
): Promise<Pair> {
  const simulator = await startSimulator([
    ...(world === 'demo' ? [...demoWorld, '--zone', 'Europe/Berlin'] : []),
    ...['--seed', '1', '--now', now],
    ...['--token', secrets.token, '--videosdk-key', secrets.videosdkKey, '--videosdk-secret', secrets.videosdkSecret],
  ]);
  const listening: Listening = JSON.parse(simulator.line);
  const { baseUrl, accountId, appIds } = listening.realtimekit;
  const folder = path.join(root, 'test-results', 'logs');
  mkdirSync(folder, { recursive: true });
  const logFile = path.join(folder, `${name}.log`);
  const output = openSync(logFile, 'w');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const dataFolder = mkdtempSync(path.join(folder, `${name}-data-`));
  const env = { ...environmentOf(credentials, simulator.line, listening), ROLLCALL_DATA: dataFolder, ...more };
  const server = await startServer({ port, host: '127.0.0.1', output, env });
  const log = () => readFileSync(logFile, 'utf8');
  return {
    url,
    storageState: credentials === 'real' ? await signInAs(url, admin) : { cookies: [], origins: [] },
    simulator: new SimulatorControl(listening.listening),
    rawRows: async (scenario, page = 1) => {
      const query = `include_peer_events=true&per_page=200&page_no=${page}`;
      const address = `${baseUrl}/accounts/${accountId}/realtime/kit/${appIds[0]}/sessions/${scenarioIds[scenario]}/participants?${query}`;
      const answer = await fetch(address, { headers: { authorization: `Bearer ${secrets.token}` } });
      const body: { data: { participants: RawRow[] } } = await answer.json();
      return body.data.participants;
    },
    log,
    dataFolder,
    stop: async () => {
      await Promise.all([end(server), end(simulator.process)]);
      closeSync(output);
      rmSync(dataFolder, { recursive: true, force: true });
      const leaked = secretsIn(log());
      if (leaked.length > 0) throw new Error(`the server's log ${logFile} has ${leaked.join(', ')} in it`);
    },
  };
}
