/** What an answer may be while a fault lasts. */
type Ending =
  /** What was there before, with its age and this reason. */
  | { stale: string[] }
  /** A new answer: the figures hold, or say that something is missing. */
  | 'answered';

/** One fault of a provider, as it is tried on every page. */
export interface FaultCase {
  number: number;
  name: string;
  /** What the simulator does to the calls that match; the others go on. */
  fault?: { match?: string; kind: string; [option: string]: unknown };
  /** How often; for ever unless told. */
  times?: number;
  /** Where calls go instead, so that the network itself fails. */
  reroute?: (url: URL) => URL;
  ending: Ending;
  /** How long the fault asks to be left alone, ms. */
  waitMs?: number;
}

const stale = (...codes: string[]): Ending => ({ stale: codes });
const status = (code: number, more: object = {}) => ({ kind: 'status', status: code, ...more });
const elsewhere = (origin: string) => (url: URL) => new URL(`${url.pathname}${url.search}`, origin);
const rows = 'participants';

const limited = stale('provider_rate_limited');
const away = stale('provider_unavailable');
const odd = stale('provider_unexpected_answer');
const unreachable = stale('provider_unreachable');

/** The 36 faults of a provider that Rollcall is built for. */
export const faultCases: readonly FaultCase[] = [
  { number: 1, name: '429 with Retry-After 7', fault: status(429, { headers: { 'retry-after': '7' } }), ending: limited, waitMs: 7_000 },
  { number: 2, name: '429 with a date', fault: status(429, { retryAfterDateMs: 20_000 }), ending: limited, waitMs: 25_000 },
  { number: 3, name: '429 that says nothing', fault: status(429), ending: limited, waitMs: 300_000 },
  { number: 4, name: '429 with nonsense', fault: status(429, { headers: { 'retry-after': '999999' } }), ending: limited, waitMs: 600_000 },
  { number: 5, name: '500 once', fault: status(500), times: 1, ending: 'answered' },
  { number: 6, name: '500 always', fault: status(500), ending: away },
  { number: 7, name: '502', fault: status(502), ending: away },
  { number: 8, name: '503 with Retry-After', fault: status(503, { headers: { 'retry-after': '30' } }), ending: away, waitMs: 30_000 },
  { number: 9, name: '522', fault: status(522), ending: away },
  { number: 10, name: 'a page with 200', fault: { kind: 'html-page' }, ending: odd },
  { number: 11, name: 'error 1015', fault: { kind: 'cloudflare-1015' }, ending: limited, waitMs: 30_000 },
  { number: 12, name: 'half an answer', fault: { kind: 'truncated' }, ending: stale('provider_unexpected_answer', 'provider_unreachable') },
  { number: 13, name: 'another content type', fault: { kind: 'content-type', type: 'text/plain' }, ending: 'answered' },
  { number: 14, name: 'nothing', fault: { kind: 'no-content' }, ending: odd },
  { number: 15, name: 'headers never come', fault: { kind: 'hang' }, ending: stale('provider_timeout') },
  { number: 16, name: 'a body that drips', fault: { kind: 'drip' }, ending: stale('provider_timeout') },
  { number: 17, name: 'a connection that breaks', fault: { kind: 'reset' }, ending: unreachable },
  { number: 18, name: 'no such host', reroute: elsewhere('http://nowhere.invalid'), ending: unreachable },
  { number: 19, name: 'a refused connection', reroute: elsewhere('http://127.0.0.1:9'), ending: unreachable },
  { number: 20, name: 'a broken certificate', reroute: (url) => elsewhere(`https://127.0.0.1:${url.port}`)(url), ending: unreachable },
  { number: 21, name: 'success: false', fault: { kind: 'not-success' }, ending: stale('provider_unauthorized') },
  { number: 22, name: 'missing fields', fault: { match: rows, kind: 'drop-fields', fields: ['display_name'] }, ending: 'answered' },
  { number: 23, name: 'unknown fields', fault: { kind: 'unknown-fields' }, ending: 'answered' },
  { number: 24, name: 'a row on two pages', fault: { match: rows, kind: 'repeat-row' }, ending: 'answered' },
  { number: 25, name: 'a total that changes', fault: { match: rows, kind: 'total-count', step: -1 }, ending: 'answered' },
  { number: 26, name: 'an absurd total', fault: { match: rows, kind: 'total-count', value: 1_000_000_000 }, ending: 'answered' },
  { number: 27, name: 'a body without end', fault: { kind: 'huge-body', bytes: 27_000_000 }, ending: stale('provider_too_large') },
  { number: 28, name: 'a bomb', fault: { kind: 'gzip-bomb' }, ending: stale('provider_too_large', 'provider_unexpected_answer') },
  {
    number: 29,
    name: 'a thousand encodings',
    fault: { kind: 'many-encodings' },
    ending: stale('provider_unreachable', 'provider_unexpected_answer'),
  },
  { number: 30, name: '100,000 events', fault: { match: rows, kind: 'extra-events', count: 100_000 }, times: 1, ending: 'answered' },
  { number: 31, name: 'a refused token', fault: status(401), ending: stale('provider_unauthorized'), waitMs: 60_000 },
  { number: 32, name: 'not found', fault: status(404), ending: stale('not_found'), waitMs: 60_000 },
  { number: 33, name: 'a clock that is off', fault: { kind: 'clock-skew', ms: 600_000 }, ending: 'answered' },
  { number: 34, name: 'events in disorder', fault: { match: rows, kind: 'shuffled-events' }, ending: 'answered' },
  { number: 35, name: 'one-sided events', fault: { match: rows, kind: 'one-sided-events' }, ending: 'answered' },
  { number: 36, name: 'a redirect', fault: { kind: 'redirect' }, ending: stale('provider_redirected') },
];
