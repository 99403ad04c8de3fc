import type { ServerResponse } from 'node:http';
import { isFile } from './is-file';

const always = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()',
};

/** Until something else is said. */
const defaultHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cache-control': 'private, no-store',
};

const ofFiles = (hsts: string | null): Record<string, string> =>
  hsts === null ? always : { ...always, 'strict-transport-security': hsts };

/** Has whatever is written as `Vary` name the key of report links as well, as Next replaces what was there before. */
function varyByKey(response: ServerResponse): void {
  const write = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const isShort = name.toLowerCase() === 'vary' && !/authorization/i.test(String(value));
    return write(name, isShort ? `${value}, Authorization` : value);
  };
}

/** What every answer carries that nobody has said anything else of. `hsts` is `null` where there is none. */
export const firstHeaders = (hsts: string | null): Record<string, string> => ({ ...ofFiles(hsts), ...defaultHeaders });

/**
 * Writes what every answer carries before anybody writes one, so that redirects and refusals that Next makes by itself
 * have it too. Pages replace the policy with their own (`proxy.ts`), files with theirs (`next.config.js`). `target` is
 * what Next is asked for.
 */
export function writeFirstHeaders(response: ServerResponse, target: string, hsts: string | null): void {
  // Next says how long files may be kept, unless that has been said already.
  const headers = isFile(target) ? ofFiles(hsts) : firstHeaders(hsts);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // Who brings a key to a link gets something else than who brings none.
  if (/^\/r\//.test(target)) varyByKey(response);
}
