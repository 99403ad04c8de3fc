import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of code that keeps nothing between calls and replaces no module: they need no process of their own. */
const pure = ['{app,components}/**/*.test.{ts,tsx}', 'lib/{domain,exports,messages}/**/*.test.ts', 'lib/*.test.ts'];

/** Tests that start servers and processes: a part of `npm test`, but not of `npm run check`. */
const servers = ['simulator/**/*.test.ts', 'tests/{api,crash,packaging}/**/*.test.ts'];

export default defineConfig({
  resolve: {
    alias: {
      '@': import.meta.dirname,
      'server-only': `${import.meta.dirname}/node_modules/server-only/empty.js`,
      'use-intl/format-message': 'use-intl/format-message/format-only',
    },
  },
  test: {
    globalSetup: 'scripts/compile-messages-first.ts',
    server: { deps: { inline: ['use-intl'] } },
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['{lib,scripts,tests}/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...pure, ...servers],
        },
      },
      { extends: true, test: { name: 'servers', include: servers } },
    ],
  },
});
