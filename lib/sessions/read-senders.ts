import type { Database } from '@/lib/db/database';
import { withFallback } from '@/lib/db/with-fallback';
import type { Connection } from '@/lib/domain/connection';
import type { QualityStats } from '@/lib/domain/quality/quality-stream';
import { sentBadlyIn } from '@/lib/domain/quality/sent-badly';
import { peerSender, producerSender } from '@/lib/domain/quality/spoken-stream';
import type { SentBadly } from '@/lib/domain/quality/whose-steps';
import { listArchivedReports, readArchivedReport } from './archive/archived-report';

/** The session whose kept reports may be looked at. */
export interface KeptSession {
  origin: string;
  sessionId: string;
  /** All of the session. */
  connections: readonly Connection[];
  /** ms: what was kept later is left out. */
  until?: number | undefined;
}

/** A sender that is known by its stream alone is looked for in so many kept reports: each has to be unpacked. */
const maxSearched = 100;

/**
 * Of these senders (keys of `spoken-stream.ts`) whose quality is kept: the steps in which they sent badly. No provider
 * is asked; where the database cannot be used, nothing is known of anybody. `sessionStart` in ms.
 */
export function readSenders(session: KeptSession, senders: ReadonlySet<string>, sessionStart: number): Promise<SentBadly> {
  if (senders.size === 0) return Promise.resolve(new Map());
  return withFallback('reading what senders sent', new Map(), (db) => findSenders(db, session, senders, sessionStart));
}

async function findSenders(db: Database, session: KeptSession, senders: ReadonlySet<string>, sessionStart: number): Promise<SentBadly> {
  const found = new Map<string, ReadonlySet<number>>();
  const byPeer = session.connections.flatMap(({ reportId }) => (reportId !== null && senders.has(peerSender(reportId)) ? [reportId] : []));
  for (const id of byPeer) {
    const stats = await readKept(db, session, id);
    if (stats !== null) found.set(peerSender(id), sentBadlyIn(stats, sessionStart));
  }
  const byStream = new Set(senders);
  for (const id of byPeer) byStream.delete(peerSender(id));
  if (byStream.size === 0) return found;
  const { origin, sessionId, until } = session;
  for (const id of await listArchivedReports(db, { origin, sessionId, filter: 'quality_stats' }, { until, most: maxSearched })) {
    const stats = await readKept(db, session, id);
    for (const key of producersOf(stats)) {
      if (stats !== null && byStream.delete(key)) found.set(key, sentBadlyIn(stats, sessionStart));
    }
    if (byStream.size === 0) break;
  }
  return found;
}

/** The streams that a connection sent, as keys of senders. */
export function producersOf(stats: QualityStats | null): string[] {
  const ids = (stats?.streams ?? []).flatMap(({ direction, producerId }) =>
    direction === 'sent' && producerId !== null ? [producerId] : [],
  );
  return [...new Set(ids)].map(producerSender);
}

/** Streams are told alone: what an earlier version kept says nothing of what was sent. */
async function readKept(db: Database, { origin, sessionId, until }: KeptSession, reportId: string): Promise<QualityStats | null> {
  const stats = await readArchivedReport(db, { origin, sessionId, reportId, filter: 'quality_stats' }, until);
  return stats === null || stats.older !== undefined || stats.streams.length === 0 ? null : stats;
}
