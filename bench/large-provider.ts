// A provider of ended sessions in RealtimeKit's shape, as a process of its own:
// `node large-provider.ts '[{"people":50000,"sessions":1}]' 20` answers each call after 20 ms. Prints, as a line of JSON,
// where it is. The first session is `largeSession`, each other one an hour before the one before. What was asked stands
// below `/__control/calls`, as the simulator has it.
import { createServer } from 'node:http';
import { setPriority } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { largeSession, participantsPages, uuidOf } from './participants-pages';
import type { PlannedSessions } from './start-large-provider';

// A provider works on machines of its own: here it takes what the server leaves.
setPriority(19);

const plan = JSON.parse(process.argv[2] ?? '[]') as PlannedSessions[];
const latencyMs = Number(process.argv[3] ?? 0);
const hourMs = 3_600_000;

const sessions = plan
  .flatMap(({ people, sessions: count }) => {
    const pages = participantsPages(people);
    return Array.from({ length: count }, () => pages);
  })
  .map((pages, index) => {
    const [started_at, ended_at] = [largeSession.startedAt, largeSession.endedAt].map((at) => new Date(at - index * hourMs).toISOString());
    const id = index === 0 ? largeSession.id : uuidOf(`session ${index}`);
    const wire = { id, meeting_display_name: `${largeSession.title} ${index + 1}`, status: 'ENDED', started_at, ended_at };
    return { pages, wire: { ...wire, created_at: started_at, updated_at: ended_at } };
  });
const known = new Map(sessions.map((session) => [session.wire.id, session]));

function listed(asked: URLSearchParams): Buffer {
  const [from, to] = ['start_time', 'end_time'].map((name) => Date.parse(asked.get(name) ?? ''));
  const within = sessions
    .map(({ wire }) => wire)
    .filter(({ started_at, status }) => {
      const at = Date.parse(started_at ?? '');
      return !(at < Number(from)) && !(at > Number(to)) && (asked.get('status') ?? status) === status;
    });
  if (asked.get('sort_order') === 'ASC') within.reverse();
  const perPage = Number(asked.get('per_page') ?? 20);
  const offset = (Number(asked.get('page_no') ?? 1) - 1) * perPage;
  const page = within.slice(offset, offset + perPage);
  const paging = { total_count: within.length, start_offset: offset + 1, end_offset: offset + page.length };
  return Buffer.from(JSON.stringify({ success: true, data: { sessions: page, paging }, paging }));
}

function answerTo({ pathname, searchParams }: URL): Buffer | null {
  const [, sessionId, rest] = /\/sessions(?:\/([^/]+)(\/participants)?)?$/.exec(pathname) ?? [''];
  if (sessionId === undefined) return pathname.endsWith('/sessions') ? listed(searchParams) : null;
  const session = known.get(sessionId);
  if (session === undefined) return null;
  if (rest !== undefined) return session.pages[Number(searchParams.get('page_no') ?? 1) - 1] ?? null;
  return Buffer.from(JSON.stringify({ success: true, data: session.wire }));
}

let calls: { at: string; path: string; query: string }[] = [];

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/__control/calls') {
    if (request.method === 'DELETE') calls = [];
    response.end(JSON.stringify(calls));
    return;
  }
  calls.push({ at: new Date().toISOString(), path: url.pathname, query: url.search.slice(1) });
  const answer = answerTo(url);
  if (latencyMs > 0) await delay(latencyMs);
  response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
  response.end(answer ?? '{"success":false}');
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it does not listen on a port');
  console.log(JSON.stringify({ origin: `http://127.0.0.1:${address.port}` }));
});
