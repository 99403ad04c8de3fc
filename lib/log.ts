import { pino } from 'pino';
import { secretValues } from '@/lib/env';
import { createScrubber } from '@/lib/scrub-text';

let scrub: ((text: string) => string) | null = null;

/** Secrets are known once the environment has been checked, which is before anybody is answered. */
function clean(line: string): string {
  const secrets = secretValues();
  if (secrets === null) return createScrubber([])(line);
  scrub ??= createScrubber(secrets);
  return scrub(line);
}

/**
 * The server's log writes one line of JSON an entry on the standard output. Callers pass no query strings, headers,
 * bodies, names or addresses, and a secret that gets in all the same is hidden.
 */
export const log = pino({ name: 'rollcall', base: { pid: process.pid } }, { write: (line: string) => process.stdout.write(clean(line)) });
