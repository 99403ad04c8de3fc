import type { IncomingHttpHeaders } from 'node:http';

/**
 * Headers that Next takes for its own: those of its router, and those that its parts send each other, which change what
 * a page answers (`x-middleware-prefetch`: nothing at all) or are trusted where nobody but Next should send them.
 * `next-action` stays: `proxy.ts` refuses it.
 */
const inner = /^(?:rsc|next-(?!action$).+|x-(?:action|invocation|invoke|matched|middleware|next|nextjs|now|prerender|rsc|vercel)-.+)$/;

/** What the router of a page sends along when it asks for another page. */
const ofRouter = new Set(['rsc', 'next-router-state-tree', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-url']);

const maxDepth = 32;
const maxBranches = 16;
const paramKinds = /^(?:c|d|oc|[cd]i(?:\(\.{1,3}\)|\(\.\.\)\(\.\.\)))$/;
const markers = ['refetch', 'inside-shared-layout', 'metadata-only'];

const isText = (value: unknown): value is string => typeof value === 'string';
const isNothing = (value: unknown) => value === undefined || value === null;

/** A part of a path: its name, or a parameter with its name, its value, its kind and what else stands there. */
function isSegment(value: unknown): boolean {
  if (isText(value)) return true;
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [name, key, kind, siblings] = value;
  if (!isText(name) || !isText(key) || !isText(kind) || !paramKinds.test(kind)) return false;
  return siblings === null || (Array.isArray(siblings) && siblings.every(isText));
}

/** What Next takes for the state of a router: to anything else it says 500. */
function isTree(value: unknown, depth = 0): boolean {
  if (!Array.isArray(value) || value.length < 2 || value.length > 6 || depth > maxDepth) return false;
  const [segment, branches, source, marker, number, last] = value;
  if (!isSegment(segment) || typeof branches !== 'object' || branches === null || Array.isArray(branches)) return false;
  const below = Object.values(branches);
  if (below.length > maxBranches || !below.every((branch) => isTree(branch, depth + 1))) return false;
  const hasSource = Array.isArray(source) && source.length === 2 && source.every(isText);
  if (!isNothing(source) && !hasSource) return false;
  if (!isNothing(marker) && !markers.includes(marker)) return false;
  return (isNothing(number) || typeof number === 'number') && (last === undefined || isText(last));
}

function isTreeText(text: string | string[] | undefined): boolean {
  if (text === undefined) return true;
  if (!isText(text)) return false;
  try {
    return isTree(JSON.parse(decodeURIComponent(text)));
  } catch {
    return false;
  }
}

/**
 * Whether a request is one that the router of our own pages sends. Of what it can fetch ahead ours knows one kind
 * (`1`).
 */
function isOfRouter(headers: IncomingHttpHeaders): boolean {
  const prefetch = headers['next-router-prefetch'];
  const segment = headers['next-router-segment-prefetch'];
  const from = headers['next-url'];
  if (headers.rsc !== '1' || !isTreeText(headers['next-router-state-tree'])) return false;
  if (prefetch !== undefined && prefetch !== '1') return false;
  if (segment !== undefined && (prefetch === undefined || !isText(segment) || !/^\/[\w$!@%.()[\]/-]{1,500}$/.test(segment))) return false;
  return from === undefined || (isText(from) && /^\/[!-~]{0,2000}$/.test(from));
}

/**
 * Takes out of a request what only Next may say to itself, and what its router says unless it says it as the router of
 * our pages does: the address is then answered as to anybody. `isPage`: whether the address can be one of a page.
 */
export function dropInnerHeaders(headers: IncomingHttpHeaders, isPage: boolean): void {
  const named = Object.keys(headers).filter((name) => inner.test(name));
  if (named.length === 0) return;
  const keeps = isPage && isOfRouter(headers);
  for (const name of named) if (!keeps || !ofRouter.has(name)) delete headers[name];
}
