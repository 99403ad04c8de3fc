import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';

function* texts(head: object, pieces: Iterable<ParticipantRow[]>): Generator<string> {
  yield JSON.stringify({ ...head, items: [] }).slice(0, -2);
  let comma = '';
  for (const rows of pieces) {
    yield comma + rows.map((row) => JSON.stringify(row)).join(',');
    comma = ',';
  }
  yield ']}';
}

/** `{…head, "items": […]}` as JSON text, written while it is sent. */
export function jsonExport(head: object, pieces: Iterable<ParticipantRow[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const written = texts(head, pieces);
  return new ReadableStream({
    async pull(controller) {
      await new Promise(setImmediate);
      const { value, done } = written.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}
