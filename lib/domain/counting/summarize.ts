import type { Person, Verdict } from '@/lib/domain/person';

/**
 * The figures of a whole session. `people` and everything after it are about counted people only; durations in ms,
 * attendance from 0 to 1.
 */
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
  /** How many got which verdict, and left early; `null` while the session is live. */
  present: number | null;
  partial: number | null;
  absent: number | null;
  /** A count that is shown may leave it out; one that was made has it. */
  late: number | null;
  leftEarly: number | null;
  /** People who were there before or after the attendance window. */
  outsideWindow: number;
  reconnects: number;
  roomChanges: number;
  absences: number;
  assumedMs: number;
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

/** How many got which verdict and left early, of people who are judged. */
function judgedSums(people: readonly Person[]): Record<Verdict | 'leftEarly', number> {
  const sums = { present: 0, partial: 0, absent: 0, leftEarly: 0 };
  for (const { verdict, leftEarly } of people) {
    if (verdict !== null) sums[verdict] += 1;
    sums.leftEarly += Number(leftEarly);
  }
  return sums;
}

const notJudged = { present: null, partial: null, absent: null, leftEarly: null };

interface SummaryInput {
  people: readonly Person[];
  peak: { at: number; people: number } | null;
  live: boolean;
}

/**
 * Adds up people. Averages are over all counted people, those without a readable time included; they and the median are
 * rounded to a ms.
 */
export function summarize({ people, peak, live }: SummaryInput): SessionSummary {
  const counted = people.filter((person) => person.counted);
  const sum = { connections: 0, in: 0, presentMs: 0, late: 0, outsideWindow: 0, reconnects: 0, roomChanges: 0, absences: 0, assumedMs: 0 };
  const presences = new Float64Array(counted.length);
  const attendances = new Float64Array(counted.length);
  let index = 0;
  for (const person of counted) {
    presences[index] = person.presentMs;
    attendances[index] = person.attendance;
    index += 1;
    sum.connections += person.connections.length;
    sum.in += Number(person.state === 'in');
    sum.presentMs += person.presentMs;
    sum.late += Number(person.late);
    sum.outsideWindow += Number(person.outsideWindowMs > 0);
    sum.reconnects += person.reconnects;
    sum.roomChanges += person.roomChanges;
    sum.absences += person.absences;
    sum.assumedMs += person.assumedMs;
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
    ...(live ? notJudged : judgedSums(counted)),
  };
}
