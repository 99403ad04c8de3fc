import { expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { rowLook } from './row-look';

const word = (row: Parameters<typeof rowLook>[0], live = false) => rowLook(row, live, wordsOf('en').t)?.word ?? null;

test('an ended session is marked by verdicts, a live one by who is in', () => {
  expect(word({ state: 'left', verdict: 'partial', counted: true })).toBe('Partial');
  expect(word({ state: 'in', verdict: null, counted: true }, true)).toBe('In now');
  expect(word({ state: 'left', verdict: null, counted: true }, true)).toBe('Left');
  expect(rowLook({ state: 'in', verdict: null, counted: true }, true, wordsOf('en').t, true)?.word).toBe('In then');
});

test('who is in looks as who was present', () => {
  const { t } = wordsOf('en');
  const present = rowLook({ state: 'left', verdict: 'present', counted: true }, false, t);
  expect(rowLook({ state: 'in', verdict: null, counted: true }, true, t)?.className).toBe(present?.className);
});

test('who was invited and is not there is no absent person', () => {
  expect(word({ state: 'never-came', verdict: null, counted: true })).toBe('Never came');
  expect(word({ state: 'never-came', verdict: null, counted: true }, true)).toBe('Not here yet');
});

test('a recorder is not counted, and a single connection is not judged', () => {
  expect(word({ state: 'left', verdict: null, counted: false })).toBe('Not counted');
  expect(word({ state: 'left', verdict: null, counted: true })).toBeNull();
});
