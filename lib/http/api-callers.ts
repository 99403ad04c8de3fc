import type { MemberRole } from '@/lib/domain/answers/access-answer';

/** Who may ask, as `lib/access` lets them in; `keyHolder` needs a report's key, `recipient` its password as well where there is one. */
export type ApiCaller = 'anybody' | 'reader' | 'member' | 'admin' | 'memberAdmin' | 'recipient' | 'keyHolder';

interface Entry {
  /** Alternatives, each of schemes that are needed together, with the role that is needed. */
  security: Record<string, MemberRole[]>[];
  refusals: number[];
}

const signIn = { signIn: [] };
const adminSignIn: Record<string, MemberRole[]> = { signIn: ['admin'] };
const reportKey = { reportKey: [] };

/** How each kind of caller proves it, and the refusals of who cannot. Whatever needs an account is a 404 in the demo. */
export const apiCallers: Record<ApiCaller, Entry> = {
  anybody: { security: [], refusals: [] },
  reader: { security: [signIn, { apiToken: [] }], refusals: [401] },
  admin: { security: [adminSignIn], refusals: [401, 403] },
  member: { security: [signIn], refusals: [401, 403, 404] },
  memberAdmin: { security: [adminSignIn], refusals: [401, 403, 404] },
  recipient: { security: [reportKey, { ...reportKey, reportUnlock: [] }], refusals: [401, 404] },
  keyHolder: { security: [reportKey], refusals: [404] },
};

export const securitySchemes = {
  signIn: {
    type: 'apiKey',
    in: 'cookie',
    name: 'rollcall.session_token',
    description:
      'The cookie of a sign-in; behind https its name begins with `__Host-`. Changes also need the header `Origin` with the address of this server.',
  },
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
