import { textStream } from './text-stream';

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
  return textStream(texts(head, lists));
}
