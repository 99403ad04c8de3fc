import { describe, expect, test } from 'vitest';
import { finish, type Steps } from '@/lib/domain/steps';
import { inTurns } from './in-turns';

function* busy(ms: number): Steps<string> {
  const until = performance.now() + ms;
  while (performance.now() < until) yield;
  return 'done';
}

describe('work in turns', () => {
  test('lets others have their turn between steps, and gives what came of them', async () => {
    let turns = 0;
    let isOver = false;
    const take = () => {
      turns += 1;
      if (!isOver) setImmediate(take);
    };
    setImmediate(take);
    expect(await inTurns(busy(60))).toBe('done');
    isOver = true;
    expect(turns).toBeGreaterThan(1);
  });

  test('does little work at once, without a turn in between', async () => {
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    const little = inTurns(
      (function* () {
        yield;
        return 1;
      })(),
    );
    expect(await little).toBe(1);
    expect(turned).toBe(false);
    expect(finish(busy(0))).toBe('done');
  });

  test('throws what a step throws', async () => {
    const failing = inTurns(
      (function* (): Steps<never> {
        yield;
        throw new Error('no step');
      })(),
    );
    await expect(failing).rejects.toThrow('no step');
  });
});
