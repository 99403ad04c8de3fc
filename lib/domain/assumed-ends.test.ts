import { expect, test } from 'vitest';
import { isEndAssumed, isStartAssumed } from './assumed-ends';

test('an end is assumed where an assumed stretch reaches it', () => {
  const interval = { start: 0, end: 60 };
  expect(isStartAssumed(interval, { assumed: [{ start: 0, end: 10 }] })).toBe(true);
  expect(isEndAssumed(interval, { assumed: [{ start: 0, end: 10 }] })).toBe(false);
  expect(isEndAssumed(interval, { assumed: [{ start: 20, end: 60 }] })).toBe(true);
  expect(isStartAssumed(interval, { assumed: [{ start: 20, end: 60 }] })).toBe(false);
  expect(isEndAssumed(interval, { assumed: [] })).toBe(false);
});
