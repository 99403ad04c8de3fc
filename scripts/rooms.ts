/** A room of the house: the files in it, what it is for, and the rooms that its files may use beside their own. */
export interface Room {
  /** The beginnings of its files' paths; of several rooms a file belongs to the one with the longest. */
  files: readonly string[];
  what: string;
  uses: readonly string[];
}

const forAll = ['domain', 'plain', 'messages'];
const forServer = [...forAll, 'server-wide'];
const forScreens = [...forAll, 'queries', 'ui', 'states', 'table'];

/**
 * The law of directions, from the ground up: no room uses one that stands below it in this table, so that there are no
 * circles of rooms.
 */
export const rooms: Readonly<Record<string, Room>> = {
  domain: { files: ['lib/domain/'], what: 'the nouns, and pure functions over them', uses: [] },
  plain: {
    files: ['lib/address/', 'lib/paths.ts', 'lib/format.ts', 'lib/password-length.ts', 'lib/next-path.ts'],
    what: 'addresses, formats and rules, for server and browser',
    uses: ['domain'],
  },
  messages: { files: ['lib/messages/'], what: 'every text that a person reads, in every language', uses: ['domain', 'plain'] },
  'server-wide': {
    files: ['lib/'],
    what: 'environment, log, refusals and turns, for everything on the server',
    uses: forAll,
  },
  db: { files: ['lib/db/'], what: 'connection, schema, migrations', uses: forServer },
  providers: { files: ['lib/providers/'], what: 'the contract with vendors, and the guard of every call', uses: [...forServer, 'db'] },
  realtimekit: { files: ['lib/providers/realtimekit/'], what: 'Cloudflare RealtimeKit', uses: [...forAll, 'providers'] },
  videosdk: { files: ['lib/providers/videosdk/'], what: 'VideoSDK', uses: [...forAll, 'providers'] },
  registry: {
    files: ['registry', 'create-registry', 'vendors', 'find-vendor', 'account-setups'].map((name) => `lib/providers/${name}.ts`),
    what: 'which vendors there are',
    uses: [...forServer, 'providers', 'realtimekit', 'videosdk'],
  },
  reading: { files: ['lib/sessions/reading/'], what: 'a session is read whole', uses: [...forServer, 'db', 'providers', 'registry'] },
  counting: { files: ['lib/sessions/counting/'], what: 'a session as it is counted', uses: [...forServer, 'db', 'reading'] },
  archive: {
    files: ['lib/sessions/archive/'],
    what: 'ended sessions are kept',
    uses: [...forServer, 'db', 'providers', 'registry', 'reading', 'counting'],
  },
  cache: {
    files: ['lib/sessions/cache/'],
    what: 'the life of a session in memory',
    uses: [...forServer, 'db', 'providers', 'reading', 'counting', 'archive'],
  },
  sessions: {
    files: ['lib/sessions/'],
    what: 'what others ask of sessions, lists and meetings',
    uses: [...forServer, 'db', 'providers', 'registry', 'reading', 'counting', 'archive', 'cache'],
  },
  reports: {
    files: ['lib/reports/'],
    what: 'report links, and what strangers see',
    uses: [...forServer, 'db', 'reading', 'counting', 'archive', 'cache', 'sessions'],
  },
  status: {
    files: ['lib/status/'],
    what: 'what is wrong, and the figures an operator looks at',
    uses: [...forServer, 'db', 'providers', 'registry', 'sessions'],
  },
  accounts: { files: ['lib/accounts/'], what: 'members, sign-in, invitations, tokens', uses: [...forServer, 'db'] },
  exports: { files: ['lib/exports/'], what: 'CSV, XLSX and JSON', uses: [...forAll] },
  http: { files: ['lib/http/'], what: 'handlers, parsing, answers', uses: [...forServer, 'providers', 'registry', 'exports'] },
  server: { files: ['lib/server/'], what: 'what happens to a request before Next sees it', uses: [...forServer, 'http'] },
  access: {
    files: ['lib/access/'],
    what: 'the guards of handlers and pages',
    uses: [...forServer, 'db', 'providers', 'counting', 'sessions', 'reports', 'accounts', 'status', 'http'],
  },
  endpoints: {
    files: ['lib/endpoints/'],
    what: 'one file for each address: who may call, what is asked and answered, and the answering',
    uses: [
      ...forServer,
      ...['db', 'providers', 'registry', 'reading', 'counting', 'archive', 'sessions'],
      ...['status', 'reports', 'accounts', 'exports', 'http', 'access'],
    ],
  },
  operator: {
    files: ['lib/operator/'],
    what: 'what the operator’s commands do',
    uses: [...forServer, 'db', 'providers', 'registry', 'archive'],
  },
  worker: {
    files: ['lib/worker/'],
    what: 'what runs by itself',
    uses: [
      ...forServer,
      'db',
      'providers',
      'registry',
      'reading',
      'counting',
      'archive',
      'cache',
      'sessions',
      'reports',
      'accounts',
      'status',
    ],
  },
  api: {
    files: ['app/api/'],
    what: 'addresses, each one call of `route`',
    uses: [...forServer, 'sessions', 'reports', 'accounts', 'http', 'access', 'endpoints'],
  },
  queries: { files: ['lib/queries/'], what: 'what the browser asks of our own routes', uses: forAll },
  ui: { files: ['components/ui/'], what: 'primitives without a word of the domain', uses: ['messages'] },
  charts: { files: ['components/charts/'], what: 'the only wrappers round Recharts', uses: [...forAll, 'ui'] },
  states: { files: ['components/states/'], what: 'loading, failure, empty', uses: ['plain', 'messages', 'ui'] },
  table: { files: ['components/table/'], what: 'data table, pager, sort', uses: ['plain', 'messages', 'ui'] },
  presence: { files: ['components/presence/'], what: 'time on an axis', uses: forScreens },
  session: { files: ['components/session/'], what: 'head, figures and notes of a session', uses: [...forScreens, 'presence'] },
  timeline: { files: ['components/timeline/'], what: 'the table that is a timeline', uses: [...forScreens, 'presence', 'session'] },
  'head-count': {
    files: ['components/head-count/'],
    what: 'the curve, its range and its zoom',
    uses: [...forScreens, 'presence', 'session'],
  },
  participant: {
    files: ['components/participant/'],
    what: 'one person in a session',
    uses: [...forScreens, 'charts', 'presence', 'session', 'timeline'],
  },
  people: {
    files: ['components/people/'],
    what: 'the list of a session’s people round the timeline',
    uses: [...forScreens, 'presence', 'session', 'timeline', 'head-count'],
  },
  report: {
    files: ['components/report/'],
    what: 'what a recipient sees, and its making',
    uses: [...forScreens, 'presence', 'session', 'timeline', 'head-count', 'participant', 'people'],
  },
  'start-pages': { files: ['app/'], what: 'layout, sign-in, setup, invitation', uses: [...forScreens, 'access', 'endpoints'] },
  dashboard: {
    files: ['app/(dashboard)/'],
    what: 'the screens of members',
    uses: [
      ...forScreens,
      ...['access', 'charts', 'head-count', 'presence', 'session', 'timeline', 'participant', 'people', 'report', 'start-pages'],
    ],
  },
  'report-page': {
    files: ['app/r/'],
    what: 'the page behind a report link',
    uses: [...forScreens, 'http', 'access', 'session', 'participant', 'people', 'report', 'start-pages'],
  },
};
