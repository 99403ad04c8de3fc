import { describe, expect, test } from 'vitest';
import { type CountedFigures, countedFigures } from '@/lib/domain/answers/counted-figures';
import type { Connection } from '@/lib/domain/connection';
import type { Session } from '@/lib/domain/session';
import { defaultCountOptions } from '@/lib/domain/testing/default-count-options';
import { count, entry, m, row, session } from '@/lib/domain/testing/sample-session';
import { uuids } from '@/lib/providers/id-forms';
import type { ReadFigures } from './archive/listed-entry';
import { countListed, figuresShown } from './listed-figures';

const live = session({ status: 'live', endedAt: null });
const inFrom = (start: number, end: number | null, fields: Partial<Connection> = {}) =>
  row({ userId: `u${start} ${end}`, stays: [entry(m(start), end === null ? null : m(end))], ...fields });
const pupils = [inFrom(0, 60), inFrom(0, 30), inFrom(20, 60)];

const counted = (items: Session[], rows: (item: Session) => Connection[] | null, options = defaultCountOptions) =>
  countListed({ idForm: uuids }, { data: { items, total: null, connectionsOf: rows }, asOf: m(90) }, options);

describe('what a list carries of a session', () => {
  test('is counted as the session itself is', async () => {
    const [figures] = (await counted([session()], () => pupils)).values();
    expect(figures).toEqual({ ...countedFigures(count(pupils), false), fromList: { connectionsIn: 0 } });
    expect(figures?.summary).toMatchObject({ people: 3, peak: 3 });
  });

  test('leaves out who is left out everywhere', async () => {
    const rows = [...pupils, inFrom(0, 61, { notPerson: true }), inFrom(0, 62, { role: 'bot' })];
    const [figures] = (await counted([session()], () => rows, { ...defaultCountOptions, excludedRoles: ['bot'] })).values();
    expect(figures?.summary).toMatchObject({ people: 3, peak: 3 });
  });

  test('tells how many connections are in a live session', async () => {
    const [figures] = (await counted([live], () => [...pupils, inFrom(50, null), inFrom(55, null)])).values();
    expect(figures).toMatchObject({ live: true, summary: { people: 5 }, fromList: { connectionsIn: 2 } });
  });

  test('is nothing where there are no rows, or none with a time', async () => {
    const items = ['a', 'b', 'c'].map((id) => session({ id }));
    const rowsOf = ({ id }: Session) => (id === 'a' ? null : id === 'b' ? [row({ stays: [] })] : pupils);
    expect([...(await counted(items, rowsOf)).keys()]).toEqual(['c']);
    expect(await countListed({ idForm: uuids }, { data: { items, total: 3 }, asOf: m(90) }, defaultCountOptions)).toEqual(new Map());
  });

  test('lets others have their turn between large sessions', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => inFrom(0, 60, { userId: `u${index}` }));
    let turns = 0;
    const take = () => {
      turns++;
      turn = setImmediate(take);
    };
    let turn = setImmediate(take);
    const items = ['a', 'b', 'c', 'd'].map((id) => session({ id }));
    expect((await counted(items, () => rows)).size).toBe(4);
    clearImmediate(turn);
    expect(turns).toBeGreaterThanOrEqual(3);
  });
});

describe('the figures that a list shows', () => {
  const figures = (people: number, fields: Partial<CountedFigures> = {}): CountedFigures => ({
    live: false,
    asOf: m(90),
    start: m(0),
    end: m(60),
    summary: { people, peak: people },
    incomplete: false,
    ...fields,
  });
  const listed = (people: number, fields: Partial<CountedFigures> = {}) => figures(people, { fromList: { connectionsIn: 1 }, ...fields });
  const read = (own: CountedFigures, of = session()): ReadFigures => ({ figures: own, session: of, listedRead: null });
  const shown = (own: CountedFigures | null, fromList: CountedFigures | undefined, of = session()) =>
    figuresShown(of, m(90), own === null ? undefined : read(own, of), fromList);

  test('are those of the session once it was read, and else those of the list', () => {
    expect(shown(null, undefined)).toBeNull();
    expect(shown(null, listed(3))).toEqual(listed(3));
    expect(shown(figures(3), undefined)).toEqual(figures(3));
    expect(shown(figures(3), listed(3))).toEqual(figures(3));
    expect(shown(figures(3), listed(2))).toEqual(figures(3));
  });

  test('are those of the list where it knows of more, or what was read is counted by older rules', () => {
    expect(shown(figures(3), listed(4))).toEqual(listed(4));
    expect(shown(figures(3, { summary: null }), listed(3))).toEqual(listed(3));
  });

  test('are the later ones of a session that goes on', () => {
    const [own, later] = [figures(3, { live: true, end: null }), listed(3, { live: true, end: null })];
    expect(shown(own, later, live)).toEqual(later);
    expect(shown(own, listed(2, { live: true, end: null }), live)).toEqual(own);
  });

  test('never say by themselves that a session has ended which the provider calls live', () => {
    expect(shown(null, listed(3), live)).toMatchObject({ live: true, end: null, attendance: undefined, summary: { people: 3 } });
    expect(shown(figures(2), listed(3), live)).toMatchObject({ live: false, summary: { people: 3 } });
  });
});
