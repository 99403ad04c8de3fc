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
const unlessTold = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cache-control': 'private, no-store',
};

/**
 * Writes what every answer carries before anybody writes one, so that redirects and refusals that Next makes by itself have it too. Pages replace the
 * policy with their own (`proxy.ts`), files with theirs (`next.config.ts`). `hsts` is `null` where there is none.
 */
export function writeFirstHeaders(response: ServerResponse, target: string, hsts: string | null): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (hsts !== null) response.setHeader('strict-transport-security', hsts);
  // Next says how long files may be kept, unless that has been said already.
  if (isFile(target)) return;
  for (const [name, value] of Object.entries(unlessTold)) response.setHeader(name, value);
}
