// The server is told to end while a hundred clients ask over connections they keep, files are read slowly, and in every
// fourth round one is not read at all: what of it is cut, how long it takes, and what the process ends with.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildApp } from '@/scripts/build-app';
import { startServer } from '@/scripts/start-server';
import { startSimulator } from '@/scripts/start-simulator';
import { scenarioIds } from '@/simulator/scenario-ids';
import { atMost, isSo, noted, printFigures } from './figure';
import { endAll } from './start-app';

const rounds = Number(process.env.BENCH_ROUNDS ?? '20');
const clients = 100;
const readers = 3;
const everyMs = 1_000;
const port = 3974;
/** Until health is a 503 everywhere requests are taken; so long the server announces it. */
const announcedMs = 3_000;
/** What reading a file slowly takes beside what the server takes for it. */
const readingMs = 8_000;

const seen = { health503: 0, exit0: 0, answered: 0, refused: 0, cut: 0, files: 0, cutFiles: 0 };
const took: number[] = [];

async function ask(agent: Agent, target: string): Promise<IncomingMessage> {
  const asked = request({ port, host: '127.0.0.1', path: target, agent }).end();
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : '');

/** Asks once a second over one connection until nobody is there; what was sent and not answered whole was cut. */
async function keepAsking(told: () => number | null): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await delay(Math.random() * everyMs);
  for (;;) {
    try {
      const answer = await ask(agent, '/api/sources');
      for await (const _ of answer);
      if (answer.statusCode === 200) seen.answered++;
      else if (answer.statusCode === 503 && told() !== null) seen.refused++;
      else throw new Error(`a client got ${answer.statusCode}`);
    } catch (error) {
      const since = performance.now() - (told() ?? Number.POSITIVE_INFINITY);
      if (codeOf(error) === 'ECONNREFUSED' && since >= announcedMs) return;
      // Connected, but nobody had taken it up when the server stopped listening.
      if (codeOf(error) === 'ECONNRESET' && since >= announcedMs) seen.refused++;
      else seen.cut++;
    }
    await delay(everyMs);
  }
}

/** Reads a file in some ten seconds, and sees that it is whole. */
async function download(target: string, fileBytes: number): Promise<void> {
  try {
    let bytes = '';
    const answer = await ask(new Agent(), target);
    answer.setEncoding('utf8');
    for await (const chunk of answer) {
      bytes += chunk;
      await delay((chunk.length / fileBytes) * readingMs);
    }
    JSON.parse(bytes);
    seen.files++;
  } catch {
    seen.cutFiles++;
  }
}

async function lookAtHealth(told: () => number | null): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`, { headers: { connection: 'close' } }).catch(() => null);
    if (answer?.status === 503) seen.health503++;
    if (answer?.status === 503 || (answer === null && told() !== null)) return;
    await delay(20);
  }
}

async function round(number: number): Promise<void> {
  const simulator = await startSimulator([]);
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-bench-'));
  const server = await startServer({ port, host: '127.0.0.1', env: { ROLLCALL_DEMO: simulator.line, ROLLCALL_DATA: folder } });
  const session = `/api/sources/realtimekit/sessions/${scenarioIds['town-hall']}`;
  const file = `${session}/export?format=json`;
  const whole = await (await fetch(`http://127.0.0.1:${port}${file}`)).text();
  let toldAt: number | null = null;
  const told = () => toldAt;
  const asking = Array.from({ length: clients }, () => keepAsking(told));
  const reading = Array.from({ length: readers }, () => download(file, whole.length));
  const stalled = new Agent();
  if (number % 4 === 0)
    void ask(stalled, file).then(
      (answer) => answer.on('error', () => undefined),
      () => undefined,
    );
  const looking = lookAtHealth(told);
  await delay(2_000);
  const exited = once(server, 'exit');
  toldAt = performance.now();
  server.kill('SIGTERM');
  const [code] = await exited;
  took.push(performance.now() - toldAt);
  if (code === 0) seen.exit0++;
  await Promise.all([...asking, ...reading, looking]);
  stalled.destroy();
  await endAll([simulator.process]);
  rmSync(folder, { recursive: true, force: true });
}

await buildApp();
for (let number = 0; number < rounds; number++) await round(number);
printFigures(`A server that is told to end, ${clients} clients and ${readers} slow files, ${rounds} times`, [
  atMost('requests that were taken and cut', seen.cut, 0, 'requests'),
  atMost('slow files that were cut', seen.cutFiles, 0, 'files'),
  isSo('health was seen as a 503 each time', seen.health503 === rounds, `${seen.health503} times`),
  isSo('the process ended with 0 each time', seen.exit0 === rounds, `${seen.exit0} times`),
  atMost('longest end, also with a file that nobody reads', Math.max(...took) / 1_000, 25, 's'),
  noted('requests that were answered, refused after the 3 s', `${seen.answered}, ${seen.refused}`),
]);
