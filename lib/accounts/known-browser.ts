import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import { ownSecret } from '@/lib/db/own-secret';
import { trustedOrigins } from './trusted-origins';

/** As long as a network counts as one that an account was signed in to from. */
const maxAgeSeconds = 30 * 24 * 60 * 60;
const isSecure = () => trustedOrigins()[0].startsWith('https://');
const cookieName = () => `${isSecure() ? '__Host-' : ''}rollcall.known_browser`;

async function signatureOf(email: string, id: string, until: string): Promise<Buffer> {
  return createHmac('sha256', await ownSecret())
    .update(`known browser\n${email}\n${id}\n${until}`)
    .digest();
}

/**
 * The browser that a request comes from, if somebody signed in to this account with it within 30 days, else `null`.
 * Nobody can make such a browser up, and it says nothing of the person. `now` in ms.
 */
export async function knownBrowser(request: Request, email: string, now = Date.now()): Promise<string | null> {
  const given = parseCookies(request.headers.get('cookie') ?? '').get(cookieName()) ?? '';
  const [, id = '', until = '', signature = ''] = /^([\w-]{22})\.(\d{13})\.([\w-]{43})$/.exec(given) ?? [];
  if (id === '' || Number(until) <= now) return null;
  return timingSafeEqual(await signatureOf(email, id, until), Buffer.from(signature, 'base64url')) ? id : null;
}

/** The cookie that has a browser known from now on (`now` in ms) as one that this account was signed in to with. */
export async function knownBrowserCookie(email: string, now = Date.now()): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  const until = String(now + maxAgeSeconds * 1_000);
  const value = `${id}.${until}.${(await signatureOf(email, id, until)).toString('base64url')}`;
  const flags = `Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; ${isSecure() ? 'Secure; ' : ''}SameSite=Lax`;
  return `${cookieName()}=${value}; ${flags}`;
}
