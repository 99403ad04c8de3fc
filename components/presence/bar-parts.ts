import type { Bar } from './presence-segments';

/** What there is in the bars of a list, and so what its legend explains. */
export interface BarParts {
  /** Presence of somebody who is none of the next three. */
  plain: boolean;
  host: boolean;
  absent: boolean;
  notCounted: boolean;
  reconnect: boolean;
  away: boolean;
  assumed: boolean;
  stillIn: boolean;
  room: boolean;
}

/** Whose bar it is, as its colour tells: the last that holds, as in `barClass`. */
function ownerOf({ host, verdict, counted }: Bar): 'plain' | 'host' | 'absent' | 'notCounted' {
  if (!counted) return 'notCounted';
  if (verdict === 'absent') return 'absent';
  return host ? 'host' : 'plain';
}

/** What of all this is in any of the bars. */
export function barParts(bars: Iterable<Bar>): BarParts {
  const parts: BarParts = {
    plain: false,
    host: false,
    absent: false,
    notCounted: false,
    reconnect: false,
    away: false,
    assumed: false,
    stillIn: false,
    room: false,
  };
  for (const bar of bars) {
    if (bar.assumed.length > 0) parts.assumed = true;
    for (const { kind, stillIn, inRoom } of bar.segments) {
      if (kind !== 'present') parts[kind] = true;
      else parts[ownerOf(bar)] = true;
      if (stillIn) parts.stillIn = true;
      if (inRoom) parts.room = true;
    }
  }
  return parts;
}
