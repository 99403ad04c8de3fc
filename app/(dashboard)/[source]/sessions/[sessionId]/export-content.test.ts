import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { exportContent } from './export-content';

const session = { status: 'ended', summary: { people: 24, notCounted: 0, connections: 30, neverCame: 3 } } as const;
const none = { search: '', verdict: null, role: null, flag: null, outside: null, state: null, present: null } as const;
const said = (asked: Partial<Parameters<typeof exportContent>[1]>) =>
  exportContent(session, { ...none, view: 'people', neverCame: null, ...asked }, wordsOf('en').t);

describe('the line on what a file contains', () => {
  test('names who never came where the file has them', () => {
    expect(said({ neverCame: 'with' })).toBe('All 24 people, and 3 invited who never came');
    expect(said({ neverCame: 'only' })).toBe('Only the 3 invited who never came');
    expect(said({})).toBe('All 24 people');
    expect(said({ view: 'connections' })).toBe('All 30 connections');
  });

  test('names every filter that narrows the file', () => {
    for (const asked of [{ search: 'kim' }, { state: 'in' }, { flag: 'clipped' }, { outside: 'true' }] as const)
      expect(said(asked)).toBe('Only the people that the filters leave');
  });
});
