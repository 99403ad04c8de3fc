import { DatabaseSync } from 'node:sqlite';
import { isBusy } from '@/lib/storage-problem';
import { Refusal } from './refusal';

/**
 * Opens an SQLite database so that nobody else can, until the handle is closed: leaving the write-ahead log needs the
 * file alone, so this finds a server that is idle, too. Throws `Refusal` while somebody has it open, and what SQLite
 * throws of a file that is damaged.
 */
export function holdAlone(file: string): DatabaseSync {
  const handle = new DatabaseSync(file, { timeout: 0 });
  try {
    handle.exec('pragma journal_mode = delete; begin exclusive');
    return handle;
  } catch (error) {
    handle.close();
    if (isBusy(error)) throw new Refusal(`A server (or a command) has ${file} open: stop it first.`);
    throw error;
  }
}
