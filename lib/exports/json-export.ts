function* texts(head: object, pieces: Iterable<object[]>): Generator<string> {
  yield JSON.stringify({ ...head, items: [] }).slice(0, -2);
  let comma = '';
  for (const rows of pieces) {
    yield comma + rows.map((row) => JSON.stringify(row)).join(',');
    comma = ',';
  }
  yield ']}';
}

/** `{…head, "items": […]}` as JSON text, written while it is sent. */
export function jsonExport(head: object, pieces: Iterable<object[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const written = texts(head, pieces);
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      await new Promise(setImmediate);
      const { value, done } = written.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  };
  // Nothing is written before it is asked for.
  return new ReadableStream(source, { highWaterMark: 0 });
}
