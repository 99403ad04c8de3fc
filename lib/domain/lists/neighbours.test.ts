import { describe, expect, test } from 'vitest';
import { findNeighbours } from './neighbours';

const rows = (...ids: string[]) => ids.map((id) => ({ id, participantId: id }));

describe('findNeighbours', () => {
  test('gives the rows before and after on the same page', () => {
    const found = findNeighbours(new Map([[2, rows('a', 'b', 'c')]]), 4, 'b');
    expect([found.previous?.row.id, found.next?.row.id, found.needs]).toEqual(['a', 'c', []]);
  });

  test('asks for the page beyond an edge, and answers with its number', () => {
    expect(findNeighbours(new Map([[2, rows('a', 'b')]]), 4, 'a').needs).toEqual([1]);
    expect(findNeighbours(new Map([[2, rows('a', 'b')]]), 4, 'b').needs).toEqual([3]);
    const both = new Map([
      [3, rows('c')],
      [2, rows('a', 'b')],
    ]);
    expect(findNeighbours(both, 4, 'b').next).toEqual({ row: { id: 'c', participantId: 'c' }, page: 3 });
  });

  test('has none beyond the ends of the list', () => {
    expect(findNeighbours(new Map([[1, rows('a')]]), 1, 'a')).toEqual({ previous: null, next: null, needs: [] });
  });

  test('passes over other rows of the same person', () => {
    const connections = [
      { id: '1', participantId: 'a' },
      { id: '2', participantId: 'b' },
      { id: '3', participantId: 'b' },
      { id: '4', participantId: 'c' },
    ];
    const found = findNeighbours(new Map([[1, connections]]), 1, 'b');
    expect([found.previous?.row.participantId, found.next?.row.participantId]).toEqual(['a', 'c']);
  });

  test('knows nothing of a person who is not in the list', () => {
    expect(findNeighbours(new Map([[1, rows('a', 'b')]]), 9, 'x')).toEqual({ previous: null, next: null, needs: [] });
  });
});
