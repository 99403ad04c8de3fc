import { jsonPieces, type ListsInPieces } from '@/lib/domain/text/json-pieces';
import { textStream } from './text-stream';

/** `{…head, …lists}` as a JSON file, written while it is sent. `head` has members, each of which can be written. */
export function jsonExport(head: object, lists: ListsInPieces): ReadableStream<Uint8Array> {
  return textStream(jsonPieces(head, lists));
}
