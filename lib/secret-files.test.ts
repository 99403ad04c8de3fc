import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDatabaseEnv, parseEnv } from './env';
import { secretNames, withSecretFiles } from './secret-files';

let folder: string;
let files = 0;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rollcall-secrets-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(content: string): string {
  const file = path.join(folder, `secret-${++files}`);
  writeFileSync(file, content);
  return file;
}

function problemOf(raw: Record<string, string>): string {
  try {
    parseEnv(raw);
  } catch (error) {
    return String(error);
  }
  return 'accepted';
}

const account = { CLOUDFLARE_ACCOUNT_ID: 'account' };

describe('the file of a secret', () => {
  test.each(secretNames)('gives %s, without the line break at its end', (name) => {
    const { raw, problems } = withSecretFiles({ [`${name}_FILE`]: fileWith('the secret\n') });
    expect({ value: raw[name], problems }).toEqual({ value: 'the secret', problems: [] });
  });

  test('counts as if its variable were set', () => {
    const env = parseEnv({
      ...account,
      CLOUDFLARE_API_TOKEN_FILE: fileWith('token\r\n'),
      ROLLCALL_ADMIN_EMAIL: 'ada@example.org',
      ROLLCALL_ADMIN_PASSWORD_FILE: fileWith(' long enough for Ada \n'),
      DATABASE_URL_FILE: fileWith('postgres://user:password@db/rollcall\n'),
    });
    expect(env.realtimekit?.token).toBe('token');
    expect(env.admin?.password).toBe(' long enough for Ada ');
    expect(env.databaseUrl).toBe('postgres://user:password@db/rollcall');
    expect(parseDatabaseEnv({ DATABASE_URL_FILE: fileWith('postgres://db/x\n'), ROLLCALL_DATA: '/data' })).toEqual({
      dataFolder: '/data',
      databaseUrl: 'postgres://db/x',
    });
  });

  test('is refused beside its variable, without a word of either', () => {
    const problem = problemOf({ ...account, CLOUDFLARE_API_TOKEN: 'canary-1', CLOUDFLARE_API_TOKEN_FILE: fileWith('canary-2') });
    expect(problem).toContain('CLOUDFLARE_API_TOKEN and CLOUDFLARE_API_TOKEN_FILE are both set');
    expect(problem).not.toContain('canary');
  });

  test('that is missing, a folder or empty is named by its variable, and nothing else is said to be missing', () => {
    mkdirSync(path.join(folder, 'inside'));
    const wrong = { VIDEOSDK_SECRET_FILE: path.join(folder, 'inside'), ROLLCALL_SECRET_FILE: fileWith(' \n') };
    const problem = problemOf({ ...account, CLOUDFLARE_API_TOKEN_FILE: path.join(folder, 'missing'), ...wrong });
    expect(problem.split('\n').slice(1)).toEqual([
      '  CLOUDFLARE_API_TOKEN_FILE names a file that is not there',
      '  VIDEOSDK_SECRET_FILE names a file that is a folder',
      '  ROLLCALL_SECRET_FILE names a file that is empty',
    ]);
    expect(() => parseDatabaseEnv({ DATABASE_URL_FILE: '/nowhere/at/all' })).toThrow('DATABASE_URL_FILE names a file that is not there');
  });

  test('is told of in the documents, each by its name', () => {
    const text = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'configuration.md'), 'utf8');
    expect(secretNames.filter((name) => !text.includes(`\`${name}_FILE\``))).toEqual([]);
  });
});
