const SHORTEST = 1_000;
const LONGEST = 600_000;
/** "All API calls for the next five minutes will be blocked": Cloudflare's own words on a 429. */
const UNSAID = 300_000;

/**
 * How long an answer asks us to wait, in ms from now, clamped to 1–600 s. `Retry-After` is in seconds, or an HTTP date
 * read against the answer's own `Date`, where there is one. A 429 that says nothing readable means 300 s, and another
 * such status means `undefined`.
 */
export function retryAfterMs(status: number, headers: Headers, now: number): number | undefined {
  const said = headers.get('retry-after')?.trim();
  if (!said) return status === 429 ? UNSAID : undefined;
  const date = Date.parse(said);
  if (/^[+-]?\d+(\.\d+)?$/.test(said)) return clamp(Number(said) * 1000);
  if (Number.isNaN(date)) return status === 429 ? UNSAID : undefined;
  const theirs = Date.parse(headers.get('date') ?? '');
  return clamp(date - (Number.isNaN(theirs) ? now : theirs));
}

function clamp(ms: number): number {
  return Math.min(LONGEST, Math.max(SHORTEST, Math.ceil(ms)));
}
