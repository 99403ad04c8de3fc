import type { Steps } from '@/lib/domain/steps';

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Bytes of a list that are parsed at a time: with finding where they end that takes about 1 ms. */
const pieceBytes = 64 * 1024;

const isSpace = (byte: number | undefined) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

function afterSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at++;
  return at;
}

/** Where the string ends that begins at `from`: the place of its last quote. */
function endOfString(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}

const textOf = (parts: readonly Uint8Array[]) => {
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
};

/** Where the items of the list `name` of an object begin; `null` where it has no such member, or not yet. */
function findList(bytes: Uint8Array, name: string): number | null {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      const end = endOfString(bytes, at);
      const mark = afterSpaces(bytes, end + 1);
      const value = afterSpaces(bytes, mark + 1);
      const isList = depth === 1 && bytes[mark] === colon && bytes[value] === openList;
      if (isList && textOf([bytes.subarray(at + 1, end)]) === name) return value + 1;
      at = end;
    } else if (byte === openList || byte === openObject) depth++;
    else if (byte === closeList || byte === closeObject) depth--;
  }
  return null;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const bytes = new Uint8Array(one.length + other.length);
  bytes.set(one);
  bytes.set(other, one.length);
  return bytes;
}

/** What `JSON.parse` makes of a text that comes in parts. */
export interface LongListParser {
  /** Takes the next part of the text, in UTF-8. */
  take(bytes: Uint8Array): Steps<void>;
  /** The value, once all parts were taken. Both throw `SyntaxError` as `JSON.parse` does. */
  end(): unknown;
}

/**
 * Parses the text of an object whose list `name` is long: its items are parsed some at a time, with pauses, and the text
 * is never there as a whole.
 */
export function createLongListParser(name: string, piece = pieceBytes): LongListParser {
  /** Of the text: what stands before the items, what was taken of items that are not parsed yet, what stands after. */
  let head: Uint8Array = new Uint8Array();
  let waiting: Uint8Array[] = [];
  const rest: Uint8Array[] = [];
  const items: unknown[] = [];
  let phase: 'head' | 'items' | 'rest' = 'head';
  let depth = 0;
  let inString = false;
  let isEscaped = false;

  function parse(last: Uint8Array): void {
    for (const item of JSON.parse(`[${textOf([...waiting, last])}]`) as unknown[]) items.push(item);
    waiting = [];
  }

  function* takeItems(bytes: Uint8Array): Steps<void> {
    let from = 0;
    let size = waiting.reduce((sum, part) => sum + part.length, 0);
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) inString = false;
      } else if (byte === quote) inString = true;
      else if (byte === openList || byte === openObject) depth++;
      else if (depth > 0) {
        if (byte === closeList || byte === closeObject) depth--;
      } else if (byte === comma && size + at - from >= piece) {
        parse(bytes.subarray(from, at));
        from = at + 1;
        size = 0;
        yield;
      } else if (byte === closeList) {
        parse(bytes.subarray(from, at));
        phase = 'rest';
        rest.push(bytes.subarray(at));
        return;
      }
    }
    waiting.push(bytes.subarray(from));
  }

  return {
    *take(bytes) {
      if (phase === 'rest') rest.push(bytes);
      else if (phase === 'items') yield* takeItems(bytes);
      else {
        head = joined(head, bytes);
        const begin = findList(head, name);
        if (begin === null) return;
        const first = head.subarray(begin);
        head = head.subarray(0, begin);
        phase = 'items';
        yield* takeItems(first);
      }
    },
    end() {
      const around = JSON.parse(textOf([head, ...rest])) as object;
      return phase === 'head' ? around : { ...around, [name]: items };
    },
  };
}
