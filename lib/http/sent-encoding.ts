import type { ServerResponse } from 'node:http';

/**
 * How the bytes of an answer are compressed already: Next drops `Content-Encoding` itself from what handlers answer.
 */
export const sentEncoding = 'x-rollcall-encoding';

/** Sends what handlers say by `sentEncoding` under its right name, so that nobody compresses these bytes again. */
export function nameEncoding(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === sentEncoding ? setHeader('content-encoding', String(value)) : setHeader(name, value);
}
