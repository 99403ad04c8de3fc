import { JsonText } from '@/lib/domain/answers/json-text';
import type { ErrorAnswer } from '@/lib/domain/answers/page-answer';
import { type Readers, unreadBody } from './unread-body';

/** What every answer of the API carries: never cached, never sniffed, never framed or run. */
const apiHeaders = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** 200 with data, or with JSON that is written already, for members unless told. */
export function ok(data: unknown, readers: Readers = 'members'): Response {
  const json = data instanceof JsonText ? data.text : JSON.stringify(data);
  return new Response(unreadBody(json, readers), { headers: apiHeaders });
}

/** 201 with what was made. */
export function created(data: unknown): Response {
  return new Response(JSON.stringify(data), { status: 201, headers: apiHeaders });
}

/** 204: done, and nothing to say. */
export function done(): Response {
  const { 'content-type': _none, ...headers } = apiHeaders;
  return new Response(null, { status: 204, headers });
}

/** 302 to a path of this server. */
export function redirected(path: string): Response {
  const { 'content-type': _none, ...headers } = apiHeaders;
  return new Response(null, { status: 302, headers: { ...headers, location: path } });
}

/** 202 with lines of JSON as they are written; nginx is told not to hold them back. */
export function inProgress(lines: ReadableStream<Uint8Array>): Response {
  const headers = { ...apiHeaders, 'content-type': 'application/x-ndjson; charset=utf-8', 'x-accel-buffering': 'no' };
  return new Response(lines, { status: 202, headers });
}

/** Data that is answered with headers of its own, such as a cookie. */
export class WithHeaders<T> {
  readonly data: T;
  readonly headers: Headers;

  constructor(data: T, headers: Headers) {
    this.data = data;
    this.headers = headers;
  }
}

interface Download {
  contentType: string;
  /** `Content-Disposition`. */
  disposition: string;
}

/** 200 with a file to be kept, sent as it is written; without `body` its headers alone. */
export function download({ contentType, disposition }: Download, body: ReadableStream<Uint8Array> | null): Response {
  return new Response(body, {
    headers: { ...apiHeaders, 'content-type': contentType, 'content-disposition': disposition },
  });
}

interface Failure {
  status: number;
  code: string;
  message: string;
  requestId: string;
  /** For 429 and 503: when to try again, in ms. */
  retryAfterMs?: number | undefined;
}

/** Every answer that is not data. */
export function failed({ status, code, message, requestId, retryAfterMs }: Failure): Response {
  const body: ErrorAnswer = { error: { code, message, requestId } };
  const response = new Response(JSON.stringify(body), { status, headers: apiHeaders });
  if (retryAfterMs !== undefined) response.headers.set('retry-after', String(Math.max(1, Math.ceil(retryAfterMs / 1000))));
  return response;
}
