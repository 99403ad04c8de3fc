import { expect, it } from 'vitest';
import { isEndAssumed, isStartAssumed } from './assumed-ends';

it('calls an end assumed that the provider never said, and none that was only cut at the bounds of the session', () => {
  for (const endSource of ['session-end', 'next-entry'] as const) {
    expect(isEndAssumed({ endSource }, { flags: ['clipped', 'end-assumed'] })).toBe(true);
    expect(isEndAssumed({ endSource }, { flags: ['clipped'] })).toBe(false);
  }
  expect(isEndAssumed({ endSource: 'events' }, { flags: ['end-assumed'] })).toBe(false);
  expect(isStartAssumed({ startSource: 'session-start' }, { flags: ['start-assumed'] })).toBe(true);
  expect(isStartAssumed({ startSource: 'session-start' }, { flags: ['clipped'] })).toBe(false);
  expect(isStartAssumed({ startSource: 'fields' }, { flags: ['start-assumed'] })).toBe(false);
});
