import { type Cell, holds } from './cells';
import { type CutStay, SOURCES, type Source } from './shapes';

/** Where the two ends of a run of presence come from; of several the first in the order of the list. */
export function sourcesOf(run: Cell, stays: readonly CutStay[]): { start: Source | null; end: Source | null } {
  const starts = stays.filter((stay) => stay.start === run.start).map((stay) => stay.startSource);
  const ends = stays.filter((stay) => stay.end === run.end).map((stay) => stay.endSource);
  return { start: firstOf(starts), end: firstOf(ends) };
}

/** The room that somebody is shown in during a cell: of several breakout rooms the one entered last; null: the main room. */
export function roomIn(cell: Cell, stays: readonly CutStay[]): string | null {
  const inRooms = stays.filter((stay) => stay.room !== null && holds(stay, cell));
  return inRooms.toSorted((a, b) => b.start - a.start)[0]?.room ?? null;
}

function firstOf(sources: readonly Source[]): Source | null {
  return SOURCES.find((source) => sources.includes(source)) ?? null;
}
