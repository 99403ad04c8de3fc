import { SignJWT } from 'jose';
import type { Listening } from './server';

type Answer = { status: number; headers: Headers; text: string; body: Json };
/** Parsed JSON of an answer, to be looked into by tests; scalars are compared, lists are read by `listOf`. */
export interface Json {
  readonly [field: string]: Json;
}

export function listOf(value: Json | undefined): Json[] {
  if (!Array.isArray(value)) throw new Error(`not a list: ${JSON.stringify(value)?.slice(0, 200)}`);
  return value;
}

export type Ask = {
  /** A path below `…/realtime/kit`; `{app}` stands for the first app. */
  kit: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  /** A path below the endpoint, with a good token unless another is given. */
  videosdk: (path: string, token?: string) => Promise<Answer>;
  control: (method: string, path: string, body?: unknown) => Promise<Answer>;
};

/** A small client of both vendors for tests. */
export function ask(simulator: Listening): Ask {
  const { baseUrl, accountId, appIds, token } = simulator.realtimekit;
  return {
    kit: (path, headers = { authorization: `Bearer ${token}` }) =>
      get(`${baseUrl}/accounts/${accountId}/realtime/kit${path.replace('{app}', appIds[0] ?? '')}`, { headers }),
    videosdk: async (path, own) =>
      get(`${simulator.videosdk.endpoint}${path}`, { headers: { authorization: own ?? (await videoSdkToken(simulator)) } }),
    control: (method, path, body) =>
      get(`${simulator.listening}/__control${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
  };
}

export function videoSdkToken(
  { videosdk }: Listening,
  changes: Record<string, unknown> = {},
  secret = videosdk.secret,
  lifetime = '10m',
): Promise<string> {
  return new SignJWT({ apikey: videosdk.apiKey, permissions: ['allow_join'], version: 2, roles: ['crawler'], ...changes })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(new TextEncoder().encode(secret));
}

async function get(url: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') && text !== '';
  return { status: response.status, headers: response.headers, text, body: isJson ? parsed(text) : parsed('null') };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return JSON.parse('null');
    throw error;
  }
}
