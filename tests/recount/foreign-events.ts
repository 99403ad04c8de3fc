import type { GivenEvent, GivenRow } from './shapes';

/**
 * Tells which events belong to another session than the one that their rows were read from.
 * Where no event of these rows names that session, the field means something else and nothing is foreign.
 */
export function foreignTo(sessionId: string, rows: readonly GivenRow[]): (event: GivenEvent) => boolean {
  const own = sessionId.toLowerCase();
  const named = (event: GivenEvent) => event.session?.toLowerCase() ?? null;
  const isLookedAt = rows.some((row) => row.events.some((event) => named(event) === own));
  return (event) => isLookedAt && named(event) !== null && named(event) !== own;
}
