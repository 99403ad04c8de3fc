import type { Caller } from '@/lib/access/guards';

interface Proof {
  /** Alternatives, each of schemes that are needed together. */
  security: Record<string, never[]>[];
  refusals: number[];
  /** Who that is, in words. */
  who: string;
}

const signIn = { signIn: [] };
const adminSignIn = { adminSignIn: [] };
const reportKey = { reportKey: [] };

/**
 * How each kind of caller proves who they are, and the refusals of who cannot. Whatever needs an account is a 404 in
 * the demo.
 */
export const callers: Record<Caller, Proof> = {
  anybody: { security: [], refusals: [], who: 'Open to everybody.' },
  visitor: { security: [], refusals: [404], who: 'For whoever is not signed in yet.' },
  newcomer: { security: [], refusals: [404], who: 'For whoever sets Rollcall up, once.' },
  reader: { security: [signIn, { apiToken: [] }], refusals: [401], who: 'For members and their API tokens.' },
  admin: { security: [adminSignIn], refusals: [401, 403], who: 'For admins, by their own sign-in.' },
  member: { security: [signIn], refusals: [401, 403, 404], who: 'For members, by their own sign-in.' },
  memberAdmin: { security: [adminSignIn], refusals: [401, 403, 404], who: 'For admins, by their own sign-in. The demo has no accounts.' },
  recipient: {
    security: [reportKey, { ...reportKey, reportUnlock: [] }],
    refusals: [401, 404],
    who: 'For whoever holds the key of the link, and its password where there is one.',
  },
  keyHolder: { security: [reportKey], refusals: [404], who: 'For whoever holds the key of a link that asks for a password.' },
};

const cookie = {
  type: 'apiKey',
  in: 'cookie',
  name: 'rollcall.session_token',
};

export const securitySchemes = {
  signIn: {
    ...cookie,
    description:
      'The cookie of a sign-in; behind https its name begins with `__Host-`. Changes also need the header `Origin` with the address of this server.',
  },
  adminSignIn: { ...cookie, description: 'As `signIn`, of a member who is an admin.' },
  apiToken: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'rc_…',
    description: 'A personal API token. It reads what its member may read, and changes nothing.',
  },
  reportKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'The key of a report link: what stands behind its `#`. Previews also need the sign-in of whoever made them.',
  },
  reportUnlock: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Report-Unlock',
    description: "For reports with a password: what the report's `unlock` answers.",
  },
};
