import { describe, expect, test } from 'vitest';
import { shortId } from './participant-words';

describe('an id drawn at random', () => {
  test('is shortened to its beginning', () => {
    expect(shortId('6b0f9a52-3c1d-4e7e-9d6a-0c1f5a7b8e21')).toBe('6b0f9a52');
  });
});

describe('an id made of words', () => {
  test('stays whole, or keeps the end that tells it from the others', () => {
    expect(shortId('kim')).toBe('kim');
    const ids = ['chemistry-10c-participant-1', 'chemistry-10c-participant-12'];
    expect(ids.map(shortId)).toEqual(['chemi…icipant-1', 'chemi…cipant-12']);
  });
});
