/** Lists by name, each in pieces. */
export type ListsInPieces = Readonly<Record<string, Iterable<object[]>>>;

/**
 * `{…head, …lists}` as JSON text, in pieces that are written when they are taken. `head` has members, each of which can
 * be written.
 */
export function* jsonPieces(head: object, lists: ListsInPieces): Generator<string> {
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
