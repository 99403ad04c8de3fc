import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Waits until a file's content, or a folder's names, are on the disk. Throws what the file system throws. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
