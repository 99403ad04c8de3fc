/** One parameter of a page's address. */
export interface Parameter<Value, Absent = Value | null> {
  /** `null` for a text that it cannot have. */
  read(text: string): Value | null;
  write(value: Value): string;
  /** What it is where the address has none, or none that can be read. It is not written. */
  absent: Absent;
}

type Required<Value> = Parameter<Value, Value>;
type Optional<Value> = Parameter<Value, null>;

/** Any text; `null` where there is none. */
export const text: Optional<string> = { read: (given) => given, write: (value) => value, absent: null };

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Optional<Word> {
  return { read: (given) => words.find((word) => word === given) ?? null, write: (word) => word, absent: null };
}

/** Several of some words, with commas between them; none where the address has none. What is no such word is left out. */
export function someOf<const Word extends string>(words: readonly Word[]): Required<readonly Word[]> {
  const one = oneOf(words);
  return { read: (given) => given.split(',').flatMap((word) => one.read(word) ?? []), write: (list) => list.join(','), absent: [] };
}

/** The same parameter, which is `absent` where the address has none. */
export function withDefault<Value>(parameter: Parameter<Value, Value | null>, absent: Value): Required<Value> {
  return { ...parameter, absent };
}

const maxPage = 100_000;

/** Which page of a list, from 1; the first where the address has none. */
export const pageNumber: Required<number> = {
  read(given) {
    const page = Number.parseInt(given, 10);
    return page >= 1 && page <= maxPage ? page : null;
  },
  write: String,
  absent: 1,
};
