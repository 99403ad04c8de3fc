import { LRUCache } from 'lru-cache';
import { logStorage } from '@/lib/log-storage';
import type { Archive } from '@/lib/sessions/archive/archive';
import type { ArchivedState } from '@/lib/sessions/archive/archived-state';
import type { KeptSession } from './kept-session';
import type { KeptSessions } from './kept-sessions';

/** How the sessions in memory are kept in step with the archive. Both methods throw what the database throws. */
export interface ArchiveView {
  /**
   * Brings an archived session that is not in memory there, and into step with the archive what is, once for everybody
   * who asks.
   */
  see(origin: string, sessionId: string): Promise<void>;
  /**
   * An archived session as it is archived, also where what is in memory is newer: it may be live again, or be about to
   * be archived.
   */
  archivedOf(origin: string, sessionId: string): Promise<KeptSession | null>;
  /** This process changed how a session stands. */
  forget(key: string): void;
}

interface Parts {
  archive: Archive;
  sessions: KeptSessions;
  now: () => number;
}

/** A burst of readers costs one question; a database that cannot be asked is not asked by each of them. */
const stateMs = 1_000;
const unknownMs = 10_000;

export const keyOf = (origin: string, sessionId: string) => `${origin}/${sessionId}`;

/**
 * Another instance may archive a session anew, note that its entry has changed, or delete it: how it stands is looked
 * up at every look, once a second.
 */
export function createArchiveView({ archive, sessions, now }: Parts): ArchiveView {
  const opening = new Map<string, Promise<void>>();
  const states = new LRUCache<string, { until: number; state: Promise<ArchivedState | null | undefined> }>({ max: 10_000 });

  /** `undefined` where the database cannot say. */
  function stateOf(origin: string, sessionId: string): Promise<ArchivedState | null | undefined> {
    const key = keyOf(origin, sessionId);
    const known = states.get(key);
    if (known !== undefined && now() < known.until) return known.state;
    const state = archive.stateOf(origin, sessionId).catch((error: unknown) => {
      logStorage('looking up an archived session', error);
      asked.until = now() + unknownMs;
      return undefined;
    });
    const asked = { until: now() + stateMs, state };
    states.set(key, asked);
    return state;
  }

  /** Reads what is archived into the place `at`. What came there meanwhile stays. */
  function bring(origin: string, sessionId: string, at: string): Promise<void> {
    const known = opening.get(at);
    if (known !== undefined) return known;
    const before = sessions.get(at);
    const bringing = archive
      .read(origin, sessionId)
      .then((found) => {
        if (sessions.get(at) === before) sessions.change(at, { kind: 'archived', archived: found });
      })
      .finally(() => opening.delete(at));
    opening.set(at, bringing);
    return bringing;
  }

  async function see(origin: string, sessionId: string): Promise<void> {
    const key = keyOf(origin, sessionId);
    const kept = sessions.get(key);
    if (kept === undefined) return bring(origin, sessionId, key);
    if (kept.archiving.state === 'under-way') return;
    const state = await stateOf(origin, sessionId);
    if (state === undefined || sessions.get(key) !== kept) return;
    if (kept.archived === null && state === null) return;
    // Somebody else has archived it, or archived it anew.
    const isElsewhere = kept.archived === null || (kept.final && state?.contentHash !== kept.archived.contentHash);
    if (isElsewhere) return bring(origin, sessionId, key);
    sessions.change(key, { kind: 'looked-up', state });
  }

  return {
    see,
    async archivedOf(origin, sessionId) {
      const state = await stateOf(origin, sessionId);
      const places = [keyOf(origin, sessionId), `archived ${keyOf(origin, sessionId)}`];
      if (state === null) {
        for (const key of places)
          if (sessions.get(key)?.archiving.state === 'done') sessions.change(key, { kind: 'archived', archived: null });
        return null;
      }
      for (const key of places) {
        const kept = sessions.get(key);
        const isArchived = kept?.archiving.state === 'done' && (state === undefined || kept.archived?.contentHash === state.contentHash);
        if (kept !== undefined && isArchived) return kept;
      }
      const at = `archived ${keyOf(origin, sessionId)}`;
      await bring(origin, sessionId, at);
      return sessions.get(at) ?? null;
    },
    forget(key) {
      states.delete(key);
    },
  };
}
