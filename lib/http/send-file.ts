import type { ExportFile } from '@/lib/exports/export-file';
import { RequestError } from '@/lib/request-error';
import { runInRecipientTurn } from './recipient-turns';
import { download } from './responses';
import { createWorkSlots, type Share } from './work-slots';

const slots = createWorkSlots();

/**
 * Files that are being sent hold what they are made from, however slowly they are read. Recipients' are not counted
 * with those of members.
 */
const ofMembers: Share = { name: 'files of members', atWork: 16, waiting: 32 };
const ofLinks: Share = { name: 'files of links', atWork: 24, waiting: 24 };
const ofLink = (reportId: string): Share => ({ name: `files of ${reportId}`, atWork: 8, waiting: 8 });
/** Of files of members, pieces that are written at once. */
const pieces: Share = { name: 'pieces', atWork: 4, waiting: 16 };

const retryMs = 15_000;
/** A recipient who has not read a file by then will not. */
const maxSendingMs = 15 * 60_000;
/** So long a recipient is sent a file although others wait; how often those look whether one is over it. */
const fairSendingMs = 30_000;
const lookMs = 5_000;

/** Files that recipients are being sent, those first that were begun first. */
const sending = new Set<{ reportId: string; since: number; stop: (reason: Error) => void }>();

/**
 * Ends the file that has been sent for longest to make room for one of a link: of that link where it has no place left,
 * else of any.
 */
function makeRoom(reportId: string, now = Date.now()): void {
  const own = [...sending].filter((file) => file.reportId === reportId);
  const [longest] = own.length < ofLink(reportId).atWork ? sending : own;
  if (longest !== undefined && now - longest.since >= fairSendingMs) longest.stop(new Error('Others waited for their files.'));
}

async function takeSlot(shares: readonly Share[], signal: AbortSignal, whileWaiting?: () => void): Promise<() => void> {
  const looking = whileWaiting && setInterval(whileWaiting, lookMs);
  const release = await slots.take(shares, signal);
  clearInterval(looking);
  if (release !== null) return release;
  throw new RequestError(503, 'too_many_downloads', 'Too many files are being written just now. Try again in a moment.', retryMs);
}

/** Reads a piece of a file, which writes it, when it is its turn. */
type ReadPiece = <T>(read: () => Promise<T>) => Promise<T>;

function readerInTurns(reportId: string | null, signal: AbortSignal): ReadPiece {
  if (reportId !== null) return (read) => runInRecipientTurn(reportId, signal, read, Number.POSITIVE_INFINITY);
  return async (read) => {
    const release = await takeSlot([pieces], signal);
    return read().finally(release);
  };
}

/** A file is written as it is read: whoever reads slowly keeps nobody from theirs. */
function writtenInTurns(body: ReadableStream<Uint8Array>, readPiece: ReadPiece): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await readPiece(() => reader.read());
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/**
 * A body that ends with its client, of a recipient (`reportId`) also when it takes too long, and calls `onOver` when it
 * has been read, has failed, or nobody reads it any more. One that was ended breaks: its reader does not take what
 * there is for the whole.
 */
function sentTo(
  body: ReadableStream<Uint8Array>,
  client: AbortSignal,
  reportId: string | null,
  onOver: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let ended: { reason: unknown } | null = null;
  const stop = (reason: unknown) => {
    ended ??= { reason };
    return reader.cancel(reason).then(over, over);
  };
  const timer = reportId === null ? null : setTimeout(() => stop(new Error('The file took too long to be read.')), maxSendingMs);
  timer?.unref();
  const one = reportId === null ? null : { reportId, since: Date.now(), stop };
  if (one !== null) sending.add(one);
  const over = () => {
    if (timer !== null) clearTimeout(timer);
    if (one !== null) sending.delete(one);
    client.removeEventListener('abort', leave);
    onOver();
  };
  const leave = () => stop(client.reason);
  // A failure is told to whoever reads.
  reader.closed.then(over, over);
  // Next does not touch the body of an answer whose client has gone before it is sent.
  if (client.aborted) leave();
  else client.addEventListener('abort', leave);
  return new ReadableStream(
    {
      async pull(controller) {
        const { value, done } = await reader.read();
        if (ended !== null) controller.error(ended.reason);
        else if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  );
}

/**
 * Answers with a file that is sent as it is written, once there is a slot for it. `makeFile` is called only then, and
 * throws if the file may not be made any more. `reportId` is that of the link whose recipient asks, `null` for members.
 * A HEAD gets the headers alone. Throws a 503 where too many wait already.
 */
export async function sendFile(request: Request, reportId: string | null, makeFile: () => Promise<ExportFile>): Promise<Response> {
  if (request.method === 'HEAD') {
    const file = await makeFile();
    // Of what a link shows everything that is told is noted, and a HEAD is not: the name of a file has title and start
    // in it.
    return download(reportId === null ? file : { ...file, disposition: 'attachment' }, null);
  }
  const { signal } = request;
  const release = await (reportId === null
    ? takeSlot([ofMembers], signal)
    : takeSlot([ofLinks, ofLink(reportId)], signal, () => makeRoom(reportId)));
  try {
    const file = await makeFile();
    return download(file, sentTo(writtenInTurns(file.body(), readerInTurns(reportId, signal)), signal, reportId, release));
  } catch (error) {
    release();
    throw error;
  }
}
