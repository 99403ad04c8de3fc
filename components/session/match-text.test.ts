import { expect, it } from 'vitest';
import { matchText } from './match-text';

const none = { search: '', verdict: null, role: null, view: 'people', counted: 'people', present: null } as const;

function textOf(
  filters: Partial<Parameters<typeof matchText>[0]['filters']>,
  rows: number,
  counts: { people?: number; notCounted?: number } = {},
) {
  const summary = { ...emptySummary, people: 10_000, connections: 12_000, ...counts };
  return matchText({ session: { summary }, filters: { ...none, ...filters }, rows });
}

const emptySummary = {
  people: 0,
  connections: 0,
  notCounted: 0,
  in: 0,
  peak: 0,
  peakAt: null,
  averagePresentMs: 0,
  medianPresentMs: 0,
  averageAttendance: 0,
  present: 0,
  partial: 0,
  absent: 0,
  late: 0,
  leftEarly: 0,
  outsideWindow: 0,
  reconnects: 0,
  roomChanges: 0,
  absences: 0,
  assumedMs: 0,
  invited: null,
  neverCame: null,
};

it('says how many of all match, also when there is one page', () => {
  expect(textOf({ search: 'kim' }, 12)).toBe('12 of 10,000 people');
  expect(textOf({ role: 'host' }, 1)).toBe('1 of 10,000 people');
  expect(textOf({ verdict: 'absent' }, 0)).toBe('0 of 10,000 people');
});

it('is silent while nothing narrows the list', () => {
  expect(textOf({}, 10_000)).toBe('');
});

it('counts connections, and entries where recorders stand among the people', () => {
  expect(textOf({ search: 'kim', view: 'connections' }, 15)).toBe('15 of 12,000 connections');
  expect(textOf({ search: 'rec' }, 1, { people: 24, notCounted: 1 })).toBe('1 of 25 entries');
});
