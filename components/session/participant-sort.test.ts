import { describe, expect, test } from 'vitest';
import { ariaSortOf, nextSort } from './participant-sort';

describe('the sort of participants', () => {
  test('begins with the natural order of a column and turns it at the second click', () => {
    expect(nextSort({ by: 'joinedAt', order: 'asc' }, 'name')).toEqual({ by: 'name', order: 'asc' });
    expect(nextSort({ by: 'name', order: 'asc' }, 'name')).toEqual({ by: 'name', order: 'desc' });
    expect(nextSort({ by: 'name', order: 'desc' }, 'name')).toEqual({ by: 'name', order: 'asc' });
  });

  test('shows the largest first where people look for the largest', () => {
    for (const by of ['duration', 'attendance', 'joins'] as const) {
      expect(nextSort({ by: 'name', order: 'asc' }, by)).toEqual({ by, order: 'desc' });
    }
  });

  test('says the order on the column that carries it, also when it carries two', () => {
    expect(ariaSortOf({ by: 'role', order: 'desc' }, 'name', 'role')).toBe('descending');
    expect(ariaSortOf({ by: 'role', order: 'desc' }, 'duration')).toBe('none');
  });
});
