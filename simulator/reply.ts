import type { IncomingHttpHeaders } from 'node:http';

export type Call = {
  method: string;
  /** Path and query as sent. */
  target: string;
  path: string;
  /** The path's parts, percent-decoded. */
  segments: readonly string[];
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: string;
  now: number;
};

export type Reply = { status: number; body: string; headers?: Record<string, string> };

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return { status, body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } };
}

/** For bodies that are put together from parts serialised before. */
export function rawJson(body: string): Reply {
  return { status: 200, body, headers: { 'content-type': 'application/json' } };
}
