import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { figuresNote as figuresNoteIn } from './figures-note';

const figuresNote = (rows: Parameters<typeof figuresNoteIn>[0]) => figuresNoteIn(rows, wordsOf('en').t);
const read = { figuresFrom: 'session', peakSource: 'counted' } as const;
const listed = { figuresFrom: 'list', peakSource: 'counted' } as const;
const theirs = { figuresFrom: null, peakSource: 'provider' } as const;
const unknown = { figuresFrom: null, peakSource: null } as const;

describe('the note on figures', () => {
  test('says nothing where all is known', () => {
    expect(figuresNote([])).toBeNull();
    expect(figuresNote([read, read])).toBeNull();
  });

  test('says how to get the figures that a row lacks, and of a peak whose it is', () => {
    expect(figuresNote([read, unknown])).toBe(
      'People, peak and attendance appear once a session has been read: soon after its end, or when it is opened.',
    );
    expect(figuresNote([read, unknown, theirs])).toMatch(/^People and attendance appear .* opened\. The peak until then counts devices\.$/);
  });

  test('says which figures are not those of the session itself', () => {
    expect(figuresNote([read, listed])).toMatch(/^Grey figures are counted from the provider’s list/);
    expect(figuresNote([listed, unknown])).toMatch(/^People, peak .*\. Grey figures/);
  });
});
