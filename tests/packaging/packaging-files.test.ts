import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { secretNames } from '@/lib/secret-files';
import { root } from '@/scripts/run-command';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-packaging-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const hasProgram = (name: string) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Runs a program that judges a file, where it is installed: what it says, `null` where it is not. */
function judge(program: string, ...args: string[]): { status: number | null; said: string } | null {
  if (!hasProgram(program)) return null;
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('the Dockerfile', () => {
  test('is of the Node that npm start fetches, twice the same, and runs as nobody', () => {
    const version = /VERSION = '([\d.]+)'/.exec(read('scripts/with-node24.mjs'))?.[1];
    const bases = [...read('Dockerfile').matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toEqual([`node:${version}-slim`, `node:${version}-slim`]);
    expect(read('Dockerfile')).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
  });

  test('takes no secret at build time, nor a file that could hold one', () => {
    expect(secretNames.filter((name) => read('Dockerfile').includes(name))).toEqual([]);
    expect(read('.dockerignore').split('\n')[0]).toBe('**');
    expect(read('.dockerignore')).not.toMatch(/^!(\.env|data)/m);
  });
});

describe('what Docker builds from', () => {
  test('has every folder with code in it, because the build checks all types', () => {
    const folders = globSync('*/**/*.{ts,tsx}', { cwd: root, exclude: ['node_modules', '.next', '.node24', 'data'] });
    const named = new Set(folders.map((file) => file.split(path.sep)[0]));
    const letThrough = read('.dockerignore').split('\n');
    expect(named.size).toBeGreaterThan(7);
    expect([...named].filter((name) => !letThrough.includes(`!${name}`))).toEqual([]);
  });
});

describe('the examples beside it', () => {
  test('are a unit that systemd takes', () => {
    const unit = read('packaging/rollcall.service').replace('/usr/bin/node', process.execPath);
    const file = path.join(folder, 'rollcall.service');
    writeFileSync(file, unit);
    const judged = judge('systemd-analyze', 'verify', file);
    if (judged !== null) expect(judged).toEqual({ status: 0, said: '' });
  });

  test('are a site that nginx takes', () => {
    if (!hasProgram('nginx') || !hasProgram('openssl')) return;
    const [key, certificate] = [path.join(folder, 'key.pem'), path.join(folder, 'fullchain.pem')];
    const subject = ['-subj', '/CN=rollcall.example.org', '-days', '1', '-nodes', '-newkey', 'rsa:2048'];
    execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
    const site = path.join(folder, 'site.conf');
    writeFileSync(site, read('packaging/nginx.conf').replaceAll('/etc/ssl/rollcall', folder));
    const whole = path.join(folder, 'nginx.conf');
    writeFileSync(whole, `pid ${folder}/pid; error_log stderr; events {} http { access_log off; include ${site}; }`);
    expect(judge('nginx', '-t', '-q', '-c', whole)).toEqual({ status: 0, said: '' });
  });

  test('are a site that Caddy takes', () => {
    const judged = judge('caddy', 'validate', '--adapter', 'caddyfile', '--config', path.join(root, 'packaging/Caddyfile'));
    if (judged !== null) expect(judged).toEqual({ status: 0, said: expect.stringContaining('Valid configuration') });
  });

  test('tell Rollcall of one proxy that writes the address of the caller, and nothing that a client wrote', () => {
    for (const file of ['packaging/nginx.conf', 'packaging/Caddyfile']) expect(read(file)).toContain('ROLLCALL_TRUSTED_PROXIES=1');
    expect(read('packaging/nginx.conf')).toMatch(/X-Forwarded-For \$remote_addr;/);
    expect(read('packaging/Caddyfile')).toMatch(/X-Forwarded-For \{remote_host\}/);
  });
});
