import type { SessionItem } from '@/lib/domain/answers/session-answer';
import { figuresNote } from './figures-note';

interface Props {
  /** All rows below it. */
  rows: readonly SessionItem[];
}

/** Says once, above the rows, what would else stand in each of them. */
export function FiguresLine({ rows }: Props) {
  const note = figuresNote(rows);
  return note === null ? null : <p className="text-[12.5px] text-muted">{note}</p>;
}
