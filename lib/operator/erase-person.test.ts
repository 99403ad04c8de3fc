import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/db/database';
import { databaseFile } from '@/lib/db/one-server';
import { readErasures } from '@/lib/sessions/archive/erased/erasures';
import { erasePerson } from './erase-person';
import { Refusal } from './refusal';

const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-erase-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const origin = 'realtimekit/account/app';

describe('the command that erases a person', () => {
  test('hides them and leaves a job, for a source by either of its names', async () => {
    const asked = { folder, url: null, person: 'User-1' };
    await expect(erasePerson({ ...asked, source: 'realtimekit' })).rejects.toThrow(Refusal);
    const db = await openDatabase({ url: null, folder, file: databaseFile });
    const row = { origin, source: JSON.stringify({ id: 'realtimekit' }), id_shape: 'words' };
    await db.insertInto('known_source').values(row).execute();
    await expect(erasePerson({ ...asked, source: 'videosdk' })).rejects.toThrow(origin);
    await erasePerson({ ...asked, source: 'realtimekit' });
    await erasePerson({ ...asked, source: origin, person: 'other' });
    const erasures = await readErasures(db, origin);
    for (const id of ['User-1', 'user-1', 'other']) expect(erasures?.find(id)).toBeDefined();
    expect(erasures?.find('somebody')).toBeUndefined();
    expect(await db.selectFrom('job').select(['kind', 'key']).execute()).toEqual([{ kind: 'erase', key: origin }]);
    const noted = await db.selectFrom('audit').select(['who', 'what', 'of']).execute();
    expect(noted).toEqual(Array.from({ length: 2 }, () => ({ who: 'command', what: 'erase', of: JSON.stringify({ source: origin }) })));
    await db.destroy();
  });
});
