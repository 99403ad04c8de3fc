import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountState, afterAnswer, bookCall, emptyAccount, type Facts, usedCalls, withLateWorker } from './account-state';
import type { Purpose } from './call-purpose';

const start = Date.UTC(2026, 10, 20, 10);
const facts = (more: Partial<Facts> = {}): Facts => ({ now: start, limit: 100, credential: 'secret', ...more });

/** Books as many calls as are let through, at most `most`; answers the state and how many they were. */
function bookAll(from: AccountState, purpose: Purpose, given: Facts, most = 1_000) {
  let state = from;
  for (let calls = 0; calls < most; calls++) {
    const booked = bookCall(state, { purpose, brokenSince: null }, given);
    if (booked.refusal !== null) return { state, calls, refusal: booked.refusal };
    state = booked.state;
  }
  return { state, calls: most, refusal: null };
}

describe('the calls of an account', () => {
  test('never pass the budget in any 300 s, nor the parts of worker and recipients', () => {
    const purpose = fc.constantFrom<Purpose>('members', 'recipients', 'worker');
    const asks = fc.array(fc.record({ purpose, afterMs: fc.integer({ min: 0, max: 40_000 }), isLate: fc.boolean() }), { maxLength: 300 });
    fc.assert(
      fc.property(asks, fc.integer({ min: 1, max: 40 }), (asked, limit) => {
        const made: { at: number; purpose: Purpose }[] = [];
        let state = emptyAccount;
        let now = start;
        for (const { purpose, afterMs, isLate } of asked) {
          now += afterMs;
          const given = facts({ now, limit });
          if (isLate) state = withLateWorker(state, given);
          const booked = bookCall(state, { purpose, brokenSince: null }, given);
          state = booked.state;
          if (booked.refusal === null) made.push({ at: now, purpose });
          const inWindow = made.filter(({ at }) => at > now - 300_000);
          expect(inWindow.length).toBeLessThanOrEqual(limit);
          const of = (name: Purpose) => inWindow.filter((call) => call.purpose === name).length;
          expect(of('worker')).toBeLessThanOrEqual(Math.max(1, Math.floor(limit * 0.6)));
          expect(of('recipients')).toBeLessThanOrEqual(Math.max(1, Math.floor(limit * 0.4)));
        }
      }),
    );
  });

  test('are all counted as made now when the clock was set back', () => {
    const { state } = bookAll(emptyAccount, 'members', facts(), 70);
    const back = facts({ now: start - 3_600_000 });
    expect(usedCalls(state, back.now)).toBe(70);
    const after = bookAll(state, 'members', back);
    expect(after.calls).toBe(30);
    expect(usedCalls(after.state, back.now + 300_000)).toBe(100);
    expect(usedCalls(after.state, back.now + 310_000)).toBe(0);
  });

  test('keep to the lowest budget that an instance has booked with, as long as it books', () => {
    const low = bookAll(emptyAccount, 'members', facts({ limit: 10 }));
    expect(low.calls).toBe(10);
    expect(bookAll(low.state, 'members', facts()).calls).toBe(0);
    const later = start + 310_001;
    expect(bookAll(low.state, 'members', facts({ now: later })).calls).toBe(100);
  });

  test('are kept for a worker that is late, as far as it has not used its part', () => {
    const late = withLateWorker(emptyAccount, facts());
    const people = bookAll(late, 'members', facts());
    expect(people.calls).toBe(85);
    const worker = bookAll(people.state, 'worker', facts());
    expect(worker.calls).toBe(15);
    expect(bookAll(late, 'members', facts({ now: start + 300_001 })).calls).toBe(100);
  });

  test('wait for whoever asked to be left alone, however often others ask', () => {
    const paused = afterAnswer(emptyAccount, { outcome: 'failed', pauseMs: 7_000, kind: 'rate-limited' }, facts());
    const shorter = afterAnswer(paused, { outcome: 'failed', pauseMs: 1_000, kind: 'unavailable' }, facts());
    expect(bookAll(shorter, 'members', facts({ now: start + 2_000 })).refusal).toEqual({ kind: 'rate-limited', waitMs: 5_000 });
    expect(bookAll(shorter, 'members', facts({ now: start + 7_000 }), 1).refusal).toBeNull();
  });

  test('are let through one in 10 s while this instance cannot reach the provider', () => {
    const request = { purpose: 'members', brokenSince: start } as const;
    const first = bookCall(emptyAccount, request, facts({ now: start + 1 }));
    expect(first.refusal).toBeNull();
    expect(bookCall(first.state, request, facts({ now: start + 4_001 })).refusal).toEqual({ kind: 'broken', waitMs: 6_000 });
    const good = afterAnswer(first.state, { outcome: 'good' }, facts({ now: start + 5_000 }));
    expect(bookCall(good, request, facts({ now: start + 5_001 })).refusal).toBeNull();
  });
});

describe('what is shown to the operator', () => {
  const note = (state: typeof emptyAccount, answer: Parameters<typeof afterAnswer>[1], at: number) =>
    afterAnswer(state, answer, facts({ now: at }));

  test('is since when the credential is refused, until it is taken again', () => {
    const first = note(emptyAccount, { outcome: 'refused' }, start);
    const second = note(first, { outcome: 'refused' }, start + 60_000);
    expect(second.refused).toMatchObject({ since: start, until: start + 120_000 });
    expect(note(second, { outcome: 'good' }, start + 130_000).refused).toBeNull();
  });

  test('is since when the clocks are more than a minute apart, written down when that begins and when it ends', () => {
    const good = note(emptyAccount, { outcome: 'good', aheadMs: 59_000 }, start);
    expect(good.clockOff).toBeNull();
    const off = note(good, { outcome: 'good', aheadMs: -61_000 }, start + 1);
    expect(off.clockOff).toEqual({ ms: -61_000, since: start + 1 });
    expect(note(off, { outcome: 'good', aheadMs: -90_000 }, start + 2)).toBe(off);
    expect(note(off, { outcome: 'good' }, start + 2)).toBe(off);
    expect(note(off, { outcome: 'good', aheadMs: 0 }, start + 3).clockOff).toBeNull();
  });
});
