import { statfs } from 'node:fs/promises';
import { databaseKind } from '@/lib/db/database';
import { env } from '@/lib/env';

/** Below this nothing is read to be kept: bytes, and the part of the disk. */
const minBytes = 500 * 1024 * 1024;
const minPart = 0.05;
const keptMs = 30_000;

let known: { at: number; hasRoom: boolean } | null = null;

/** Whether the disk has room for more records; looked at every 30 s. Of a database elsewhere only that one knows. */
export async function hasRoom(): Promise<boolean> {
  if (databaseKind() === 'postgres') return true;
  if (known !== null && Date.now() - known.at < keptMs) return known.hasRoom;
  const { bavail, bsize, blocks } = await statfs(env().dataFolder);
  known = { at: Date.now(), hasRoom: bavail * bsize >= minBytes && bavail >= blocks * minPart };
  return known.hasRoom;
}
