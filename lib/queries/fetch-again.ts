import { type QueryFunctionContext, replaceEqualDeep } from '@tanstack/react-query';
import { jsonOf, request } from './fetch-json';

/** By the data of an answer, what its server knows it by. */
const tags = new WeakMap<object, string>();

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;

/** What the server knows an answer by; `undefined` of one that it has not said it of. */
export function tagOf(data: unknown): string | undefined {
  return isObject(data) ? tags.get(data) : undefined;
}

/** Notes what the server knows an answer by. */
export function keepTag(data: unknown, tag: string | null | undefined): void {
  if (isObject(data) && tag) tags.set(data, tag);
}

/** As React Query shares what is equal in two answers; what comes of it is known by the tag of the newer one. */
export function shareEqual(before: unknown, data: unknown): unknown {
  const shared = replaceEqualDeep(before, data);
  keepTag(shared, tagOf(data));
  return shared;
}

/** What React Query tells of a query that is asked. */
export type Asked = Pick<QueryFunctionContext, 'client' | 'queryKey' | 'signal'>;

/**
 * As `fetchJson`, for a query: where an answer is held already, its server need not send it again, and what is held
 * stays.
 */
export async function fetchAgain<T extends object>(
  { client, queryKey, signal }: Asked,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<T> {
  const held = client.getQueryData<T>(queryKey);
  const tag = tagOf(held);
  const asked = { accept: 'application/json', ...headers, ...(tag === undefined ? {} : { 'if-none-match': tag }) };
  const response = await request(url, { headers: asked, signal });
  if (response.status === 304 && held !== undefined) return held;
  const data = await jsonOf<T>(response, signal);
  keepTag(data, response.headers.get('etag'));
  return data;
}
