import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { storageProblem } from '@/lib/storage-problem';
import { DatabaseHeld, type Holder, holdDatabase, whoHoldsDatabase } from './one-server';

const folders: string[] = [];
function newPlace() {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'rollcall-hold-')), 'data');
  folders.push(path.dirname(folder));
  return { folder, file: 'rollcall.db' };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const notWaiting = () => {
  throw new Error('It was waited for.');
};

/** Another process that holds a database until it is killed. */
async function holdElsewhere(place: ReturnType<typeof newPlace>) {
  const root = path.resolve(import.meta.dirname, '../..');
  const run = `const { holdDatabase } = await import('./lib/db/one-server.ts');
    globalThis.letGo = await holdDatabase(${JSON.stringify(place)}, () => {});
    console.log('held');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', './scripts/alias.mjs', '--input-type=module', '-e', run], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('a database in a file', () => {
  test('is had by one server, whose process, machine and time whoever comes next is told', async () => {
    const place = newPlace();
    expect(whoHoldsDatabase(place)).toBeUndefined();
    const letGo = await holdDatabase(place, notWaiting);
    const here = { pid: process.pid, host: hostname() };
    expect(whoHoldsDatabase(place)).toMatchObject(here);
    const told: (Holder | null)[] = [];
    const second = await holdDatabase(place, (holder) => told.push(holder), 500).catch((error: unknown) => error);
    expect(second).toBeInstanceOf(DatabaseHeld);
    expect(String(second)).toContain(`process ${process.pid} on ${hostname()}, since 20`);
    expect(told).toEqual([expect.objectContaining(here)]);
    letGo();
    expect(whoHoldsDatabase(place)).toBeUndefined();
    const next = await holdDatabase(place, notWaiting);
    next();
    expect(existsSync(path.join(place.folder, 'rollcall.db'))).toBe(false);
    expect(statSync(path.join(place.folder, 'rollcall.db.lock')).mode & 0o777).toBe(0o600);
  });

  test('is waited for, and had as soon as it is let go', async () => {
    const place = newPlace();
    const letGo = await holdDatabase(place, notWaiting);
    const second = await holdDatabase(place, letGo);
    expect(whoHoldsDatabase(place)).toMatchObject({ pid: process.pid });
    second();
  });

  test('is free again when its server is killed', async () => {
    const place = newPlace();
    const child = await holdElsewhere(place);
    expect(whoHoldsDatabase(place)).toMatchObject({ pid: child.pid });
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    expect(whoHoldsDatabase(place)).toBeUndefined();
    const letGo = await holdDatabase(place, notWaiting);
    expect(whoHoldsDatabase(place)).toMatchObject({ pid: process.pid });
    letGo();
  });

  test('is held also when it cannot be read who has it', async () => {
    const place = newPlace();
    const letGo = await holdDatabase(place, notWaiting);
    writeFileSync(path.join(place.folder, 'rollcall.db.server'), '{"pid":');
    expect(whoHoldsDatabase(place)).toBeNull();
    await expect(holdDatabase(place, () => undefined, 1)).rejects.toThrow('Another server has the database');
    letGo();
  });

  test('says that its folder cannot be made', async () => {
    const place = newPlace();
    writeFileSync(place.folder, 'no folder');
    const error = await holdDatabase(place, notWaiting).catch((thrown: unknown) => thrown);
    expect(storageProblem(error)).toBe('the data folder cannot be made');
  });
});
