import { describe, expect, test } from 'vitest';
import type { PersonQuality } from '@/lib/domain/answers/quality-answer';
import { wordsOf } from '@/lib/messages/words-of';
import { limitsSentence, limitWords, worstLineWords } from './quality-words';
import { unitNotes } from './unit-notes';

const line = (media: 'audio' | 'video', metric: 'loss' | 'rtt' | 'jitter' | 'mos') => ({
  id: `${media} sent ${metric}`,
  media,
  direction: 'sent' as const,
  metric,
});
const rows = [line('video', 'loss'), line('audio', 'rtt'), line('audio', 'jitter'), line('audio', 'mos')];
const english = wordsOf('en');
const words = (grade: PersonQuality['grade'], id: string) =>
  worstLineWords({ grade, line: id, lineSteps: 12, steps: { good: 80, fair: 5, poor: 15, none: 40 } }, rows, english);

describe('the words of a grade', () => {
  test('name the line with most bad steps and its limit', () => {
    expect(words('poor', 'video sent loss')).toBe('video sent: 12 % of the time above 5 % loss');
    expect(words('fair', 'audio sent rtt')).toBe('audio sent: 12 % of the time above 300 ms round trip');
    expect(words('poor', 'audio sent jitter')).toBe('audio sent: 12 % of the time above 50 ms jitter');
    expect(words('fair', 'audio sent mos')).toBe('audio sent: 12 % of the time below MOS 3.6');
    expect(words('good', 'video sent loss')).toBeNull();
  });

  test('tell the limits', () => {
    expect(limitsSentence(english)).toBe(
      'Fair and poor from: packet loss 2 and 5 %, round trip 300 and 500 ms, jitter of audio 30 and 50 ms, MOS of audio below 3.6 and 3.1.',
    );
    expect(limitWords(line('audio', 'mos'), english)).toBe('fair below 3.6, poor below 3.1');
    expect(limitWords(line('video', 'loss'), english)).toBe('fair from 2 %, poor from 5 %');
    expect(limitWords(line('video', 'mos'), english)).toBeNull();
  });
});

describe('the note on the unit', () => {
  test('says once which unit was taken, and of which connection where they differ', () => {
    const part = (connectionId: string, unit: 'seconds' | 'milliseconds' | null) => ({
      connectionId,
      data: { unit, lines: [], notes: [] },
    });
    expect(unitNotes([part('a', null)], english)).toEqual([]);
    expect(unitNotes([part('a', 'seconds'), part('b', 'seconds')], english)).toEqual([
      'No provider says the unit of round trips and jitter: those were taken as seconds, as less than half of them are 1 or more.',
    ]);
    expect(unitNotes([part('a', 'seconds'), part('b', 'milliseconds')], english)[1]).toMatch(/of connection b were taken as milliseconds/);
  });
});
