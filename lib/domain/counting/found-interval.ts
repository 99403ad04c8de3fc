import type { Connection } from '@/lib/domain/connection';
import type { NoticedFlags } from '@/lib/domain/flag';
import type { EndSource } from '@/lib/domain/interval';
import type { Thresholds } from '@/lib/domain/thresholds';
import { earliestSignBefore, type IsForeign } from './signs-of-life';

/**
 * An interval of a connection as its records have it, before anything is cut, in ms. `end` is `null` while no leave was
 * sent. The part between `certainFrom` and `certainTo` rests on no assumption: from the first leave on where the start
 * is assumed, up to the last join where the end is.
 */
export interface FoundInterval {
  start: number;
  startSource: EndSource;
  end: number | null;
  endSource: EndSource | null;
  certainFrom: number;
  certainTo: number;
}

/**
 * What finding the intervals of one connection takes beside it. `roomStart` is the start of its room in ms, `null`
 * where it cannot be told.
 */
export interface Finding {
  roomStart: number | null;
  isForeign: IsForeign;
  thresholds: Thresholds;
  flags: NoticedFlags;
}

/** An interval of which both ends are told. */
export function closedInterval(start: number, startSource: EndSource, end: number, endSource: EndSource): FoundInterval {
  return { start, startSource, end, endSource, certainFrom: Number.NEGATIVE_INFINITY, certainTo: Number.POSITIVE_INFINITY };
}

/** An interval that nobody told the end of; `lastJoin` is the last sign that somebody was there. */
export function openInterval(start: number, startSource: EndSource, lastJoin: number): FoundInterval {
  return { start, startSource, end: null, endSource: null, certainFrom: Number.NEGATIVE_INFINITY, certainTo: lastJoin };
}

/**
 * Presence that a leave proves and of which no join is known: from the earliest sign of life before the leave, else
 * from the room's start (rule 1); `null` where the room has none. Flagged `start-assumed`.
 */
export function loneLeave(connection: Connection, leave: number, endSource: EndSource, finding: Finding): FoundInterval | null {
  const sign = earliestSignBefore(connection, finding.isForeign, leave);
  const start = sign ?? finding.roomStart;
  if (start === null) return null;
  finding.flags.add('start-assumed');
  return { ...closedInterval(start, sign === null ? 'session-start' : 'sign-of-life', leave, endSource), certainFrom: leave };
}
