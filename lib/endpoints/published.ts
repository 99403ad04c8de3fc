/** Answers a request to an address of the API that is read. */
export type Get = (request: Request, context: { params?: Promise<Record<string, string>> | undefined }) => Promise<Response>;

/**
 * Next runs pages and route handlers as two programs in one process, each with modules of its own: a page that imported
 * a handler would have a second store of sessions and a second budget of calls. So handlers are handed over here, once
 * they are loaded: those that pages read with the address of health (`app/api/health/route.ts`).
 */
const shared = globalThis as { rollcallReads?: Map<string, Get> };

/** Hands over what answers at `path`, as its endpoint writes it (`/api/r/{reportId}`). */
export function publish(path: string, get: Get): void {
  shared.rollcallReads ??= new Map();
  shared.rollcallReads.set(path, get);
}

/** What answers at `path`; `undefined` until its route is loaded. */
export const publishedAt = (path: string): Get | undefined => shared.rollcallReads?.get(path);
