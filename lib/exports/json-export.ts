import type { ParticipantRow } from '@/lib/domain/answers/participant-answer';

/** Rows a piece. */
const piece = 200;

/** `{…head, "items": […]}` as JSON text, written while it is sent. */
export function jsonExport(head: object, rows: readonly ParticipantRow[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next = 0;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(`${JSON.stringify({ ...head, items: [] }).slice(0, -2)}`));
    },
    async pull(controller) {
      await new Promise(setImmediate);
      const rowsJson = rows.slice(next, next + piece).map((row) => JSON.stringify(row));
      controller.enqueue(encoder.encode((next > 0 && rowsJson.length > 0 ? ',' : '') + rowsJson.join(',')));
      next += piece;
      if (next < rows.length) return;
      controller.enqueue(encoder.encode(']}'));
      controller.close();
    },
  });
}
