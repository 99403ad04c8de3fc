import { allEndpoints } from '@/lib/endpoints/all-endpoints';
import type { Endpoint } from '@/lib/endpoints/endpoint';

/**
 * Who asks, in the order of the columns below. `recipient` has the key of the report in question, `other` that of
 * another session's report.
 */
export const callers = ['nobody', 'viewer', 'admin', 'token', 'recipient', 'other'] as const;
export type Caller = (typeof callers)[number];
type Statuses = readonly [nobody: number, viewer: number, admin: number, token: number, recipient: number, other: number];

export interface Row {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  statuses: Statuses;
  body?: object;
  /** Ends the sign-in of whoever asks. */
  endsSignIn?: boolean;
}

const everybody = (status: number): Statuses => [status, status, status, status, status, status];
/** Only admins, for whom the answer is `status`. */
const admins = (status: number): Statuses => [401, 403, status, 403, 401, 401];
/** Members by their own sign-in, for whom the answer is `status`. */
const members = (status: number): Statuses => [401, status, status, 403, 401, 401];

/** What whoever is let in is answered, and what is refused to the others. */
const statusesOf: Record<Endpoint['caller'], (status: number) => Statuses> = {
  anybody: everybody,
  visitor: everybody,
  // The first admin is there.
  newcomer: () => everybody(404),
  reader: (status) => [401, status, status, status, 401, 401],
  admin: admins,
  memberAdmin: admins,
  member: members,
  recipient: (status) => [404, 404, 404, 404, status, 404],
  // Its link asks for no password.
  keyHolder: () => everybody(404),
};

/**
 * What is asked of an endpoint where it is neither read, nor refused for a wrong body, nor asked for something that is
 * not there.
 */
const asked: Record<string, Partial<Row> & { status: number }> = {
  revokeApiTokens: { status: 204 },
  retryJobs: { status: 204 },
  acknowledgeRestore: { status: 204 },
  signOut: { status: 204, endsSignIn: true },
  signOutEverywhere: { status: 204, endsSignIn: true },
  changeRole: { status: 404, body: { role: 'admin' } },
  erasePerson: { status: 404, body: { sessionId: 'made up', participantId: 'made up' } },
  openInvitation: { status: 404, body: { secret: 'made up' } },
  acceptInvitation: { status: 404, body: { secret: 'x', name: 'x', password: 'long enough for this' } },
  // There is no single sign-on.
  beginSingleSignOn: { status: 404, body: { provider: 'oidc' } },
  endSingleSignOn: { status: 404 },
};

/** Of a link as its recipients see it, people have other ids; what is changed or removed is nobody's. */
function pathOf({ path, method, caller, name }: Endpoint): string {
  if (caller === 'recipient') return path.replace('{participantId}', '{publicId}');
  return method === 'GET' || name === 'changeReport' || caller === 'keyHolder' ? path : path.replace(/\{\w+\}/, '{unknownId}');
}

function rowOf(endpoint: Endpoint): Row {
  const { method, name, body, caller } = endpoint;
  const { status, ...more } = asked[name] ?? { status: method === 'GET' ? 200 : body ? 400 : 404 };
  return { method, path: pathOf(endpoint), statuses: statusesOf[caller](status), ...(body ? { body: { unknown: true } } : {}), ...more };
}

/** What is nobody's: the other methods of the set-up, and addresses that better-auth would have. */
const nobodys: Row[] = [
  ...(['GET', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => ({ method, path: '/api/setup' })),
  { method: 'POST' as const, path: '/api/auth/sign-up/email', body: { email: 'a@b.example', password: 'long enough', name: 'x' } },
  { method: 'GET' as const, path: '/api/auth/get-session' },
].map((row) => ({ ...row, statuses: everybody(404) }));

/**
 * Every method of every address of the API that is not a 405, and what each caller gets, by what its endpoint tells.
 */
export const routeTable: Row[] = [...allEndpoints.map(rowOf), ...nobodys];

/** Every page, and what each caller gets: a redirect to sign in, the page, or none. */
export const pageTable: { path: string; statuses: readonly [nobody: number, viewer: number, admin: number] }[] = [
  { path: '/', statuses: [307, 200, 200] },
  { path: '/{source}/sessions', statuses: [307, 200, 200] },
  { path: '/{source}/sessions/{sessionId}', statuses: [307, 200, 200] },
  { path: '/{source}/sessions/{sessionId}/participants/{participantId}', statuses: [307, 200, 200] },
  { path: '/{source}/meetings', statuses: [307, 200, 200] },
  { path: '/{source}/meetings/{meetingId}', statuses: [307, 200, 200] },
  { path: '/settings', statuses: [307, 307, 307] },
  { path: '/settings/members', statuses: [307, 404, 200] },
  { path: '/settings/audit', statuses: [307, 404, 200] },
  { path: '/settings/account', statuses: [307, 200, 200] },
  { path: '/settings/status', statuses: [307, 404, 200] },
  { path: '/reports', statuses: [307, 404, 200] },
  { path: '/r/{reportId}', statuses: [200, 200, 200] },
  { path: '/sign-in', statuses: [200, 307, 307] },
  { path: '/invitation', statuses: [200, 200, 200] },
  { path: '/setup', statuses: [404, 404, 404] },
];
