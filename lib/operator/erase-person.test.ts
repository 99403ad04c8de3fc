import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/db/database';
import { databaseFile } from '@/lib/db/one-server';
import { defaultCountOptions } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { readErasures } from '@/lib/sessions/archive/erased/erasures';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { erasePerson } from './erase-person';
import { Refusal } from './refusal';

const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-erase-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const origin = 'realtimekit/account/app';

/** A session of somebody with a custom id and one of the provider's. */
function recordWithIds(externalId: string, userId: string): SessionRecord {
  const record = recordNumbered(1, 1);
  return { ...record, connections: record.connections.slice(0, 1).map((row) => ({ ...row, externalId, userId })) };
}

describe('the command that erases a person', () => {
  test('hides them and leaves a job, for a source by either of its names', async () => {
    const asked = { folder, url: null, person: 'User-1' };
    await expect(erasePerson({ ...asked, source: 'realtimekit' })).rejects.toThrow(Refusal);
    const db = await openDatabase({ url: null, folder, file: databaseFile });
    const row = { origin, source: JSON.stringify({ id: 'realtimekit' }), id_shape: 'words' };
    await db.insertInto('known_source').values(row).execute();
    await expect(erasePerson({ ...asked, source: 'videosdk' })).rejects.toThrow('name one of realtimekit');
    const record = recordWithIds('user-1', 'user-9');
    await archiveSession(db, { origin, sessionId: 's1', idForm: words, record, options: defaultCountOptions });
    expect(await erasePerson({ ...asked, source: 'realtimekit' })).toBe(1);
    expect(await erasePerson({ ...asked, source: origin, person: 'other' })).toBe(0);
    const erasures = await readErasures(db, origin);
    // Of a person whose custom id it is, the other ids go as well.
    for (const id of ['User-1', 'user-1', 'user-9', 'other']) expect(erasures?.find(id)).toBeDefined();
    expect(erasures?.find('somebody')).toBeUndefined();
    expect(await db.selectFrom('job').select(['kind', 'key']).execute()).toEqual([{ kind: 'erase', key: origin }]);
    const noted = await db.selectFrom('audit').select(['who', 'what', 'of']).execute();
    expect(noted).toEqual(Array.from({ length: 2 }, () => ({ who: 'command', what: 'erase', of: JSON.stringify({ source: origin }) })));
    await db.destroy();
  });
});
