import { jsonOf, request } from './fetch-json';

/**
 * Sends a change to one of our own addresses and gives the JSON of the answer (`null` where it has none). The shape is
 * trusted: the schemas that document the route wrote it. Throws `ApiError` as `request` and `jsonOf`.
 */
export async function sendJson<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const accept = { accept: 'application/json', ...headers };
  const init =
    body === undefined ? { headers: accept } : { headers: { 'content-type': 'application/json', ...accept }, body: JSON.stringify(body) };
  return jsonOf(await request(url, { method, ...init }));
}
