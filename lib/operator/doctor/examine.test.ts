import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '@/lib/db/database';
import { noteRestore } from '@/lib/db/operator-notes';
import { type PostgresServer, startPostgres } from '@/lib/db/testing/postgres-server';
import { parseEnv } from '@/lib/env';
import { backUp } from '@/lib/operator/back-up';
import { startSimulator } from '@/simulator/server';
import { checkBackup } from './check-backup';
import { checkConfiguration, checkNode } from './check-configuration';
import { checkFileSystem, checkSpace } from './check-data-folder';
import { checkPostgres } from './check-postgres';
import { checkProviders } from './check-providers';
import { checkSchema } from './check-schema';
import { checkSqlite } from './check-sqlite';
import { examine } from './examine';
import { type Finding, findingText } from './finding';

let simulator: Awaited<ReturnType<typeof startSimulator>>;
let server: PostgresServer;
let root: string;
let db: Database;

beforeAll(async () => {
  simulator = await startSimulator({ port: 0, host: '127.0.0.1', seed: 1, latencyMs: 0, world: 'tests' });
  server = await startPostgres();
}, 60_000);

afterAll(async () => {
  await simulator.close();
  await server.stop();
});

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'rollcall-doctor-'));
  db = await openDatabase({ url: null, folder: path.join(root, 'data'), file: 'rollcall.db' });
});

afterEach(async () => {
  await db.destroy();
  rmSync(root, { recursive: true, force: true });
});

const configured = () => ({
  CLOUDFLARE_API_TOKEN: simulator.realtimekit.token,
  CLOUDFLARE_ACCOUNT_ID: simulator.realtimekit.accountId,
  CLOUDFLARE_BASE_URL: simulator.realtimekit.baseUrl,
  VIDEOSDK_API_KEY: simulator.videosdk.apiKey,
  VIDEOSDK_SECRET: simulator.videosdk.secret,
  VIDEOSDK_API_ENDPOINT: simulator.videosdk.endpoint,
});

async function examined(raw: Record<string, string>): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const finding of examine(raw, root)) found.push(finding);
  return found;
}

const lines = (findings: readonly Finding[]) => findings.map(({ level, what }) => `${level} ${what}`);
const file = () => path.join(root, 'data', 'rollcall.db');

describe('the doctor', () => {
  test('finds nothing bad in an installation that is in order, beside its server', async () => {
    backUp({ database: file(), to: path.join(root, 'backup.db'), isForced: false });
    const found = lines(await examined(configured()));
    // The machine's disk is what it is.
    expect(found.filter((line) => /^bad (?!file system|disk)/.test(line))).toEqual([]);
    expect(found).toEqual(
      expect.arrayContaining([
        'ok configuration: every value can be read',
        `ok Node ${process.versions.node}`,
        'ok data folder: it may be written, by its owner alone',
        'ok database: whole',
        'ok schema: up to date',
        'ok backup: made today',
        'ok provider: Cloudflare RealtimeKit takes the token',
        'ok provider: VideoSDK takes the token',
        'ok clock: agrees with VideoSDK',
      ]),
    );
  });

  test('looks at the data although the configuration is wrong, and never says a secret', async () => {
    const found = await examined({ CLOUDFLARE_API_TOKEN: 'canary', PORT: 'no port' });
    expect(lines(found)).toEqual(expect.arrayContaining(['ok database: whole']));
    expect(lines(found).filter((line) => line.startsWith('bad'))).toEqual([
      'bad configuration: PORT must be a whole number from 0 to 65535',
      'bad configuration: CLOUDFLARE_ACCOUNT_ID is missing, but belongs together with CLOUDFLARE_API_TOKEN',
    ]);
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  test('says what to do below each thing that is not right', () => {
    expect(findingText(checkNode('22.1.0'))).toMatch(/^bad {2}Node 22.1.0 is too old\n {5}→ install Node 24/);
    expect(findingText(checkNode('24.0.0'))).toBe('ok   Node 24.0.0');
  });

  test('says that a proxy is not trusted', () => {
    const { findings } = checkConfiguration({ ...configured(), ROLLCALL_URL: 'https://rollcall.example.org' });
    expect(lines(findings)).toContain('warn configuration: ROLLCALL_URL is https, but no proxy is trusted');
  });
});

describe('the doctor on SQLite', () => {
  test('finds a damaged database, one that is missing, and rights that are too wide', async () => {
    await db.destroy();
    chmodSync(path.join(root, 'data'), 0o755);
    chmodSync(file(), 0o644);
    expect(lines(await examined(configured()))).toEqual(
      expect.arrayContaining(['warn data folder: others may look into it (mode 755)', 'warn database: others may read it (mode 644)']),
    );
    writeFileSync(file(), 'damaged '.repeat(1_000));
    expect(lines(checkSqlite(file(), 1)).at(-1)).toBe('bad database: the database file is damaged');
    expect(lines(checkSqlite(path.join(root, 'missing'), 1))).toEqual([`bad database: ${path.join(root, 'missing')} is not there`]);
    expect(lines(await examined({ ...configured(), ROLLCALL_DATA: 'nowhere' }))).toContain(
      `bad data folder: ${path.join(root, 'nowhere')} is not there`,
    );
  });

  test('tells of a restore that nobody has looked at', async () => {
    await noteRestore(db, { at: 1, accessRests: true });
    expect(lines(checkSqlite(file(), 1))).toContain('warn restore: no admin has looked at what was restored');
  });

  test.each([
    [0x6969, 'bad'],
    [0xff534d42, 'bad'],
    [0x01021994, 'bad'],
    [0x794c7630, 'warn'],
    [0x65735546, 'warn'],
    [0xef53, 'ok'],
  ])('judges the file system %i as %s', (type, level) => {
    expect(checkFileSystem(type).level).toBe(level);
  });

  test('finds too little space, and an old backup', () => {
    expect(checkSpace(499e6, 1e9).level).toBe('bad');
    expect(checkSpace(4e9, 100e9).level).toBe('bad');
    expect(checkSpace(6e9, 100e9).level).toBe('ok');
    const day = 24 * 60 * 60_000;
    expect([null, 0, 8 * day, 3 * day].map((ageMs) => checkBackup(ageMs === null ? null : 100 * day - ageMs, 100 * day).level)).toEqual([
      'warn',
      'ok',
      'warn',
      'ok',
    ]);
    expect([checkSchema(['999-later']).level, checkSchema([]).level]).toEqual(['bad', 'ok']);
  });
});

describe('the doctor on providers', () => {
  test('finds a token that is refused and a clock that is off, and asks each account once', async () => {
    const asked: string[] = [];
    const counting: typeof fetch = (input, init) => {
      asked.push(String(input instanceof Request ? input.url : input));
      return fetch(input, init);
    };
    const env = parseEnv({ ...configured(), CLOUDFLARE_API_TOKEN: 'wrong', REALTIMEKIT_APP_ID: simulator.realtimekit.appIds.join(',') });
    const found = await checkProviders(env, { fetch: counting, now: () => Date.now() + 120_000 });
    expect(found.map(({ level, what }) => [level, what.replace(/1[12]\d s/, '120 s')])).toEqual([
      ['bad', expect.stringMatching(/refused the API token/)],
      ['ok', 'provider: VideoSDK takes the token'],
      ['bad', 'clock: 120 s ahead of VideoSDK'],
    ]);
    expect(asked).toHaveLength(2);
  });
});

/** Passes everything on, but tells a connection's number as poolers do: one of its own. */
async function startPooler(target: URL): Promise<{ url: string; server: Server }> {
  const pooler = createServer((client: Socket) => {
    const upstream = connect(Number(target.port), target.hostname);
    client.pipe(upstream);
    upstream.on('data', (chunk: Buffer) => {
      const key = chunk.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
      if (key !== -1) chunk.writeUInt32BE(1, key + 5);
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  }).listen(0, '127.0.0.1');
  await once(pooler, 'listening');
  const address = pooler.address();
  const url = new URL(target);
  url.port = String(address !== null && typeof address === 'object' ? address.port : 0);
  return { url: url.href, server: pooler };
}

describe('the doctor on Postgres', () => {
  test('finds one that is in order, a pooler in front of it, a clock that is off, and none at all', async () => {
    const url = await server.newDatabase();
    const onPostgres = await openDatabase({ url, folder: '', file: '' });
    await onPostgres.destroy();
    expect(lines(await examined({ ...configured(), DATABASE_URL: url }))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ok database: Postgres \d+\.\d+ answers$/),
        'ok pooler: none in front of Postgres',
        'ok clock: agrees with Postgres',
        'ok schema: up to date',
      ]),
    );
    const pooler = await startPooler(new URL(url));
    expect(lines(await checkPostgres(pooler.url))).toContain('warn pooler: one stands in front of Postgres');
    pooler.server.close();
    expect(lines(await checkPostgres(url, () => Date.now() - 90_000))).toContain('bad clock: 90 s off that of Postgres');
    const nobody = new URL(url);
    nobody.port = '1';
    expect(lines(await checkPostgres(nobody.href))).toEqual(['bad database: the database cannot be reached']);
  });
});
