/** Who asks, in the order of the columns below. `recipient` has the key of the report in question, `other` that of another session's report. */
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
const readers: Statuses = [401, 200, 200, 200, 401, 401];
/** Only admins, for whom the answer is `status`. */
const admins = (status: number): Statuses => [401, 403, status, 403, 401, 401];
/** Members by their own sign-in, for whom the answer is `status`. */
const members = (status: number): Statuses => [401, status, status, 403, 401, 401];
/** Whoever has the key of this very report; for everybody else there is no report. */
const recipients: Statuses = [404, 404, 404, 404, 200, 404];

const source = '/api/sources/{source}';
const session = `${source}/sessions/{sessionId}`;
const meeting = `${source}/meetings/{meetingId}`;
const report = '/api/r/{reportId}';

/** Every method of every address of the API that is not a 405, and what each caller gets. A route file or a method without a row fails the tests. */
export const routeTable: Row[] = [
  { method: 'GET', path: '/api/health', statuses: everybody(200) },
  { method: 'GET', path: '/api/openapi.json', statuses: readers },
  { method: 'GET', path: '/api/me', statuses: readers },
  { method: 'GET', path: '/api/sources', statuses: readers },
  { method: 'GET', path: `${source}/sessions`, statuses: readers },
  { method: 'GET', path: session, statuses: readers },
  { method: 'GET', path: `${session}/participants`, statuses: readers },
  { method: 'GET', path: `${session}/participants/{participantId}`, statuses: readers },
  {
    method: 'GET',
    path: `${session}/participants/{participantId}/connections/{connectionId}/provider`,
    statuses: admins(200),
  },
  { method: 'GET', path: `${session}/timeline`, statuses: readers },
  { method: 'GET', path: `${session}/invitees`, statuses: readers },
  { method: 'GET', path: `${session}/export`, statuses: readers },
  { method: 'GET', path: `${source}/meetings`, statuses: readers },
  { method: 'GET', path: meeting, statuses: readers },
  { method: 'GET', path: `${meeting}/participants`, statuses: readers },

  { method: 'GET', path: '/api/reports', statuses: admins(200) },
  { method: 'POST', path: '/api/reports', statuses: admins(400), body: {} },
  { method: 'POST', path: '/api/reports/plan', statuses: admins(400), body: {} },
  { method: 'POST', path: '/api/reports/preview', statuses: admins(400), body: {} },
  { method: 'GET', path: '/api/reports/{reportId}', statuses: admins(200) },
  { method: 'GET', path: '/api/reports/{reportId}/views', statuses: admins(200) },
  { method: 'PATCH', path: '/api/reports/{reportId}', statuses: admins(400), body: { unknown: true } },
  { method: 'POST', path: '/api/reports/{unknownId}/key', statuses: admins(404) },
  { method: 'DELETE', path: '/api/reports/{unknownId}', statuses: admins(404) },

  { method: 'GET', path: report, statuses: recipients },
  { method: 'GET', path: `${report}/participants`, statuses: recipients },
  { method: 'GET', path: `${report}/participants/{publicId}`, statuses: recipients },
  { method: 'GET', path: `${report}/timeline`, statuses: recipients },
  { method: 'GET', path: `${report}/export`, statuses: recipients },
  { method: 'POST', path: `${report}/unlock`, statuses: [404, 404, 404, 404, 404, 404], body: {} },

  { method: 'GET', path: '/api/people', statuses: admins(200) },
  { method: 'PATCH', path: '/api/people/{unknownId}', statuses: admins(404), body: { role: 'admin' } },
  { method: 'DELETE', path: '/api/people/{unknownId}', statuses: admins(404) },
  { method: 'DELETE', path: '/api/people/{unknownId}/sign-ins', statuses: admins(404) },
  { method: 'POST', path: '/api/invitations', statuses: admins(400), body: {} },
  { method: 'DELETE', path: '/api/invitations/{unknownId}', statuses: admins(404) },
  { method: 'POST', path: '/api/invitations/open', statuses: everybody(404), body: { secret: 'made up' } },
  {
    method: 'POST',
    path: '/api/invitations/accept',
    statuses: everybody(404),
    body: { secret: 'x', name: 'x', password: 'long enough for this' },
  },

  { method: 'GET', path: '/api/tokens', statuses: members(200) },
  { method: 'POST', path: '/api/tokens', statuses: members(400), body: {} },
  { method: 'DELETE', path: '/api/tokens', statuses: members(204) },
  { method: 'DELETE', path: '/api/tokens/{unknownId}', statuses: members(404) },
  { method: 'POST', path: '/api/account/password', statuses: members(400), body: {} },
  { method: 'DELETE', path: '/api/account/sign-ins', statuses: members(204), endsSignIn: true },

  { method: 'POST', path: '/api/auth/sign-in/email', statuses: everybody(400), body: {} },
  { method: 'POST', path: '/api/auth/sign-in/social', statuses: everybody(404), body: { provider: 'oidc' } },
  { method: 'GET', path: '/api/auth/callback/oidc', statuses: everybody(404) },
  { method: 'POST', path: '/api/auth/sign-out', statuses: members(204), endsSignIn: true },
  {
    method: 'POST',
    path: '/api/auth/sign-up/email',
    statuses: everybody(404),
    body: { email: 'a@b.example', password: 'long enough', name: 'x' },
  },
  { method: 'GET', path: '/api/auth/get-session', statuses: everybody(404) },
  ...(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).map((method) => ({ method, path: '/api/setup', statuses: everybody(404) })),
];

/** Every page, and what each caller gets: a redirect to sign in, the page, or none. */
export const pageTable: { path: string; statuses: readonly [nobody: number, viewer: number, admin: number] }[] = [
  { path: '/', statuses: [307, 200, 200] },
  { path: '/{source}/sessions', statuses: [307, 200, 200] },
  { path: '/{source}/sessions/{sessionId}', statuses: [307, 200, 200] },
  { path: '/{source}/sessions/{sessionId}/participants/{participantId}', statuses: [307, 200, 200] },
  { path: '/{source}/meetings', statuses: [307, 200, 200] },
  { path: '/{source}/meetings/{meetingId}', statuses: [307, 200, 200] },
  { path: '/people', statuses: [307, 404, 200] },
  { path: '/account', statuses: [307, 200, 200] },
  { path: '/reports', statuses: [307, 404, 200] },
  { path: '/r/{reportId}', statuses: [200, 200, 200] },
  { path: '/sign-in', statuses: [200, 307, 307] },
  { path: '/invitation', statuses: [200, 200, 200] },
  { path: '/setup', statuses: [404, 404, 404] },
];
