import { type Cell, cellsBetween, holds, timeWhere } from './cells';

const LONG_ENOUGH_MS = 10 * 60_000;

/** The window that people are judged by. */
export interface Window {
  start: number;
  end: number;
  crowd: number;
  begins: number;
  ends: number;
  occupiedMs: number;
}

/** How many counted people were in, cell by cell. */
export interface Crowd {
  cells: Cell[];
  countIn: (cell: Cell) => number;
}

/** The cells between all comings and goings of counted people. */
export function crowdOf(presences: readonly (readonly Cell[])[], more: readonly number[] = []): Crowd {
  const cells = cellsBetween([...presences.flat().flatMap((run) => [run.start, run.end]), ...more]);
  return { cells, countIn: (cell) => presences.filter((runs) => runs.some((run) => holds(run, cell))).length };
}

/** The window of a session with this axis; `inNow` is null once it has ended. */
export function windowOf(crowd: Crowd, axis: Cell, inNow: number | null, kind: 'core' | 'session'): Window {
  const { cells, countIn } = crowd;
  const timeWith = (least: number) => timeWhere(cells, (cell) => countIn(cell) >= least);
  const anybody = timeWith(1);
  const most = Math.max(0, ...cells.map(countIn));
  const sizes = Array.from({ length: most }, (_, index) => index + 1);
  const lasting = sizes.filter((size) => timeWith(size) >= LONG_ENOUGH_MS || timeWith(size) * 4 >= anybody);
  const size = Math.max(0, inNow ?? 0, ...lasting);
  const begins = kind === 'session' ? 1 : Math.floor(size / 2) + 1;
  const ends = kind === 'session' || size === 1 ? 1 : Math.max(2, Math.floor(size / 3) + 1);
  const first = cells.find((cell) => countIn(cell) >= begins);
  const last = cells.findLast((cell) => countIn(cell) >= ends);
  const span = anybody === 0 || !first || !last ? axis : { start: first.start, end: inNow === null ? last.end : axis.end };
  const occupiedMs = timeWhere(cells, (cell) => countIn(cell) > 0 && holds(span, cell));
  return { ...span, crowd: size, begins, ends, occupiedMs };
}
