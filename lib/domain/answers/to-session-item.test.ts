import { describe, expect, test } from 'vitest';
import { m, session } from '@/lib/domain/testing/sample-session';
import { toSessionItem } from './to-session-item';

const figures = (asOf: number, live = false) => ({
  live,
  asOf,
  start: m(0),
  end: null,
  summary: { people: 3, peak: 2 },
  incomplete: false,
});
const live = session({ status: 'live', endedAt: null });
const minutes = (ms: number | null) => (ms === null ? null : ms / 60_000);

describe('toSessionItem', () => {
  test('says how long a live session has run by the later of what the list and what the count know', () => {
    expect(minutes(toSessionItem(live, m(30), null).durationMs)).toBe(30);
    expect(minutes(toSessionItem(live, m(30), figures(m(32), true)).durationMs)).toBe(32);
    expect(minutes(toSessionItem(live, m(30), figures(m(20), true)).durationMs)).toBe(30);
  });

  test('gives an ended session its own length, whenever it is asked for', () => {
    expect(minutes(toSessionItem(session(), m(90), figures(m(95))).durationMs)).toBe(60);
    expect(toSessionItem(session({ startedAt: null }), m(90), null).durationMs).toBeNull();
  });

  test('says that rows are missing as soon as it is known', () => {
    const shownOf = (incomplete: boolean) => toSessionItem(session(), m(90), { ...figures(m(95)), incomplete }).incomplete;
    expect([shownOf(true), shownOf(false)]).toEqual([true, false]);
    expect(toSessionItem(session(), m(90), null).incomplete).toBe(false);
  });

  test('says what its figures were counted from, and of a live session how many of the list are in', () => {
    const [read, listed] = [figures(m(30), true), { ...figures(m(30), true), fromList: { connectionsIn: 2 } }];
    const shownOf = (of: typeof live, count: Parameters<typeof toSessionItem>[2]) => {
      const { figuresFrom, liveConnections } = toSessionItem(of, m(30), count);
      return [figuresFrom, liveConnections];
    };
    expect(shownOf(live, null)).toEqual([null, null]);
    expect(shownOf(live, { ...read, summary: null })).toEqual([null, null]);
    expect(shownOf(live, read)).toEqual(['session', null]);
    expect(shownOf(live, listed)).toEqual(['list', 2]);
    expect(shownOf({ ...live, liveConnections: 5 }, listed)).toEqual(['list', 5]);
    expect(shownOf(session(), { ...listed, live: false })).toEqual(['list', null]);
  });

  test('believes its own count of who is still in, whatever the status says', () => {
    expect(toSessionItem(live, m(90), figures(m(90)))).toMatchObject({ status: 'ended', durationMs: null });
    expect(toSessionItem(session({ status: 'live' }), m(90), figures(m(90), true))).toMatchObject({ status: 'live', endedAt: null });
  });
});
