import { ApiError, refusalOf } from './fetch-json';

/** A file of one of our own addresses, with the name the server gives it. Throws `ApiError` as `fetchJson`. */
export async function fetchFile(url: string, headers: Readonly<Record<string, string>>): Promise<{ blob: Blob; name: string }> {
  let response: Response;
  try {
    response = await fetch(url, { headers });
  } catch {
    throw new ApiError('unreachable', 'Rollcall’s server cannot be reached. Check your connection.', 0);
  }
  if (!response.ok) throw await refusalOf(response);
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]+)"/i.exec(disposition)?.[1];
  return { blob: await response.blob(), name: encoded === undefined ? (plain ?? 'report') : decodeURIComponent(encoded) };
}
