import { keptFrom } from '@/lib/db/retention';
import type { Provider } from '@/lib/providers/provider';
import { accountOf } from '@/lib/providers/registry';
import { noteListed } from '@/lib/sessions/archive/listed-entry';
import { noteKnown } from '@/lib/sessions/known/note-known';
import { planMissingReads, planReads } from '@/lib/sessions/known/plan-reads';
import { latestGap, withSpan } from '@/lib/sessions/known/spans';
import { walkBack } from '@/lib/sessions/known/walk-list';
import { readWalked, type Walked, writeWalked } from '@/lib/sessions/known/walked';
import type { JobContext, JobKind, JobOutcome } from '@/lib/worker/job-context';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Sessions may be listed late: the newest are listed from so long before the newest that is known. */
const overlapMs = 48 * hourMs;
/** Of an account's calls, what asking for the newest takes at most. */
const newestPart = 0.05;
const nightlyMs = 35 * dayMs;

/** Where a walk begins (ms), and what is done with it. */
interface Stretch {
  from: number;
  to?: number;
  /** Whether those are read as well that are known and were not read, for whatever reason. */
  withMissing?: boolean;
}

/** Walks a stretch and keeps what is listed, step by step. Answers the calls it took. */
async function walk({ db, check, signal }: JobContext, provider: Provider, { from, to, withMissing = false }: Stretch): Promise<number> {
  const { origin } = provider;
  let calls = 0;
  let end = to;
  for await (const { items, asOf, listedFrom } of walkBack(provider, { from, ...(to === undefined ? {} : { to }) })) {
    calls++;
    const now = Date.now();
    const isLast = listedFrom <= from;
    await db.transaction().execute(async (transaction) => {
      await check(transaction);
      const changed = await noteKnown(transaction, origin, items, asOf);
      await noteListed(transaction, origin, items);
      await planReads(transaction, origin, changed, { asOf, now });
      if (withMissing) await planMissingReads(transaction, origin, items, { asOf, now });
      const known = await readWalked(transaction, origin);
      const upTo = end ?? asOf;
      const spans = withSpan(known.spans, [Math.max(from, listedFrom), upTo]);
      const newest: Partial<Walked> = isLast && to === undefined ? { newestAt: now } : {};
      await writeWalked(transaction, origin, { ...known, ...newest, spans, ...(changed.length > 0 ? { changedAt: now } : {}) });
    });
    if (end === undefined) end = asOf;
    signal.throwIfAborted();
  }
  return calls;
}

type Run = (context: JobContext, provider: Provider) => Promise<JobOutcome>;

/** A job whose key is the origin of a source; one that is not configured any more is dropped. */
const ofSource = (run: Run): JobKind => ({
  lane: 'list',
  async run(context) {
    const provider = await context.findProvider(context.job.key);
    return provider === null ? 'done' : run(context, provider);
  },
});

/** The newest sessions, every minute: every five after a day without anything new, later where they take many calls. */
export const walkNewest = ofSource(async (context, provider) => {
  const { db } = context;
  const newest = await db
    .selectFrom('known_session')
    .select(({ fn }) => fn.max('sort_at').as('at'))
    .where('origin', '=', provider.origin)
    .executeTakeFirst();
  const from = newest?.at == null ? Date.now() - nightlyMs : newest.at - overlapMs;
  const calls = await walk(context, provider, { from: Math.max(from, await keptFrom(db)) });
  const { changedAt } = await readWalked(db, provider.origin);
  const now = Date.now();
  const limit = accountOf(provider.origin)?.book.budget.limit ?? 1_000;
  // What somebody saw in a list before it was walked is news as well.
  const newsAt = Math.max(changedAt, newest?.at ?? 0);
  const usualMs = now - newsAt > dayMs ? 5 * minuteMs : minuteMs;
  return { due: now + Math.max(usualMs, (calls * 300_000) / (limit * newestPart)) };
});

/** The last 35 days, every night. */
export const walkMonth = ofSource(async (context, provider) => {
  await walk(context, provider, { from: Math.max(Date.now() - nightlyMs, await keptFrom(context.db)), withMissing: true });
  return { due: Date.now() + dayMs };
});

/** What no walk has listed yet, the newest first, back to the first session that is kept. Then once a day, for gaps of standstills. */
export const walkHistory = ofSource(async (context, provider) => {
  const { spans } = await readWalked(context.db, provider.origin);
  const gap = latestGap(spans, [await keptFrom(context.db), Date.now() - minuteMs]);
  if (gap === null) return { due: Date.now() + dayMs };
  await walk(context, provider, { from: gap[0], to: gap[1], withMissing: true });
  return { due: Date.now() };
});
