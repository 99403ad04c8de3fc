/** A half-open piece of time, ms since the epoch. */
export interface Cell {
  start: number;
  end: number;
}

/** The elementary cells between all instants given: inside one nothing that is known changes. */
export function cellsBetween(instants: Iterable<number>): Cell[] {
  const sorted = [...new Set(instants)].toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, index) => ({ start: sorted[index] ?? end, end }));
}

/** Whether a stretch holds the whole cell. */
export function holds(stretch: Cell, cell: Cell): boolean {
  return stretch.start <= cell.start && cell.end <= stretch.end;
}

/** The time in all cells for which the question is answered with yes, in ms. */
export function timeWhere(cells: readonly Cell[], question: (cell: Cell) => boolean): number {
  return cells.reduce((sum, cell) => (question(cell) ? sum + cell.end - cell.start : sum), 0);
}

/** The time that at least one of the stretches holds, in ms; stretches that end before they start hold none. */
export function heldTime(stretches: readonly Cell[]): number {
  const cells = cellsBetween(stretches.flatMap((stretch) => [stretch.start, stretch.end]));
  return timeWhere(cells, (cell) => stretches.some((stretch) => holds(stretch, cell)));
}

/** Neighbouring cells for which the question is answered with yes, put together. */
export function runsWhere(cells: readonly Cell[], question: (cell: Cell) => boolean): Cell[] {
  const yes = cells.filter(question);
  const starts = yes.filter((cell) => !yes.some((other) => other.end === cell.start));
  const ends = yes.filter((cell) => !yes.some((other) => other.start === cell.end));
  return starts.map((cell, index) => ({ start: cell.start, end: ends[index]?.end ?? cell.end }));
}
