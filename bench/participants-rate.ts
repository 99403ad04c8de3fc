// Requests per second of a page of 50 rows out of a session of 10,000 people, as members read it and as recipients of
// reports do by each choice of names, beside those of the health route: autocannon with ten connections, in turns in
// one run, the middle of many. Uncompressed, as autocannon asks; with gzip, as browsers ask, some are shown too.
import { setTimeout as delay } from 'node:timers/promises';
import autocannon from 'autocannon';
import { atLeast, type Figure, median, noted, printFigures } from './figure';
import { askJson, type RunningApp, startApp } from './start-app';

/** In short turns, so that whatever else the machine does meanwhile falls on all of them alike. */
const seconds = 1;
const rounds = 9;
/** Requests a connection: of more than 100 the server takes none. */
const reconnectRate = 90;
const choices = ['full', 'pseudonyms', 'initials', 'none'] as const;
const query = 'participants?perPage=50&page=100';

interface Target {
  url: string;
  headers?: Record<string, string>;
  /** 200 unless told. */
  status?: number;
}

async function makeReport({ origin, source, townHall }: RunningApp, names: string): Promise<Target> {
  const include = { curve: true, participants: true, detail: false, quality: false, exports: false };
  const body = JSON.stringify({ source, sessionId: townHall, include, names, mode: 'frozen' });
  const headers = { 'content-type': 'application/json', origin };
  const { link } = await askJson<{ link: string }>(`${origin}/api/reports`, { method: 'POST', headers, body });
  const [, id = '', key = ''] = /\/r\/([^#]+)#(.+)$/.exec(link) ?? [];
  return { url: `${origin}/api/r/${id}/${query}`, headers: { authorization: `Bearer ${key}`, 'x-report-visit': 'bench-visitor' } };
}

/** As it is asked again by a browser that holds the answer. */
async function again({ url, headers = {} }: Target): Promise<Target> {
  const answer = await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' } });
  await answer.arrayBuffer();
  return { url, headers: { ...headers, 'if-none-match': answer.headers.get('etag') ?? '' }, status: 304 };
}

const zipped = ({ url, headers }: Target): Target => ({ url, headers: { ...headers, 'accept-encoding': 'gzip' } });

/** Requests per second. */
async function load({ url, headers = {}, status = 200 }: Target): Promise<number> {
  const { requests, errors, statusCodeStats } = await autocannon({ url, connections: 10, duration: seconds, headers, reconnectRate });
  const others = Object.entries(statusCodeStats ?? {}).filter(([code]) => Number(code) !== status);
  if (errors > 0 || others.length > 0) throw new Error(`${url}: ${errors} requests failed, and others were ${JSON.stringify(others)}`);
  return requests.average;
}

const app = await startApp();
try {
  const page = `${app.origin}/api/sources/${app.source}/sessions/${app.townHall}/${query}`;
  let state = '';
  while (state !== 'archived') {
    await delay(500);
    ({ state } = (await askJson<{ freshness: { state: string } }>(page)).freshness);
  }
  const reports: Record<string, Target> = {};
  for (const names of choices) reports[names] = await makeReport(app, names);
  const { full = { url: '' } } = reports;
  const targets: Record<string, Target> = {
    health: { url: `${app.origin}/api/health` },
    member: { url: page },
    'member, 304': await again({ url: page }),
    'member, gzip': zipped({ url: page }),
    ...reports,
    '304': await again(full),
    'full, gzip': zipped(full),
  };
  for (const target of Object.values(targets)) await load(target);

  const rates = new Map<string, number[]>(Object.keys(targets).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const [name, target] of Object.entries(targets)) rates.get(name)?.push(await load(target));

  const beside = (name: string, other: string) => {
    const [some = [], others = []] = [rates.get(name), rates.get(other)];
    return median(some.map((rate, round) => rate / (others[round] ?? Number.NaN)));
  };
  const figures: Figure[] = [
    atLeast('member: requests/s against the health route', beside('member', 'health'), 0.8, '×'),
    atLeast('member, what has not changed (304), against the health route', beside('member, 304', 'health'), 0.8, '×'),
    noted('member, with gzip', `${beside('member, gzip', 'health').toFixed(2)} ×`),
    ...choices.slice(1).map((names) => atLeast(`report, ${names}: against full names`, beside(names, 'full'), 0.95, '×')),
    ...choices.map((names) => atLeast(`report, ${names}: against the health route`, beside(names, 'health'), 0.9, '×')),
    atLeast('report, what has not changed (304): against the health route', beside('304', 'health'), 1, '×'),
    noted('report, full, with gzip', `${beside('full, gzip', 'health').toFixed(2)} ×`),
    ...[...rates].map(([name, some]) => noted(`requests/s: ${name}`, median(some).toFixed(0))),
  ];
  printFigures('A page of 50 rows out of 10,000', figures);
} finally {
  await app.stop();
}
