import { type RowReading, type RowSurroundings, readEvents } from './read-events';
import { readSentStays } from './read-sent-stays';
import type { GivenRow, Stay } from './shapes';
import { earliest } from './signs-of-life';

/** The stays of a row as sent: before ends are assumed and before the cut. */
export function readRow(row: GivenRow, around: RowSurroundings): RowReading {
  const reading = row.stays ? readSentStays(row.stays, around.roomStart) : readPlainRow(row, around);
  if (row.invalidTimes) reading.flags.add('invalid-times');
  if (row.events.some(around.isForeign)) reading.flags.add('foreign-event');
  return reading;
}

function readPlainRow(row: GivenRow, around: RowSurroundings): RowReading {
  const read = readEvents(row, around);
  if (read.stays !== null) return read;
  const stays = readFields(row, around);
  if (stays.some((stay) => stay.startAssumedUntil !== null)) read.flags.add('start-assumed');
  return { stays, flags: read.flags };
}

function readFields(row: GivenRow, around: RowSurroundings): Stay[] {
  const { joinedAt, leftAt } = row;
  const end = { end: leftAt, endSource: leftAt === null ? null : ('fields' as const), endAssumed: false };
  if (joinedAt !== null) {
    return [{ start: joinedAt, startSource: 'fields', startAssumedUntil: null, lastJoin: leftAt === null ? joinedAt : null, ...end }];
  }
  if (leftAt === null) return [];
  const sign = earliest(around.earlySigns.filter((time) => time < leftAt));
  const from = sign ?? around.roomStart;
  if (from === null) return [];
  return [
    { start: from, startSource: sign === null ? 'session-start' : 'sign-of-life', startAssumedUntil: leftAt, lastJoin: null, ...end },
  ];
}
