import type { Curve } from '@/lib/domain/concurrency';
import { lengthWithin, type Span } from '@/lib/domain/interval';
import type { Verdict } from '@/lib/domain/person';
import type { Thresholds } from '@/lib/domain/thresholds';

/** By which time people are judged: the core of the session, or all the time in which somebody counted is in. */
export const windowKinds = ['core', 'session'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** The window that attendance is measured against (rule 6), in ms. */
export interface AttendanceWindow {
  start: number;
  end: number;
  /** How many were in at once for a good while: see `crowdOf`. */
  crowd: number;
  /** So many counted people in begin the window, and end it. */
  begins: number;
  ends: number;
  /** Its length less the time at which nobody counted was in. */
  occupiedMs: number;
}

interface WindowInput {
  /** Head count of counted people from the axis' start to its end. */
  curve: Curve;
  /** The time in which somebody of the curve is in: its `occupiedSpans`. */
  occupied: readonly Span[];
  /** The axis: the whole session. */
  axis: Span;
  live: boolean;
  /** Counted people who are in now; 0 of an ended session. */
  inNow: number;
  kind: WindowKind;
  thresholds: Thresholds;
}

/** How long anybody was in, ms, and how long exactly so many were, by their number. */
function occupiedTimes({ at, people }: Curve): { total: number; byPeople: Float64Array } {
  let most = 0;
  for (const number of people) if (number > most) most = number;
  const byPeople = new Float64Array(most + 1);
  let total = 0;
  for (let index = 0; index + 1 < at.length; index += 1) {
    const number = people[index] ?? 0;
    if (number === 0) continue;
    const length = (at[index + 1] ?? 0) - (at[index] ?? 0);
    byPeople[number] = (byPeople[number] ?? 0) + length;
    total += length;
  }
  return { total, byPeople };
}

/**
 * The largest number such that at least so many, not always the same ones, were in at once for `crowdMs` added up, or
 * for `crowdShare` of the time that anybody was in, where that is less; 0 when nobody ever was.
 */
function crowdOf(curve: Curve, { crowdMs, crowdShare }: Thresholds): number {
  const { total, byPeople } = occupiedTimes(curve);
  const needed = Math.min(crowdMs, total * crowdShare);
  let longEnough = 0;
  for (let people = byPeople.length - 1; people > 0; people -= 1) {
    const length = byPeople[people] ?? 0;
    longEnough += length;
    if (length > 0 && longEnough >= needed) return people;
  }
  return 0;
}

/** From when on at least `least` people were in for the first time; `null` when they never were. */
function firstWith({ at, people }: Curve, least: number): number | null {
  for (let index = 0; index + 1 < at.length; index += 1) if ((people[index] ?? 0) >= least) return at[index] ?? null;
  return null;
}

/** Until when at least `least` people were in for the last time; `null` when they never were. */
function lastWith({ at, people }: Curve, least: number): number | null {
  for (let index = at.length - 2; index >= 0; index -= 1) if ((people[index] ?? 0) >= least) return at[index + 1] ?? null;
  return null;
}

/**
 * The window that people are judged by (rule 6). `core` begins with the first moment at which more than half of the
 * crowd is in, and ends with the last at which more than a third is, but at least two of a crowd of two or more.
 * `session` is the time in which somebody counted is in. A live window ends with the axis, and where nobody counted
 * ever was in it is the axis.
 */
export function attendanceWindow({ curve, occupied, axis, live, inNow, kind, thresholds }: WindowInput): AttendanceWindow {
  const crowd = Math.max(crowdOf(curve, thresholds), inNow);
  const core = { begins: Math.floor(crowd / 2) + 1, ends: crowd === 1 ? 1 : Math.max(2, Math.floor(crowd / 3) + 1) };
  const { begins, ends } = kind === 'core' ? core : { begins: 1, ends: 1 };
  const start = firstWith(curve, begins) ?? axis.start;
  const end = live ? axis.end : (lastWith(curve, ends) ?? axis.end);
  return { start, end, crowd, begins, ends, occupiedMs: lengthWithin(occupied, start, end) };
}

/** The time in which somebody counted is in, as disjoint sorted spans. */
export function occupiedSpans({ at, people }: Curve): Span[] {
  const spans: Span[] = [];
  let since: number | null = null;
  for (let index = 0; index < at.length; index += 1) {
    const start = at[index] ?? 0;
    const isOccupied = index + 1 < at.length && (people[index] ?? 0) > 0;
    if (isOccupied) since ??= start;
    else if (since !== null) {
      spans.push({ start: since, end: start });
      since = null;
    }
  }
  return spans;
}

/** The verdict on an attendance from 0 to 1. */
export function verdictOf(attendance: number, thresholds: Thresholds): Verdict {
  if (attendance >= thresholds.present) return 'present';
  return attendance >= thresholds.partial ? 'partial' : 'absent';
}
