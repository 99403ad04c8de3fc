import { JsonText } from '@/lib/domain/answers/json-text';
import type { ErrorAnswer } from '@/lib/domain/answers/page-answer';
import type { KeptAnswer } from './kept-answer';
import { sentEncoding } from './sent-encoding';
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

/** Less than this is not worth compressing, bytes. */
const leastZipped = 1_024;
const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

/** Whether whoever asks holds this answer, compressed or not; who compresses on the way calls a tag weak. */
function isHeld({ headers }: Request, tag: string): boolean {
  const held = headers.get('if-none-match')?.split(',') ?? [];
  return held.some((one) => [`"${tag}"`, `"${tag}-gzip"`].includes(one.trim().replace(/^W\//, '')));
}

/**
 * 200 with an answer that is kept, or 304 to who holds it already. It is compressed once for everybody, and is as
 * little to be stored by anybody on the way as any other.
 */
export async function kept(answer: KeptAnswer<unknown>, request: Request, readers: Readers): Promise<Response> {
  const zips = answer.bytes.length >= leastZipped && takesGzip.test(request.headers.get('accept-encoding') ?? '');
  const headers = { ...apiHeaders, etag: `"${answer.tag}${zips ? '-gzip' : ''}"`, vary: 'accept-encoding' };
  if (isHeld(request, answer.tag)) return withoutContent(304, headers);
  if (!zips) return new Response(unreadBody(answer.bytes, readers), { headers });
  return new Response(unreadBody(await answer.zipped(), readers), { headers: { ...headers, [sentEncoding]: 'gzip' } });
}

function withoutContent(status: number, { 'content-type': _none, ...headers }: typeof apiHeaders): Response {
  return new Response(null, { status, headers });
}

/** 201 with what was made. */
export function created(data: unknown): Response {
  return new Response(JSON.stringify(data), { status: 201, headers: apiHeaders });
}

/** 204: done, and nothing to say. */
export function done(): Response {
  return withoutContent(204, apiHeaders);
}

/** 302 to a path of this server. */
export function redirected(path: string): Response {
  const response = withoutContent(302, apiHeaders);
  response.headers.set('location', path);
  return response;
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
