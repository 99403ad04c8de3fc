import { vendors } from '@/lib/providers/vendors';

/** The fixed words of the addresses of our API, and of the sources that have no id in their name. */
const words = new Set([
  ...[
    'api',
    'account',
    'auth',
    'callback',
    'connections',
    'email',
    'export',
    'health',
    'invitations',
    'accept',
    'open',
    'invitees',
    'key',
    'me',
    'meetings',
  ],
  ...[
    'oidc',
    'openapi.json',
    'participants',
    'password',
    'people',
    'plan',
    'preview',
    'provider',
    'r',
    'reports',
    'sessions',
    'setup',
    'sign-in',
    'sign-ins',
  ],
  ...['sign-out', 'social', 'sources', 'timeline', 'tokens', 'unlock', 'views', ...vendors.map(({ name }) => name)],
]);

/** Longer paths are no addresses of ours. */
const longestPath = 240;

const isLoggedId = (part: string) => vendors.some(({ loggedIds }) => loggedIds?.test(part));

/** A report's id has a shape that a name could have, so only where one stands. */
const isReportId = (part: string, before: string | undefined) => (before === 'r' || before === 'reports') && /^[\w-]{22}$/.test(part);

/** A source that has the head of its account's id in its name. */
const source = new RegExp(`^(?:${vendors.map(({ name }) => name).join('|')})-[0-9a-f]{8}(?:-\\d{1,3})?$`);

function isShown(part: string, before: string | undefined): boolean {
  return words.has(part) || isLoggedId(part) || source.test(part) || isReportId(part, before);
}

/**
 * The path of an address as it may be logged: no query, which may hold a name, and of the path only words of ours and ids that no name looks like. All else
 * is `…`: a name, an e-mail or a key that got there by mistake, and ids that people choose.
 */
export function loggablePath(url: string): string {
  const parts = new URL(url).pathname.split('/').slice(1);
  const shown = parts.map((part, index) => (isShown(part, parts[index - 1]) ? part : '…'));
  return `/${shown.join('/')}`.slice(0, longestPath);
}
