import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { happening, joining, leaving } from '@/lib/domain/testing/sample-session';
import { toInstant } from '@/lib/domain/time';
import type { DetailField } from '@/lib/providers/provider';
import { readDetail } from './detail-reading';
import { connection } from './testing/fake-provider';

const fields: DetailField[] = [
  { field: 'name', kind: 'text', of: ({ name }) => name },
  { field: 'left', kind: 'instant', of: ({ leftAt }) => leftAt },
  { field: 'long', kind: 'duration', of: ({ providerDurationMs }) => providerDurationMs },
  {
    field: 'events',
    kind: 'list',
    sent: (entry) => JSON.stringify(entry),
    of: ({ events }) => events?.map(({ label, at }) => `${label} ${toInstant(at)}`),
  },
];
const at = Date.UTC(2026, 0, 1, 10);
const join = joining(at);
const leave = leaving(at + 1);
const ours: Connection = { ...connection, name: 'Ada', leftAt: at, providerDurationMs: 60_000, events: [join, leave] };
const rowOf = (events: unknown[]) => ({ name: 'Ada', left: '2026-01-01T10:00:00.000Z"', long: 1, events });
const read = (row: Record<string, unknown>, answered: Partial<Connection> = {}, held: Connection = ours) =>
  readDetail({ row, connection: { ...ours, ...answered }, fields }, held);

describe('a provider’s answer beside our record', () => {
  test('differs by what it says, not by how it is written', () => {
    expect(read(rowOf(['a', 'b']))).toEqual({
      leftOut: 0,
      reading: [
        { field: 'name', kind: 'text', sent: 'Ada', read: 'Ada', differs: false },
        { field: 'left', kind: 'instant', sent: '2026-01-01T10:00:00.000Z"', read: '2026-01-01T10:00:00.000Z', differs: false },
        { field: 'long', kind: 'duration', sent: 1, read: 60_000, differs: false },
        { field: 'events 1', kind: 'list', sent: '"a"', read: 'JOIN 2026-01-01T10:00:00.000Z', differs: false },
        { field: 'events 2', kind: 'list', sent: '"b"', read: 'LEAVE 2026-01-01T10:00:00.001Z', differs: false },
      ],
    });
  });

  test('tells what was not sent from what was sent empty', () => {
    const { reading } = read({ left: null, long: { odd: 1 } }, { name: null, leftAt: null, providerDurationMs: null, events: [] });
    expect(reading).toEqual([
      { field: 'name', kind: 'text', read: 'Ada', differs: true },
      { field: 'left', kind: 'instant', sent: null, read: '2026-01-01T10:00:00.000Z', differs: true },
      { field: 'long', kind: 'duration', sent: '{…}', read: 60_000, differs: true },
      { field: 'events', kind: 'list', read: '2 entries', differs: true },
    ]);
    expect(read({ events: 'none' }).reading.at(-1)).toMatchObject({ sent: 'none', read: '2 entries', differs: true });
  });

  test('marks what came since and what is not told any more', () => {
    const again = joining(at + 2);
    const { reading } = read(rowOf(['b', 'c']), { leftAt: at + 5, events: [leave, again] });
    expect(reading.filter(({ differs }) => differs)).toEqual([
      { field: 'left', kind: 'instant', sent: '2026-01-01T10:00:00.000Z"', read: '2026-01-01T10:00:00.000Z', differs: true },
      { field: 'events 2', kind: 'list', sent: '"c"', read: null, differs: true },
      { field: 'events', kind: 'list', read: 'JOIN 2026-01-01T10:00:00.000Z', differs: true },
    ]);
  });

  test('counts entries that are the same twice', () => {
    const { reading } = read(rowOf(['a', 'a', 'a']), { events: [join, join, join] }, { ...ours, events: [join, join] });
    expect(reading.slice(3).map(({ differs }) => differs)).toEqual([false, false, true]);
  });

  test('says of what an older record did not keep neither a value nor a difference', () => {
    const { name: _name, events: _events, ...older } = ours;
    const { reading } = read(rowOf(['a']), {}, older as Connection);
    expect(reading[0]).toEqual({ field: 'name', kind: 'text', sent: 'Ada', differs: false });
    expect(reading.at(-1)).toEqual({ field: 'events 1', kind: 'list', sent: '"a"', differs: false });
  });

  test('holds 200 entries at most, those that differ before the others', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => happening(at + index, { label: 'E' }));
    const last = happening(at, { label: 'LAST' });
    const { reading, leftOut } = read(rowOf(many), { events: [...many.slice(1), last] }, { ...ours, events: many });
    expect([reading.length, leftOut]).toEqual([203, 49_801]);
    expect(reading.filter(({ differs }) => differs).map(({ field, read: text }) => [field, text])).toEqual([
      ['events 50000', null],
      ['events', 'E 2026-01-01T10:00:00.000Z'],
    ]);
  });
});
