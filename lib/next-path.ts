const anyOrigin = 'http://rollcall.invalid';

/**
 * Where to go after sign-in: a path of this very server, or `/`. Refused is all that browsers could read as another
 * host: anything that does not begin with exactly one `/`, backslashes, control characters and whatever a URL parser
 * takes elsewhere.
 */
export function nextPath(given: string | null | undefined): string {
  if (!given || given.length > 2_000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(given)) return '/';
  const url = URL.parse(given, anyOrigin);
  if (url === null || url.origin !== anyOrigin || url.pathname.startsWith('//')) return '/';
  // Decoded once more by somebody in between, it must still be ours.
  if (/^\/(?:%(?:25)*(?:2f|5c|09|0a|0d))/i.test(given) || url.pathname.startsWith('/api/')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
