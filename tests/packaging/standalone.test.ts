import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '@/scripts/build-app';
import { root } from '@/scripts/run-command';
import { filesOf, type Installed, installReadOnly, otherUser } from './read-only-copy';

let installed: Installed;
let server: ChildProcess;
let origin: string;
let before: Record<string, string>;
let said = '';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Nothing of ours, and a name of this machine that is none, as containers have them. */
function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const account = { CLOUDFLARE_API_TOKEN: 'token', CLOUDFLARE_ACCOUNT_ID: 'account', CLOUDFLARE_BASE_URL: 'http://127.0.0.1:1/v4' };
  const elsewhere = { HOSTNAME: 'a1b2c3d4e5f6', HOME: '/nonexistent', TMPDIR: '/nonexistent', PATH: '/nonexistent' };
  return { NODE_ENV: 'production', ROLLCALL_DATA: installed.data, ...account, ...elsewhere, ...more };
}

function command(name: string, ...args: string[]): string {
  const script = path.join(installed.folder, 'rollcall', `${name}.mjs`);
  const options = { ...otherUser, cwd: installed.data, env: environment(), encoding: 'utf8' as const, stdio: 'pipe' as const };
  return execFileSync(process.execPath, [script, ...args], options);
}

async function answerOf(address: string): Promise<Response> {
  for (;;) {
    const answer = await fetch(origin + address).catch(() => null);
    if (answer !== null && answer.status !== 503) return answer;
    if (server.exitCode !== null) throw new Error(`The server ended: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

beforeAll(async () => {
  await buildApp();
  installed = installReadOnly();
  before = filesOf(installed.folder);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, [path.join(installed.folder, 'rollcall', 'serve.mjs')], {
    ...otherUser,
    cwd: '/',
    env: environment({ PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk));
  await answerOf('/api/health');
}, 300_000);

afterAll(async () => {
  if (server !== undefined && server.exitCode === null && server.signalCode === null) {
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  }
  installed?.remove();
});

/** What Docker runs to see whether the image is healthy. */
function healthCheck(port: string): number {
  const text = readFileSync(path.join(root, 'Dockerfile'), 'utf8');
  const [program, ...args]: string[] = JSON.parse(/HEALTHCHECK[^[]*CMD (\[.*\])/.exec(text)?.[1] ?? '[]');
  expect(program).toBe('node');
  return spawnSync(process.execPath, args, { ...otherUser, env: environment({ PORT: port }), stdio: 'ignore' }).status ?? -1;
}

describe('the packaged server', () => {
  test('answers health and pages as another user, whatever the machine is called, and writes in its data folder alone', async () => {
    expect((await answerOf('/api/health')).status).toBe(200);
    const page = await answerOf('/setup');
    expect(page.status).toBe(200);
    const script = /\/_next\/static\/[^"]+\.js/.exec(await page.text())?.[0] ?? '';
    expect((await answerOf(script)).status).toBe(200);
    expect((await answerOf('/icon.svg')).status).toBe(200);
    expect(filesOf(installed.folder)).toEqual(before);
    const written = readdirSync(installed.data);
    expect(written).toContain('rollcall.db');
    for (const name of written) expect({ name, mode: statSync(path.join(installed.data, name)).mode & 0o077 }).toEqual({ name, mode: 0 });
    expect(said).not.toMatch(/EROFS|EACCES|EPERM|ENOENT/);
  });

  test('is healthy for the image as long as it answers', () => {
    expect(healthCheck(new URL(origin).port)).toBe(0);
    expect(healthCheck('1')).toBe(1);
  });

  test('has enough threads for strangers’ passwords', () => {
    if (process.platform !== 'linux') return;
    const names = globSync(`/proc/${server.pid}/task/*/comm`).map((file) => readFileSync(file, 'utf8').trim());
    expect(names.filter((name) => name.startsWith('libuv-worker')).length).toBe(8);
  });

  test('brings the operator’s commands, which run beside it', () => {
    const backup = path.join(installed.data, 'backup.db');
    expect(command('backup', backup)).toMatch(/holds the database as it was/);
    expect(existsSync(backup)).toBe(true);
    expect(() => command('restore', backup, '--force')).toThrow(/stop it first/);
    expect(command('doctor')).toMatch(/ok {3}database: whole\n/);
    expect(() => command('move', 'nowhere')).toThrow(/name an empty Postgres/);
  });

  test('holds nothing that nothing uses', () => {
    const { folder } = installed;
    expect(readdirSync(folder).sort()).toEqual(['.next', 'node_modules', 'package.json', 'public', 'rollcall', 'server.js']);
    expect(['sharp', '@img'].filter((name) => existsSync(path.join(folder, 'node_modules', name)))).toEqual([]);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => name.endsWith('.node'))).toEqual([]);
  });

  test('has every long piece of code once', () => {
    const server = path.join(installed.folder, '.next', 'server', 'chunks');
    const codes = globSync('**/*.js', { cwd: server })
      .map((name) => readFileSync(path.join(server, name), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''))
      .filter(({ length }) => length > 1_000);
    expect(codes.length).toBeGreaterThan(50);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
