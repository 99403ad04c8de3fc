import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '@/lib/db/database';
import { undoMigrations } from '@/lib/db/testing/undo-migrations';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { startTwoDatabases, type TwoDatabases } from '@/lib/sessions/testing/two-databases';
import { archiveSession } from './archive-session';
import { archiveInvitees, readArchivedInvitees } from './archived-invitees';
import { readArchivedIds, readArchivedMeetings } from './archived-meetings';

let databases: TwoDatabases;
beforeAll(async () => {
  vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
  vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
  databases = await startTwoDatabases();
  await databases.both(async (db) => {
    for (const [number, meetingId, hour, people] of [
      [1, 'weekly', 9, 3],
      [2, 'weekly', 12, 5],
      [3, 'weekly', 10, 4],
      [4, 'once', 12, 2],
      [5, 'once', 12, 6],
      [6, null, 13, 7],
    ] as const)
      await archive(db, { number, meetingId, hour, people });
    await archive(db, { number: 7, meetingId: 'weekly', hour: 20, people: 9, origin: 'other' });
    for (const [number, invitees, readAt] of [
      [1, 20, 5],
      [2, 28, 9],
      [3, 31, 7],
    ] as const)
      await invite(db, { number, invitees, readAt });
  });
}, 60_000);
afterAll(() => databases.stop());

interface Kept {
  number: number;
  meetingId: string | null;
  hour: number;
  people: number;
  origin?: string;
}

async function archive(db: Database, { number, meetingId, hour, people, origin = 'account' }: Kept): Promise<void> {
  const numbered = recordNumbered(number, 1);
  const [joinedAt, leftAt] = [Date.UTC(2026, 0, 1, hour), Date.UTC(2026, 0, 1, hour, 30)];
  const connections = Array.from({ length: people }, (_, index) => {
    const [row] = numbered.connections;
    if (row === undefined) throw new Error('No row to copy.');
    return { ...row, id: `c${index}`, userId: `u${index}`, joinedAt, leftAt, events: [] };
  });
  const session = { ...numbered.session, id: `s${number}`, meetingId, startedAt: joinedAt, endedAt: leftAt };
  const record = { ...numbered, session, connections };
  await archiveSession(db, { origin, sessionId: `s${number}`, idForm: words, record, options }, 1);
}

async function invite(db: Database, { number, invitees, readAt }: { number: number; invitees: number; readAt: number }): Promise<void> {
  const invited = Array.from({ length: invitees }, (_, index) => ({
    ...{ id: `u${index}`, name: null, externalId: null, role: null, createdAt: null, updatedAt: null, picture: null },
  }));
  await archiveInvitees(db, { origin: 'account', sessionId: `s${number}`, meetingId: 'weekly' }, invited, readAt);
}

const asked = { origin: 'account', meetingIds: ['weekly', 'once', 'unknown'] };

describe('archivedMeetings', () => {
  test('says of each meeting how many sessions are archived, the last of them with its people, and who was invited last', async () => {
    const found = await databases.both((db) => readArchivedMeetings(db, asked, options));
    expect([...found.keys()].toSorted()).toEqual(['once', 'weekly']);
    expect(found.get('weekly')).toMatchObject({ sessions: 3, last: { id: 's2', people: 5, status: 'ended' }, invitees: 28 });
    expect(found.get('weekly')?.last?.startedAt).toBe('2026-01-01T12:00:00.000Z');
    expect(found.get('once')).toMatchObject({ sessions: 2, last: { id: 's5', people: 6 }, invitees: null });
    expect(await databases.both((db) => readArchivedMeetings(db, { ...asked, meetingIds: [] }, options))).toEqual(new Map());
  });

  test('knows which sessions are archived', async () => {
    expect(await databases.both((db) => readArchivedIds(db, 'account', ['s1', 's7', 'unknown']))).toEqual(new Set(['s1']));
    expect(await databases.both((db) => readArchivedIds(db, 'account', []))).toEqual(new Set());
  });

  test('knows the invited of an archive that an older release wrote once their list is read', async () => {
    await databases.both((db) => undoMigrations(db, '011'));
    await databases.reopen();
    const invitees = async (db: Database) => (await readArchivedMeetings(db, asked, options)).get('weekly')?.invitees;
    expect(await databases.both(async (db) => (await invitees(db)) ?? null)).toBeNull();
    await databases.both((db) => readArchivedInvitees(db, { origin: 'account', sessionId: 's3' }));
    expect(await databases.both(invitees)).toBe(31);
  });
});
