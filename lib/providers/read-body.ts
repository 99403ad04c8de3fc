/** Thrown by `readBody`: the body is longer than allowed. */
export class BodyTooLarge extends Error {}

/**
 * The whole decompressed body, never more than `maxBytes` of it in memory: the stream is counted while it comes and cut
 * off when it is too long, so that neither a huge answer nor a small gzip that unpacks to gigabytes can fill the
 * process. Throws `BodyTooLarge`, after which the call has to be ended, or what the stream throws.
 */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array();
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) throw new BodyTooLarge();
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
