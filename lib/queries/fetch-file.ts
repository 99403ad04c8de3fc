import { request } from './fetch-json';

/** A file of one of our own addresses, with the name the server gives it. Throws `ApiError` as `request`. */
export async function fetchFile(url: string, headers: Readonly<Record<string, string>>): Promise<{ blob: Blob; name: string }> {
  const response = await request(url, { headers });
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]+)"/i.exec(disposition)?.[1];
  return { blob: await response.blob(), name: encoded === undefined ? (plain ?? 'report') : decodeURIComponent(encoded) };
}
