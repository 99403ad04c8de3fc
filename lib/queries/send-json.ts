import { ApiError, refusalOf } from './fetch-json';

/**
 * Sends a change to one of our own addresses and gives the JSON of the answer (`null` where it has none). The shape is trusted: the schemas that document
 * the route wrote it. Throws `ApiError` for every refusal and when the server cannot be reached.
 */
export async function sendJson<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const init: RequestInit = { method, headers: { accept: 'application/json', ...headers } };
  if (body !== undefined) {
    init.headers = { accept: 'application/json', 'content-type': 'application/json', ...headers };
    init.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch {
    throw new ApiError('unreachable', 'Rollcall’s server cannot be reached. Check your connection.', 0);
  }
  if (!response.ok) throw await refusalOf(response);
  return JSON.parse((await response.text()) || 'null');
}
