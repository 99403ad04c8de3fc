import { env } from '@/lib/env';
import { RequestError } from '@/lib/http/request-error';

/** Who is asking. Roles come with sign-in; until then whoever can reach the server may read. */
export interface Reader {
  role: 'open';
}

const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Lets a reader in, or throws a 403. The demo is open. A server with real credentials answers only under its own names: those of the loopback
 * address and the host of `ROLLCALL_URL`; another name in `Host` is a page elsewhere that had its own name point here (DNS rebinding).
 */
export async function requireReader(request: Request): Promise<Reader> {
  const { demo, url } = env();
  if (demo) return { role: 'open' };
  const host = request.headers.get('host') ?? '';
  const isOurs = loopbackHost.test(host) || (url !== null && host.toLowerCase() === new URL(url).host);
  if (!isOurs)
    throw new RequestError(403, 'forbidden', 'This server does not answer under this name. Set ROLLCALL_URL to its public address.');
  return { role: 'open' };
}
