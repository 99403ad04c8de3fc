/** 50,000 people take at most 475 MB while they are read and looked at (docs/figures.md), 9.5 kB each. */
const bytesEach = 15_000;
const most = 300_000;

/**
 * How many connections are kept in memory when the heap may grow to so many bytes (Node takes half a container's
 * memory): they fill at most some two thirds of it.
 */
export const maxConnectionsOf = (heapBytes: number) => Math.min(most, Math.floor(heapBytes / bytesEach));
