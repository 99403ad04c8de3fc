import type { Connection } from '@/lib/domain/connection';
import { eventIntervals } from './event-intervals';
import { closedInterval, type Finding, type FoundInterval, loneLeave, openInterval } from './found-interval';
import { stayIntervals } from './stay-intervals';

function fieldIntervals(connection: Connection, finding: Finding): FoundInterval[] {
  const { joinedAt, leftAt } = connection;
  if (joinedAt !== null) {
    return [leftAt === null ? openInterval(joinedAt, 'fields', joinedAt) : closedInterval(joinedAt, 'fields', leftAt, 'fields')];
  }
  const alone = leftAt === null ? null : loneLeave(connection, leftAt, 'fields', finding);
  return alone === null ? [] : [alone];
}

/**
 * The intervals of one connection as found (rule 1). They come from its events, widened by `joinedAt` and `leftAt`,
 * without usable events from those two fields, and where the provider gives whole stays from these alone. Those of
 * different sockets may overlap. What was ignored or assumed is added to `flags`.
 */
export function foundIntervals(connection: Connection, finding: Finding): FoundInterval[] {
  const { flags, isForeign } = finding;
  if (connection.invalidTimes) flags.add('invalid-times');
  if (connection.stays) return stayIntervals(connection.stays, finding);
  if (connection.events.some(isForeign)) flags.add('foreign-event');
  return eventIntervals(connection, finding) ?? fieldIntervals(connection, finding);
}
