import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish, sortInSteps } from './steps';

describe('sorting in steps', () => {
  test('is sorting, and leaves alike items in their order', () => {
    const lists = fc.array(fc.nat(50), { maxLength: 3_500, size: 'max' });
    fc.assert(
      fc.property(lists, (values) => {
        const items = values.map((value, index) => ({ value, index }));
        const compare = (one: { value: number }, other: { value: number }) => one.value - other.value;
        expect(finish(sortInSteps(items, compare))).toEqual(items.toSorted(compare));
      }),
      { numRuns: 40 },
    );
  });

  test('pauses', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => (index * 7_919) % 10_007);
    expect([...sortInSteps(items, (one, other) => one - other)].length).toBeGreaterThan(20);
  });
});
