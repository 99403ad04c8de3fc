import { describe, expect, test } from 'vitest';
import { createCallBudget } from './call-budget';

describe('createCallBudget', () => {
  test('lets so many calls through in any window, and says when the next is free', () => {
    let clock = 0;
    const budget = createCallBudget(3, 1_000, () => clock);
    for (const at of [0, 100, 200]) {
      clock = at;
      expect(budget.take()).toBe(0);
    }
    clock = 400;
    expect(budget.take()).toBe(600);
    expect(budget.used()).toBe(3);
    clock = 1_000;
    expect(budget.take()).toBe(0);
    expect(budget.take()).toBe(100);
  });

  test('holds the limit over many windows', () => {
    let clock = 0;
    const taken: number[] = [];
    const budget = createCallBudget(10, 1_000, () => clock);
    for (; clock < 20_000; clock += 7) if (budget.take() === 0) taken.push(clock);
    for (const [index, at] of taken.entries()) expect(at - (taken[index - 10] ?? -Infinity)).toBeGreaterThanOrEqual(1_000);
    expect(taken.length).toBeGreaterThan(190);
  });

  test('says in how many ms several calls fit, below the limit or below less', () => {
    let clock = 0;
    const budget = createCallBudget(4, 1_000, () => clock);
    expect([budget.freeIn(4), budget.freeIn(5)]).toEqual([0, Number.POSITIVE_INFINITY]);
    for (const at of [0, 100, 200]) {
      clock = at;
      budget.take();
    }
    expect([0, 1, 2, 3, 4].map((calls) => budget.freeIn(calls))).toEqual([0, 0, 800, 900, 1_000]);
    expect([1, 2, 3].map((calls) => budget.freeIn(calls, 2))).toEqual([900, 1_000, Number.POSITIVE_INFINITY]);
    clock = 1_000;
    expect(budget.freeIn(2)).toBe(0);
  });
});
