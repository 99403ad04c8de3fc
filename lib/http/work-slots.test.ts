import { describe, expect, test } from 'vitest';
import { createWorkSlots, type Share } from './work-slots';

const ofAll: Share = { name: 'all', atWork: 3, waiting: 4 };
const ofOne = (name: string): Share => ({ name, atWork: 2, waiting: 2 });

/** Work that says when its turn has come, and is ended by hand. */
function downloads() {
  const slots = createWorkSlots();
  const atWork: string[] = [];
  const refused: string[] = [];
  const ends = new Map<string, () => void>();
  const signals = new Map<string, AbortController>();
  /** `a1`, `a2` … share what `a` may have. */
  async function ask(...names: string[]): Promise<void> {
    for (const name of names) {
      const controller = new AbortController();
      signals.set(name, controller);
      slots.take([ofAll, ofOne(name.charAt(0))], controller.signal).then((end) => {
        if (end === null) return refused.push(name);
        ends.set(name, end);
        return atWork.push(name);
      });
    }
    await new Promise(setImmediate);
  }
  async function end(name: string): Promise<void> {
    ends.get(name)?.();
    await new Promise(setImmediate);
  }
  async function leave(name: string): Promise<void> {
    signals.get(name)?.abort();
    await new Promise(setImmediate);
  }
  return { ask, end, leave, atWork, refused };
}

describe('work slots', () => {
  test('let so many work at once, then so many wait, and refuse the others', async () => {
    const { ask, end, atWork, refused } = downloads();
    await ask('a1', 'b1', 'c1', 'd1', 'e1', 'f1', 'g1', 'h1');
    expect(atWork).toEqual(['a1', 'b1', 'c1']);
    expect(refused).toEqual(['h1']);
    await end('b1');
    await end('a1');
    expect(atWork).toEqual(['a1', 'b1', 'c1', 'd1', 'e1']);
  });

  test('give one holder its share alone, and pass over those who wait for their own', async () => {
    const { ask, end, atWork, refused } = downloads();
    await ask('a1', 'a2', 'a3', 'a4', 'a5', 'b1');
    expect(atWork).toEqual(['a1', 'a2', 'b1']);
    expect(refused).toEqual(['a5']);
    await ask('c1');
    await end('b1');
    expect(atWork).toEqual(['a1', 'a2', 'b1', 'c1']);
    await end('a2');
    expect(atWork).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
  });

  test('are given back once, however often the holder says so', async () => {
    const { ask, end, atWork } = downloads();
    await ask('a1', 'b1', 'c1', 'd1', 'e1');
    await end('a1');
    await end('a1');
    expect(atWork).toEqual(['a1', 'b1', 'c1', 'd1']);
  });

  test('forget whoever goes away while waiting', async () => {
    const { ask, end, leave, atWork, refused } = downloads();
    await ask('a1', 'b1', 'c1', 'd1', 'e1');
    await leave('d1');
    await end('a1');
    expect(refused).toEqual(['d1']);
    expect(atWork).toEqual(['a1', 'b1', 'c1', 'e1']);
  });

  test('give what is free at once, and nothing else, to whoever does not wait', async () => {
    const slots = createWorkSlots();
    const one: Share = { name: 'one', atWork: 1, waiting: 1 };
    const end = slots.takeNow([one]);
    expect(end).not.toBeNull();
    expect(slots.takeNow([one])).toBeNull();
    const next = slots.take([one], new AbortController().signal);
    end?.();
    expect(slots.takeNow([one])).toBeNull();
    (await next)?.();
    expect(slots.takeNow([one])).not.toBeNull();
  });
});
