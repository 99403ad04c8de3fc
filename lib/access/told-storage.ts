import { logStorage } from '@/lib/log-storage';
import { isStorageProblem } from '@/lib/storage-problem';

/** Lets in to a page by `ask`; where the database cannot be used for that, the log and the answer's status say so. */
export async function toldStorage<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isStorageProblem(error)) logStorage('letting in to a page', error);
    throw error;
  }
}
