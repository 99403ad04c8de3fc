import 'server-only';
import { publishedAt } from '@/lib/endpoints/published';
import { keepTag } from '@/lib/queries/fetch-again';
import { accepted, jsonOf } from '@/lib/queries/fetch-json';
import type { Read } from '@/lib/queries/session-place';

/** An address of our API, as its endpoint writes it, and what stands in the braces of its path. */
export interface Here {
  path: `/api/${string}`;
  params: Record<string, string>;
}

/** What a browser says of how it takes an answer, which is given to the page as data. */
const ofTransport = ['accept-encoding', 'if-none-match', 'if-modified-since', 'range'];

/**
 * Asks addresses of our own API inside this process, for a page that is being drawn, as whoever asks for the page: the
 * same guard, parsing and answer as over the network. `given` are the headers of the page's request, `addresses` by
 * their paths. Throws `ApiError` as `fetchJson`.
 */
export function readHere(given: Headers, addresses: Readonly<Record<string, Here>>): Read {
  const headers = new Headers(given);
  for (const name of ofTransport) headers.delete(name);
  // Who asks for the head of a page has not opened it.
  const method = given.get('x-method') === 'HEAD' ? 'HEAD' : 'GET';
  return async (_asked, path) => {
    const url = new URL(path, 'http://localhost');
    const address = addresses[url.pathname];
    const get = address && publishedAt(address.path);
    if (!address || !get) throw new Error(`No page reads ${url.pathname} here.`);
    const response = await get(new Request(url, { method, headers }), { params: Promise.resolve(address.params) });
    const data = await jsonOf<never>(await accepted(response));
    keepTag(data, response.headers.get('etag'));
    return data;
  };
}
