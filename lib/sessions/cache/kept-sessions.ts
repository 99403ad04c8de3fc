import { LRUCache } from 'lru-cache';
import type { KeptSession } from './kept-session';
import { afterEvent, type SessionEvent } from './session-life';

/** The sessions in memory. They change by what happens to them and by nothing else. */
export interface KeptSessions {
  get(key: string): KeptSession | undefined;
  /** Something happened to a session. */
  change(key: string, event: SessionEvent): void;
}

/**
 * Keeps sessions with `maxConnections` in all; those that nobody asked for longest go first. One that has more by itself
 * is kept alone: else it would be read again by everybody who looks.
 */
export function createKeptSessions(maxConnections: number): KeptSessions {
  const sessions = new LRUCache<string, KeptSession>({
    maxSize: maxConnections,
    sizeCalculation: ({ record }) => Math.min(record.connections.length + 1, maxConnections),
  });
  return {
    get: (key) => sessions.get(key),
    change(key, event) {
      const after = afterEvent(sessions.get(key), event);
      if (after === undefined) sessions.delete(key);
      else sessions.set(key, after);
    },
  };
}
