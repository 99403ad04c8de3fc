import { bulkhead } from 'cockatiel';

/** Runs tasks a few at a time, in the order they were given. */
export type CallSlots = <T>(task: () => Promise<T>) => Promise<T>;

/** A gate through which at most `size` tasks go at once. Errors of a task go to whoever gave it. */
export function createCallSlots(size: number): CallSlots {
  const places = bulkhead(size, Number.POSITIVE_INFINITY);
  return (task) => places.execute(task);
}
