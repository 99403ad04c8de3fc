import { sql } from 'kysely';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/lib/db/database';
import { ownDatabase } from '@/lib/db/testing/own-database';
import type { Invitee } from '@/lib/domain/meeting';
import { ProviderError, type ProviderErrorKind } from '@/lib/providers/provider-error';
import { createArchive } from './archive/archive';
import { archiveInvitees } from './archive/archived-invitees';
import { readSession } from './reading/loader';
import { fakeProvider, rowsNumbered } from './testing/fake-provider';

ownDatabase();

const picture = 'https://pictures.test/0.png';
const invitee: Invitee = { id: 'u0', name: 'Person 0', externalId: null, role: 'host', createdAt: 1, updatedAt: 2, picture };
const later = { ...invitee, id: 'u9' };
const wanted = { sessionId: 's', meetingId: 'm', isArchived: true };
const failure = new ProviderError({ kind: 'unavailable', provider: 'Fake', status: 503 });

beforeEach(async () => {
  const db = await database();
  for (const table of ['archived_session', 'kept_answer'] as const) await db.deleteFrom(table).execute();
});

/** As after a start of the process: nothing in memory. */
async function restarted() {
  vi.resetModules();
  return (await import('./invitees')).readSessionInvitees;
}

function inviting(answer: Invitee | Error) {
  const listInvitees = vi.fn(async () => {
    if (answer instanceof Error) throw answer;
    return { data: { items: [answer], total: 1 }, asOf: 1 };
  });
  return { ...fakeProvider({ rows: rowsNumbered(2) }), listInvitees };
}

/** Fails as the modules know it that are in memory now. */
async function failing(kind: ProviderErrorKind) {
  const known = await import('@/lib/providers/provider-error');
  return inviting(new known.ProviderError({ kind, provider: 'Fake' }));
}

async function archive(origin = 'fake/account') {
  const provider = { ...inviting(invitee), origin };
  await createArchive().store(provider, 's', await readSession(provider, 's').whole);
}

describe('the list of invitees', () => {
  test('is read once and for good for an archived session', async () => {
    await archive();
    const first = inviting(invitee);
    expect(await (await restarted())(first, wanted)).toMatchObject({ invitees: [invitee] });
    expect(first.listInvitees).toHaveBeenCalledTimes(1);
    for (const second of [inviting(later), inviting(failure)]) {
      expect(await (await restarted())(second, wanted)).toMatchObject({ invitees: [invitee] });
      expect(second.listInvitees).not.toHaveBeenCalled();
    }
  });

  test('passes on why nobody could be asked, keeps nothing of it, and is asked for again', async () => {
    await archive();
    await expect((await restarted())(inviting(failure), wanted)).rejects.toBe(failure);
    expect(await (await restarted())(inviting(invitee), wanted)).toMatchObject({ invitees: [invitee] });
  });

  test('is the last one, and marked so, while it cannot be read, and is not archived then', async () => {
    await archive();
    const open = { ...wanted, isArchived: false };
    expect((await (await restarted())(inviting(invitee), open))?.stale).toBeUndefined();
    for (const asked of [open, wanted]) {
      const read = await restarted();
      expect(await read(await failing('unavailable'), asked)).toEqual({ invitees: [invitee], readAt: 1, stale: true });
    }
    expect(await (await restarted())(inviting(later), wanted)).toMatchObject({ invitees: [later] });
    const read = await restarted();
    expect(await read(await failing('not-found'), open)).toBeNull();
  });

  test('is kept when it is empty too', async () => {
    await archive();
    const nobody = inviting(invitee);
    nobody.listInvitees.mockResolvedValue({ data: { items: [], total: 0 }, asOf: 1 });
    expect(await (await restarted())(nobody, wanted)).toMatchObject({ invitees: [] });
    expect(await (await restarted())(inviting(later), wanted)).toMatchObject({ invitees: [] });
  });

  test('is asked for again while a session is not archived, and kept apart from those of others', async () => {
    await archive();
    const open = { ...wanted, isArchived: false };
    expect(await (await restarted())(inviting(invitee), open)).toMatchObject({ invitees: [invitee] });
    expect(await (await restarted())(inviting(later), open)).toMatchObject({ invitees: [later] });
    await (await restarted())(inviting(invitee), wanted);
    await archive('other/account');
    const other = { ...inviting(later), origin: 'other/account' };
    expect(await (await restarted())(other, wanted)).toMatchObject({ invitees: [later] });
  });

  test('can be read where it was kept before pictures and changes were', async () => {
    await archive();
    const { updatedAt: _updatedAt, picture: _picture, ...older } = invitee;
    await archiveInvitees(await database(), { origin: 'fake/account', sessionId: 's', meetingId: 'm' }, [older as Invitee]);
    const kept = await (await restarted())(inviting(later), wanted);
    expect(kept?.invitees).toEqual([{ ...older, updatedAt: null, picture: null }]);
  });

  test('counts as soon as it is read where an older release kept it', async () => {
    await archive();
    const db = await database();
    await archiveInvitees(db, { origin: 'fake/account', sessionId: 's', meetingId: 'm' }, [invitee, later]);
    await db.updateTable('archived_invitees').set({ meeting_id: null, invitees: null }).execute();
    await (await restarted())(inviting(failure), wanted);
    const rows = await db.selectFrom('archived_invitees').select(['meeting_id', 'invitees']).execute();
    expect(rows).toEqual([{ meeting_id: 'm', invitees: 2 }]);
  });

  test('is shown where an older release kept it although its number cannot be noted', async () => {
    await archive();
    const db = await database();
    await archiveInvitees(db, { origin: 'fake/account', sessionId: 's', meetingId: 'm' }, [invitee, later]);
    await db.updateTable('archived_invitees').set({ meeting_id: null, invitees: null }).execute();
    await sql`create trigger read_only before update on archived_invitees begin select raise(abort, 'read-only'); end`.execute(db);
    expect(await (await restarted())(inviting(failure), wanted)).toMatchObject({ invitees: [invitee, later] });
    await sql`drop trigger read_only`.execute(db);
  });

  test('is forgotten together with the session', async () => {
    await archive();
    await (await restarted())(inviting(invitee), wanted);
    const db = await database();
    await db.deleteFrom('archived_session').execute();
    expect(await db.selectFrom('archived_invitees').selectAll().execute()).toEqual([]);
  });
});
