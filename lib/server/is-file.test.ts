import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import nextConfig from '@/next.config';
import { config as proxyConfig } from '@/proxy';
import { isFile } from './is-file';

describe('every file of public/', () => {
  test('is known as one to all three who have to know', async () => {
    const folder = path.join(import.meta.dirname, '..', '..', 'public');
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
    const rules = (await nextConfig.headers?.()) ?? [];
    for (const name of names) {
      expect(isFile(`/${name}`), name).toBe(true);
      const [, pages = ''] = proxyConfig.matcher;
      expect(new RegExp(`^${pages}$`).test(`/${name}`), name).toBe(false);
      expect(
        rules.some(({ source }) => source === `/${name}` || source.includes(name.replace('.', '\\.'))),
        name,
      ).toBe(true);
    }
    expect(names.length).toBeGreaterThan(10);
  });
});

describe('isFile', () => {
  test.each(['/fonts', '/fonts/', '/fonts/x.woff2', '/fonts/inter-latin-9.woff2', '/fonts/inter-latin-4.1.woff2/', '/fonts/../icon.svg'])(
    'takes %s for no file',
    (target) => {
      expect(isFile(target)).toBe(false);
      expect(new RegExp(`^${proxyConfig.matcher[1]}$`).test(target)).toBe(true);
    },
  );

  test('takes what stands packed beside a file for none, however it is written', () => {
    expect(isFile('/_next/static/chunks/a.js')).toBe(true);
    for (const ending of ['.br', '.br?x', '.b%72', '.%62r', '.%62%72', '.BR'])
      expect(isFile(`/_next/static/chunks/a.js${ending}`), ending).toBe(false);
  });
});
