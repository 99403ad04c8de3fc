/**
 * Rows that scroll keep their elements: `length` rows stand in as many slots, row `index` in slot `index % length`, and
 * a row that leaves at one end hands its slot to the one that comes in at the other. Returns the rows `first … first +
 * length - 1` in the order of their slots, beginning with the slot of row `anchor`: as long as `anchor` stays, no
 * element moves; with `anchor = first` they stand as they are read.
 */
export function rowsBySlot(first: number, length: number, anchor: number): number[] {
  const shift = (((anchor - first) % length) + length) % length;
  return Array.from({ length }, (_, place) => first + ((place + shift) % length));
}

/** The first of `length` rows around those in view, `above` of them before these where there are as many. */
export function firstRow(inView: number, above: number, length: number, count: number): number {
  return Math.max(0, Math.min(inView - above, count - length));
}
