import { describe, expect, test } from 'vitest';
import { createShortCache } from './short-cache';

function counted() {
  const time = { now: 0 };
  const cache = createShortCache<number>({ max: 2, now: () => time.now });
  let loads = 0;
  const load = async () => ++loads;
  return { time, cache, load, loads: () => loads };
}

describe('a short cache', () => {
  test('asks once for everybody who waits, and again when the answer is old', async () => {
    const { time, cache, load, loads } = counted();
    expect(await Promise.all([cache.get('a', 10, load), cache.get('a', 10, load)])).toEqual([1, 1]);
    time.now = 9;
    expect(await cache.get('a', 10, load)).toBe(1);
    expect([cache.has('a'), cache.has('b')]).toEqual([true, false]);
    time.now = 10;
    expect(cache.has('a')).toBe(false);
    expect(await cache.get('a', 10, load)).toBe(2);
    expect(loads()).toBe(2);
  });

  test('keeps different questions apart, and forgets the oldest', async () => {
    const { cache, load } = counted();
    for (const key of ['a', 'b', 'c', 'a']) await cache.get(key, 10, load);
    expect(await cache.get('c', 10, load)).toBe(3);
    expect(await cache.get('a', 10, load)).toBe(4);
  });

  test('remembers a failure for 1 s and then asks again', async () => {
    const { time, cache, loads, load } = counted();
    const broken = new Error('broken');
    const fail = async () => {
      await load();
      throw broken;
    };
    await expect(cache.get('a', 60_000, fail)).rejects.toBe(broken);
    time.now = 999;
    await expect(cache.get('a', 60_000, fail)).rejects.toBe(broken);
    expect(loads()).toBe(1);
    time.now = 1_000;
    expect(await cache.get('a', 60_000, load)).toBe(2);
  });
});
