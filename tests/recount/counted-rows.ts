import { assumeEnds, beginOf } from './assume-ends';
import { asOfClock, type Room, roomsOf } from './clock';
import type { CountedRow } from './count-person';
import { cutStays } from './cut-stays';
import { groupRows } from './group-rows';
import { type JudgedRoom, judgeRooms, startOf } from './judge-rooms';
import type { RowReading } from './read-events';
import { readRow } from './read-row';
import type { Given, GivenRow } from './shapes';
import { earlySigns } from './signs-of-life';

/** What is said of a row in a room that counts nothing: how it could be read. */
const UNCOUNTED_FLAGS = ['invalid-times', 'foreign-event'];

/** The people of a session, each with its connections after the cut, and what is known of the rooms. */
export interface CountedRows {
  asOf: number;
  judged: JudgedRoom[];
  people: CountedRow[][];
}

/** Rules 0 to 4: reads every row, judges the rooms, assumes ends among the rows of a person, cuts. */
export function countRows(given: Given): CountedRows {
  const rooms = roomsOf(given);
  const asOf = asOfClock(given, rooms);
  const readings = new Map(rooms.flatMap((room) => room.rows.map((row) => [row, read(row, room)] as const)));
  const judged = judgeRooms(rooms, asOf, (row) => readings.get(row)?.stays ?? []);
  const roomOf = new Map(judged.flatMap((one) => one.room.rows.map((row) => [row, one] as const)));
  const rows = given.connections.filter((row) => roomOf.has(row));
  const people = groupRows(rows).map((group) =>
    group.map((row) => {
      const others = group.filter((other) => other !== row).map((other) => ({ begins: beginOf(readings.get(other)?.stays ?? []) }));
      return countRow(row, readings.get(row), roomOf.get(row), others, asOf);
    }),
  );
  return { asOf, judged, people };
}

function read(row: GivenRow, room: Room): RowReading {
  return readRow(row, { isForeign: room.isForeign, earlySigns: earlySigns(row, room.isForeign), roomStart: startOf(room) });
}

function countRow(
  row: GivenRow,
  reading: RowReading | undefined,
  judged: JudgedRoom | undefined,
  others: Parameters<typeof assumeEnds>[2],
  asOf: number,
): CountedRow {
  const flags = [...(reading?.flags ?? [])];
  if (!reading || !judged?.bounds) {
    return { row, stays: [], hadEmpty: false, isIn: false, flags: flags.filter((flag) => UNCOUNTED_FLAGS.includes(flag)) };
  }
  const { bounds, isLive } = judged;
  const isOpen = reading.stays.some((stay) => stay.end === null);
  const closed = isLive
    ? reading.stays.map((stay) => (stay.end === null ? { ...stay, end: asOf, endSource: 'now' as const } : stay))
    : assumeEnds(reading.stays, row.providerDurationMs, others, bounds.end);
  const cut = cutStays(closed, bounds, isLive, row.roomId);
  const isIn = isLive && cut.stays.some((stay) => stay.endSource === 'now');
  const assumed = isOpen && !isLive ? ['end-assumed'] : [];
  return { row, stays: cut.stays, hadEmpty: cut.hadEmpty, isIn, flags: [...new Set([...flags, ...assumed, ...cut.flags])] };
}
