/** Lists by name, each in pieces. */
export type ListsInPieces = Readonly<Record<string, Iterable<object[]>>>;

/** An item of a list that is long itself: `{…head, …lists}`, in pieces as the whole. */
export class ItemInPieces {
  readonly head: object;
  readonly lists: ListsInPieces;

  constructor(head: object, lists: ListsInPieces) {
    this.head = head;
    this.lists = lists;
  }
}

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
      let written = comma;
      for (const row of rows) {
        if (row instanceof ItemInPieces) {
          if (written !== '') yield written;
          yield* jsonPieces(row.head, row.lists);
          written = '';
        } else written += JSON.stringify(row);
        written += ',';
      }
      yield written.slice(0, -1);
      comma = ',';
    }
    yield ']';
  }
  yield '}';
}
