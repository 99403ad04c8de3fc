/** Whose answers: what one of them leaves unread never has an answer of the other cut off. */
export type Readers = 'members' | 'recipients';

/** What answers that are being sent may hold in all, bytes. */
const maxHeld = 128 * 1024 * 1024;
/**
 * Compressing takes a turn of a thread for each piece; of one that is cut off, its connection holds the piece until it
 * is closed.
 */
const pieceLength = 64 * 1024;
/** What a connection takes at once, whether its reader does or not. */
const shortLength = 16 * 1024;

interface Held {
  bytes: number;
  cutOff: () => void;
}

/** Answers whose readers have begun to take them, those first that have waited longest for theirs to take more. */
function createHolding(maxBytes: number) {
  const waiting = new Set<Held>();
  let bytes = 0;

  function letGo(one: Held): void {
    if (waiting.delete(one)) bytes -= one.bytes;
  }

  return {
    letGo,
    hold(one: Held): void {
      waiting.add(one);
      bytes += one.bytes;
      for (const other of waiting) {
        if (bytes <= maxBytes || other === one) return;
        letGo(other);
        other.cutOff();
      }
    },
    /** Of one whose reader has taken something. */
    noteTaken(one: Held): void {
      if (waiting.delete(one)) waiting.add(one);
    },
  };
}

const holdings = { members: createHolding(maxHeld), recipients: createHolding(maxHeld) };

/** The pieces of a text, in order, each ending between two characters. */
function* piecesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const isInside = (text.charCodeAt(start + pieceLength - 1) & 0xfc00) === 0xd800;
    const end = start + pieceLength - (isInside ? 1 : 0);
    yield text.slice(start, end);
    start = end;
  }
}

/** A text or bytes, of which each piece is bytes when its reader asks for it. */
type Sent = string | Uint8Array<ArrayBuffer>;

function* bytesOf(sent: Sent): Generator<Uint8Array<ArrayBuffer>> {
  if (typeof sent === 'string') {
    const encoder = new TextEncoder();
    for (const piece of piecesOf(sent)) yield encoder.encode(piece);
  } else for (let start = 0; start < sent.length; start += pieceLength) yield sent.subarray(start, start + pieceLength);
}

/** The pieces of an answer, one whenever its reader asks for it. */
function bodyOf(sent: Sent, holding: ReturnType<typeof createHolding>): ReadableStream<Uint8Array> {
  let pieces: Iterator<Uint8Array<ArrayBuffer>> = bytesOf(sent);
  let held: Held | null = null;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (held === null) {
          held = {
            bytes: sent.length,
            cutOff() {
              pieces = [].values();
              controller.error(new Error('Nobody took this answer.'));
            },
          };
          holding.hold(held);
        } else holding.noteTaken(held);
        const { value, done } = pieces.next();
        if (!done) return controller.enqueue(value);
        holding.letGo(held);
        controller.close();
      },
      cancel() {
        if (held !== null) holding.letGo(held);
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * The text or bytes of an answer, to be sent a piece at a time as its reader takes it. Who takes nothing holds the
 * whole of theirs: where that is more than 128 MB, of members' answers or of recipients', those are cut off who have
 * taken nothing for longest. None is counted before it is sent.
 */
export function unreadBody<S extends Sent>(sent: S, readers: Readers): S | ReadableStream<Uint8Array> {
  return sent.length <= shortLength ? sent : bodyOf(sent, holdings[readers]);
}
