import { type NextRequest, NextResponse } from 'next/server';
import { failed } from '@/lib/http/responses';

/** Pages are only ever read; there are no Server Actions, so nothing may claim to be one. */
function isRead(request: NextRequest): boolean {
  return (request.method === 'GET' || request.method === 'HEAD') && !request.headers.has('next-action');
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Next answers an address that cannot be decoded with a bare 500. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function refuseAddress(path: string): Response {
  const message = 'This address is not encoded as addresses are.';
  if (!path.startsWith('/api/')) return new NextResponse(message, { status: 400 });
  const requestId = crypto.randomUUID();
  const response = failed({ status: 400, code: 'bad_id', message, requestId });
  response.headers.set('x-request-id', requestId);
  return response;
}

/**
 * Sets the headers of pages; it is no lock: access is asked for in every handler. The root layout reads the nonce from the request's `x-nonce`
 * (`headers()`), which also makes pages render for each request, as a nonce needs.
 */
export function proxy(request: NextRequest): Response {
  const { pathname } = new URL(request.url);
  if (!isDecodable(pathname)) return refuseAddress(pathname);
  if (pathname.startsWith('/api/')) return NextResponse.next();
  if (!isRead(request)) return new NextResponse(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

/** Pages only: what the build made, files of `public/` and the API do without, but for addresses of the API that are encoded in some way: no id is. */
export const config = {
  matcher: ['/api/(.*%.*)', '/((?!api(?:/|$)|_next/|.*\\.(?:svg|png|ico|txt|woff2|webmanifest)$).*)'],
};
