import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shareSameChunks } from './share-same-chunks';

const require = createRequire(import.meta.url);
const code = (name: string, value = 1) => `module.exports=[7,()=>${'"x".length+'.repeat(40)}${value}]\n\n//# sourceMappingURL=${name}.map`;
let server: string;

beforeEach(() => {
  server = mkdtempSync(path.join(tmpdir(), 'rollcall-chunks-'));
  mkdirSync(path.join(server, 'chunks', 'ssr'), { recursive: true });
});
afterEach(() => rmSync(server, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFileSync(path.join(server, 'chunks', name), text);
const take = (name: string) => require(path.join(server, 'chunks', name)) as unknown;

describe('chunks of a build', () => {
  test('that are the same but for the name of their map are loaded once', () => {
    for (const name of ['[root]__b._.js', 'ssr/c.js', 'a.js']) put(name, code(name));
    put('other.js', code('other.js', 2));
    const bytes = shareSameChunks(server);
    expect(bytes).toBeGreaterThan(800);
    expect(take('[root]__b._.js')).toBe(take('a.js'));
    expect(take('ssr/c.js')).toBe(take('a.js'));
    expect(take('other.js')).not.toBe(take('a.js'));
    expect(readFileSync(path.join(server, 'chunks', 'other.js'), 'utf8')).toBe(code('other.js', 2));
  });

  test('that are shorter than asking for another stay', () => {
    put('a.js', 'module.exports=1');
    put('b.js', 'module.exports=1');
    expect(shareSameChunks(server)).toBe(0);
    expect(readFileSync(path.join(server, 'chunks', 'b.js'), 'utf8')).toBe('module.exports=1');
  });
});
