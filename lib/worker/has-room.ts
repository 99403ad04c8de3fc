import { databaseKind } from '@/lib/db/database';
import { env } from '@/lib/env';
import { roomLeft } from '@/lib/status/database-size';

const keptMs = 30_000;

let known: { at: number; hasRoom: boolean } | null = null;

/** Whether the disk has room for more records; looked at every 30 s. Of a database elsewhere only that one knows. */
export async function hasRoom(): Promise<boolean> {
  if (databaseKind() === 'postgres') return true;
  if (known !== null && Date.now() - known.at < keptMs) return known.hasRoom;
  known = { at: Date.now(), hasRoom: (await roomLeft(env().dataFolder)) >= 0 };
  return known.hasRoom;
}
