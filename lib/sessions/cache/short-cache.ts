import { LRUCache } from 'lru-cache';
import { pauseAfter } from './kept-session';

interface Slot<T> {
  answer: Promise<T>;
  /** Our clock, ms; infinite while the answer is under way. */
  until: number;
}

interface Options {
  /** Answers kept. */
  max: number;
  now?: () => number;
}

/**
 * `get` answers what is kept under a key, or asks `load` once for everybody who waits. `ttlMs` may depend on the
 * answer.
 */
export interface ShortCache<T> {
  /** Whether `get` would ask nobody: something is kept, or under way. */
  has(key: string): boolean;
  get(key: string, ttlMs: number | ((answer: T) => number), load: () => Promise<T>): Promise<T>;
}

/** Keeps answers for a while, and failures for a shorter one, so that a storm of readers costs one call. */
export function createShortCache<T>({ max, now = Date.now }: Options): ShortCache<T> {
  const slots = new LRUCache<string, Slot<T>>({ max });
  const kept = (key: string) => {
    const slot = slots.get(key);
    return slot !== undefined && now() < slot.until ? slot : null;
  };
  return {
    has: (key) => kept(key) !== null,
    get(key, ttlMs, load) {
      const known = kept(key);
      if (known !== null) return known.answer;
      const slot: Slot<T> = { answer: load(), until: Number.POSITIVE_INFINITY };
      slots.set(key, slot);
      slot.answer.then(
        (answer) => {
          slot.until = now() + (typeof ttlMs === 'number' ? ttlMs : ttlMs(answer));
        },
        (error: unknown) => {
          slot.until = now() + pauseAfter(error);
        },
      );
      return slot.answer;
    },
  };
}
