import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '@/lib/db/database';
import { addJobs } from '@/lib/db/jobs';
import { type Retention, retentionJob } from '@/lib/db/retention';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import { archiveSession } from '@/lib/sessions/archive/archive-session';
import { recordNumbered } from '@/lib/sessions/testing/archive-writer';
import { afterAsking, retentionPlan } from './retention-plan';

vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
vi.stubEnv('RETENTION_DAYS', '30');

const day = 86_400_000;
const forEver: Retention = { days: 0, asked: 0, askedAt: 0 };

describe('afterAsking', () => {
  test('lets a limit by which sessions would go wait for 24 h', () => {
    const asked = afterAsking(forEver, { asked: 30, over: 5, now: 1_000 });
    expect(asked).toEqual({ days: 0, asked: 30, askedAt: 1_000 });
    expect(afterAsking(asked, { asked: 30, over: 5, now: 1_000 + day - 1 }).days).toBe(0);
    expect(afterAsking(asked, { asked: 30, over: 5, now: 1_000 + day }).days).toBe(30);
  });

  test('counts the 24 h anew from another limit, and forgets the one that was taken back', () => {
    const asked = afterAsking({ days: 90, asked: 90, askedAt: 0 }, { asked: 30, over: 5, now: 1_000 });
    const lower = afterAsking(asked, { asked: 20, over: 9, now: 2_000 });
    expect(lower).toEqual({ days: 90, asked: 20, askedAt: 2_000 });
    expect(afterAsking(lower, { asked: 90, over: 1, now: 3_000 })).toMatchObject({ days: 90, asked: 90 });
  });

  test('lets a limit hold at once that keeps more, or by which nothing goes', () => {
    expect(afterAsking({ days: 30, asked: 30, askedAt: 0 }, { asked: 60, over: 5, now: 1 }).days).toBe(60);
    expect(afterAsking({ days: 30, asked: 30, askedAt: 0 }, { asked: 0, over: 0, now: 1 }).days).toBe(0);
    expect(afterAsking(forEver, { asked: 30, over: 0, now: 1 }).days).toBe(30);
  });
});

describe('retentionPlan', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-plan-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('says how many sessions go, and when', async () => {
    const db = await openDatabase({ url: null, folder, file: 'rollcall.db' });
    const record = recordNumbered(1, 1);
    await archiveSession(db, { origin: 'o', sessionId: 's1', idForm: words, record, options });
    const end = Date.UTC(2026, 0, 1, 10);
    const asked = { days: 0, asked: 30, askedAt: end + 40 * day };
    await addJobs(db, [{ ...retentionJob, priority: 1, due: 0, body: JSON.stringify(asked) }]);
    expect(await retentionPlan(db, end + 40 * day)).toEqual({ days: 0, lowered: { days: 30, at: end + 41 * day, sessions: 1 } });
    expect(await retentionPlan(db, end + 42 * day)).toEqual({ days: 30, lowered: null });
    expect(await retentionPlan(db, end + 30 * day)).toEqual({ days: 30, lowered: null });
    await db.destroy();
  });
});
