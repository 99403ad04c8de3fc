import { readFileSync } from 'node:fs';

/** Variables that hold a secret: each may be given as a file instead, by `<NAME>_FILE`. A further one is a word here. */
export const secretNames = [
  'CLOUDFLARE_API_TOKEN',
  'VIDEOSDK_API_KEY',
  'VIDEOSDK_SECRET',
  'ROLLCALL_ADMIN_PASSWORD',
  'OIDC_CLIENT_SECRET',
  'ROLLCALL_SECRET',
  'DATABASE_URL',
  'METRICS_TOKEN',
] as const;

type Raw = Record<string, string | undefined>;

const isSet = (value: string | undefined) => (value ?? '').trim() !== '';

/** Why a file cannot be read, in words that hold nothing of it. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'is not there';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  return code === 'EISDIR' ? 'is a folder' : 'cannot be read';
}

/**
 * The variables with what the files of secrets hold in their places, one line break at the end left out as editors write
 * it; and what is wrong, `name what is wrong`, never with a content.
 */
export function withSecretFiles(raw: Raw): { raw: Raw; problems: string[] } {
  const read: Raw = { ...raw };
  const problems: string[] = [];
  for (const name of secretNames) {
    const file = raw[`${name}_FILE`]?.trim() ?? '';
    if (file === '') continue;
    if (isSet(raw[name])) {
      problems.push(`${name} and ${name}_FILE are both set: leave one of them out`);
      continue;
    }
    try {
      read[name] = readFileSync(/* turbopackIgnore: true */ file, 'utf8').replace(/\r?\n$/, '');
      if (!isSet(read[name])) problems.push(`${name}_FILE names a file that is empty`);
    } catch (error) {
      problems.push(`${name}_FILE names a file that ${reasonOf(error)}`);
    }
  }
  return { raw: read, problems };
}
