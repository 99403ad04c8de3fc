import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { rowLook } from './row-look';

const word = (row: Parameters<typeof rowLook>[0], live = false) => rowLook(row, live, wordsOf('en').t)?.word ?? null;

describe('the look of a row', () => {
  test('follows verdicts in an ended session, and who is in in a live one', () => {
    expect(word({ state: 'left', verdict: 'partial', counted: true })).toBe('Partial');
    expect(word({ state: 'in', verdict: null, counted: true }, true)).toBe('In now');
    expect(word({ state: 'left', verdict: null, counted: true }, true)).toBe('Left');
    expect(rowLook({ state: 'in', verdict: null, counted: true }, true, wordsOf('en').t, true)?.word).toBe('In then');
  });

  test('is the same for who is in as for who was present', () => {
    const { t } = wordsOf('en');
    const present = rowLook({ state: 'left', verdict: 'present', counted: true }, false, t);
    expect(rowLook({ state: 'in', verdict: null, counted: true }, true, t)?.className).toBe(present?.className);
  });

  test('is not that of an absent person for who was invited and is not there', () => {
    expect(word({ state: 'never-came', verdict: null, counted: true })).toBe('Never came');
    expect(word({ state: 'never-came', verdict: null, counted: true }, true)).toBe('Not here yet');
  });

  test('shows a recorder as not counted, and judges no single connection', () => {
    expect(word({ state: 'left', verdict: null, counted: false })).toBe('Not counted');
    expect(word({ state: 'left', verdict: null, counted: true })).toBeNull();
  });
});
