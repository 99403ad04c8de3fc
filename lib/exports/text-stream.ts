/**
 * Texts as a stream of UTF-8, each made when it is asked for and with room for other requests before it: a few rows a
 * text, as what compresses the answer writes each for itself. What fails while they are made breaks the stream.
 */
export function textStream(texts: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const written = texts[Symbol.iterator]();
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      await new Promise(setImmediate);
      const { value, done } = written.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel() {
      written.return?.();
    },
  };
  // Nothing is written before it is asked for.
  return new ReadableStream(source, { highWaterMark: 0 });
}
