import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { JsonText } from '@/lib/domain/answers/json-text';

const compress = promisify(gzip);

/** An answer of type `T` in the bytes that are sent, for everybody who asks the same. */
export class KeptAnswer<T> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** A hash of the bytes, as an `ETag` has it between its quotes. */
  readonly tag: string;
  /** Never there: it keeps an answer of one type from being taken for that of another. */
  declare readonly of?: T;
  #zipped: Promise<Uint8Array<ArrayBuffer>> | undefined;

  constructor(json: string) {
    this.bytes = new TextEncoder().encode(json);
    this.tag = createHash('sha256').update(this.bytes).digest('base64url');
  }

  /** The bytes with gzip, compressed when they are first asked for. */
  zipped(): Promise<Uint8Array<ArrayBuffer>> {
    this.#zipped ??= compress(this.bytes).then((zipped) => new Uint8Array(zipped));
    return this.#zipped;
  }
}

interface Kept {
  answer: KeptAnswer<unknown>;
  place: Place;
}

/** Where an answer is kept, which does not keep it. */
interface Place {
  among: WeakRef<Map<string, Kept>>;
  key: string;
  bytes: number;
}

/** Of all that is kept in this process. */
const maxBytes = 32 * 1024 * 1024;

/** By what was read. Whatever becomes of that, replaced or erased, becomes of its answers. */
const answersOf = new WeakMap<object, Map<string, Kept>>();

/** In the order in which they were last asked for. */
const places = new LRUCache<Place, Place>({
  maxSize: maxBytes,
  sizeCalculation: ({ bytes }) => bytes,
  dispose: ({ among, key }) => among.deref()?.delete(key),
});

/**
 * The answer to what is `asked` of `reading`, made once: `asked` holds everything else that it depends on. Kept for as
 * long as the reading itself, and as long as there is room. Throws what `make` throws.
 */
export async function keptAnswer<T>(
  reading: object,
  asked: readonly unknown[],
  make: () => Promise<JsonText<T> | T> | JsonText<T> | T,
): Promise<KeptAnswer<T>> {
  const key = JSON.stringify(asked);
  const among = answersOf.get(reading) ?? new Map<string, Kept>();
  answersOf.set(reading, among);
  const known = among.get(key);
  if (known !== undefined) {
    places.get(known.place);
    return known.answer as KeptAnswer<T>;
  }
  const made = await make();
  const answer = new KeptAnswer<T>(made instanceof JsonText ? made.text : JSON.stringify(made));
  // As many again for the same with gzip.
  const place = { among: new WeakRef(among), key, bytes: 2 * answer.bytes.length + key.length };
  places.set(place, place);
  if (places.has(place)) among.set(key, { answer, place });
  return answer;
}
