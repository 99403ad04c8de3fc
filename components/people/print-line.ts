import { mostPrinted } from '@/components/session/print-blocks';
import { formatCount } from '@/lib/format';

interface Input {
  /** Place of the first printed row in the whole list, from 1, and how many follow each other; none where only the rows in view are. */
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
export function printLine({ first, printed, total, whole, files }: Input): string | null {
  const left = total - printed;
  if (left <= 0) return null;
  const elsewhere = files ? 'The CSV file under Export has them all.' : 'A search or a filter leaves fewer rows to print.';
  if (!whole) {
    const how = total <= mostPrinted ? 'The page size “All rows” prints every one.' : elsewhere;
    return `Rows ${formatCount(first)} to ${formatCount(first + printed - 1)} of ${formatCount(total)}, the page that was open. ${how}`;
  }
  if (printed === 0) return `Only the rows in view are printed, of ${formatCount(total)}: the others were not loaded yet. ${elsewhere}`;
  if (printed < Math.min(total, mostPrinted))
    return `Only ${formatCount(printed)} of ${formatCount(total)} rows are printed: the others were not loaded yet. ${elsewhere}`;
  return `The first ${formatCount(printed)} of ${formatCount(total)} rows are printed, ${formatCount(left)} are left out. ${elsewhere}`;
}
