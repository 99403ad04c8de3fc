import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '@/lib/operator/refusal';
import { isStorageProblem, storageProblem } from '@/lib/storage-problem';
import { root } from '@/scripts/run-command';
import { fail } from '@/scripts/say';

/** Reads the `.env` that the server reads, where there is one. */
function loadEnvFile(): void {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

function inWords(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (isStorageProblem(error)) return `${storageProblem(error)} (${error instanceof Error ? error.message : ''}).`;
  return error instanceof Error ? error.message : String(error);
}

/** Runs one command of the operator to its end; what goes wrong is said in one line, and the process ends with 1. */
export async function runOperation(run: () => Promise<void> | void): Promise<void> {
  try {
    loadEnvFile();
    await run();
  } catch (error) {
    fail(inWords(error));
  }
}
