import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import type { Session } from '@/lib/domain/session';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { noteKnown } from '@/lib/sessions/known/note-known';
import { writeWalked } from '@/lib/sessions/known/walked';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { rowsNumbered, session } from '@/lib/sessions/testing/fake-provider';
import { startTwoDatabases, type TwoDatabases } from '@/lib/sessions/testing/two-databases';
import { readTrends } from './trends';

vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 20);

let databases: TwoDatabases;
beforeAll(async () => {
  databases = await startTwoDatabases();
}, 60_000);
afterAll(() => databases.stop());

/** A session of an hour that began so many days before now. */
const listed = (id: string, daysAgo: number, more: Partial<Session> = {}): Session => {
  const startedAt = now - daysAgo * day;
  return { ...session, id, startedAt, endedAt: startedAt + hour, ...more };
};

interface Read {
  people: number;
  /** How many of them were there for the second half alone. */
  late?: number;
  incomplete?: boolean;
  /** How many nobody told the leave of. */
  open?: number;
}

/** Reads and keeps a session as it is listed. */
async function keep(db: Database, origin: string, one: Session, { people, late = 0, incomplete = false, open = 0 }: Read) {
  const [start, end] = [one.startedAt ?? 0, one.endedAt ?? 0];
  const connections = rowsNumbered(people).map((row, index) => ({
    ...row,
    joinedAt: index < late ? start + hour / 2 : start,
    leftAt: index < open ? null : end,
  }));
  const record = { ...recordNumbered(1, 1), session: one, connections, incomplete, answeredAt: end + hour, readAt: end + hour };
  await archiveSession(db, { origin, sessionId: one.id, idForm: words, record, options }, end + hour);
}

async function startSource(db: Database, origin: string, spans: readonly (readonly [number, number])[]): Promise<void> {
  await db.insertInto('known_source').values({ origin, source: '{}', id_shape: words.name }).execute();
  await writeWalked(db, origin, { spans, newestAt: now, changedAt: now });
}

const nothing = { sessions: null, people: null, averageAttendance: null };

describe('the last four weeks', () => {
  test('are added up beside the four before, as their sessions are known, alike on both databases', async () => {
    const trends = await databases.both(async (db) => {
      await startSource(db, 'weeks', [[0, now]]);
      const last = [listed('a', 1), listed('b', 27)];
      const before = [listed('c', 29), listed('d', 55), listed('e', 57)];
      await noteKnown(db, 'weeks', [...last, ...before, listed('f', 0, { status: 'live', startedAt: now - hour, endedAt: null })], now);
      await noteKnown(db, 'another', [listed('a', 1)], now);
      await keep(db, 'weeks', listed('a', 1), { people: 6 });
      await keep(db, 'weeks', listed('b', 27), { people: 4, late: 1 });
      for (const one of before) await keep(db, 'weeks', one, { people: 3 });
      return readTrends(db, 'weeks', now);
    });
    expect(trends).toEqual({
      sessions: 3,
      people: 10,
      // Nine were there throughout, one for half of it: of people, not of sessions.
      averageAttendance: 0.95,
      before: { sessions: 2, people: 6, averageAttendance: 1 },
      needsALook: { missingRows: 0, manyAssumed: 0, unread: 0 },
      asOf: new Date(now).toISOString(),
    });
  });

  test('tell how many sessions need a look, each once', async () => {
    const trends = await databases.both(async (db) => {
      await startSource(db, 'look', [[0, now]]);
      const [short, assumed, few, unread] = [listed('short', 2), listed('assumed', 3), listed('few', 4), listed('unread', 5)];
      const justEnded = listed('just', 0, { startedAt: now - 1.5 * hour, endedAt: now - hour / 2 });
      await noteKnown(db, 'look', [short, assumed, few, unread, justEnded, listed('old', 40)], now);
      await keep(db, 'look', short, { people: 4, incomplete: true, open: 4 });
      await keep(db, 'look', assumed, { people: 4, open: 1 });
      await keep(db, 'look', few, { people: 20, open: 1 });
      return readTrends(db, 'look', now);
    });
    expect(trends.needsALook).toEqual({ missingRows: 1, manyAssumed: 1, unread: 1 });
    // One of four is to be read, and of the weeks before the only one.
    expect(trends).toMatchObject({ sessions: 5, people: null, before: { sessions: 1, people: null } });
  });

  test('stand beside nothing where those before are not listed whole, and are not told where they are not themselves', async () => {
    const [half, none] = await databases.both(async (db) => {
      await startSource(db, 'half', [[now - 40 * day, now]]);
      await startSource(db, 'none', [[now - 20 * day, now]]);
      for (const origin of ['half', 'none']) {
        await noteKnown(db, origin, [listed('a', 1), listed('b', 30)], now);
        await keep(db, origin, listed('a', 1), { people: 2 });
        await keep(db, origin, listed('b', 30), { people: 2 });
      }
      return [await readTrends(db, 'half', now), await readTrends(db, 'none', now)] as const;
    });
    expect(half).toMatchObject({ sessions: 1, people: 2, averageAttendance: 1, before: nothing });
    const quiet = { ...nothing, before: nothing, needsALook: { missingRows: 0, manyAssumed: 0, unread: 0 }, asOf: null };
    expect(none).toEqual(quiet);
    expect(await databases.both((db) => readTrends(db, 'never listed', now))).toEqual(quiet);
  });
});
