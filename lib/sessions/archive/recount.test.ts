import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { undoMigrations } from '@/lib/db/testing/undo-migrations';
import type { CountOptions } from '@/lib/domain/count-session';
import { countingVersion } from '@/lib/domain/counting/counting-version';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { log } from '@/lib/log';
import { words } from '@/lib/providers/id-forms';
import { checkArchive } from '@/lib/sessions/testing/check-archive';
import { rowsNumbered, session } from '@/lib/sessions/testing/fake-provider';
import { listKnown } from '@/lib/sessions/testing/list-known';
import { startTwoDatabases, type TwoDatabases } from '@/lib/sessions/testing/two-databases';
import { archiveSession } from './archive-session';
import { readArchivedFigures } from './archived-figures';
import { recountSession } from './recount';

let databases: TwoDatabases;
beforeAll(async () => {
  databases = await startTwoDatabases();
}, 60_000);
afterAll(() => databases.stop());
afterEach(() => {
  vi.restoreAllMocks();
});

/** A session with two people of each of two roles, from 9 to 10. */
function record(sessionId: string, title = 'Weekly') {
  const connections = rowsNumbered(4).map((row, index) => ({ ...row, role: index % 2 === 0 ? 'guest' : 'bot' }));
  const at = Date.UTC(2026, 0, 2);
  const progress = { loaded: 4, total: 4 };
  const read = { answeredAt: at, readAt: at, progress, ended: true, incomplete: false, failure: null };
  return { session: { ...session, id: sessionId, title }, rooms: [], connections, ...read };
}

const keep = (db: Database, origin: string, sessionId: string, title?: string) =>
  archiveSession(db, { origin, sessionId, idForm: words, record: record(sessionId, title), options }, 1);

/** Makes rows of what an older release counted otherwise: 99 people, of whom one is in the table. */
async function countedBefore(db: Database, origin: string): Promise<void> {
  const old = { people: 99, peak: 99, present: null, curve: null, counted_from: null, counting_version: 1 };
  await db.updateTable('archived_session').set(old).where('origin', '=', origin).execute();
  await db.deleteFrom('archived_person').where('origin', '=', origin).where('person_id', '<>', 'u0').execute();
}

/** A database that does something just before each transaction of whoever holds it. */
function beforeWriting(db: Database, act: () => Promise<unknown>): Database {
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'transaction') return typeof value === 'function' ? value.bind(target) : value;
      return () => ({
        execute: async (work: Parameters<ReturnType<Database['transaction']>['execute']>[0]) => {
          await act();
          return target.transaction().execute(work);
        },
      });
    },
  });
}

const peopleOf = (figures: Awaited<ReturnType<typeof readArchivedFigures>>) =>
  Object.fromEntries([...figures].map(([id, read]) => [id, read.figures.summary?.people ?? null]));
const counting = (db: Database, origin: string) =>
  db
    .selectFrom('archived_session')
    .select(['session_id', 'people', 'counting_version', 'counted_from'])
    .where('origin', '=', origin)
    .orderBy('session_id')
    .execute();

describe('figures that older rules counted', () => {
  test('are counted again for the first 20 of a page before it is answered, for the others behind it, and shown by nobody meanwhile', async () => {
    const ids = Array.from({ length: 27 }, (_, index) => `s${index}`);
    await databases.both(async (db) => {
      for (const id of ids) await keep(db, 'page', id);
      await countedBefore(db, 'page');
    });
    const shown = await databases.both(async (db) => peopleOf(await readArchivedFigures(db, 'page', ids, options)));
    expect(shown).toEqual(Object.fromEntries(ids.map((id, index) => [id, index < 20 ? 4 : null])));
    await databases.both(async (db) => {
      const versions = async () => new Set((await counting(db, 'page')).map((row) => row.counting_version));
      await expect.poll(versions).toEqual(new Set([countingVersion]));
    });
    expect((await databases.both((db) => checkArchive(db, 'page'))).size).toBe(27);
    const then = await databases.both(async (db) => peopleOf(await readArchivedFigures(db, 'page', ids, options)));
    expect(new Set(Object.values(then))).toEqual(new Set([4]));
  });

  test('are those of an archive that the release before this one wrote', async () => {
    await databases.both(async (db) => {
      await keep(db, 'released', 's');
      await undoMigrations(db, '008');
    });
    await databases.reopen();
    const { items } = await databases.both((db) =>
      listKnown(db, 'released', { page: 1, perPage: 50, sort: 'startedAt', order: 'desc' }, options),
    );
    expect(items).toMatchObject([{ people: 4, peak: 4, present: 4, partial: 0, absent: 0, averageAttendance: 1, status: 'ended' }]);
    expect(items[0]?.curve).toEqual({ at: [0, 3_600_000], people: [4, 0] });
    expect((await databases.both((db) => checkArchive(db, 'released'))).size).toBe(1);
  });

  test('are those of a row that an older release wrote anew beside this one, which leaves what it does not know of as it is', async () => {
    await databases.both(async (db) => {
      await keep(db, 'beside', 's');
      await keep(db, 'beside', 's', 'Other');
      await db.updateTable('archived_session').set({ content_hash: 'other', people: 99 }).where('origin', '=', 'beside').execute();
    });
    expect(await databases.both(async (db) => peopleOf(await readArchivedFigures(db, 'beside', ['s'], options)))).toEqual({ s: 4 });
  });

  test('are those of other excluded roles, too', async () => {
    await databases.both((db) => keep(db, 'roles', 's'));
    const without = { ...options, excludedRoles: ['bot', 'robot'] };
    const ask = (now: CountOptions) => databases.both(async (db) => (await readArchivedFigures(db, 'roles', ['s'], now)).get('s')?.figures);
    expect(await ask(options)).toMatchObject({ summary: { people: 4 }, attendance: { present: 4 } });
    expect(await ask(without)).toMatchObject({ summary: { people: 2 }, attendance: { present: 2 } });
    expect(await databases.both(async (db) => (await counting(db, 'roles')).map(({ people }) => people))).toEqual([2]);
    // Written twice or in another order they are the same roles.
    const hash = await databases.both(async (db) => (await counting(db, 'roles'))[0]?.counted_from);
    await ask({ ...options, excludedRoles: ['robot', 'bot', 'robot'] });
    expect(await databases.both(async (db) => (await counting(db, 'roles'))[0]?.counted_from)).toBe(hash);
  });
});

describe('counting again', () => {
  test('disturbs nobody who counts the same session at the same time', async () => {
    await databases.both(async (db) => {
      await keep(db, 'together', 's');
      await countedBefore(db, 'together');
      const key = { origin: 'together', session_id: 's' };
      const all = await Promise.all(Array.from({ length: 4 }, () => recountSession(db, key, options)));
      expect(all.map((figures) => figures?.summary?.people)).toEqual([4, 4, 4, 4]);
    });
    expect((await databases.both((db) => checkArchive(db, 'together'))).size).toBe(1);
  });

  test('keeps nothing when other content, or the figures of somebody else, came in between', async () => {
    const key = (session_id: string) => ({ origin: 'between', session_id });
    await databases.both(async (db) => {
      for (const id of ['content', 'figures']) await keep(db, 'between', id);
      await countedBefore(db, 'between');
      const change = (id: string, set: object) => () =>
        db.updateTable('archived_session').set(set).where('origin', '=', 'between').where('session_id', '=', id).execute();
      await recountSession(beforeWriting(db, change('content', { content_hash: 'of another reading' })), key('content'), options);
      await recountSession(beforeWriting(db, change('figures', { counted_from: 'somebody else' })), key('figures'), options);
    });
    const rows = await databases.both((db) =>
      counting(db, 'between').then((all) => all.map(({ people, counted_from }) => [people, counted_from])),
    );
    expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(new Set(['[99,null]', '[99,"somebody else"]']));
  });

  test('never goes over what a newer version counted, whose figures are not shown beside ours', async () => {
    await databases.both(async (db) => {
      await keep(db, 'newer', 's');
      await countedBefore(db, 'newer');
      await db
        .updateTable('archived_session')
        .set({ counting_version: countingVersion + 1 })
        .where('origin', '=', 'newer')
        .execute();
    });
    expect(await databases.both(async (db) => peopleOf(await readArchivedFigures(db, 'newer', ['s'], options)))).toEqual({ s: 4 });
    const rows = await databases.both((db) => counting(db, 'newer'));
    expect(rows).toMatchObject([{ people: 99, counting_version: countingVersion + 1 }]);
  });

  test('gives the figures where nothing can be written, and does not go on trying', async () => {
    const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
    let tries = 0;
    const refuse = async () => {
      tries++;
      throw Object.assign(new Error('attempt to write a readonly database'), { errcode: 8 });
    };
    await databases.both(async (db) => {
      await keep(db, 'read-only', 's');
      await countedBefore(db, 'read-only');
    });
    const shown = await databases.both(async (db) => {
      const refusing = beforeWriting(db, refuse);
      const ask = async () => peopleOf(await readArchivedFigures(refusing, 'read-only', ['s'], options));
      return [await ask(), await ask()];
    });
    expect(shown).toEqual([{ s: 4 }, { s: 4 }]);
    // What is alike is told once a minute.
    expect([tries, logged.mock.calls.length]).toEqual([2, 1]);
  });

  test('leaves a session without figures whose record cannot be read, says so in the log, and shows the others', async () => {
    const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
    await databases.both(async (db) => {
      for (const id of ['whole', 'damaged']) await keep(db, 'damaged', id);
      await countedBefore(db, 'damaged');
      const content = new Uint8Array([1, 2, 3]);
      await db
        .updateTable('archived_record')
        .set({ content })
        .where('origin', '=', 'damaged')
        .where('session_id', '=', 'damaged')
        .execute();
    });
    const query = { page: 1, perPage: 50, sort: 'startedAt', order: 'desc' } as const;
    const { items } = await databases.both((db) => listKnown(db, 'damaged', query, options));
    expect(items.map(({ id, people, status }) => [id, people, status])).toEqual([
      ['damaged', null, 'ended'],
      ['whole', 4, 'ended'],
    ]);
    expect(logged).toHaveBeenCalled();
  });
});
