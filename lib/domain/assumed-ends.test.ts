import { describe, expect, test } from 'vitest';
import { isEndAssumed, isStartAssumed } from './assumed-ends';

describe('an end', () => {
  test('is assumed where an assumed stretch reaches it', () => {
    const interval = { start: 0, end: 60, startSource: 'session-start', endSource: 'session-end' } as const;
    expect(isStartAssumed(interval, { assumed: [{ start: 0, end: 10 }] })).toBe(true);
    expect(isEndAssumed(interval, { assumed: [{ start: 0, end: 10 }] })).toBe(false);
    expect(isEndAssumed(interval, { assumed: [{ start: 20, end: 60 }] })).toBe(true);
    expect(isStartAssumed(interval, { assumed: [{ start: 20, end: 60 }] })).toBe(false);
    expect(isEndAssumed(interval, { assumed: [] })).toBe(false);
  });
});

describe('a join that was sent', () => {
  test('is not assumed, although the whole stay rests on an assumed leave', () => {
    const assumed = [{ start: 0, end: 60 }];
    for (const startSource of ['events', 'fields', 'room-change'] as const)
      expect(isStartAssumed({ start: 0, startSource }, { assumed })).toBe(false);
    expect(isEndAssumed({ end: 60, endSource: 'session-end' }, { assumed })).toBe(true);
    expect(isEndAssumed({ end: 60, endSource: 'events' }, { assumed })).toBe(false);
  });
});
