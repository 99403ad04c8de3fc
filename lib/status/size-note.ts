const dayMs = 24 * 3_600_000;
/** Notes are kept, and growth is told, of so many days. */
const keptDays = 30;
/** A disk that is full sooner than this is a problem. */
const soonDays = 30;
/** A shorter time tells nothing of how fast a database grows. */
const minSpanMs = dayMs / 2;

/** How large the database was at some time. */
export interface SizeNote {
  /** ms. */
  at: number;
  /** Of the database. */
  bytes: number;
  /** What the disk has left until no more is kept, bytes; `null` of a database elsewhere. */
  room: number | null;
}

/** The notes of the last 30 days, the oldest first, with a new one at their end. */
export function withSizeNote(notes: readonly SizeNote[], note: SizeNote): SizeNote[] {
  return [...notes.filter(({ at }) => at < note.at && at > note.at - keptDays * dayMs), note];
}

/** By how many bytes a day the database has grown between the first note and the last; `null` while nobody can tell. */
export function growthADay(notes: readonly SizeNote[]): number | null {
  const [first, last] = [notes[0], notes.at(-1)];
  if (first === undefined || last === undefined || last.at - first.at < minSpanMs) return null;
  return ((last.bytes - first.bytes) / (last.at - first.at)) * dayMs;
}

function isFullSoon(notes: readonly SizeNote[]): boolean {
  const room = notes.at(-1)?.room ?? null;
  if (room === null) return false;
  return room <= 0 || room < Math.max(0, growthADay(notes) ?? 0) * soonDays;
}

/** Since which note (ms) the disk is said to be full within 30 days; `null` while it is not, or nobody can tell. */
export function fullSoonSince(notes: readonly SizeNote[]): number | null {
  let since: number | null = null;
  for (const [index, { at }] of notes.entries()) since = isFullSoon(notes.slice(0, index + 1)) ? (since ?? at) : null;
  return since;
}
