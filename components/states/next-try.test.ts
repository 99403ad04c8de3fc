import { describe, expect, test } from 'vitest';
import { withoutWait } from './next-try';

describe('the reason beside a countdown', () => {
  test('is shown without the wait that is counted down', () => {
    expect(withoutWait('The rate limit is used up. Next try in 8 s.')).toBe('The rate limit is used up.');
    expect(withoutWait('It cannot be reached.')).toBe('It cannot be reached.');
  });
});
