import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/db/database';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { type Place, withDatabase } from '@/lib/db/testing/with-database';
import { checkArchive } from '@/lib/sessions/testing/check-archive';
import { type Acknowledged, runWriter } from './run-writer';

const rounds = 50;
/** A round's versions are all higher than those of the rounds before. */
const versionsPerRound = 1_000_000;
const folders: string[] = [];
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);

afterAll(async () => {
  await server.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-archive-'));
  folders.push(folder);
  return folder;
}

/** `integrity_check` and `foreign_key_check`; empty when all is well. */
async function complaints(db: Database): Promise<unknown[]> {
  const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const foreign = await sql`pragma foreign_key_check`.execute(db);
  return [...integrity.rows.filter((row) => row.integrity_check !== 'ok'), ...foreign.rows];
}

/** Kills a writer at a random moment, which may be before its first session. */
async function writeAndKill(place: Place, round: number): Promise<Acknowledged[]> {
  const writer = runWriter({ ...place, sessions: 20, version: round * versionsPerRound });
  if (round % 5 !== 0) await writer.begun;
  await delay(Math.random() * (round % 5 === 0 ? 800 : 300));
  writer.process.kill('SIGKILL');
  const { acknowledged, errors } = await writer.over;
  expect(errors).toBe('');
  return acknowledged;
}

/** Acknowledged sessions of which an older version, or none, is there. */
function lost(acknowledged: Map<number, number>, kept: Map<string, string | null>): number[] {
  return [...acknowledged].filter(([number, version]) => Number(kept.get(`s${number}`) ?? -1) < version).map(([number]) => number);
}

async function killRounds(place: Place, many: number, check: (db: Database) => Promise<unknown[]>) {
  const newest = new Map<number, number>();
  const figures = { rounds: many, acknowledged: 0, lost: 0, integrityFailures: 0 };
  for (let round = 0; round < many; round++) {
    const acknowledged = await writeAndKill(place, round);
    figures.acknowledged += acknowledged.length;
    for (const { number, version } of acknowledged) newest.set(number, version);
    await withDatabase(place, async (db) => {
      figures.lost += lost(newest, await checkArchive(db, 'writer')).length;
      if ((await check(db)).length > 0) figures.integrityFailures++;
    });
  }
  return figures;
}

/** Two processes keep the same sessions from the same moment on, starting from nothing. */
async function writeTogether(place: Place) {
  const task = { ...place, sessions: 60, version: 1, times: 60 };
  const both = [runWriter(task), runWriter(task)];
  const ended = await Promise.all(both.map(({ over }) => over));
  expect(ended.map(({ code, errors }) => ({ code, errors }))).toEqual([
    { code: 0, errors: '' },
    { code: 0, errors: '' },
  ]);
  return ended.flatMap(({ acknowledged }) => acknowledged);
}

describe('the archive in a file', () => {
  test('loses nothing it acknowledged and keeps no half session, whenever its process is killed', { timeout: 180_000 }, async () => {
    const figures = await killRounds({ url: null, folder: newFolder() }, rounds, complaints);
    console.log(`kill -9, SQLite: ${JSON.stringify(figures)}`);
    expect(figures).toMatchObject({ rounds, lost: 0, integrityFailures: 0 });
    expect(figures.acknowledged).toBeGreaterThan(rounds);
  });

  test('keeps each session once when two processes start on it at the same time', { timeout: 60_000 }, async () => {
    const place = { url: null, folder: newFolder() };
    const acknowledged = await writeTogether(place);
    expect(acknowledged).toHaveLength(120);
    expect(acknowledged.filter(({ outcome }) => outcome === 'stored')).toHaveLength(60);
    expect((await withDatabase(place, (db) => checkArchive(db, 'writer'))).size).toBe(60);
    expect(await withDatabase(place, complaints)).toEqual([]);
  });
});

describe('the archive on Postgres', () => {
  test('loses nothing it acknowledged and keeps no half session, whenever an instance is killed', { timeout: 90_000 }, async () => {
    const figures = await killRounds({ url: await server.newDatabase(), folder: '' }, 6, async () => []);
    console.log(`kill -9, Postgres: ${JSON.stringify(figures)}`);
    expect(figures).toMatchObject({ rounds: 6, lost: 0 });
    expect(figures.acknowledged).toBeGreaterThan(6);
  });

  test('keeps each session once when two instances start on it at the same time', { timeout: 60_000 }, async () => {
    const place = { url: await server.newDatabase(), folder: '' };
    const acknowledged = await writeTogether(place);
    expect(acknowledged.filter(({ outcome }) => outcome === 'stored')).toHaveLength(60);
    expect((await withDatabase(place, (db) => checkArchive(db, 'writer'))).size).toBe(60);
  });
});
