import { RequestError } from '@/lib/request-error';
import { createWorkSlots, type Share } from './work-slots';

const slots = createWorkSlots();

/**
 * Members have no part in it: whatever recipients ask for, there is always more of the processor than they can take.
 */
const ofAll: Share = { name: 'all', atWork: 4, waiting: 4_000 };
/** Half of all, so that nobody who holds one link keeps the recipients of another waiting. */
const ofLink = (reportId: string): Share => ({ name: `link ${reportId}`, atWork: 2, waiting: 2_000 });

/** Whoever has waited so long for an answer is told to come again, ms. */
export const maxWaitMs = 5_000;
const retryMs = 5_000;

const tooMany = () =>
  new RequestError(503, 'too_many_recipients', 'Too many people look at reports just now. Try again in a moment.', retryMs);

/** As long as a client waits, and no longer than `maxMs`. */
function endingAfter(signal: AbortSignal, maxMs: number): { signal: AbortSignal; stop: () => void } {
  const waiting = new AbortController();
  const end = () => waiting.abort();
  const timer = setTimeout(end, maxMs);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  const stop = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  };
  return { signal: waiting.signal, stop };
}

/** When the work that was begun last has had its turn of the event loop. */
let before: Promise<unknown> = Promise.resolve();

/** Each in a turn of the event loop of its own, so that members' requests are taken up between any two. */
function turnOfItsOwn(): Promise<unknown> {
  before = before.then(() => new Promise(setImmediate));
  return before;
}

async function placeOf(reportId: string, client: AbortSignal, maxMs: number): Promise<(() => void) | null> {
  const shares = [ofAll, ofLink(reportId)];
  const now = client.aborted ? null : slots.takeNow(shares);
  if (now !== null || client.aborted) return now;
  if (maxMs === Number.POSITIVE_INFINITY) return slots.take(shares, client);
  const { signal, stop } = endingAfter(client, maxMs);
  return slots.take(shares, signal).finally(stop);
}

/**
 * Does a piece of work for recipients of a link when it is its turn: two pieces of a link at once, four in all, with
 * room in between for everybody else's requests. Throws a 503 where its turn does not come within `maxMs` (5 s unless
 * told), and where its client has gone before.
 */
export async function runInRecipientTurn<T>(
  reportId: string,
  client: AbortSignal,
  work: () => Promise<T> | T,
  maxMs = maxWaitMs,
): Promise<T> {
  const release = await placeOf(reportId, client, maxMs);
  if (release === null) throw tooMany();
  try {
    await turnOfItsOwn();
    return await work();
  } finally {
    release();
  }
}

/** Pages that are being drawn for recipients: apart from `slots`, which what a page reads takes while it is drawn. */
const drawing = createWorkSlots();

/** Whoever waits longer has the page drawn empty, and its browser asks. */
const maxWaitToDrawMs = 2_000;

/** Whoever reads slowly keeps nobody from having a page drawn, ms. */
const maxDrawMs = 1_000;

/**
 * Waits until a page of a link may be drawn: two of a link at once, four in all. Gives what returns the place, which
 * happens by itself after a second; `null` where too many wait.
 */
export async function takeDrawingTurn(reportId: string): Promise<(() => void) | null> {
  const { signal, stop } = endingAfter(new AbortController().signal, maxWaitToDrawMs);
  const release = await drawing.take([ofAll, ofLink(reportId)], signal).finally(stop);
  if (release === null) return null;
  setTimeout(release, maxDrawMs).unref();
  await turnOfItsOwn();
  return release;
}
