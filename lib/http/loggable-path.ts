import { vendors } from '@/lib/providers/vendors';

/** Longer paths are no addresses of ours. */
const maxPath = 240;

const isLoggedId = (part: string) => vendors.some(({ loggedIds }) => loggedIds?.test(part));

/** A report's id has a shape that a name could have, so only where one stands. */
const isReportId = (part: string, before: string | undefined) => (before === 'r' || before === 'reports') && /^[\w-]{22}$/.test(part);

/** A source, which may have the head of its account's id in its name. */
const source = new RegExp(`^(?:${vendors.map(({ name }) => name).join('|')})(?:-[0-9a-f]{8}(?:-\\d{1,3})?)?$`);

const partsOf = (path: string) => path.split('/').slice(1);

/** The parts of some addresses that are always the same: `/api/members/{memberId}` has `api` and `members`. */
export function fixedWords(...paths: string[]): ReadonlySet<string> {
  return new Set(paths.flatMap(partsOf).filter((part) => !part.startsWith('{')));
}

/**
 * The path of an address as it may be logged: no query, which may hold a name, and of the path only `words` and ids
 * that no name looks like. All else is `…`: a name, an e-mail or a key that got there by mistake, and ids that people
 * choose.
 */
export function loggablePath(url: string, words: ReadonlySet<string>): string {
  const isShown = (part: string, before: string | undefined) =>
    words.has(part) || isLoggedId(part) || source.test(part) || isReportId(part, before);
  const parts = partsOf(new URL(url).pathname);
  const shown = parts.map((part, index) => (isShown(part, parts[index - 1]) ? part : '…'));
  return `/${shown.join('/')}`.slice(0, maxPath);
}
