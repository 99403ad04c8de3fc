import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { type Choosable, optionsOf } from './attendance-options';

const freshness = {
  state: 'live',
  readAt: '2026-11-17T09:00:00.000Z',
  stale: false,
  reason: null,
  reasonCode: null,
  refreshMs: null,
} as const;
const ended: Choosable = {
  ...{ status: 'ended', progress: { loaded: 28, total: 28 }, incomplete: false, freshness },
  summary: { people: 24, notCounted: 1, present: 20, partial: 3, absent: 1, neverCame: 3, in: 0 },
};
const said = (session: Choosable, view: 'people' | 'connections' = 'people') =>
  optionsOf(session, view, wordsOf('en')).map(({ word, count }) => [word, count].filter(Boolean).join(' '));

describe('the choices of attendance', () => {
  test('count as everybody all rows that are listed, who never came and recorders too', () => {
    expect(said(ended)).toEqual(['All 28', 'Present 20', 'Partial 3', 'Absent 1', 'Never came 3']);
    const empty = { ...ended.summary, people: 0, notCounted: 0, present: 0, partial: 0, absent: 0 };
    expect(said({ ...ended, summary: empty })[0]).toBe('All 3');
    expect(said(ended, 'connections')).toEqual(['All']);
  });

  test('say who is in now only while that is known', () => {
    const live = { ...ended, status: 'live', summary: { ...ended.summary, in: 5 } } as const;
    expect(said(live)).toEqual(['All 28', 'In now 5', 'Not here yet 3']);
    expect(said({ ...live, freshness: { ...freshness, stale: true } })[1]).toBe('In then 5');
  });
});
