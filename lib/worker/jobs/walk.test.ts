import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Database, database } from '@/lib/db/database';
import { ownDatabase } from '@/lib/db/testing/own-database';
import type { Session } from '@/lib/domain/session';
import { words } from '@/lib/providers/id-forms';
import { noteKnown } from '@/lib/sessions/known/note-known';
import { readKind } from '@/lib/sessions/known/plan-reads';
import { writeWalked } from '@/lib/sessions/known/walked';
import { fakeProvider, session } from '@/lib/sessions/testing/fake-provider';
import { walkMonth, walkNewest } from './walk';

ownDatabase();

const now = Date.UTC(2026, 5, 1, 12);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
let db: Database;

beforeEach(async () => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  db = await database();
});

const endedAt = (id: string, at: number): Session => ({ ...session, id, startedAt: at - hour, endedAt: at });

/** A source whose list was walked, and brought nothing new, for three days, although somebody saw these sessions in it. */
async function seenSource(origin: string, listed: Session[]) {
  await db.insertInto('known_source').values({ origin, source: '{}', id_shape: words.name }).execute();
  await writeWalked(db, origin, { spans: [[0, now]], newestAt: now, changedAt: now - 3 * day });
  await noteKnown(db, origin, listed, now);
  const list = async () => ({ data: { items: listed, total: listed.length }, asOf: now });
  return { ...fakeProvider({ rows: [] }), origin, listSessions: list };
}

function contextOf(provider: Awaited<ReturnType<typeof seenSource>>) {
  const job = { kind: '', key: provider.origin, priority: 1, due: now, tries: 0, state: 'waiting' as const, body: null, error: null };
  return {
    ...{ db, job: { ...job, created_at: now }, findProvider: async () => provider },
    ...{ check: async () => {}, signal: new AbortController().signal },
  };
}

const readsOf = async (origin: string) =>
  (await db.selectFrom('job').select('key').where('kind', '=', readKind).where('key', 'like', `${origin} %`).execute()).map(
    ({ key }) => key,
  );

describe('walking the list of a source', () => {
  test('goes on every minute while there are new sessions, whoever saw them first, else every five', async () => {
    const busy = await seenSource('busy', [endedAt('today', now - hour)]);
    expect(await walkNewest.run(contextOf(busy))).toEqual({ due: now + minute });
    const quiet = await seenSource('quiet', [endedAt('older', now - 2 * day)]);
    expect(await walkNewest.run(contextOf(quiet))).toEqual({ due: now + 5 * minute });
    expect(await readsOf('busy')).toEqual([]);
  });

  test('finds every night what is known and was never read', async () => {
    const provider = await seenSource('night', [endedAt('one', now - hour), endedAt('other', now - day)]);
    expect(await walkMonth.run(contextOf(provider))).toEqual({ due: now + day });
    expect(await readsOf('night')).toEqual(['night one', 'night other']);
  });
});
