import type { ReactNode } from 'react';
import { ArrowDown, ArrowUp } from '@/components/ui/icons/list-icons';

interface Props {
  sorted: 'asc' | 'desc' | false;
  onToggle: () => void;
  /** The column is aligned to its end: the arrow stands before the word. */
  end?: boolean;
  /** Another button stands right beside it: no room is kept for an arrow that is not there. */
  narrow?: boolean;
  children: ReactNode;
}

/** The button inside a sortable header; the cell around it carries `aria-sort` (see `ariaSort`). */
export function SortButton({ sorted, onToggle, end = false, narrow = false, children }: Props) {
  const Arrow = sorted === 'asc' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={onToggle}
      className={`group inline-flex min-h-6 min-w-0 max-w-[calc(100%+8px)] items-center gap-0.5 rounded hover:text-ink ${sorted ? 'text-ink' : ''} ${end ? '-ms-1 flex-row-reverse ps-1' : '-mx-1 px-1'}`}
    >
      <span className="truncate">{children}</span>
      {(sorted || !narrow) && (
        <Arrow
          aria-hidden
          className={`size-3 shrink-0 ${sorted ? '' : 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60'}`}
        />
      )}
    </button>
  );
}

/** The value of `aria-sort` for a sortable header. */
export function ariaSort(sorted: 'asc' | 'desc' | false): 'ascending' | 'descending' | 'none' {
  if (!sorted) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}
