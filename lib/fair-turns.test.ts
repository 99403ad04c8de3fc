import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFairTurns } from './fair-turns';

const bounds = { atOnce: 2, maxWaiting: 6, maxWaitingOfOne: 3, maxWaitMs: 30_000 };

/** Work that ends when it is told to, noted when it begins. */
function workshop(inTurn: ReturnType<typeof createFairTurns>) {
  const begun: string[] = [];
  const ends = new Map<string, (failure?: Error) => void>();
  const ask = (name: string, ahead = false) =>
    inTurn({ who: name.slice(0, 1), ahead }, () => {
      begun.push(name);
      return new Promise<string>((resolve, reject) => ends.set(name, (failure) => (failure ? reject(failure) : resolve(name))));
    });
  /** Ends work, and lets what follows begin. */
  async function end(name: string, failure?: Error): Promise<void> {
    ends.get(name)?.(failure);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { begun, ask, end };
}

beforeEach(() => {
  vi.useRealTimers();
});

describe('work in turns', () => {
  it('is done so much at once, one of each asker, and of all askers one after the other', async () => {
    const { begun, ask, end } = workshop(createFairTurns(bounds));
    const all = [ask('a1'), ask('a2'), ask('a3'), ask('b1'), ask('b2'), ask('c1')];
    expect(begun).toEqual(['a1', 'b1']);
    await end('a1');
    expect(begun.slice(2)).toEqual(['c1']);
    await end('b1');
    expect(begun.slice(3)).toEqual(['a2']);
    for (const name of ['c1', 'a2', 'b2', 'a3']) await end(name);
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
    expect(begun.slice(4)).toEqual(['b2', 'a3']);
  });

  it('goes on when some of it fails, which is told to whoever asked for it', async () => {
    const { begun, ask, end } = workshop(createFairTurns({ ...bounds, atOnce: 1 }));
    const [first, second] = [ask('a1'), ask('a2')];
    const failure = expect(first).rejects.toThrow('no memory');
    await end('a1', new Error('no memory'));
    await failure;
    expect(begun).toEqual(['a1', 'a2']);
    await end('a2');
    expect(await second).toBe('a2');
  });

  it('begins that of who is known before all else', async () => {
    const { begun, ask, end } = workshop(createFairTurns({ ...bounds, atOnce: 1 }));
    const all = [ask('a1'), ask('b1'), ask('c1'), ask('k1', true)];
    for (const name of ['a1', 'k1', 'b1', 'c1']) await end(name);
    expect(begun).toEqual(['a1', 'k1', 'b1', 'c1']);
    await Promise.all(all);
  });

  it('is refused to whoever has too much waiting, and to nobody else', async () => {
    const { begun, ask, end } = workshop(createFairTurns({ ...bounds, atOnce: 1 }));
    const all = [ask('a1'), ask('a2'), ask('a3'), ask('a4')];
    await expect(ask('a5')).rejects.toThrow('Too much waits');
    all.push(ask('b1'));
    for (const name of ['a1', 'b1', 'a2', 'a3', 'a4']) await end(name);
    await Promise.all(all);
    expect(begun).toHaveLength(5);
  });

  it('takes one in from who has nothing waiting, in the place of the last of whoever has most, when too much waits', async () => {
    const { begun, ask, end } = workshop(createFairTurns({ ...bounds, atOnce: 1 }));
    const kept = [ask('x1'), ask('b1'), ask('b2'), ask('a1'), ask('a2')];
    const lost = ask('a3');
    kept.push(ask('d1'));
    const outcome = expect(lost).rejects.toThrow('Too much waits');
    kept.push(ask('c1'));
    await outcome;
    for (const name of ['x1', 'b1', 'a1', 'd1', 'c1', 'b2', 'a2']) await end(name);
    expect(begun).toEqual(['x1', 'b1', 'a1', 'd1', 'c1', 'b2', 'a2']);
    await Promise.all(kept);
  });

  it('is refused to everybody but who is known when each of so many has some waiting', async () => {
    const { ask, end } = workshop(createFairTurns({ ...bounds, atOnce: 1, maxWaiting: 2 }));
    const [working, first, second] = [ask('x1'), ask('a1'), ask('b1')];
    await expect(ask('c1')).rejects.toThrow('Too much waits');
    const gone = expect(first).rejects.toThrow('Too much waits');
    const known = ask('k1', true);
    await gone;
    for (const name of ['x1', 'k1', 'b1']) await end(name);
    expect(await Promise.all([working, known, second])).toEqual(['x1', 'k1', 'b1']);
  });

  it('is given up when its turn has not come in time; what has begun is not', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { begun, ask, end } = workshop(createFairTurns({ ...bounds, atOnce: 1 }));
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
