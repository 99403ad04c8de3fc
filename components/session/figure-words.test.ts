import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { atLeast, differingCounter, isPartlyRead, readSoFar } from './figure-words';

const words = wordsOf('en');
const progress = (loaded: number, total: number) => ({ loaded, total });

describe('the words of figures', () => {
  test('say that a figure can only grow while rows are missing', () => {
    expect(atLeast(200, isPartlyRead({ progress: progress(200, 1_255), incomplete: false }), words)).toBe('≥\u00a0200');
    expect(atLeast(200, isPartlyRead({ progress: progress(200, 200), incomplete: true }), words)).toBe('≥\u00a0200');
    expect(atLeast(1_200, isPartlyRead({ progress: progress(1_255, 1_255), incomplete: false }), words)).toBe('1,200');
  });

  test('say what has been read with both numbers as long as the second is known', () => {
    expect(readSoFar({ progress: progress(200, 1_255), incomplete: false }, words)).toBe('200 of 1,255 connections read');
    expect(readSoFar({ progress: progress(200, 200), incomplete: true }, words)).toBe('200 connections read, some are missing');
    expect(readSoFar({ progress: progress(200, 200), incomplete: false }, words)).toBe('');
  });

  test('tell of the provider’s own counter where it differs, and nothing is missing', () => {
    const shown = { progress: progress(9, 9), incomplete: false, connectionsIn: 7 };
    expect(differingCounter({ ...shown, liveConnections: 8 })).toEqual({ provider: 8, own: 7 });
    expect(differingCounter({ ...shown, liveConnections: 7 })).toBeNull();
    expect(differingCounter({ ...shown, liveConnections: null })).toBeNull();
    expect(differingCounter({ ...shown, liveConnections: 8, incomplete: true })).toBeNull();
  });
});
