import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { withAttendance } from '@/lib/domain/invitee-attendance';
import type { Invitee } from '@/lib/domain/meeting';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { archiveSession } from './archive-session';
import { readAttended } from './invitee-attendance';
import { recordNumbered } from './testing/archive-writer';

const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-attendance-'));
const options = { thresholds: defaultThresholds, excludedRoles: [], rooms: 'all', counted: 'people', window: 'core' } as const;
let server: PostgresServer;
let databases: Database[];

beforeAll(async () => {
  server = await startPostgres();
  const url = await server.newDatabase();
  databases = await Promise.all([null, url].map((place) => openDatabase({ url: place, folder, file: 'rollcall.db' })));
}, 60_000);
afterAll(async () => {
  for (const db of databases) await db.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

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
  return archiveSession(db, { origin, sessionId: `s${number}`, idShape: 'word', record, options }, 1);
}

it('looks through the archived sessions of the one meeting and account, by user id and custom id, on both databases', async () => {
  const ada = { userId: 'ada', externalId: null };
  const kim = { userId: 'kim-device', externalId: 'Kim@Example.org' };
  const invited = [invitee('ada'), invitee('kim', 'kim@example.org'), invitee('never')];
  for (const db of databases) {
    await archive(db, 1, 'algebra', [ada, kim]);
    await archive(db, 2, 'algebra', [ada]);
    await archive(db, 3, 'physics', [kim]);
    await archive(db, 4, 'algebra', [kim], 'another account');
    const told = withAttendance(invited, await readAttended(db, { origin: 'here', meetingId: 'algebra' }, invited));
    expect(told.map(({ id, came, of }) => [id, came, of])).toEqual([
      ['ada', 2, 2],
      ['kim', 1, 2],
      ['never', 0, 2],
    ]);
    expect(await readAttended(db, { origin: 'here', meetingId: 'chemistry' }, invited)).toEqual([]);
    expect((await readAttended(db, { origin: 'here', meetingId: 'algebra' }, [])).map(({ people }) => people)).toEqual([[], []]);
  }
});
