import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import path from 'node:path';
import { prepareFirstAdmin } from '@/lib/accounts/first-admin';
import { isKnownSetUp } from '@/lib/accounts/set-up-note';
import { noteClientAddress } from '@/lib/client-address';
import { closeDatabase, database, holdOwnDatabase, quickDatabase } from '@/lib/db/database';
import { SchemaTooNew } from '@/lib/db/oldest-schema';
import { DatabaseHeld, holderWords } from '@/lib/db/one-server';
import { env } from '@/lib/env';
import { boundConnections } from '@/lib/http/bound-connections';
import { nameEncoding } from '@/lib/http/sent-encoding';
import { log } from '@/lib/log';
import { brotliTwins, takeBrotliTwin } from '@/lib/server/brotli-twins';
import { endWhenStalled } from '@/lib/server/end-when-stalled';
import { writeFirstHeaders } from '@/lib/server/first-headers';
import { createFrontDoor } from '@/lib/server/front-door';
import { narrowRequest } from '@/lib/server/narrow-request';
import { redirectConsole } from '@/lib/server/next-output';
import { answerParserErrors, noteAnswer } from '@/lib/server/parser-refusals';
import { shutDown } from '@/lib/server/shut-down';
import { transportSecurity } from '@/lib/server/transport-security';
import { writeInPieces } from '@/lib/server/write-in-pieces';
import { onShutdown } from '@/lib/shutdown';
import { settingsHash, showInstance } from '@/lib/status/instance';
import { startMetrics } from '@/lib/status/metrics';
import { watchProblems } from '@/lib/status/watch-problems';
import { storageProblem } from '@/lib/storage-problem';
import { startWorker } from '@/lib/worker/start-worker';

// biome-ignore lint/style/noProcessEnv: the bundler puts it here.
const isProduction = process.env.NODE_ENV === 'production';
// In development people read what is said, in colours.
if (isProduction) redirectConsole(console);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const isToldWhole = (error: unknown) => error instanceof DatabaseHeld || error instanceof SchemaTooNew;

const door = createFrontDoor();
let isEnding = false;
function end(): void {
  // A terminal and `npm start` both pass a signal on.
  if (isEnding) return;
  isEnding = true;
  void shutDown(door, closeDatabase).then(() => process.exit(0));
}
if (isProduction)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // Next's own waits for clients that keep their connections, and ends with 143.
    process.removeAllListeners(signal);
    process.on(signal, end);
  }

try {
  const { trustedProxies, url } = env();
  const hsts = transportSecurity(url);
  const twins = brotliTwins(path.join('.next', 'static'));
  // Published by Node for every request before anybody reads it.
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return;
    if (!(message.request instanceof IncomingMessage)) return;
    noteClientAddress(message.request, trustedProxies);
    narrowRequest(message.request, { setUp: isKnownSetUp() });
    if (!('response' in message) || !(message.response instanceof ServerResponse)) return;
    nameEncoding(message.response);
    writeFirstHeaders(message.response, message.request.url ?? '', hsts);
    takeBrotliTwin(message.request, message.response, twins);
    noteAnswer(message.response);
    writeInPieces(message.response);
    endWhenStalled(message.response);
  });
  // Published for every connection, before anything of it is read: the server may meet what is no request before it
  // meets one.
  subscribe('net.server.socket', (message) => {
    if (typeof message !== 'object' || message === null || !('socket' in message) || !(message.socket instanceof Socket)) return;
    if (!('server' in message.socket) || !(message.socket.server instanceof Server)) return;
    answerParserErrors(message.socket.server, hsts);
    // In development pages are told through one what has changed.
    if (!isProduction) return;
    boundConnections(message.socket.server);
    door.watch(message.socket.server);
  });
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

try {
  await holdOwnDatabase((holder) => log.warn(`${holderWords(holder)} has the database; waiting for at most 30 s`));
  await database();
  await prepareFirstAdmin();
  onShutdown('ending the worker', startWorker().stop);
  onShutdown('hiding this instance', showInstance(quickDatabase, settingsHash(env())).stop);
  watchProblems();
  if (env().metricsToken !== null) startMetrics();
  door.open();
} catch (error) {
  fail(`Rollcall cannot start: ${isToldWhole(error) ? error.message : storageProblem(error)}.`);
}
