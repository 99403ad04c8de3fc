import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { database } from '@/lib/db/database';

/**
 * Gives the tests of a file a database of their own, as a server with RealtimeKit's credentials has it, and takes it
 * away after the last.
 */
export function ownDatabase(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-own-'));
  beforeAll(() => {
    vi.stubEnv('CLOUDFLARE_API_TOKEN', 'token');
    vi.stubEnv('CLOUDFLARE_ACCOUNT_ID', 'account');
    vi.stubEnv('ROLLCALL_DATA', folder);
  });
  afterAll(async () => {
    await (await database()).destroy();
    rmSync(folder, { recursive: true, force: true });
  });
}
