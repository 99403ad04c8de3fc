import type { Curve } from '@/lib/domain/concurrency';
import type { Span } from '@/lib/domain/interval';
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
  /** The axis: the whole session. */
  axis: Span;
  live: boolean;
  /** Counted people who are in now; 0 of an ended session. */
  inNow: number;
  kind: WindowKind;
  thresholds: Thresholds;
}

/** A stretch of the curve during which `people` are in. */
interface Step extends Span {
  people: number;
}

function stepsOf({ at, people }: Curve): Step[] {
  return at.slice(0, -1).map((start, index) => ({ start, end: at[index + 1] ?? start, people: people[index] ?? 0 }));
}

const lengthOfSteps = (steps: readonly Step[]) => steps.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * The largest number such that at least so many, not always the same ones, were in at once for `crowdMs` added up, or for `crowdShare` of the time that
 * anybody was in, where that is less; 0 when nobody ever was.
 */
function crowdOf(steps: readonly Step[], { crowdMs, crowdShare }: Thresholds): number {
  const needed = Math.min(crowdMs, lengthOfSteps(steps) * crowdShare);
  let longEnough = 0;
  for (const { start, end, people } of [...steps].sort((a, b) => b.people - a.people)) {
    longEnough += end - start;
    if (longEnough >= needed) return people;
  }
  return 0;
}

/**
 * The window that people are judged by (rule 6). `core`: from the first moment with more than half of the crowd to the last with more than a third, at the
 * end never fewer than two, but for a crowd of one. `session`: the time in which somebody counted is in. Live: up to the axis' end. The axis when nobody
 * counted ever was in.
 */
export function attendanceWindow({ curve, axis, live, inNow, kind, thresholds }: WindowInput): AttendanceWindow {
  const occupied = stepsOf(curve).filter(({ people }) => people > 0);
  const crowd = Math.max(crowdOf(occupied, thresholds), inNow);
  const core = { begins: Math.floor(crowd / 2) + 1, ends: crowd === 1 ? 1 : Math.max(2, Math.floor(crowd / 3) + 1) };
  const { begins, ends } = kind === 'core' ? core : { begins: 1, ends: 1 };
  const start = occupied.find(({ people }) => people >= begins)?.start ?? axis.start;
  const lastWith = occupied.findLast(({ people }) => people >= ends);
  const end = live || lastWith === undefined ? axis.end : lastWith.end;
  const inside = occupied.map((step) => ({ ...step, start: Math.max(step.start, start), end: Math.min(step.end, end) }));
  return { start, end, crowd, begins, ends, occupiedMs: lengthOfSteps(inside.filter((step) => step.end > step.start)) };
}

/** The time in which somebody counted is in, as disjoint sorted spans. */
export function occupiedSpans(curve: Curve): Span[] {
  const spans: Span[] = [];
  for (const { start, end, people } of stepsOf(curve)) {
    if (people === 0) continue;
    const last = spans.at(-1);
    if (last?.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

/** The verdict on an attendance from 0 to 1. */
export function verdictOf(attendance: number, thresholds: Thresholds): Verdict {
  if (attendance >= thresholds.present) return 'present';
  return attendance >= thresholds.partial ? 'partial' : 'absent';
}
