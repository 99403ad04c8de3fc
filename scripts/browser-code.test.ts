import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const imported = /^(?:import|export) (?!type )([^'"]*?) ?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm;

/** Whether anything of an import is there when the program runs. */
function isValue(what: string): boolean {
  const braces = /^\{([^}]*)\}$/s.exec(what.trim())?.[1];
  return (
    braces === undefined ||
    braces
      .split(',')
      .map((one) => one.trim())
      .some((one) => one !== '' && !one.startsWith('type '))
  );
}

function fileOf(name: string, from: string): string | null {
  const base = name.startsWith('@/')
    ? path.join(root, name.slice(2))
    : name.startsWith('.')
      ? path.resolve(path.dirname(from), name)
      : null;
  return base === null ? null : ([base, `${base}.ts`, `${base}.tsx`].find((file) => /\.tsx?$/.test(file) && existsSync(file)) ?? null);
}

/** The way from a file to a package, by what is imported; `null` where none leads there. */
function wayTo(wanted: string, file: string, seen: Set<string>): string[] | null {
  if (seen.has(file)) return null;
  seen.add(file);
  for (const [, what = '', from, alone, later] of readFileSync(file, 'utf8').matchAll(imported)) {
    const name = from ?? alone ?? later ?? '';
    if (from !== undefined && !isValue(what)) continue;
    if (name === wanted) return [file];
    const next = fileOf(name, file);
    const way = next === null ? null : wayTo(wanted, next, seen);
    if (way !== null) return [file, ...way];
  }
  return null;
}

describe('the code of the browser', () => {
  test('leads nowhere to zod, which would be loaded with it and try to make code from text', () => {
    const files = globSync('{app,components}/**/*.tsx', { cwd: root }).map((file) => path.join(root, file));
    const inBrowser = files.filter((file) => readFileSync(file, 'utf8').startsWith("'use client'"));
    expect(inBrowser.length).toBeGreaterThan(100);
    const seen = new Set<string>();
    const ways = inBrowser.flatMap((file) => wayTo('zod', file, seen) ?? []);
    expect(ways.map((file) => path.relative(root, file))).toEqual([]);
  });
});
