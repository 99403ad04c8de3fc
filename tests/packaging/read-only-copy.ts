import { chmodSync, chownSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '@/scripts/run-command';

/** Whom the server runs as: somebody else, where the test may choose. */
export const otherUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A build as it is installed: nobody may write in it. */
export interface Installed {
  folder: string;
  /** The one place for the server to write in. */
  data: string;
  remove(): void;
}

/** Every file below a folder with what would change if it were written. */
export function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const { size, mtimeMs, mode } = lstatSync(path.join(folder, name));
      return [name, `${size} ${mtimeMs} ${mode}`];
    }),
  );
}

function forbidWriting(folder: string): void {
  for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const file = path.join(folder, name);
    const stat = lstatSync(file);
    if (!stat.isSymbolicLink()) chmodSync(file, stat.isDirectory() ? 0o555 : 0o444);
  }
}

/** Copies `.next/standalone` and forbids writing in the copy. */
export function installReadOnly(): Installed {
  const place = mkdtempSync(path.join(tmpdir(), 'rollcall-installed-'));
  chmodSync(place, 0o755);
  const folder = path.join(place, 'app');
  const data = path.join(place, 'data');
  cpSync(path.join(root, '.next', 'standalone'), folder, { recursive: true, verbatimSymlinks: true });
  mkdirSync(data, { mode: 0o700 });
  if (otherUser.uid !== undefined) chownSync(data, otherUser.uid, otherUser.gid);
  forbidWriting(folder);
  return {
    folder,
    data,
    remove() {
      for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
        const file = path.join(folder, name);
        if (lstatSync(file).isDirectory()) chmodSync(file, 0o755);
      }
      rmSync(place, { recursive: true, force: true });
    },
  };
}
