import type { Connection, EventKind } from '@/lib/domain/connection';
import type { Vendor } from './vendor';

/**
 * A row as records held it before events had a kind: by the vendor's names alone, and stays under the word of the first
 * vendor that told them.
 */
export interface OlderRow extends Omit<Connection, 'events' | 'stays'> {
  events: { name: string; at: number | null; sessionId?: string; socketId?: string }[];
  timelog: Connection['stays'];
}

/**
 * Reads rows of an older record; `vendor` is the one they came from, which knows what its names of events stand for.
 */
export function readOlderRows(rows: readonly OlderRow[], vendor: Pick<Vendor, 'olderEventKind'> | null): Connection[] {
  const known = new Map<string, { kind: EventKind; label: string }>();
  function kindAndLabel(name: string): { kind: EventKind; label: string } {
    const before = known.get(name);
    if (before !== undefined) return before;
    const made = { kind: vendor?.olderEventKind?.(name) ?? 'other', label: name };
    known.set(name, made);
    return made;
  }
  return rows.map(({ events, timelog, ...row }) => ({
    ...row,
    events: events.map(({ name, at, sessionId, socketId }) => {
      const { kind, label } = kindAndLabel(name);
      return {
        ...{ kind, at, label },
        ...(sessionId === undefined ? {} : { session: sessionId }),
        ...(socketId === undefined ? {} : { socket: socketId }),
      };
    }),
    stays: timelog,
  }));
}
