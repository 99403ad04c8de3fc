import type { Call } from './handler';
import { created, inProgress } from './responses';

/** Whoever waits for what is made. */
export interface Waiting<Progress> {
  /** Aborted when they have gone. */
  signal: AbortSignal;
  tell: (progress: Progress) => void;
}

const wantsLines = (request: Request) => (request.headers.get('accept') ?? '').includes('application/x-ndjson');

/** Lines of JSON. Who has stopped reading them is told nothing more. */
function createLines(onCancel: () => void) {
  const encoder = new TextEncoder();
  let open: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      open = controller;
    },
    cancel() {
      open = null;
      onCancel();
    },
  });
  return {
    body,
    write: (json: string) => open?.enqueue(encoder.encode(`${json}\n`)),
    end: () => {
      open?.close();
      open = null;
    },
  };
}

/**
 * Answers 201 with what `make` makes. Who takes lines of JSON gets 202 as soon as it announces how far it has come, a
 * line each time, and a last one with the result or the error. Without those lines a proxy could take a long making for
 * a dead connection. Throws what is thrown before the first line.
 */
export async function createdInTime<Progress>(
  request: Request,
  call: Call,
  make: (waiting: Waiting<Progress>) => Promise<unknown>,
): Promise<Response> {
  if (!wantsLines(request)) return created(await make({ signal: request.signal, tell: () => undefined }));
  const gone = new AbortController();
  const lines = createLines(() => gone.abort());
  const stopped = Promise.withResolvers<null>();
  const making = make({
    signal: AbortSignal.any([request.signal, gone.signal]),
    tell(progress) {
      lines.write(JSON.stringify({ progress }));
      stopped.resolve(null);
    },
  });
  const first = await Promise.race([making.then((made) => ({ made })), stopped.promise]);
  if (first !== null) return created(first.made);
  const over = making.then(
    (made) => {
      call.note({ status: 201 });
      lines.write(JSON.stringify({ made }));
    },
    async (error: unknown) => {
      const answer = call.answerError(error);
      call.note(answer);
      lines.write(await answer.text());
    },
  );
  void over.finally(lines.end);
  return inProgress(lines.body);
}
