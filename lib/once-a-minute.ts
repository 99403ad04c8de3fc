const everyMs = 60_000;

/** Writes a line that tells how often it happened since the last one. */
type Write = (times: number) => void;

interface Said {
  times: number;
  write: Write;
}

/** The bundler may make several copies of this file in one process; they count together. */
interface Shared {
  rollcallSaid?: Map<string, Said>;
}
const shared = globalThis as Shared;

/**
 * Writes a line at once, and of those with the same `key` that follow one when a minute is over, with how many they
 * were.
 */
export function onceAMinute(key: string, write: Write): void {
  shared.rollcallSaid ??= new Map();
  const said = shared.rollcallSaid;
  const known = said.get(key);
  if (known !== undefined) {
    known.times += 1;
    known.write = write;
    return;
  }
  const begun: Said = { times: 0, write };
  said.set(key, begun);
  write(1);
  const timer = setInterval(() => {
    if (begun.times === 0) {
      clearInterval(timer);
      said.delete(key);
      return;
    }
    begun.write(begun.times);
    begun.times = 0;
  }, everyMs);
  timer.unref();
}
