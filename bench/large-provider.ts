// A provider of one session of so many people (`node large-provider.ts 50000`), in RealtimeKit's shape, as a process of
// its own. Prints, as a line of JSON, where it is.
import { createServer } from 'node:http';
import { largeSession, participantsPages } from './participants-pages';

const people = Number(process.argv[2]);
const pages = participantsPages(people);
const { id, title, startedAt, endedAt } = largeSession;
const [started_at, ended_at] = [startedAt, endedAt].map((at) => new Date(at).toISOString());
const session = { id, meeting_display_name: title, status: 'ENDED', started_at, ended_at, created_at: started_at, updated_at: ended_at };

function answerTo({ pathname, searchParams }: URL): Buffer | null {
  if (pathname.endsWith(`/sessions/${id}/participants`)) return pages[Number(searchParams.get('page_no') ?? 1) - 1] ?? null;
  return pathname.endsWith(`/sessions/${id}`) ? Buffer.from(JSON.stringify({ success: true, data: session })) : null;
}

const server = createServer((request, response) => {
  const answer = answerTo(new URL(request.url ?? '/', 'http://localhost'));
  response.writeHead(answer === null ? 404 : 200, { 'content-type': 'application/json' });
  response.end(answer ?? '{"success":false}');
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it does not listen on a port');
  console.log(JSON.stringify({ origin: `http://127.0.0.1:${address.port}` }));
});
