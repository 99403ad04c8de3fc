import type { Person } from './person';

/** The figures of a whole session. `people` and everything after it are about counted people only; durations in ms, attendance from 0 to 1. */
export interface SessionSummary {
  people: number;
  connections: number;
  notCounted: number;
  in: number;
  peak: number;
  peakAt: number | null;
  averagePresentMs: number;
  medianPresentMs: number;
  averageAttendance: number;
  present: number;
  partial: number;
  absent: number;
  late: number;
  leftEarly: number;
  reconnects: number;
  /** Of the reconnects, those where somebody came back in another room: a walk through a door, no trouble with the network. */
  roomChanges: number;
  absences: number;
}

function sumOfSorted(numbers: Float64Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

function medianOf(sorted: Float64Array): number {
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.round((lower + upper) / 2);
}

/** Gaps up to `reconnectMs` with another room behind them than before. */
function roomChangesOf({ intervals }: Person, reconnectMs: number): number {
  let changes = 0;
  let last = intervals[0];
  for (let index = 1; index < intervals.length; index += 1) {
    const interval = intervals[index];
    if (!last || !interval) break;
    const gap = interval.start - last.end;
    if (gap > 0 && gap <= reconnectMs && interval.room !== last.room) changes += 1;
    if (interval.end >= last.end) last = interval;
  }
  return changes;
}

/** Adds up people. Averages are over all counted people, those who never came included; they and the median are rounded to a ms. */
export function summarize(people: readonly Person[], peak: { at: number; people: number } | null, reconnectMs: number): SessionSummary {
  const counted = people.filter((person) => person.counted);
  const sum = { connections: 0, in: 0, presentMs: 0, late: 0, leftEarly: 0, reconnects: 0, roomChanges: 0, absences: 0 };
  const verdicts = { present: 0, partial: 0, absent: 0 };
  const presences = new Float64Array(counted.length);
  const attendances = new Float64Array(counted.length);
  for (const [index, person] of counted.entries()) {
    presences[index] = person.presentMs;
    attendances[index] = person.attendance;
    sum.connections += person.connections.length;
    sum.in += Number(person.state === 'in');
    sum.presentMs += person.presentMs;
    sum.late += Number(person.late);
    sum.leftEarly += Number(person.leftEarly);
    sum.reconnects += person.reconnects;
    sum.roomChanges += roomChangesOf(person, reconnectMs);
    sum.absences += person.absences;
    verdicts[person.verdict] += 1;
  }
  const { presentMs, ...sums } = sum;
  const divisor = Math.max(1, counted.length);
  return {
    people: counted.length,
    notCounted: people.length - counted.length,
    peak: peak?.people ?? 0,
    peakAt: peak?.at ?? null,
    averagePresentMs: Math.round(presentMs / divisor),
    medianPresentMs: medianOf(presences.sort()),
    // Sorted first: adding fractions in another order gives another last digit.
    averageAttendance: sumOfSorted(attendances.sort()) / divisor,
    ...sums,
    ...verdicts,
  };
}
