import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createFairTurns } from './fair-turns';

const bounds = { atOnce: 1, maxWaiting: 6, maxWaitMs: 30_000 };

/** Work that ends when it is told to, noted when it begins. `a3` is the work of a, who has asked for three things. */
function workshop(inTurn: ReturnType<typeof createFairTurns>) {
  const begun: string[] = [];
  const ends = new Map<string, (failure?: Error) => void>();
  const ask = (name: string) =>
    inTurn({ who: name.slice(0, 1), rank: Number(name.slice(1)) }, () => {
      begun.push(name);
      return new Promise<string>((resolve, reject) => ends.set(name, (failure) => (failure ? reject(failure) : resolve(name))));
    });
  /** Ends work, and lets what follows begin. */
  async function end(...names: string[]): Promise<void> {
    for (const name of names) {
      ends.get(name)?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return { begun, ask, end, fail: (name: string, failure: Error) => ends.get(name)?.(failure) };
}

beforeEach(() => {
  vi.useRealTimers();
});

describe('work in turns', () => {
  test('is done so much at once, one of each asker, in the order in which they came', async () => {
    const { begun, ask, end } = workshop(createFairTurns({ ...bounds, atOnce: 2 }));
    const all = ['a1', 'a1', 'b1', 'c1', 'd1'].map(ask);
    expect(begun).toEqual(['a1', 'b1']);
    await end('b1');
    expect(begun.slice(2)).toEqual(['c1']);
    await end('a1');
    expect(begun.slice(3)).toEqual(['a1']);
    await end('c1', 'a1', 'd1');
    expect(await Promise.all(all)).toEqual(['a1', 'a1', 'b1', 'c1', 'd1']);
  });

  test('is done first for who has asked for least, whoever came before', async () => {
    const { begun, ask, end } = workshop(createFairTurns(bounds));
    const all = ['a1', 'a2', 'a3', 'b9', 'c1', 'b0'].map(ask);
    await end('a1', 'b0', 'c1', 'a2', 'a3', 'b9');
    expect(begun).toEqual(['a1', 'b0', 'c1', 'a2', 'a3', 'b9']);
    await Promise.all(all);
  });

  test('goes on when some of it fails, which is told to whoever asked for it', async () => {
    const { begun, ask, end, fail } = workshop(createFairTurns(bounds));
    const [first, second] = [ask('a1'), ask('a2')];
    const failure = expect(first).rejects.toThrow('no memory');
    fail('a1', new Error('no memory'));
    await failure;
    await end();
    await vi.waitFor(() => expect(begun).toEqual(['a1', 'a2']));
    await end('a2');
    expect(await second).toBe('a2');
  });

  test('takes in who has asked for less than the last of those who wait, in their place, when too much waits', async () => {
    const { begun, ask, end } = workshop(createFairTurns({ ...bounds, maxWaiting: 3 }));
    const kept = ['x1', 'a1', 'b2'].map(ask);
    const lost = expect(ask('c2')).rejects.toThrow('Too much waits');
    await expect(ask('d2')).rejects.toThrow('Too much waits');
    kept.push(ask('e1'));
    await lost;
    await end('x1', 'a1', 'e1', 'b2');
    expect(begun).toEqual(['x1', 'a1', 'e1', 'b2']);
    await Promise.all(kept);
  });

  test('is given up when its turn has not come in time; what has begun is not', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { begun, ask, end } = workshop(createFairTurns(bounds));
    const [working, late] = [ask('a1'), ask('b1')];
    const outcome = expect(late).rejects.toThrow('Too much waits');
    vi.advanceTimersByTime(30_000);
    await outcome;
    await end('a1');
    expect(await working).toBe('a1');
    const after = ask('b2');
    await end('b2');
    expect(await after).toBe('b2');
    expect(begun).toEqual(['a1', 'b2']);
  });
});
