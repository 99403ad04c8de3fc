import { type Cell, cellsBetween, holds, runsWhere } from './cells';
import { type CutStay, SOURCES, type Source } from './shapes';

/** Where the two ends of a run of presence come from; of several the first in the order of the list. */
export function sourcesOf(run: Cell, stays: readonly CutStay[]): { start: Source | null; end: Source | null } {
  const starts = stays.filter((stay) => stay.start === run.start).map((stay) => stay.startSource);
  const ends = stays.filter((stay) => stay.end === run.end).map((stay) => stay.endSource);
  return { start: firstOf(starts), end: firstOf(ends) };
}

/**
 * The rooms that somebody may be shown in during a cell: of several breakout rooms the one entered last, any of those
 * entered at one instant; null is the main room. `connections` are the stays of each connection.
 */
export function roomsIn(cell: Cell, connections: readonly (readonly CutStay[])[]): (string | null)[] {
  const inside = connections.flatMap((stays) => {
    const [stay] = stays.filter((one) => one.room !== null && holds(one, cell));
    return stay ? [{ room: stay.room, entered: enteredAt(cell, stays) }] : [];
  });
  const last = Math.max(...inside.map((one) => one.entered));
  return inside.length === 0 ? [null] : inside.filter((one) => one.entered === last).map((one) => one.room);
}

/** Since when a connection has been in without a break: its sockets may take turns. */
function enteredAt(cell: Cell, stays: readonly CutStay[]): number {
  const cells = cellsBetween(stays.flatMap((stay) => [stay.start, stay.end]));
  const runs = runsWhere(cells, (one) => stays.some((stay) => holds(stay, one)));
  return runs.find((run) => holds(run, cell))?.start ?? cell.start;
}

function firstOf(sources: readonly Source[]): Source | null {
  return SOURCES.find((source) => sources.includes(source)) ?? null;
}
