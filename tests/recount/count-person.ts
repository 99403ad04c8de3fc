import { type Cell, cellsBetween, heldTime, holds, timeWhere } from './cells';
import { isCertain, type Presence } from './person-presence';
import { byCodePoints, plainKey } from './plain-key';
import type { CutStay, GivenRow } from './shapes';

/** A connection of a person after the cut. */
export interface CountedRow {
  row: GivenRow;
  stays: CutStay[];
  hadEmpty: boolean;
  isIn: boolean;
  flags: string[];
}

/** The name that somebody is called by: that of the connection that came last, of several the first by its key. */
export function nameOf(rows: readonly CountedRow[]): string | null {
  const begins = (row: CountedRow) => Math.min(...row.stays.map((stay) => stay.start));
  const rank = (row: CountedRow) => (row.stays.length === 0 ? Number.NEGATIVE_INFINITY : begins(row));
  const named = rows.flatMap((row) => (isReadable(row.row.name) ? [{ name: row.row.name, rank: rank(row) }] : []));
  const last = Math.max(...named.map((one) => one.rank));
  const names = named.filter((one) => one.rank === last).map((one) => one.name);
  return names.toSorted((a, b) => byCodePoints(plainKey(a), plainKey(b)) || byCodePoints(a, b))[0] ?? null;
}

/** All names that somebody carried. */
export function namesOf(rows: readonly CountedRow[]): string[] {
  return [...new Set(rows.flatMap((row) => (isReadable(row.row.name) ? [row.row.name] : [])))];
}

function isReadable(name: string | null): name is string {
  return name !== null && plainKey(name) !== '';
}

/** Whether connections of different names were in at once, assumed time aside. */
export function hasSeveralNames(rows: readonly CountedRow[]): boolean {
  const stays = rows.flatMap((row) =>
    isReadable(row.row.name) ? row.stays.map((stay) => ({ stay, key: plainKey(row.row.name ?? '') })) : [],
  );
  const instants = stays.flatMap(({ stay }) => [
    stay.start,
    stay.end,
    stay.startAssumedUntil ?? stay.start,
    stay.endAssumedFrom ?? stay.end,
  ]);
  return cellsBetween(instants).some((cell) => new Set(stays.filter(({ stay }) => isCertain(stay, cell)).map(({ key }) => key)).size > 1);
}

/** All roles, the one carried longest first; ties by name. */
export function rolesOf(rows: readonly CountedRow[]): string[] {
  const roles = [...new Set(rows.flatMap((row) => (row.row.role === null ? [] : [row.row.role])))];
  const carried = (role: string) => heldTime(rows.filter((row) => row.row.role === role).flatMap((row) => row.stays));
  return roles.toSorted((a, b) => carried(b) - carried(a) || byCodePoints(a, b));
}

/** The provider's own figure, and whether it differs from ours on a connection that is not in. */
export function providerOf(rows: readonly CountedRow[]): { providerPresentMs: number | null; providerDiffers: boolean } {
  const durations = rows.flatMap((row) => (row.row.providerDurationMs === null ? [] : [row.row.providerDurationMs]));
  const differs = (row: CountedRow) => {
    const theirs = row.row.providerDurationMs;
    if (theirs === null || row.isIn) return false;
    const apart = Math.abs(heldTime(row.stays) - theirs);
    return apart > 60_000 && apart * 10 > theirs;
  };
  return { providerPresentMs: durations.length === 0 ? null : durations.reduce((a, b) => a + b, 0), providerDiffers: rows.some(differs) };
}

/** The time of a presence inside a stretch, as far as `holdsToo`, and where in it the presence begins and ends. */
export function insideOf(presence: Presence, stretch: Cell, holdsToo = (_: Cell) => true, instants: readonly number[] = []) {
  const cells = cellsBetween([...presence.runs.flatMap((run) => [run.start, run.end]), stretch.start, stretch.end, ...instants]);
  const inside = cells.filter((cell) => holds(stretch, cell) && presence.runs.some((run) => holds(run, cell)) && holdsToo(cell));
  return { ms: timeWhere(inside, () => true), first: inside[0]?.start ?? null, last: inside.at(-1)?.end ?? null };
}
