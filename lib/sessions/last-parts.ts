import { LRUCache } from 'lru-cache';
import { withFallback } from '@/lib/db/with-fallback';
import type { ReportFilter, ReportParts } from '@/lib/domain/peer-report';
import type { Answer } from '@/lib/providers/provider';
import type { ReportKey } from './archive/archived-report';
import { type AnswerKey, keepAnswer, readKeptAnswer, reportAnswerKey } from './archive/kept-answer';

type LastPart = Answer<ReportParts[ReportFilter]>;

const parts = new LRUCache<string, LastPart>({ max: 5_000 });
/** The quality of somebody who received thirty others is a megabyte. */
const qualities = new LRUCache<string, LastPart>({ max: 100 });
const memoryOf = ({ filter }: ReportKey) => (filter === 'quality_stats' ? qualities : parts);

const keyOf = ({ origin, sessionId, reportId, filter }: ReportKey): AnswerKey => ({
  origin,
  kind: `report/${filter}`,
  key: reportAnswerKey(sessionId, reportId),
});

/** Keeps a part as it was read for when the provider fails, of a live session in the database too. */
export async function keepLastPart<F extends ReportFilter>(key: ReportKey<F>, { data, asOf }: Answer<ReportParts[F]>, live: boolean) {
  memoryOf(key).set(JSON.stringify(keyOf(key)), { data, asOf });
  if (live) await withFallback('keeping a part', undefined, (db) => keepAnswer(db, keyOf(key), data, asOf));
}

/** A part as it was last read, with when (ms); `null` where that is not known here. */
export async function readLastPart(key: ReportKey): Promise<LastPart | null> {
  const inMemory = memoryOf(key).get(JSON.stringify(keyOf(key)));
  if (inMemory !== undefined) return inMemory;
  return withFallback('reading a kept part', null, (db) => readKeptAnswer<ReportParts[ReportFilter]>(db, keyOf(key)));
}
