import type { GivenEvent, GivenRow } from './shapes';

const known = (times: (number | null | undefined)[]): number[] => times.filter((time): time is number => typeof time === 'number');

/** Every time at which a row tells that its connection was alive; a dropped stay tells it too. */
export function signsOfLife(row: GivenRow, isForeign: (event: GivenEvent) => boolean): number[] {
  return known([
    row.joinedAt,
    row.leftAt,
    ...row.events.filter((event) => !isForeign(event)).map((event) => event.at),
    ...(row.stays ?? []).flatMap((entry) => [entry.start, entry.end]),
  ]);
}

/** The same for questions after the earliest sign: the record's own making is one there. */
export function earlySigns(row: GivenRow, isForeign: (event: GivenEvent) => boolean): number[] {
  return [...signsOfLife(row, isForeign), ...known([row.createdAt])];
}

/** Every join that a row tells of, dropped stays too. */
export function joinTimes(row: GivenRow, isForeign: (event: GivenEvent) => boolean): number[] {
  return known([
    row.joinedAt,
    ...row.events.filter((event) => event.kind === 'join' && !isForeign(event)).map((event) => event.at),
    ...(row.stays ?? []).map((entry) => entry.start),
  ]);
}

/** The earliest of some times, null of none. */
export function earliest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.min(...times);
}

/** The latest of some times, null of none. */
export function latest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.max(...times);
}
