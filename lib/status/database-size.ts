import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { isShared } from '@/lib/db/clock';
import type { Database } from '@/lib/db/database';
import { roomOf } from '@/lib/disk-room';

/** How many bytes the disk of a folder has left until no more is kept; below 0 where that is so. Throws as `statfs`. */
export async function roomLeft(folder: string): Promise<number> {
  const { bavail, bsize, blocks } = await statfs(folder);
  return roomOf(bavail * bsize, blocks * bsize);
}

/** The bytes of a database, and how many of them hold nothing; `null` where only the database knows. */
export interface DatabaseSize {
  bytes: number;
  free: number | null;
}

async function pragma(db: Database, name: 'page_count' | 'page_size' | 'freelist_count'): Promise<number> {
  const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(db);
  return rows[0]?.[name] ?? 0;
}

/** How large a database is. Throws what the database throws. */
export async function databaseSize(db: Database): Promise<DatabaseSize> {
  if (isShared(db)) {
    const { rows } = await sql<{ bytes: number }>`select pg_database_size(current_database())::float8 as bytes`.execute(db);
    return { bytes: rows[0]?.bytes ?? 0, free: null };
  }
  const pageBytes = await pragma(db, 'page_size');
  return { bytes: (await pragma(db, 'page_count')) * pageBytes, free: (await pragma(db, 'freelist_count')) * pageBytes };
}
