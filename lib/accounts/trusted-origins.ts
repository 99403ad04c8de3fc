import { env } from '@/lib/env';
import { RequestError } from '@/lib/request-error';

/** The origins this server is opened under, the first being its own name for itself. Never taken from a request. */
export function trustedOrigins(): [string, ...string[]] {
  const { url, port } = env();
  return url === null ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`] : [url];
}

/**
 * The demo has nothing to protect and may be opened under any name: its own pages are those of the host that was asked.
 */
function isTrusted(origin: string, request: Request): boolean {
  if (trustedOrigins().includes(origin)) return true;
  return env().demo && URL.parse(origin)?.host === request.headers.get('host');
}

/**
 * Throws a 403 for a change that a page elsewhere may have caused: another `Origin`, or none although cookies came
 * along. Browsers send `Origin` with every request that is not GET or HEAD; programs that hold the cookie must send it
 * as well.
 */
export function requireOwnOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  const refuse = (message: string) => new RequestError(403, 'foreign_origin', message);
  if (origin !== null && !isTrusted(origin, request))
    throw refuse('This server does not take changes from this origin. Open Rollcall under its own address, or set ROLLCALL_URL to it.');
  if (origin === null && request.headers.has('cookie'))
    throw refuse('A change that comes with cookies needs the header Origin with the address of this server.');
}
