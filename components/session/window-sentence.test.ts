import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { usualSentence, windowSentence } from './window-sentence';

const words = wordsOf('en');
const window = {
  start: '2026-11-17T10:02:00.000Z',
  end: '2026-11-17T11:28:00.000Z',
  occupiedMs: 5_160_000,
  begins: 15,
  ends: 10,
  crowd: 28,
};
const ended = { status: 'ended', attendanceWindow: window } as const;
const said = (session: Parameters<typeof windowSentence>[0]) => windowSentence(session, 'Europe/Berlin', words);

describe('the words of the window', () => {
  test('say in one sentence what begins and ends the window', () => {
    expect(said(ended)).toBe(
      'Judged from 11:02:00 to 12:28:00: from when more than half of the usual 28 people were in, until no more than a third of them were left.',
    );
    expect(said({ ...ended, attendanceWindow: { ...window, begins: 2, ends: 2, crowd: 2 } })).toContain('both of the usual two people');
    expect(said({ ...ended, attendanceWindow: { ...window, begins: 1, ends: 1 } })).toBe(
      'Judged from 11:02:00 to 12:28:00, while anybody was in.',
    );
  });

  test('say how the usual number is found only where it is named', () => {
    expect(usualSentence(ended, words)).toContain('The usual number is');
    expect(usualSentence({ attendanceWindow: { ...window, begins: 1, ends: 1 } }, words)).toBeNull();
    expect(usualSentence({ attendanceWindow: null }, words)).toBeNull();
  });

  test('end with the time of the last reading where that is not now', () => {
    const live = { ...ended, status: 'live' } as const;
    expect(said(live)).toContain('so far from 11:02:00 to now:');
    expect(said({ ...live, stale: true })).toContain('so far from 11:02:00 to 12:28:00:');
  });
});
