import { describe, expect, test } from 'vitest';
import { connection } from '@/lib/sessions/testing/fake-provider';
import { createConnectionSet } from './connection-set';

const row = (id: string | null, updatedAt: number | null, name = 'Ada') => ({ ...connection, id, updatedAt, name });

function merged(...pages: (typeof connection)[][]) {
  const set = createConnectionSet();
  for (const page of pages) set.add(page, null);
  return set.rows();
}

describe('the set of connections', () => {
  test('keeps the row that was updated later, in whatever order the pages come', () => {
    const old = row('a', 1, 'old');
    const recent = row('a', 2, 'recent');
    expect(merged([old], [recent])).toEqual([recent]);
    expect(merged([recent], [old])).toEqual([recent]);
    expect(merged([row('a', null, 'unknown')], [old])).toEqual([old]);
  });

  test('decides a tie by content, not by order', () => {
    const one = row('a', 1, 'one');
    const two = row('a', 1, 'two');
    expect(merged([one], [two])).toEqual(merged([two], [one]));
  });

  test('knows a row without an id by its content: twins of one page stay two, a page that overlaps another adds none', () => {
    const twin = row(null, 1);
    expect(merged([twin, { ...twin }])).toHaveLength(2);
    expect(merged([twin], [{ ...twin }])).toHaveLength(1);
    expect(merged([twin, { ...twin }], [{ ...twin }], [row(null, 2)])).toHaveLength(3);
  });

  test('keeps the same id apart in the main room and in a breakout room', () => {
    const set = createConnectionSet();
    set.add([row('a', 1)], null);
    expect(set.add([row('a', 1)], 'r1').fresh).toBe(1);
    expect(set.rows().map(({ roomId }) => roomId)).toEqual([null, 'r1']);
  });

  test('says how many rows of a page no page before had, where what a page itself repeats counts twice', () => {
    const set = createConnectionSet();
    expect(set.add([row('a', 1), row(null, 1)], null)).toEqual({ fresh: 2, repeats: 0 });
    expect(set.add([row('a', 1), row(null, 1)], null)).toEqual({ fresh: 0, repeats: 2 });
    expect(set.add([row('b', 1), row('b', 2), row(null, 2), row('a', 1)], null)).toEqual({ fresh: 3, repeats: 1 });
    expect(set.add([], null)).toEqual({ fresh: 0, repeats: 0 });
  });

  test('takes an older or newer copy of a row for a record of the list, the first time it comes', () => {
    const set = createConnectionSet();
    set.add([row('a', 2)], null);
    expect(set.add([row('a', 1)], null)).toEqual({ fresh: 0, repeats: 0 });
    expect(set.add([row('a', 3)], null)).toEqual({ fresh: 0, repeats: 0 });
    for (const time of [1, 2, 3]) expect(set.add([row('a', time)], null)).toEqual({ fresh: 0, repeats: 1 });
    expect(set.rows()).toEqual([row('a', 3)]);
  });
});
