/** Below this no more sessions are kept: bytes, and the part of the disk. */
const minBytes = 500 * 1024 * 1024;
const minPart = 0.05;

/** How many of the free bytes of a disk are left until no more is kept; below 0 where that is so. */
export function roomOf(free: number, total: number): number {
  return Math.floor(free - Math.max(minBytes, total * minPart));
}
