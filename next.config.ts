import type { NextConfig } from 'next';

/** Sent with everything. Pages get their Content-Security-Policy from `proxy.ts`, answers of the API theirs from `lib/http/responses.ts`; `Strict-Transport-Security` depends on ROLLCALL_URL (`instrumentation-node.ts`). */
const securityHeaders = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()',
  },
];

const robots = { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' };

/** For what the proxy leaves out: files, and what is answered where no file is. */
const filePolicy = { key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" };

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Browsers ask for it by themselves, whatever the page says.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/r/:path*', headers: [robots] },
    { source: '/api/r/:path*', headers: [robots] },
    { source: '/_next/static/:path*', headers: [filePolicy] },
    { source: '/:file(icon\\.svg|favicon\\.ico)', headers: [filePolicy] },
  ],
};

export default config;
