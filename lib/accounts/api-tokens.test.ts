import { describe, expect, test } from 'vitest';
import { database } from '@/lib/db/database';
import { acknowledgeRestore, noteRestore } from '@/lib/db/operator-notes';
import { ownDatabase } from '@/lib/db/testing/own-database';
import { ownerOfApiToken } from './api-tokens';
import { digest } from './digest';

ownDatabase();

const token = `rc_${'a'.repeat(43)}`;

describe('an API token', () => {
  test('opens nothing after a restore that may have brought it back, until an admin has looked', async () => {
    const db = await database();
    const stamps = { created_at: '2026-01-01', updated_at: '2026-01-01' };
    const ada = { id: 'ada', name: 'Ada', email: 'ada@example.org', email_verified: 1, image: null, role: 'admin' as const, ...stamps };
    await db.insertInto('member').values(ada).execute();
    await db
      .insertInto('api_token')
      .values({ id: 't', user_id: 'ada', name: 'script', hash: digest(token), created_at: 1 })
      .execute();
    expect(await ownerOfApiToken(token)).toEqual({ userId: 'ada', name: 'Ada' });
    await noteRestore(db, { at: 1, accessRests: true });
    expect(await ownerOfApiToken(token)).toBeNull();
    await acknowledgeRestore(db);
    expect(await ownerOfApiToken(token)).toEqual({ userId: 'ada', name: 'Ada' });
    await noteRestore(db, { at: 2, accessRests: false });
    expect(await ownerOfApiToken(token)).toEqual({ userId: 'ada', name: 'Ada' });
  });
});
