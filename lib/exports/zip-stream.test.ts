import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readZip } from './testing/read-zip';
import { zipStream } from './zip-stream';

const bytesOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer());

describe('a zip archive', () => {
  test('holds its files whole, whatever the pieces they came in', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(texts, texts, async (first, second) => {
        const whole = [...first, 'end'];
        const files = readZip(
          await bytesOf(
            zipStream([
              { name: 'a.xml', texts: whole },
              { name: 'folder/b.xml', texts: second },
            ]),
          ),
        );
        const written = (pieces: string[]) => Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString('utf8');
        expect([...files]).toEqual([
          ['a.xml', written(whole)],
          ['folder/b.xml', written(second)],
        ]);
      }),
      { numRuns: 50 },
    );
  });

  test('makes no piece before the one before it is taken', async () => {
    const made = vi.fn();
    function* texts() {
      for (let piece = 0; piece < 1_000; piece++) {
        made();
        yield 'x'.repeat(1_000);
      }
    }
    const reader = zipStream([{ name: 'a.xml', texts: texts() }]).getReader();
    expect(made).not.toHaveBeenCalled();
    for (let chunk = 0; chunk < 10; chunk++) await reader.read();
    expect(made.mock.calls.length).toBeLessThan(12);
    await reader.cancel();
  });
});
