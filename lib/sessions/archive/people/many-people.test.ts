import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import type { WriteCheck } from '@/lib/db/write-check';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { allAliases } from '@/lib/sessions/archive/erased/all-aliases';
import { recountSession } from '@/lib/sessions/archive/recount';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { checkArchive } from '@/lib/sessions/testing/check-archive';
import { startTwoDatabases, type TwoDatabases } from '@/lib/sessions/testing/two-databases';
import { readAttended } from './invitee-attendance';
import { writeDuePeople } from './write-due-people';
import { sessionsWithPeopleDue } from './write-people';

let databases: TwoDatabases;
beforeAll(async () => {
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
  databases = await startTwoDatabases();
}, 60_000);
afterAll(() => databases.stop());

const both: TwoDatabases['both'] = (ask) => databases.both(ask);
/** Of 1,143 people, and of 763. */
const [many, fewer] = [21, 14];

interface Given {
  origin: string;
  number?: number;
  version?: number;
  check?: WriteCheck;
}

function archive(db: Database, { origin, number = many, version = 1, ...more }: Given) {
  const { session, ...record } = recordNumbered(number, version);
  const given = { ...record, session: { ...session, id: 's', meetingId: 'm' }, readAt: record.readAt + version };
  return archiveSession(db, { origin, sessionId: 's', idForm: words, record: given, options, ...more });
}

const peopleOf = (db: Database, origin: string) =>
  db.selectFrom('archived_person').select(['person_id', 'name']).where('origin', '=', origin).execute();

/** Lets so many transactions through, as when the process ends after them. */
function onlyFirst(transactions: number): { check: WriteCheck; asked: () => number } {
  let asked = 0;
  return {
    asked: () => asked,
    check: async () => {
      if (++asked > transactions) throw new Error('the process ends here');
    },
  };
}

describe('a session of many people', () => {
  test('is written in transactions of 500 people, so that others can write between them', async () => {
    const seen = await both(async (db) => {
      const { check, asked } = onlyFirst(100);
      expect(await archive(db, { origin: 'whole', check })).toBe('stored');
      await checkArchive(db, 'whole');
      return { transactions: asked(), people: (await peopleOf(db, 'whole')).length, due: await sessionsWithPeopleDue(db, 'whole') };
    });
    expect(seen).toEqual({ transactions: 4, people: 1_143, due: [] });
  });

  test('is archived with its first transaction; its people are due until all are written, and nobody counts on them before', async () => {
    await both(async (db) => {
      expect(await archive(db, { origin: 'ended', check: onlyFirst(2).check })).toBe('stored');
      expect(await peopleOf(db, 'ended')).toHaveLength(500);
      expect(await sessionsWithPeopleDue(db, 'ended')).toEqual(['s']);
      expect(await sessionsWithPeopleDue(db, 'ende')).toEqual([]);
      expect(await readAttended(db, { origin: 'ended', meetingId: 'm' }, [])).toEqual([]);
      expect(await archive(db, { origin: 'ended' })).toBe('unchanged');

      expect(await writeDuePeople(db, { origin: 'ended', session_id: 's' }, async () => {})).toBe(true);
      expect(await sessionsWithPeopleDue(db, 'ended')).toEqual([]);
      expect(await peopleOf(db, 'ended')).toHaveLength(1_143);
      await checkArchive(db, 'ended');
      expect(await readAttended(db, { origin: 'ended', meetingId: 'm' }, [])).toMatchObject([{ sessionId: 's' }]);
    });
  });

  test('leads from id to id also while its people are due', async () => {
    await both(async (db) => {
      await archive(db, { origin: 'alias', check: onlyFirst(1).check });
      expect(await peopleOf(db, 'alias')).toEqual([]);
      const { userId, id } = recordNumbered(many, 1).connections[700] ?? {};
      expect(await allAliases(db, 'alias', [userId ?? ''], [])).toEqual(expect.arrayContaining([id, userId]));
    });
  });

  test('is whole after two have written it at once, and after other people came in their place', async () => {
    await both(async (db) => {
      await Promise.all([archive(db, { origin: 'twice' }), archive(db, { origin: 'twice' })]);
      await checkArchive(db, 'twice');
      const [first, second] = await Promise.all([
        archive(db, { origin: 'twice', version: 2 }),
        archive(db, { origin: 'twice', version: 3 }),
      ]);
      expect([first, second]).toContain('stored');
      await checkArchive(db, 'twice');
      expect(await sessionsWithPeopleDue(db, 'twice')).toEqual([]);
      const names = new Set((await peopleOf(db, 'twice')).map(({ name }) => name));
      expect(names.size).toBe(1);
    });
  });

  test('is counted again in slices too, and what was left is counted as today', async () => {
    await both(async (db) => {
      await archive(db, { origin: 'again', number: fewer, check: onlyFirst(1).check });
      await db.updateTable('archived_session').set({ counting_version: 0 }).where('origin', '=', 'again').execute();
      expect(await writeDuePeople(db, { origin: 'again', session_id: 's' }, async () => {})).toBe(true);
      await checkArchive(db, 'again');
      expect(await sessionsWithPeopleDue(db, 'again')).toEqual([]);
      await db.updateTable('archived_session').set({ counting_version: 0 }).where('origin', '=', 'again').execute();
      await recountSession(db, { origin: 'again', session_id: 's' }, options);
      await checkArchive(db, 'again');
      expect(await peopleOf(db, 'again')).toHaveLength(763);
    });
  });

  test('may have ids in any script: no slice takes away what another one wrote', async () => {
    await both(async (db) => {
      const record = recordNumbered(many, 1);
      const scripts = ['a', 'é', '\u05d0', '\ud7ff', '\uff21', '\u{1f600}', '\u{10ffff}'];
      const connections = record.connections.map((row, index) => ({ ...row, userId: `${scripts[index % 7]}-${index}` }));
      const given = { origin: 'scripts', sessionId: 's', idForm: words, options };
      await archiveSession(db, { ...given, record: { ...record, connections } });
      expect(await peopleOf(db, 'scripts')).toHaveLength(1_143);
      await checkArchive(db, 'scripts');
    });
  });

  test('that is archived no more has nobody to write', async () => {
    expect(await both((db) => writeDuePeople(db, { origin: 'gone', session_id: 's' }, async () => {}))).toBe(false);
  });
});
