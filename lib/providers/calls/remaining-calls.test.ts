import { describe, expect, test } from 'vitest';
import { remainingCalls } from './remaining-calls';

const read = (ratelimit: string) => remainingCalls(new Headers({ ratelimit }));

describe('remainingCalls', () => {
  test('reads what is left and for how long', () => {
    expect(read('"default";r=50;t=30')).toEqual({ calls: 50, forMs: 30_000 });
    expect(read('"default"; r=0; t=5')).toEqual({ calls: 0, forMs: 5_000 });
    expect(read('"a";r=1;t=999999')).toEqual({ calls: 1, forMs: 600_000 });
  });

  test('takes nothing from what it cannot read', () => {
    for (const odd of ['', '"default"', '"default";r=-1;t=5', '"default";r=5', 'r=5;t=5x', '"x";r=1e9;t=1'])
      expect(read(odd === '' ? ' ' : odd)).toBeNull();
    expect(remainingCalls(new Headers())).toBeNull();
  });
});
