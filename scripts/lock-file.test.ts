import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  /** It came inside the archive of the package whose folder it stands in. */
  inBundle?: boolean;
}

const root = path.resolve(import.meta.dirname, '..');
const lockedIn = (file: string) =>
  Object.entries((JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { packages: Record<string, LockedPackage> }).packages).filter(
    ([at]) => at !== '',
  );
const without = (file: string) => lockedIn(file).filter(([, { integrity }]) => integrity === undefined);

/** The names that stand in a list of `docs/security.md`, below its heading. */
function listedUnder(heading: string): string[] {
  const text = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8');
  const [, section = ''] = text.split(`## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(/^- `([^`]+)`/gm)].map(([, name = '']) => name);
}

describe('the lock file', () => {
  test('pins every package by the hash of its archive, but for those that the documents list', () => {
    expect(lockedIn('package-lock.json').length).toBeGreaterThan(300);
    expect(
      without('package-lock.json')
        .map(([at]) => at)
        .sort(),
    ).toEqual(listedUnder('Packages').sort());
    expect(without('bench/package-lock.json')).toEqual([]);
  });

  test('lists only packages that stand inside the archive of one that is pinned', () => {
    const locked = new Map(lockedIn('package-lock.json'));
    for (const [at, { inBundle }] of without('package-lock.json')) {
      const owner = at.slice(0, at.lastIndexOf('/node_modules/'));
      expect([inBundle, locked.get(owner)?.integrity], at).toEqual([true, expect.stringMatching(/^sha512-/)]);
    }
  });

  test('takes packages from nowhere but the registry', () => {
    for (const [at, { resolved, integrity }] of [...lockedIn('package-lock.json'), ...lockedIn('bench/package-lock.json')]) {
      expect(resolved ?? 'https://registry.npmjs.org/', at).toMatch(/^https:\/\/registry\.npmjs\.org\//);
      expect(integrity ?? 'sha512-', at).toMatch(/^sha(512|1)-/);
    }
  });
});
