import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readJson } from './read-json';

const schema = z.strictObject({ name: z.string() });
const most = 64 * 1024;
const json = { 'content-type': 'application/json' };
/** A body of exactly so many bytes, in letters of two bytes as far as they fit. */
function bodyOf(bytes: number): string {
  const around = '{"name":""}'.length;
  const left = bytes - around;
  return `{"name":"${'a'.repeat(left % 2)}${'é'.repeat(Math.floor(left / 2))}"}`;
}
function read(body: BodyInit, headers: Record<string, string> = json) {
  const init = { method: 'POST', headers, body, duplex: 'half' };
  return readJson(new Request('http://localhost/api/x', init), schema);
}

/** A body that is told in pieces without its length, and how much of it was taken. */
function inPieces(pieces: number, piece: Uint8Array) {
  const taken = { pieces: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken.pieces === pieces) return controller.close();
        taken.pieces++;
        controller.enqueue(piece);
      },
      cancel() {
        taken.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken };
}

describe('the body of a request', () => {
  test('may have 64 kB and not a byte more, counted in bytes', async () => {
    expect(Buffer.byteLength(bodyOf(most))).toBe(most);
    expect((await read(bodyOf(most))).name.length).toBeGreaterThan(most / 2 - 20);
    await expect(read(bodyOf(most + 1))).rejects.toMatchObject({ status: 413, code: 'too_large' });
  });

  test('is not read further once it is too large, whatever length it is said to have', async () => {
    for (const headers of [json, { ...json, 'content-length': '5' }]) {
      const { body, taken } = inPieces(1_000, new Uint8Array(16 * 1024).fill(32));
      await expect(read(body, headers)).rejects.toMatchObject({ status: 413, code: 'too_large' });
      expect(taken).toEqual({ pieces: 5, cancelled: true });
    }
  });

  test('is not read at all when it is said to be too large', async () => {
    const { body, taken } = inPieces(1, Buffer.from('{"name":"a"}'));
    await expect(read(body, { ...json, 'content-length': String(most + 1) })).rejects.toMatchObject({ status: 413 });
    expect(taken.pieces).toBe(0);
  });

  test('has to be JSON of the fields that are wanted, and is never echoed', async () => {
    expect(await read('{"name":"Ada"}')).toEqual({ name: 'Ada' });
    await expect(read('{"name":"Ada"}', { 'content-type': 'text/plain' })).rejects.toMatchObject({ status: 415, code: 'not_json' });
    for (const wrong of ['{"name":', 'secret', '{"name":"Ada","secret":1}', '{"name":7}', '[]', new Uint8Array([0xff, 0xfe])]) {
      const refused = await read(wrong).catch((error: unknown) => error);
      expect(refused).toMatchObject({ status: 400 });
      expect(String(refused)).not.toMatch(/secret"|Ada/);
    }
  });
});
