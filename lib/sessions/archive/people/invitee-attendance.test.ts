import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/db/database';
import { withAttendance } from '@/lib/domain/invitee-attendance';
import type { Invitee } from '@/lib/domain/meeting';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { startTwoDatabases, type TwoDatabases } from '@/lib/sessions/testing/two-databases';
import { readAttended } from './invitee-attendance';

let databases: TwoDatabases;
beforeAll(async () => {
  databases = await startTwoDatabases();
}, 60_000);
afterAll(() => databases.stop());

const invitee = (id: string, externalId: string | null = null): Invitee => ({
  ...{ id, externalId, name: null, role: null, createdAt: null, updatedAt: null, picture: null },
});

/** A session of a meeting that these came to. */
function archive(
  db: Database,
  number: number,
  meetingId: string,
  people: { userId: string; externalId: string | null }[],
  origin = 'here',
) {
  const numbered = recordNumbered(number, 1);
  const [row] = numbered.connections;
  if (row === undefined) throw new Error('There is no row.');
  const connections = people.map((person, index) => ({ ...row, id: `${number}-${index}`, ...person }));
  const record = { ...numbered, connections, session: { ...numbered.session, meetingId } };
  return archiveSession(db, { origin, sessionId: `s${number}`, idForm: words, record, options }, 1);
}

describe('the attendance of invitees', () => {
  test('is looked up in the archived sessions of the one meeting and account, by user id and custom id, on both databases', async () => {
    const ada = { userId: 'ada', externalId: null };
    const kim = { userId: 'kim-device', externalId: 'Kim@Example.org' };
    const invited = [invitee('ada'), invitee('kim', 'kim@example.org'), invitee('never')];
    await databases.both(async (db) => {
      await archive(db, 1, 'algebra', [ada, kim]);
      await archive(db, 2, 'algebra', [ada]);
      await archive(db, 3, 'physics', [kim]);
      await archive(db, 4, 'algebra', [kim], 'another account');
      const attended = withAttendance(invited, await readAttended(db, { origin: 'here', meetingId: 'algebra' }, invited));
      expect(attended.map(({ id, came, of }) => [id, came, of])).toEqual([
        ['ada', 2, 2],
        ['kim', 1, 2],
        ['never', 0, 2],
      ]);
      expect(await readAttended(db, { origin: 'here', meetingId: 'chemistry' }, invited)).toEqual([]);
      expect((await readAttended(db, { origin: 'here', meetingId: 'algebra' }, [])).map(({ people }) => people)).toEqual([[], []]);
    });
  });
});
