import { describe, expect, test } from 'vitest';
import { noFilters } from '@/components/session/session-search-params';
import type { SessionParams } from '@/components/session/use-session-address';
import { wordsOf } from '@/lib/messages/words-of';
import { matchText } from './match-text';

const none: SessionParams = {
  ...noFilters,
  view: 'people',
  rooms: 'all',
  counted: 'people',
  window: 'core',
  zoom: null,
  sort: null,
  order: null,
  page: 1,
  perPage: '50',
};

interface Told {
  people?: number;
  notCounted?: number;
  neverCame?: number;
  loaded?: number;
}

function textOf(params: Partial<SessionParams>, rows: number, { loaded = 12_000, ...counts }: Told = {}) {
  const summary = { ...emptySummary, people: 10_000, connections: 12_000, ...counts };
  const session = { summary, progress: { loaded, total: 12_000 }, incomplete: false };
  return matchText({ session, params: { ...none, ...params }, rows }, wordsOf('en'));
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
  invitedAsOf: null,
  absences: 0,
  assumedMs: 0,
  invited: null,
  neverCame: null,
};

describe('the text on matches', () => {
  test('says how many of all match, also when there is one page', () => {
    expect(textOf({ search: 'kim' }, 12)).toBe('12 of 10,000 people');
    expect(textOf({ role: 'host' }, 1)).toBe('1 of 10,000 people');
    expect(textOf({ verdict: 'absent' }, 0)).toBe('0 of 10,000 people');
    expect(textOf({ flag: 'end-assumed' }, 3)).toBe('3 of 10,000 people');
  });

  test('is silent while nothing narrows the list', () => {
    expect(textOf({}, 10_000)).toBe('');
    expect(textOf({ window: 'session', rooms: 'main' }, 10_000)).toBe('');
  });

  test('leaves a range to its own answer, so that no line comes and goes with it', () => {
    const present = { start: 0, end: 60_000 };
    expect(textOf({ present }, 12)).toBe('');
    expect(textOf({ present, search: 'kim' }, 2)).toBe('2 of 10,000 people');
  });

  test('counts connections, and entries where recorders stand among the people', () => {
    expect(textOf({ search: 'kim', view: 'connections' }, 15)).toBe('15 of 12,000 connections');
    expect(textOf({ search: 'rec' }, 1, { people: 24, notCounted: 1 })).toBe('1 of 25 entries');
  });

  test('names those that were invited and never came as what they are', () => {
    expect(textOf({ neverCame: 'only', search: 'wolf' }, 2, { neverCame: 6 })).toBe('2 of 6 who were invited and are not here');
  });

  test('counts who never came among those who are searched, as they are in the list', () => {
    expect(textOf({ search: 'wolf' }, 3, { people: 24, neverCame: 3 })).toBe('3 of 27 people');
    expect(textOf({ verdict: 'absent' }, 1, { people: 24, neverCame: 3 })).toBe('1 of 24 people');
  });

  test('says that there are at least so many while rows are missing', () => {
    expect(textOf({ search: 'kim' }, 12, { loaded: 200 })).toBe('12 of ≥\u00a010,000 people');
  });
});
