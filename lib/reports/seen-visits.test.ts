import { describe, expect, test } from 'vitest';
import { isNewOpening } from './seen-visits';

const now = Date.UTC(2026, 10, 30, 8);

describe('seen visits', () => {
  test('take a tab for one opening of each link, and calls without a proper id for one a minute', () => {
    expect(isNewOpening('a', 'tab-0123456789', now)).toBe(true);
    expect(isNewOpening('a', 'tab-0123456789', now + 60_000)).toBe(false);
    expect(isNewOpening('b', 'tab-0123456789', now)).toBe(true);
    expect(isNewOpening('a', 'tab-0123456789', now + 12 * 3_600_000)).toBe(true);
    const words = [null, '', 'short', ' '.repeat(12), 'a'.repeat(65), 'é'.repeat(12)];
    expect(words.map((word) => isNewOpening('a', word, now))).toEqual([true, false, false, false, false, false]);
    expect([now + 59_999, now + 60_000].map((at) => isNewOpening('a', null, at))).toEqual([false, true]);
  });

  test('forget those of the own link alone, however many somebody makes up', () => {
    isNewOpening('quiet', 'the-quiet-one', now);
    for (let visit = 0; visit < 60_000; visit++) isNewOpening('loud', `made-up-${visit}`, now);
    expect(isNewOpening('quiet', 'the-quiet-one', now)).toBe(false);
    expect(isNewOpening('loud', 'made-up-59999', now)).toBe(false);
    expect(isNewOpening('loud', 'made-up-0', now)).toBe(true);
  });
});
