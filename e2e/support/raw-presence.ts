import type { RawRow } from './start-pair';

export interface Stay {
  start: number;
  end: number;
}

/**
 * A count of our own for simple sessions (every row whole, in order, one name each): joins and leaves paired, the outer
 * ends widened to the row's fields, and the rows of a user put together. Written apart from `lib/domain`, so that a
 * mistake there is not repeated here.
 */
export function staysByName(rows: readonly RawRow[]): Map<string, Stay[]> {
  const people = new Map<string, Stay[]>();
  for (const row of rows) {
    const stays: Stay[] = [];
    for (const { event_name: name, created_at: at } of row.peer_events ?? []) {
      const last = stays.at(-1);
      if (name === 'PEER_JOINING') stays.push({ start: Date.parse(at), end: Number.NaN });
      if (name === 'PEER_LEAVING' && last) last.end = Date.parse(at);
    }
    const [first, last] = [stays[0], stays.at(-1)];
    if (!first || !last || stays.some(({ end }) => Number.isNaN(end)))
      throw new Error(`the row of ${row.display_name} is not a simple one`);
    first.start = Math.min(first.start, Date.parse(row.joined_at ?? ''));
    last.end = Math.max(last.end, Date.parse(row.left_at ?? ''));
    const name = row.display_name ?? '';
    people.set(
      name,
      [...(people.get(name) ?? []), ...stays].sort((a, b) => a.start - b.start),
    );
  }
  return people;
}

/** How long somebody was there between two instants, ms. */
export function timeWithin(stays: readonly Stay[], from: number, to: number): number {
  return stays.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
}
