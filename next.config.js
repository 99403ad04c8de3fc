import { readdirSync } from 'node:fs';
import path from 'node:path';

const robots = { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' };

/** For what the proxy leaves out: files, and what is answered where no file is. */
const filePolicy = { key: 'Content-Security-Policy', value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" };

/** Of fonts, whose names have their version in them. */
const kept = { key: 'Cache-Control', value: 'public, max-age=31536000, immutable' };
const fonts = readdirSync(path.join(import.meta.dirname, 'public', 'fonts')).filter((name) => name.endsWith('.woff2'));

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // Next traces its image optimiser, which is off: a third of all files.
  outputFileTracingExcludes: { '*': ['node_modules/@img/**', 'node_modules/sharp/**'] },
  poweredByHeader: false,
  // Bundled it would be there twice, once for the start and once for routes, each with counters of its own.
  serverExternalPackages: ['prom-client'],
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  experimental: {
    // Of what is sent with an address that the proxy looks at, which takes nothing; unless told Next keeps 10 MB of it, twice.
    proxyClientMaxBodySize: 1_024,
    // What a part of a page needs in one file: on a phone's line a request costs more than what pages could share.
    turbopackChunking: { minChunkSize: 1_000_000, maxChunkCountPerGroup: 1, maxMergeChunkSize: 3_000_000 },
  },
  // Messages are compiled beforehand, so that no parser of theirs is loaded.
  turbopack: { resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  rewrites: async () => ({
    // Whoever brings a key to a report link gets the report, everybody else the shell (`app/r/[reportId]/route.ts`).
    beforeFiles: [{ source: '/r/:reportId', has: [{ type: 'header', key: 'authorization' }], destination: '/r/:reportId/document' }],
    // Browsers ask for it by themselves, whatever the page says.
    afterFiles: [{ source: '/favicon.ico', destination: '/icon.svg' }],
  }),
  redirects: async () =>
    ['members', 'account'].map((page) => ({
      source: page === 'members' ? '/people' : `/${page}`,
      destination: `/settings/${page}`,
      permanent: true,
    })),
  // What everything carries is written by `lib/server/first-headers.ts`.
  headers: async () => [
    { source: '/r/:path*', headers: [robots] },
    { source: '/api/r/:path*', headers: [robots] },
    { source: '/_next/static/:path*', headers: [filePolicy] },
    { source: '/:file(icon\\.svg|favicon\\.ico|robots\\.txt|site\\.webmanifest)', headers: [filePolicy] },
    { source: '/fonts/OFL.txt', headers: [filePolicy] },
    ...fonts.map((name) => ({ source: `/fonts/${name}`, headers: [filePolicy, kept] })),
  ],
};

export default config;
