import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { useWords } from '@/lib/messages/use-words';
import { figuresNote } from './figures-note';

interface Props {
  /** All rows below it. */
  rows: readonly SessionItem[];
  /** At the end of the line: the order of the rows, which a phone has among its filters. */
  order?: ReactNode;
}

/** Says once, above the rows, what would else stand in each of them. */
export function FiguresLine({ rows, order = null }: Props) {
  const { t } = useWords();
  const note = figuresNote(rows, t);
  if (note === null && order === null) return null;
  return (
    <div className={clsx('flex items-start justify-between gap-4 pb-3', note === null && 'max-md:hidden')}>
      {note !== null && <p className="text-[12.5px] text-muted">{note}</p>}
      {order !== null && <div className="-mt-1.5 ms-auto shrink-0 max-md:hidden print:hidden">{order}</div>}
    </div>
  );
}
