import { type NextRequest, NextResponse } from 'next/server';
import { noReportHere } from '@/lib/http/no-report';
import { failed } from '@/lib/http/responses';

/** Pages are only ever read; there are no Server Actions, so nothing may claim to be one. */
function isRead(request: NextRequest): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && !request.headers.has('next-action');
}

function refuse(status: 400 | 405, text: string): Response {
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  };
  const response = new NextResponse(text, { status, headers });
  if (status === 405) response.headers.set('allow', 'GET, HEAD');
  return response;
}

function isEncoded(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Where to come back to after sign-in: the page as it was asked for. */
function pagePath(request: NextRequest): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete('_rsc');
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`;
}

/** Next answers an address that cannot be decoded with a bare 500. */
const notEncoded = 'This address is not encoded as addresses are.';

function checkApiPath(path: string): Response {
  if (isEncoded(path)) return NextResponse.next();
  const requestId = crypto.randomUUID();
  const refusal = path.startsWith('/api/r/') ? noReportHere : { status: 400, code: 'bad_id', message: notEncoded };
  const response = failed({ ...refusal, requestId });
  response.headers.set('x-request-id', requestId);
  return response;
}

/**
 * A report is written into the document of its shell (`app/r/[reportId]/shell-script.ts`), whose policy goes on to
 * hold: its scripts carry the nonce of that one. No other site can send these headers.
 */
function givenNonce({ headers }: NextRequest, path: string): string | null {
  const nonce = headers.get('x-nonce') ?? '';
  return path.startsWith('/r/') && headers.has('authorization') && /^[A-Za-z0-9+/]{22}==$/.test(nonce) ? nonce : null;
}

const newNonce = () => Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');

/**
 * Sets the headers of pages; it is no lock: access is asked for in every handler. The root layout reads the nonce from
 * the request's `x-nonce` (`headers()`), which also makes pages render for each request, as a nonce needs.
 */
export function proxy(request: NextRequest): Response {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/')) return checkApiPath(pathname);
  if (!isRead(request)) return refuse(405, 'Pages can only be read.');
  if (!isEncoded(pathname)) return refuse(400, notEncoded);
  const nonce = givenNonce(request, pathname) ?? newNonce();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', pagePath(request));
  headers.set('x-method', request.method);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

/**
 * All but the files there are (what the build made, the icon, the fonts) and the API, of which only addresses that are
 * encoded in some way: no id is. An address that merely looks like a file goes through, or a POST to it would reach
 * Next's reader of Server Actions.
 */
export const config = {
  matcher: [
    '/api/(.*%.*)',
    '/((?!api(?:/|$)|_next/static/|icon\\.svg$|favicon\\.ico$|robots\\.txt$|site\\.webmanifest$|fonts/(?:OFL\\.txt|inter-(?:(?:latin|cyrillic|greek)(?:-ext)?|latin-rare|vietnamese)-4\\.1\\.woff2)$).*)',
  ],
};
