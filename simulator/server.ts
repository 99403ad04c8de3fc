import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { clockFrom } from './clock';
import { type Controls, control, ruleFor } from './control';
import { applyFault } from './faults/apply-fault';
import { uuidOf } from './ids';
import { rateLimit } from './rate-limit';
import { gatewayError, kitError } from './realtimekit/errors';
import type { Kit } from './realtimekit/kit';
import { realtimeKit } from './realtimekit/routes';
import { type Call, json, type Reply } from './reply';
import { demoWorld } from './scenarios/demo/demo-world';
import { realtimeKitSessions } from './scenarios/realtimekit-sessions';
import { testsWorld } from './scenarios/tests-world';
import { videoSdkSessions } from './scenarios/videosdk-sessions';
import { videoSdk } from './videosdk/routes';

/**
 * `demo`: what a visitor sees, a believable school and company. `tests`: all scenarios, the odd ones too, under ids
 * that never change.
 */
export const WORLDS = ['demo', 'tests'] as const;
export type World = (typeof WORLDS)[number];

export type SimulatorOptions = {
  /** `tests`, unless said. */
  world?: World;
  /** Where the demo's school and company are; `Europe/Berlin`, unless said. */
  zone?: string;
  port?: number;
  host?: string;
  seed?: number;
  latencyMs?: number;
  /** A fixed clock (ISO); without it the simulator goes with the machine's. */
  now?: string;
  token?: string;
  videosdkKey?: string;
  videosdkSecret?: string;
};

export type Listening = {
  listening: string;
  realtimekit: { baseUrl: string; accountId: string; appIds: string[]; token: string };
  videosdk: { endpoint: string; apiKey: string; secret: string };
};

export type Simulator = Listening & { close: () => Promise<void> };

const MAX_CALLS = 100_000;

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const start = options.now === undefined ? undefined : Date.parse(options.now);
  if (start !== undefined && Number.isNaN(start)) throw new Error(`not a time: ${options.now}`);
  const controls: Controls = { clock: clockFrom(start), limit: rateLimit(), rules: [], calls: [], latencyMs: options.latencyMs ?? 0 };
  const setting = { seed: options.seed ?? 1, boot: controls.clock.now() };
  const isDemo = options.world === 'demo';
  const world = isDemo ? demoWorld({ ...setting, zone: options.zone ?? 'Europe/Berlin' }) : testsWorld(setting);
  const kit: Kit = {
    ...setting,
    accountId: uuidOf('account').replaceAll('-', ''),
    // The two worlds are two places, so that an archive of one is never mixed with the other.
    appIds: isDemo ? [uuidOf('demo app', 1)] : [uuidOf('app', 1), uuidOf('app', 2)],
    token: options.token ?? 'simulated-token',
    sessions: realtimeKitSessions(world.realtimekit),
  };
  const secret = options.videosdkSecret ?? 'simulated-secret-simulated-secret-simulated-secret';
  const apiKey = options.videosdkKey ?? uuidOf(isDemo ? 'demo videosdk key' : 'videosdk key');
  const vendor = { apiKey, secret, seed: setting.seed, sessions: videoSdkSessions(world.videosdk) };
  const answer = async (call: Call): Promise<Reply> => {
    if (call.path.startsWith('/__control/')) return control(controls, call);
    if (call.path.startsWith('/client/v4/')) return limited(controls, call, () => realtimeKit(kit, call));
    if (call.path === '/v2' || call.path.startsWith('/v2/')) return videoSdk(vendor, call);
    return json({ message: 'Not Found' }, 404);
  };
  const server = createServer((request, response) => {
    serve(controls, answer, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ simulatorError: String(error) }));
    });
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(options.port ?? 0, options.host ?? '127.0.0.1', resolve),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the simulator listens on no port');
  const origin = `http://${options.host ?? '127.0.0.1'}:${address.port}`;
  return {
    listening: origin,
    realtimekit: { baseUrl: `${origin}/client/v4`, accountId: kit.accountId, appIds: [...kit.appIds], token: kit.token },
    videosdk: { endpoint: origin, apiKey, secret },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function limited(controls: Controls, call: Call, answer: () => Reply): Reply {
  const { limit, windowSeconds, left, seconds, exceeded } = controls.limit.count(call.headers.authorization ?? '', call.now);
  const headers = { ratelimit: `"default";r=${left};t=${seconds}`, 'ratelimit-policy': `"default";q=${limit};w=${windowSeconds}` };
  const refused = (): Reply =>
    gatewayError(429, 971, 'Please wait and consider throttling your request speed', { 'retry-after': String(seconds) });
  const reply = exceeded ? refused() : answer();
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

async function serve(
  controls: Controls,
  answer: (call: Call) => Promise<Reply>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = callOf(request, await bodyOf(request), controls.clock.now());
  if (call === null) return send(response, kitError(400, 'BAD_REQUEST malformed path'), controls.clock.now());
  const reply = await answer(call);
  if (call.path.startsWith('/__control/')) return send(response, reply, call.now);
  if (controls.latencyMs > 0) await delay(controls.latencyMs);
  const hit = ruleFor(controls, call);
  const headers = { date: new Date(call.now).toUTCString(), ...reply.headers };
  const spoiled = hit
    ? applyFault({ reply, headers, call, socket: request.socket, fault: hit.rule.fault, used: hit.used, memory: hit.rule.memory })
    : reply;
  if (controls.calls.length < MAX_CALLS) {
    const [path = '', query = ''] = call.target.split('?');
    controls.calls.push({
      at: new Date(call.now).toISOString(),
      method: call.method,
      path,
      query,
      status: spoiled === 'taken' ? 0 : spoiled.status,
    });
  }
  if (spoiled !== 'taken') send(response, spoiled, call.now);
}

function send(response: ServerResponse, reply: Reply, now: number): void {
  const length =
    reply.status === 204 || reply.headers?.['content-length'] ? {} : { 'content-length': String(Buffer.byteLength(reply.body)) };
  response.writeHead(reply.status, { date: new Date(now).toUTCString(), ...length, ...reply.headers }).end(reply.body);
}

function callOf(request: IncomingMessage, body: string, now: number): Call | null {
  const target = request.url ?? '/';
  const [path = '/', query = ''] = target.split('?');
  try {
    const segments = path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    return {
      method: request.method ?? 'GET',
      target,
      path,
      segments,
      query: new URLSearchParams(query),
      headers: request.headers,
      body,
      now,
    };
  } catch {
    return null;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
