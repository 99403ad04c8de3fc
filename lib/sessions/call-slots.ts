/** Runs tasks a few at a time, in the order they were given. */
export type CallSlots = <T>(task: () => Promise<T>) => Promise<T>;

/** A gate through which at most `size` tasks go at once. Errors of a task go to whoever gave it. */
export function createCallSlots(size: number): CallSlots {
  let free = size;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
