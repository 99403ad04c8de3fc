/** The fixed words of the addresses of our API, and of the sources that have no id in their name. */
const words = new Set([
  ...[
    'api',
    'account',
    'auth',
    'callback',
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
  ...['oidc', 'openapi.json', 'participants', 'password', 'people', 'preview', 'r', 'reports', 'sessions', 'setup', 'sign-in', 'sign-ins'],
  ...['sign-out', 'social', 'sources', 'timeline', 'tokens', 'unlock', 'views', 'realtimekit', 'videosdk'],
]);

/** Longer paths are no addresses of ours. */
const longestPath = 200;

/**
 * The path of an address as it may be logged: no query, which may hold a name, and of the path only words of ours and what looks like an id. All else is
 * `…`: a name, an e-mail or a key that got there by mistake.
 */
export function loggablePath(url: string): string {
  const parts = new URL(url).pathname.split('/').slice(1);
  const shown = parts.map((part) => (words.has(part) || /^[A-Za-z0-9_-]{16,36}$/.test(part) ? part : '…'));
  return `/${shown.join('/')}`.slice(0, longestPath);
}
