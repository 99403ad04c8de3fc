import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { reportKind } from './report-kind';

const kindOf = (report: Parameters<typeof reportKind>[0]) => reportKind(report, wordsOf('en'));

const include = {
  curve: true,
  participants: true,
  detail: false,
  quality: false,
  exports: false,
  neverCame: false,
  times: true,
  verdicts: true,
};

describe('the kind of a report', () => {
  test('distinguishes links of one session', () => {
    expect(kindOf({ mode: 'frozen', include, names: 'full', hasPassword: true })).toBe('frozen · full names · password');
    expect(kindOf({ mode: 'live', include, names: 'pseudonyms', hasPassword: false })).toBe('live · people as guests');
  });

  test('says where times are left out', () => {
    const without = { ...include, curve: false, times: false };
    expect(kindOf({ mode: 'frozen', include: without, names: 'full', hasPassword: false })).toBe('frozen · full names · without times');
  });

  test('names nobody where the people are not shown', () => {
    const without = { ...include, participants: false };
    expect(kindOf({ mode: 'frozen', include: without, names: 'full', hasPassword: false })).toBe('frozen · curve only');
    expect(kindOf({ mode: 'frozen', include: { ...without, curve: false }, names: 'full', hasPassword: false })).toBe(
      'frozen · figures only',
    );
  });
});
