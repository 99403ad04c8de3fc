import { type Database, database } from '@/lib/db/database';
import type { TrendsAnswer } from '@/lib/domain/answers/trends-answer';
import { env } from '@/lib/env';
import type { Provider } from '@/lib/providers/provider';
import { createShortCache } from '@/lib/sessions/cache/short-cache';
import { readWalked } from '@/lib/sessions/known/walked';
import { figuresOfWeeks, listedWeeks, nothingKnown } from './four-weeks';
import { sumStretch } from './sum-stretch';

const nothing: TrendsAnswer = {
  ...nothingKnown,
  before: nothingKnown,
  needsALook: { missingRows: 0, manyAssumed: 0, unread: 0 },
  asOf: null,
};

/**
 * The last four weeks of a source beside the four before, as they are known at `now` (ms); nothing where they are not
 * listed whole. No provider is asked. Throws what the database throws.
 */
export async function readTrends(db: Database, origin: string, now: number): Promise<TrendsAnswer> {
  const weeks = listedWeeks((await readWalked(db, origin)).spans, now);
  if (weeks === null) return nothing;
  const { last, before } = weeks;
  const [, asOf] = last;
  const sums = await sumStretch(db, origin, last, asOf);
  const { missingRows, manyAssumed, unread } = sums;
  return {
    ...figuresOfWeeks(sums),
    before: before === null ? nothingKnown : figuresOfWeeks(await sumStretch(db, origin, before, asOf)),
    needsALook: { missingRows, manyAssumed, unread },
    asOf: new Date(asOf).toISOString(),
  };
}

/** Lists are read every minute. */
const keptMs = 60_000;
const kept = createShortCache<TrendsAnswer>({ max: 500 });

/**
 * As `readTrends`, added up once a minute for everybody who asks; nothing where no list is read by itself
 * (`ARCHIVE=off`), as what is known then is what somebody happened to look at.
 */
export async function trendsOf({ origin }: Provider): Promise<TrendsAnswer> {
  if (env().archive === 'off') return nothing;
  return kept.get(origin, keptMs, async () => readTrends(await database(), origin, Date.now()));
}
