/**
 * What a provider's `Ratelimit` header says is left of its limit, and for how many ms; `null` without one that can be
 * read. Cloudflare sends `"default";r=50;t=30` (seconds) with every answer
 * (developers.cloudflare.com/fundamentals/api/reference/limits).
 */
export function remainingCalls(headers: Headers): { calls: number; forMs: number } | null {
  const said = headers.get('ratelimit') ?? '';
  const read = (name: string) => {
    const found = new RegExp(`;\\s*${name}=(\\d{1,9})(?=\\s*(?:;|,|$))`).exec(said)?.[1];
    return found === undefined ? null : Number(found);
  };
  const calls = read('r');
  const seconds = read('t');
  return calls === null || seconds === null ? null : { calls, forMs: Math.min(seconds, 600) * 1000 };
}
