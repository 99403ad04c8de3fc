import { type Cell, cellsBetween, holds, runsWhere, timeWhere } from './cells';
import type { CutStay } from './shapes';

const RECONNECT_UP_TO_MS = 60_000;

/** A person's presence: `runs` with the gaps of room changes filled, and the gaps that stay. */
export interface Presence {
  runs: Cell[];
  fills: Cell[];
  reconnects: number;
  absences: number;
  assumedMs: number;
}

/** Decides for every elementary cell whether somebody with these stays was there, and whether with certainty. */
export function presenceOf(stays: readonly CutStay[]): Presence {
  const cells = cellsBetween(
    stays.flatMap((stay) => [stay.start, stay.end, stay.startAssumedUntil ?? stay.start, stay.endAssumedFrom ?? stay.end]),
  );
  const isIn = (cell: Cell) => stays.some((stay) => holds(stay, cell));
  const bare = runsWhere(cells, isIn);
  const gaps = bare.slice(1).map((run, index) => ({ start: bare[index]?.end ?? run.start, end: run.start }));
  const fills = gaps.filter((gap) => isRoomChange(gap, stays));
  const runs = runsWhere(cellsBetween([...bare, ...fills].flatMap((run) => [run.start, run.end])), (cell) =>
    [...bare, ...fills].some((run) => holds(run, cell)),
  );
  const open = gaps.filter((gap) => !fills.includes(gap)).map((gap) => gap.end - gap.start);
  return {
    runs,
    fills,
    reconnects: open.filter((gap) => gap <= RECONNECT_UP_TO_MS).length,
    absences: open.filter((gap) => gap > RECONNECT_UP_TO_MS).length,
    assumedMs: timeWhere(cells, (cell) => isIn(cell) && !stays.some((stay) => isCertain(stay, cell))),
  };
}

/** Whether a stay proves by itself that somebody was in during the cell. */
export function isCertain(stay: CutStay, cell: Cell): boolean {
  const isBeforeFirstLeave = stay.startAssumedUntil !== null && cell.start < stay.startAssumedUntil;
  const isAfterLastJoin = stay.endAssumedFrom !== null && cell.start >= stay.endAssumedFrom;
  return holds(stay, cell) && !isBeforeFirstLeave && !isAfterLastJoin;
}

function isRoomChange(gap: Cell, stays: readonly CutStay[]): boolean {
  const left = new Set(stays.filter((stay) => stay.end === gap.start).map((stay) => stay.room));
  const entered = stays.filter((stay) => stay.start === gap.end).map((stay) => stay.room);
  return gap.end - gap.start <= RECONNECT_UP_TO_MS && !entered.some((room) => left.has(room));
}
