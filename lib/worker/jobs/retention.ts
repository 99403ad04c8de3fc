import { changeJob } from '@/lib/db/jobs';
import { limitOf, type Retention, readRetention } from '@/lib/db/retention';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { closeNotKept, listSharedAlone } from '@/lib/reports/close-not-kept';
import { forgetRows, forgetSession, forgetStray } from '@/lib/sessions/archive/forget-session';
import { countOver, listOver } from '@/lib/sessions/archive/over-sessions';
import type { ArchiveKey } from '@/lib/sessions/archive/people/write-people';
import { sessionJobKey } from '@/lib/sessions/archive/session-job-key';
import { readKind } from '@/lib/sessions/known/plan-reads';
import { spansFrom } from '@/lib/sessions/known/spans';
import { readWalked, writeWalked } from '@/lib/sessions/known/walked';
import { afterAsking, lowered } from '@/lib/sessions/retention-plan';
import type { JobContext, JobKind } from '@/lib/worker/job-context';

const dayMs = 24 * 3_600_000;
const perSlice = 50;

/** The limit that holds from now on. It is written before anything goes, so that nothing is archived meanwhile. */
async function decide({ db, job, check }: JobContext, now: number): Promise<Retention> {
  const before = await readRetention(db);
  const asked = env().retentionDays;
  const after = afterAsking(before, { asked, over: asked === 0 ? 0 : await countOver(db, limitOf(asked, now)), now });
  if (after.asked !== before.asked && after.asked !== after.days)
    log.warn({ days: after.asked, sessions: await countOver(db, limitOf(asked, now)) }, 'sessions that are over go in 24 hours');
  await db.transaction().execute(async (transaction) => {
    await check(transaction);
    await changeJob(transaction, job, { body: JSON.stringify(after) });
  });
  return after;
}

async function forget({ db, check }: JobContext, key: ArchiveKey): Promise<void> {
  await forgetRows(db, key, check);
  await db.transaction().execute(async (transaction) => {
    await check(transaction);
    await closeNotKept(transaction, key);
    await forgetSession(transaction, key);
    await transaction.deleteFrom('job').where('kind', '=', readKind).where('key', '=', sessionJobKey(key.origin, key.session_id)).execute();
  });
}

/** Forgets all sessions that a list names, until it names none. Answers how many they were. */
async function forgetAll(context: JobContext, list: () => Promise<ArchiveKey[]>): Promise<number> {
  for (let gone = 0; ; ) {
    const keys = await list();
    if (keys.length === 0) return gone;
    for (const key of keys) {
      context.signal.throwIfAborted();
      await forget(context, key);
      gone++;
    }
  }
}

/** What was listed before is known no more: it is listed again should it be kept for longer one day. */
async function forgetWalked({ db, check }: JobContext, from: number): Promise<void> {
  const sources = await db.selectFrom('known_source').select('origin').where('walked', 'is not', null).execute();
  for (const { origin } of sources)
    await db.transaction().execute(async (transaction) => {
      await check(transaction);
      const walked = await readWalked(transaction, origin);
      await writeWalked(transaction, origin, { ...walked, spans: spansFrom(walked.spans, from) });
    });
}

/**
 * Deletes what ended longer ago than sessions are kept, of all sources, also those that are not configured any more;
 * every night. What was deleted stays so when it breaks off.
 */
export const retention: JobKind = {
  lane: 'list',
  async run(context) {
    const { db, check } = context;
    const now = Date.now();
    const after = await decide(context, now);
    const from = limitOf(after.days, now);
    if (from > 0) {
      const sessions = await forgetAll(context, () => listOver(db, from, perSlice));
      const shared = await forgetAll(context, () => listSharedAlone(db, from, perSlice));
      await forgetStray(db, from, check);
      await forgetWalked(context, from);
      if (sessions + shared > 0) log.info({ sessions: sessions + shared, days: after.days }, 'sessions that were over are deleted');
    }
    const next = now + dayMs;
    return { due: Math.min(next, lowered(after)?.at ?? next) };
  },
};
