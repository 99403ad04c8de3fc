import { defineConfig } from 'vitest/config';

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
    include: ['{lib,components,app,simulator,scripts,tests}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
});
