/** Lists by name, each in pieces. */
type Lists = Readonly<Record<string, Iterable<object[]>>>;

function* texts(head: object, lists: Lists): Generator<string> {
  const members = Object.entries(head).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  yield `{${members.join(',')}`;
  for (const [name, pieces] of Object.entries(lists)) {
    yield `,${JSON.stringify(name)}:[`;
    let comma = '';
    for (const rows of pieces) {
      yield comma + rows.map((row) => JSON.stringify(row)).join(',');
      comma = ',';
    }
    yield ']';
  }
  yield '}';
}

/** `{…head, …lists}` as JSON text, written while it is sent. `head` has members, each of which can be written. */
export function jsonExport(head: object, lists: Lists): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const written = texts(head, lists);
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
