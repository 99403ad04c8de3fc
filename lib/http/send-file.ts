import type { ExportFormat } from '@/lib/domain/export-format';
import { createDownloadSlots, type Share } from '@/lib/exports/download-slots';
import type { ExportFile } from '@/lib/exports/export-file';
import { RequestError } from './request-error';
import { download } from './responses';

const slots = createDownloadSlots();

const ofAll: Share = { name: 'all', atWork: 4, waiting: 16 };
/** Less than all, so that members have a turn whatever recipients do; and one link less than all links. */
const ofLinks: Share = { name: 'links', atWork: 3, waiting: 12 };
const ofLink = (reportId: string): Share => ({ name: `link ${reportId}`, atWork: 2, waiting: 8 });
/** Each is written in a thread of its own (`write-in-thread.ts`). */
const ofWorkbooks: Share = { name: 'workbooks', atWork: 2, waiting: 16 };

const retryMs = 15_000;

interface Wanted {
  format: ExportFormat;
  /** The link whose recipient asks; `null` for members. */
  reportId: string | null;
}

/** The body, which gives its slot back when it has been read, has failed, or nobody reads it any more. */
function returningSlot(body: ReadableStream<Uint8Array>, signal: AbortSignal, giveBack: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  // A failure is told to whoever reads.
  reader.closed.then(giveBack, giveBack);
  const stop = () => reader.cancel(signal.reason).then(giveBack, giveBack);
  // Next does not touch the body of an answer whose client has gone before it is sent.
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop);
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  );
}

/**
 * Answers with a file to be kept, sent as it is written, once there is a slot for it; nothing is made of it before: `makeFile` looks again whether it may be, and throws if not. To a HEAD its headers alone. Throws a 503
 * where too many wait already.
 */
export async function sendFile(request: Request, { format, reportId }: Wanted, makeFile: () => Promise<ExportFile>): Promise<Response> {
  if (request.method === 'HEAD') return download(await makeFile(), null);
  const shares = [ofAll, ...(reportId === null ? [] : [ofLinks, ofLink(reportId)]), ...(format === 'xlsx' ? [ofWorkbooks] : [])];
  const giveBack = await slots(shares, request.signal);
  if (giveBack === null)
    throw new RequestError(503, 'too_many_downloads', 'Too many files are being written just now. Try again in a moment.', retryMs);
  try {
    const file = await makeFile();
    return download(file, returningSlot(file.body(), request.signal, giveBack));
  } catch (error) {
    giveBack();
    throw error;
  }
}
