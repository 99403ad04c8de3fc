import { describe, expect, test } from 'vitest';
import { type ListQuery, listPeople } from '@/lib/domain/lists/list-people';
import { words } from '@/lib/providers/id-forms';
import { count, joining, leaving, liveSession, m, row, session } from './testing/sample-session';
import { defaultThresholds } from './thresholds';

const stay = (userId: string, from: number, to: number, fields = {}) => row({ userId, joinedAt: m(from), leftAt: m(to), ...fields });

function asked(counted: ReturnType<typeof count>, from: number, to: number, query: Partial<ListQuery> = {}) {
  const all = { view: 'people', sort: 'joinedAt', order: 'asc', ...query } as const;
  const { rows, range, span } = listPeople(counted, { ...all, present: { from: m(from), to: m(to) } }, defaultThresholds);
  const minutes = span && [(span.start - m(0)) / 60_000, (span.end - m(0)) / 60_000];
  return { ids: rows.map(({ id }) => id), range, span: minutes };
}

const word = { idForm: words } as const;

describe('a range that a reader asks for (rule 6)', () => {
  const counted = count([stay('a', 0, 60), stay('b', 20, 30), stay('c', 10, 50), row({ userId: 'd' })], word);

  test('says who was there throughout, in part, and not at all', () => {
    expect(asked(counted, 15, 25)).toEqual({ ids: ['a', 'c', 'b'], range: { throughout: 2, part: 1, none: 1 }, span: [15, 25] });
  });

  test('can list each answer by itself', () => {
    expect(asked(counted, 15, 25, { answer: 'throughout' }).ids).toEqual(['a', 'c']);
    expect(asked(counted, 15, 25, { answer: 'part' }).ids).toEqual(['b']);
    expect(asked(counted, 15, 25, { answer: 'none' }).ids).toEqual(['d']);
  });

  test('is half-open', () => {
    expect(asked(counted, 30, 40).ids).toEqual(['a', 'c']);
    expect(asked(counted, 15, 20).ids).toEqual(['a', 'c']);
  });

  test('is not bound by the window, so that who waited before it was there', () => {
    const early = count([stay('host', -20, 60), stay('a', 0, 60), stay('b', 0, 60)], { ...word, session: session({ startedAt: m(-30) }) });
    expect(early.attendanceWindow?.start).toBe(m(0));
    expect(asked(early, -20, -5)).toEqual({ ids: ['host'], range: { throughout: 1, part: 0, none: 2 }, span: [-20, -5] });
  });

  test('begins at the earliest with the axis', () => {
    expect(asked(counted, -500, 60)).toMatchObject({ span: [0, 60], range: { throughout: 1, part: 2, none: 1 } });
  });

  test('ends at most with the latest end of counted presence', () => {
    const rows = [stay('a', 0, 40), stay('b', 0, 20), stay('rec', 0, 55, { notPerson: true })];
    expect(asked(count(rows, word), 10, 60)).toEqual({
      ids: ['a', 'b', 'rec'],
      range: { throughout: 1, part: 1, none: 0 },
      span: [10, 40],
    });
    expect(asked(count(rows, word), 45, 60)).toEqual({ ids: [], range: { throughout: 0, part: 0, none: 2 }, span: [45, 40] });
  });

  test('ends with now while a counted person is in, and with the axis without any', () => {
    const live = { ...liveSession, ...word };
    expect(asked(count([stay('a', 0, 10), row({ userId: 'b', joinedAt: m(5) })], live), 0, 60).span).toEqual([0, 30]);
    expect(asked(count([stay('a', 0, 10)], live), 0, 60).span).toEqual([0, 10]);
    expect(asked(count([stay('rec', 0, 10, { notPerson: true })], word), 0, 90).span).toEqual([0, 60]);
  });

  test('answers none for everybody where it is empty then', () => {
    for (const [from, to] of [
      [100, 200],
      [-20, -10],
    ] as const)
      expect(asked(counted, from, to)).toMatchObject({ ids: [], range: { throughout: 0, part: 0, none: 4 } });
  });

  test('allows reconnects in throughout, and finds none inside one', () => {
    const events = [joining(m(0)), leaving(m(20)), joining(m(21)), leaving(m(60))];
    const away = [joining(m(0)), leaving(m(20)), joining(m(21) + 1), leaving(m(60))];
    const both = count([row({ userId: 'back', events }), row({ userId: 'gone', events: away }), stay('whole', 0, 60)], word);
    expect(asked(both, 10, 30, { answer: 'throughout' }).ids).toEqual(['back', 'whole']);
    expect(asked(both, 20.2, 20.8).ids).toEqual(['whole']);
  });

  test('counts counted people, and lists the others marked', () => {
    const rows = [stay('a', 0, 60), stay('rec', 0, 60, { notPerson: true })];
    expect(asked(count(rows, word), 10, 20)).toMatchObject({ ids: ['a', 'rec'], range: { throughout: 1, part: 0, none: 0 } });
  });

  test('stays within the other filters', () => {
    expect(asked(counted, 15, 25, { search: 'b' })).toMatchObject({ ids: ['b'], range: { throughout: 0, part: 1, none: 0 } });
  });
});
