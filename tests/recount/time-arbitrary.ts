import * as fc from 'fast-check';

export const MINUTE_MS = 60_000;

/** The hour that random sessions are about: nine o'clock, ms since the epoch. */
export const NINE = Date.UTC(2026, 10, 24, 9);

const GRID_MINUTES = [-30, -2, 0, 0, 1, 2, 4, 5, 10, 15, 20, 40, 45, 55, 58, 60, 60, 61, 64, 75, 90];
const SHIFTS_MS = [0, 0, 0, 0, 0, 1, -1, 500, 1_000, 1_001, 30_000, 60_000, 60_001];

const nearArbitrary = fc
  .tuple(fc.constantFrom(...GRID_MINUTES), fc.constantFrom(...SHIFTS_MS))
  .map(([minutes, shift]) => NINE + minutes * MINUTE_MS + shift);

/** Days ahead, some of them too far to be believed. */
const farArbitrary = fc.constantFrom(25, 26, 50, 75).map((hours) => NINE + hours * 60 * MINUTE_MS);

/** Instants of a small grid, some of them shifted by what the limits of the rules turn on, a few of them far ahead. */
export const timeArbitrary = fc.oneof({ weight: 60, arbitrary: nearArbitrary }, { weight: 1, arbitrary: farArbitrary });

/** A time that is often missing. */
export const maybeTimeArbitrary = fc.option(timeArbitrary, { freq: 3 });
