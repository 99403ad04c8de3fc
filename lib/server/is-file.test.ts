import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import nextConfig from '@/next.config';
import { config as proxyConfig } from '@/proxy';
import { isFile } from './is-file';

test('every file of public/ › is known as one to all three who have to know', async () => {
  const names = readdirSync(path.join(import.meta.dirname, '..', '..', 'public'));
  const rules = (await nextConfig.headers?.()) ?? [];
  for (const name of names) {
    expect(isFile(`/${name}`), name).toBe(true);
    const [, pages = ''] = proxyConfig.matcher;
    expect(new RegExp(`^${pages}$`).test(`/${name}`), name).toBe(false);
    expect(
      rules.some(({ source }) => source.includes(name.replace('.', '\\.'))),
      name,
    ).toBe(true);
  }
  expect(names.length).toBeGreaterThan(2);
});
