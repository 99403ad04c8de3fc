import { describe, expect, test } from 'vitest';
import { writeJson } from '@/lib/domain/answers/json-text';
import type { ListQuery } from '@/lib/domain/lists/list-people';
import { defaultCountOptions as options } from '@/lib/domain/testing/default-count-options';
import { words } from '@/lib/providers/id-forms';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { rowsNumbered, session } from '@/lib/sessions/testing/fake-provider';
import { countInTurns, countRecord } from './counted-session';

const record: SessionRecord = {
  session,
  rooms: [],
  connections: rowsNumbered(5),
  answeredAt: Date.UTC(2026, 0, 2),
  readAt: 0,
  progress: { loaded: 5, total: 5 },
  ended: true,
  incomplete: false,
  failure: null,
};
const query: ListQuery = { view: 'people', sort: 'name', order: 'desc' };

describe('a counted session', () => {
  test('is made once for each way of counting a record', () => {
    const all = countRecord(record, words, options);
    expect(countRecord(record, words, options)).toBe(all);
    expect(countRecord(record, words, { ...options, rooms: 'main' })).not.toBe(all);
    expect(countRecord({ ...record }, words, options)).not.toBe(all);
    expect(countRecord({ ...record, basis: record, progress: { loaded: 5, total: 9 } }, words, options)).toBe(all);
  });

  test('is the same in turns as in one go, and made once for everybody who waits', async () => {
    const rows = { ...record, connections: rowsNumbered(3_000) };
    const [first, second] = await Promise.all([1, 2].map(() => countInTurns(rows, words, options)));
    expect(second).toBe(first);
    expect(countRecord(rows, words, options)).toBe(first);
    expect(first?.count).toEqual(countRecord({ ...rows }, words, options).count);
  });

  test('sorts and filters a list once', () => {
    const counted = countRecord(record, words, options);
    expect(counted.list(query)).toBe(counted.list({ ...query }));
    expect(counted.list({ ...query, search: '3' }).rows.map(({ id }) => id)).toEqual(['u3']);
  });

  test('keeps the list that everybody asks for whatever somebody types or draws, and few of those', () => {
    const counted = countRecord({ ...record }, words, options);
    const plain = counted.list(query);
    const typed = counted.list({ ...query, search: 'u' });
    expect(counted.list({ ...query, search: 'u' })).toBe(typed);
    for (let word = 0; word < 50; word++) {
      counted.list({ ...query, search: `${word}` });
      counted.list({ ...query, role: `${word}` });
      counted.list({ ...query, present: { from: word, to: word + 1 } });
    }
    expect(counted.list(query)).toBe(plain);
    expect(counted.list({ ...query, search: 'u' })).not.toBe(typed);
    expect(counted.list({ ...query, search: 'u' }).rows).toEqual(typed.rows);
  });

  test('has one row a person in all of its lists', () => {
    const counted = countRecord({ ...record }, words, options);
    const rowsBy = (order: 'asc' | 'desc') => new Set(counted.list({ ...query, order }).rows);
    expect(rowsBy('asc')).toEqual(rowsBy('desc'));
    for (const row of rowsBy('asc')) expect(rowsBy('desc').has(row)).toBe(true);
  });

  test('cuts a list into pages', () => {
    const counted = countRecord(record, words, options);
    const idsOn = (page: number) => Array.from(counted.pageJson(query, page, 2).text.matchAll(/"id":"(u\d)"/g), ([, id]) => id);
    expect([1, 2, 3, 4].map(idsOn)).toEqual([['u4', 'u3'], ['u2', 'u1'], ['u0'], []]);
  });

  test('draws a lane for each row of a list, in its order', () => {
    const counted = countRecord(record, words, options);
    expect(JSON.parse(writeJson(counted.columns(query)).text)).toMatchObject({
      lengthMs: 3_600_000,
      peak: { at: 0, people: 5 },
      lanes: { ids: ['u4', 'u3', 'u2', 'u1', 'u0'], offset: [0, 1, 2, 3, 4, 5], start: [0, 0, 0, 0, 0], end: Array(5).fill(3_600_000) },
    });
  });
});
