import { describe, expect, test } from 'vitest';
import { count, joining, leaving, m, row, session } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';
import { words } from '@/lib/providers/id-forms';
import { type ListQuery, listPeople } from './list-people';

const rows = [
  row({ userId: 'a', name: 'Émile', role: 'host', joinedAt: m(0), leftAt: m(60) }),
  row({ userId: 'b', name: 'adam', externalId: 'PUPIL-7', joinedAt: m(20), leftAt: m(30) }),
  row({ userId: 'c', name: null, joinedAt: m(10), leftAt: m(50) }),
  row({ userId: 'd', name: 'Never There' }),
  row({ userId: 'e', name: 'Zoë', events: [joining(m(5)), leaving(m(15)), joining(m(25)), leaving(m(45))] }),
];

function listed(query: Partial<ListQuery>, input: Parameters<typeof count>[1] = {}) {
  const counted = count(rows, { idForm: words, ...input });
  return listPeople(counted, { view: 'people', sort: 'joinedAt', order: 'asc', ...query }, defaultThresholds);
}
const ids = (query: Partial<ListQuery>) => listed(query).rows.map(({ id }) => id);

describe('sorting', () => {
  test.each([
    ['joinedAt', ['a', 'e', 'c', 'b', 'd'], ['b', 'c', 'e', 'a', 'd']],
    ['leftAt', ['b', 'e', 'c', 'a', 'd'], ['a', 'c', 'e', 'b', 'd']],
    ['duration', ['b', 'e', 'c', 'a', 'd'], ['a', 'c', 'e', 'b', 'd']],
    ['attendance', ['b', 'e', 'c', 'a', 'd'], ['a', 'c', 'e', 'b', 'd']],
    ['joins', ['a', 'b', 'c', 'e', 'd'], ['e', 'a', 'b', 'c', 'd']],
    ['name', ['b', 'a', 'e', 'c', 'd'], ['e', 'a', 'b', 'c', 'd']],
    ['role', ['a', 'b', 'c', 'e', 'd'], ['a', 'b', 'c', 'e', 'd']],
  ] as const)('goes by %s, ties by id, who never came last in both orders', (sort, ascending, descending) => {
    expect(ids({ sort, order: 'asc' })).toEqual(ascending);
    expect(ids({ sort, order: 'desc' })).toEqual(descending);
  });

  test('puts who never came in order of name and role too, after all others', () => {
    const names = ['Zed', 'amy', null, 'Max'];
    const counted = count(
      [
        row({ userId: 'p', name: 'Present', role: 'host', joinedAt: m(0), leftAt: m(9) }),
        ...names.map((name, index) => row({ userId: `${index}`, name, role: name })),
      ],
      { idForm: words },
    );
    const sorted = (sort: 'name' | 'role', order: 'asc' | 'desc') =>
      listPeople(counted, { view: 'people', sort, order }, defaultThresholds).rows.map(({ name }) => name);
    for (const sort of ['name', 'role'] as const) {
      expect(sorted(sort, 'asc')).toEqual(['Present', 'amy', 'Max', 'Zed', null]);
      expect(sorted(sort, 'desc')).toEqual(['Present', 'Zed', 'Max', 'amy', null]);
    }
  });

  test('puts names and roles in the order of their keys: plain letters, single blanks, code points', () => {
    const names = [
      'łukasz',
      'Zoe',
      'Łucja',
      'Æsa',
      'Adam',
      '\u200bBea',
      'Ana  B',
      'ana a',
      'Ana\tC',
      '\u{1f98a}',
      '\uffee',
      'Ørn',
      'Ob',
      'Ou',
    ];
    const expected = [
      'Adam',
      'Æsa',
      'ana a',
      'Ana  B',
      'Ana\tC',
      '\u200bBea',
      'Łucja',
      'łukasz',
      'Ob',
      'Ørn',
      'Ou',
      'Zoe',
      '\uffee',
      '\u{1f98a}',
    ];
    const counted = count(
      names.map((name, index) => row({ userId: `u${index}`, name, role: name, joinedAt: m(0), leftAt: m(60) })),
      { idForm: words },
    );
    for (const sort of ['name', 'role'] as const) {
      const sorted = (order: 'asc' | 'desc') =>
        listPeople(counted, { view: 'people', sort, order }, defaultThresholds).rows.map(({ name }) => name);
      expect(sorted('asc')).toEqual(expected);
      expect(sorted('desc')).toEqual(expected.toReversed());
    }
  });

  test('puts names of one key in the order of their ids', () => {
    const same = ['ŻANNA', 'żanna ', 'Zanna', 'Z\u00adanna'].map((name, index) =>
      row({ userId: `u${index}`, name, joinedAt: m(0), leftAt: m(9) }),
    );
    const counted = count(same.toReversed(), { idForm: words });
    for (const order of ['asc', 'desc'] as const) {
      const { rows: sorted } = listPeople(counted, { view: 'people', sort: 'name', order }, defaultThresholds);
      expect(sorted.map(({ id }) => id)).toEqual(['u0', 'u1', 'u2', 'u3']);
    }
  });

  test('takes somebody still in for the latest leave', () => {
    const live = { session: session({ status: 'live' as const, endedAt: null }), answeredAt: m(60) };
    const counted = count([row({ userId: 'x', joinedAt: m(0) }), row({ userId: 'y', joinedAt: m(0), leftAt: m(60) })], {
      ...live,
      idForm: words,
    });
    const order = (direction: 'asc' | 'desc') =>
      listPeople(counted, { view: 'people', sort: 'leftAt', order: direction }, defaultThresholds).rows.map(({ id }) => id);
    expect(order('asc')).toEqual(['y', 'x']);
    expect(order('desc')).toEqual(['x', 'y']);
  });
});

describe('filters', () => {
  test('ignore case and accents in a search of name, custom id and id', () => {
    expect(ids({ search: 'EMILE' })).toEqual(['a']);
    expect(ids({ search: 'pupil' })).toEqual(['b']);
    expect(ids({ search: ' zoe ' })).toEqual(['e']);
    expect(ids({ search: '%' })).toEqual([]);
  });

  /** How many each search finds among people of these names. */
  function found(names: string[], searches: string[]) {
    const people = names.map((name, index) => row({ userId: `u${index}`, name, joinedAt: m(0), leftAt: m(60) }));
    const counted = count(people, { idForm: words });
    const query = { view: 'people', sort: 'name', order: 'asc' } as const;
    return searches.map((search) => listPeople(counted, { ...query, search }, defaultThresholds).rows.length);
  }

  test('find letters that do not fall apart by their plain ones, and the other way round', () => {
    const names = ['Stanisław Żołądź', 'Jørgen Bjørnæs', 'Đurđa Šarić', 'Ingrid Weiß', 'Işıl Kaya'];
    const plain = ['stanislaw zoladz', 'jorgen bjornaes', 'durda saric', 'ingrid weiss', 'isil kaya'];
    expect(found(names, plain)).toEqual([1, 1, 1, 1, 1]);
    expect(found(plain, names)).toEqual([1, 1, 1, 1, 1]);
    expect(found(['STRAẞE', 'ÞÓRA', 'İnci'], ['strasse', 'thora', 'inci'])).toEqual([1, 1, 1]);
  });

  test('find words in another order, with others between them', () => {
    const names = ['Bonet Ribó, Gemma', 'Ada Louise Finch', 'Gemma Stone'];
    expect(found(names, ['gemma bonet', 'ada finch', 'Ribó, Bonet', 'gemma'])).toEqual([1, 1, 1, 2]);
    expect(found(names, ['gemma finch', 'stone ada'])).toEqual([0, 0]);
  });

  test('take blanks of every kind for one, and what nobody sees for nothing, in names and in searches', () => {
    const names = ['Tom  Bakker', 'Li\u200bna Haas', 'Rui\u00a0Dias', 'Ivo\tPetrov', '\u202aMia\u202c\r\nPo\u00adpov\ufeff '];
    const typed = ['tom bakker', 'lina haas', 'rui dias', 'ivo petrov', 'mia popov'];
    expect(found(names, typed)).toEqual([1, 1, 1, 1, 1]);
    expect(found(typed, names)).toEqual([1, 1, 1, 1, 1]);
    expect(found(names, ['', ' \t', '\u200b'])).toEqual([5, 5, 5]);
  });

  test('find words across the name and the ids, and connections by the id of their person too', () => {
    expect(ids({ search: 'adam pupil-7' })).toEqual(['b']);
    const connections = [row({ userId: 'vera', name: 'V', joinedAt: m(0), leftAt: m(9) }), row({ userId: 'vera', joinedAt: m(5) })];
    const counted = count(connections, { idForm: words });
    const query = { view: 'connections', sort: 'joinedAt', order: 'asc' } as const;
    expect(listPeople(counted, { ...query, search: 'Vera' }, defaultThresholds).rows).toHaveLength(2);
    expect(listPeople(counted, { ...query, search: connections[1]?.id ?? '' }, defaultThresholds).rows).toHaveLength(1);
  });

  test('find somebody by every name they carried, and by user and custom ids that are in no address', () => {
    const ids = { userId: 'marta@example.org', externalId: 'SEAT-1' };
    const phone = row({ ...ids, name: 'iPhone', joinedAt: m(0), leftAt: m(10) });
    const later = row({ ...ids, name: 'Márta Quiroga', joinedAt: m(11), leftAt: m(60) });
    const counted = count([phone, later, row({ userId: 'teo', name: 'Teo Brandt', joinedAt: m(0), leftAt: m(60) })], { idForm: words });
    for (const search of ['marta', 'IPHONE', 'quiroga iphone', 'marta@example.org', 'seat-1', 'Quiroga, seat-1']) {
      const { rows: found } = listPeople(counted, { view: 'people', sort: 'name', order: 'asc', search }, defaultThresholds);
      expect([search, found.map(({ name }) => name)]).toEqual([search, ['Márta Quiroga']]);
    }
  });

  test('narrow by verdict and role', () => {
    expect(ids({ verdict: 'absent' })).toEqual(['b', 'd']);
    expect(ids({ role: 'host' })).toEqual(['a']);
  });

  test('find by a verdict as many as the summary counts: no recorders, unless they are counted', () => {
    const input = { idForm: words };
    const connections = [
      row({ userId: 'a', joinedAt: m(0), leftAt: m(60) }),
      row({ userId: 'r', joinedAt: m(0), leftAt: m(60), notPerson: true }),
    ];
    const present = (options: { counted: 'people' | 'all' }) => {
      const counted = count(connections, input, options);
      const query = { view: 'people', sort: 'joinedAt', order: 'asc', verdict: 'present' } as const;
      return [listPeople(counted, query, defaultThresholds).rows.length, counted.summary.present];
    };
    expect(present({ counted: 'people' })).toEqual([1, 1]);
    expect(present({ counted: 'all' })).toEqual([2, 2]);
  });

  test('keep by a range who was there at all and say how long', () => {
    const { rows: there, range } = listed({ present: { from: m(15), to: m(25) } });
    expect(there.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(range).toEqual({ throughout: 2, part: 1, none: 2 });
  });

  test('take a range as half-open: a leave at its start and a join at its end are outside', () => {
    expect(listed({ present: { from: m(30), to: m(40) } }).rows.map(({ id }) => id)).toEqual(['a', 'e', 'c']);
    expect(listed({ present: { from: m(15), to: m(20) } }).rows.map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

describe('the view of connections', () => {
  test('has a row for each device, with its own figures', () => {
    const counted = count([
      row({ userId: 'u', name: 'Kim', joinedAt: m(0), leftAt: m(10) }),
      row({ userId: 'u', joinedAt: m(5), leftAt: m(20) }),
    ]);
    const connections = listPeople(counted, { view: 'connections', sort: 'joinedAt', order: 'asc' }, defaultThresholds).rows;
    expect(connections.map(({ presentMs }) => presentMs)).toEqual([10 * 60_000, 15 * 60_000]);
    expect(connections.map(({ name }) => name)).toEqual(['Kim', 'Kim']);
    expect(new Set(connections.map(({ participantId }) => participantId)).size).toBe(1);
  });
});
