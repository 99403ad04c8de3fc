import { maxPrinted } from '@/components/session/print-blocks';
import type { Words } from '@/lib/messages/words';

interface Input {
  /**
   * Place of the first printed row in the whole list, from 1, and how many follow each other; none where only the rows
   * in view are.
   */
  first: number;
  printed: number;
  /** Rows of the whole list. */
  total: number;
  /** The whole list is wanted, not one page of it. */
  whole: boolean;
  /** Whether there are files that hold all rows. */
  files: boolean;
}

/** What a print of a list says about the rows that are not on it; `null` when all are. */
export function printLine({ first, printed, total, whole, files }: Input, { t }: Pick<Words, 't'>): string | null {
  const left = total - printed;
  if (left <= 0) return null;
  const elsewhere = files ? t('people.printCsv') : t('people.printNarrow');
  if (!whole) {
    const how = total <= maxPrinted ? t('people.printAllRows') : elsewhere;
    return `${t('people.printPage', { first, last: first + printed - 1, total })} ${how}`;
  }
  if (printed === 0) return `${t('people.printInView', { total })} ${elsewhere}`;
  if (printed < Math.min(total, maxPrinted)) return `${t('people.printFew', { printed, total })} ${elsewhere}`;
  return `${t('people.printFirst', { printed, total, left })} ${elsewhere}`;
}
