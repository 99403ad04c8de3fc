import { expect, it } from 'vitest';
import { toSessionAnswer } from '@/lib/domain/answers/to-session-answer';
import { count, m, row, session } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { aboutLines } from './about-lines';

const answer = toSessionAnswer({
  session: session(),
  rooms: [],
  count: count([row({ joinedAt: m(0), leftAt: m(60) })]),
  freshness: { state: 'settling', readAt: '2026-11-17T12:00:00.000Z', stale: false, reason: null, refreshMs: null },
  progress: { loaded: 200, total: 200 },
  incomplete: false,
});

function stateOf(session: Partial<typeof answer>): string {
  const query = { view: 'people' } as const;
  const asked = { sourceName: null, zone: 'UTC', thresholds: defaultThresholds, query, rows: 1 };
  return aboutLines({ session: { ...answer, ...session }, ...asked }).find(([label]) => label === 'State of the figures')?.[1] ?? '';
}

it('says of what is whole only whether its figures may still change', () => {
  expect(stateOf({})).toBe('ended lately: figures may still change');
});

it('says when the provider gave fewer records than it announced', () => {
  expect(stateOf({ incomplete: true })).toContain('The provider announced more records than it gave');
});

it('says when not all had been read, and why the provider could not be asked again', () => {
  expect(stateOf({ progress: { loaded: 200, total: 500 } })).toContain('Only 200 of 500 records had been read');
  const stale = { ...answer.freshness, stale: true, reason: 'Fake does not answer.' };
  expect(stateOf({ freshness: stale })).toContain('The provider could not be asked again: Fake does not answer.');
});
