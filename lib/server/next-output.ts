import { format, stripVTControlCharacters } from 'node:util';
import { log } from '@/lib/log';
import { onceAMinute } from '@/lib/once-a-minute';

/** More than that of one saying is of no use to anybody. */
const maxLength = 8_000;

const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error', trace: 'error' } as const;
type Method = keyof typeof levels;

/** What can be said through. */
export type Speaking = Record<Method, (...said: unknown[]) => void>;

/** Next names the address that it had trouble with, with its query. */
const addresses = /(?<= for )\/\S*/g;

/** What was said, in one text without colours and addresses. */
function textOf(said: unknown[]): string {
  const text = stripVTControlCharacters(format(...said))
    .trim()
    .replace(addresses, 'an address');
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}

/**
 * Has what Next and the libraries say (its errors with their stacks, for one) go through the log, one line each (errors alike once a minute), where
 * secrets are hidden. `console` is the one that they use.
 */
export function redirectConsole(console: Speaking, to: Pick<typeof log, 'debug' | 'info' | 'warn' | 'error'> = log): void {
  for (const method of Object.keys(levels) as Method[])
    console[method] = (...said) => {
      const text = textOf(said);
      if (text === '') return;
      // A page that fails does so for everybody who opens it.
      if (method === 'error') onceAMinute(`next ${text}`, (times) => to.error({ part: 'next', ...(times > 1 ? { times } : {}) }, text));
      else to[levels[method]]({ part: 'next' }, text);
    };
}
