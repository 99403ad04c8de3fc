import type { MeasuredPerson } from '@/lib/domain/quality/measure-person';
import type { MeasuredLine } from '@/lib/domain/quality/measured-line';
import type { PersonGrade } from '@/lib/domain/quality/person-quality';
import type { QualityGrade } from '@/lib/domain/quality/quality-grade';
import { lineName } from '@/lib/domain/quality/quality-line';
import { stepMs } from '@/lib/domain/quality/quality-steps';
import type { QualityMetric, QualityStats } from '@/lib/domain/quality/quality-stream';
import { timeUnitOf } from '@/lib/domain/quality/time-unit';
import type { OtherSteps } from '@/lib/domain/quality/whose-steps';
import { toInstant } from '@/lib/domain/time';
import type { ConnectionQuality, PersonQuality } from './quality-answer';

interface Input {
  measured: MeasuredPerson;
  graded: PersonGrade;
  other: OtherSteps;
  /** ms; `null` when it is not known. */
  sessionStart: number | null;
  /** The person behind a sender, as far as they may be named. */
  personOf: (sender: string) => { id: string; name: string | null } | null;
}

const letters: Record<QualityGrade, string> = { good: 'g', fair: 'f', poor: 'p' };
const decimals: Record<QualityMetric, number> = { loss: 2, rtt: 1, jitter: 1, mos: 2, fps: 1, bitrate: 0, lost: 2 };
const maxNamed = 3;

/** A person's quality as it is answered. */
export function toPersonQuality({ measured, graded, other, sessionStart, personOf }: Input): PersonQuality {
  const { steps, lines } = measured;
  const { grade, why, share, line, lineSteps, counts } = graded;
  const bad = counts.fair + counts.poor;
  return {
    stepMs,
    startedAt: toInstant(sessionStart),
    firstStep: steps[0] ?? 0,
    grade,
    why,
    share,
    line: line === null ? null : lineName(line),
    lineSteps,
    steps: counts,
    lines: lines.map((one) => ({ line: lineName(one), steps: stepLetters(one, steps) })),
    whose: bad > 0 && 3 * other.claimed.length >= 2 * bad ? 'other' : null,
    whoseSteps: other.claimed.length,
    whoseRuns: runsOf(other.claimed),
    others: whoOf(other.claimedFrom, personOf),
    unreadSteps: other.unread.length,
    unread: whoOf(other.unreadFrom, personOf),
  };
}

/** One connection's lines as they are answered. `steps`: the person's, one entry of each line a step. */
export function toConnectionQuality(stats: QualityStats, lines: readonly MeasuredLine[], steps: readonly number[]): ConnectionQuality {
  return {
    unit: timeUnitOf(stats.streams),
    lines: lines.map((line) => ({
      media: line.media,
      direction: line.direction,
      metric: line.metric,
      steps: stepLetters(line, steps),
      values: spread(
        steps,
        line.values.map((value) => rounded(value, decimals[line.metric])),
        null,
      ),
    })),
    notes: stats.notes,
  };
}

function stepLetters({ values, grades, quiet }: MeasuredLine, steps: readonly number[]): string {
  const letterAt = (index: number) => {
    const grade = grades[index] ?? null;
    if (grade !== null) return letters[grade];
    return (values[index] ?? null) !== null ? 'v' : quiet[index] === true ? 'q' : '-';
  };
  return spread(
    steps,
    steps.map((_, index) => letterAt(index)),
    ' ',
  ).join('');
}

/** One entry for every step from the first to the last: `away` for those that are not the person's. */
function spread<T>(steps: readonly number[], entries: readonly T[], away: T): T[] {
  const first = steps[0] ?? 0;
  const all = new Array<T>(steps.length === 0 ? 0 : (steps.at(-1) ?? first) - first + 1).fill(away);
  for (const [index, step] of steps.entries()) all[step - first] = entries[index] ?? away;
  return all;
}

function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits;
}

function runsOf(steps: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === step - 1) last[1] = step;
    else runs.push([step, step]);
  }
  return runs;
}

/**
 * The people behind these senders, those of most steps first: a step that came from two of somebody's connections is
 * one.
 */
function whoOf(stepsOf: ReadonlyMap<string, readonly number[]>, personOf: Input['personOf']): PersonQuality['others'] {
  const people = new Map<string, { name: string | null; steps: Set<number> }>();
  for (const [sender, steps] of stepsOf) {
    const person = personOf(sender);
    if (person === null) continue;
    const known = people.get(person.id) ?? { name: person.name, steps: new Set<number>() };
    people.set(person.id, known);
    for (const step of steps) known.steps.add(step);
  }
  return [...people]
    .map(([id, { name, steps }]) => ({ id, name, steps: steps.size }))
    .sort((a, b) => b.steps - a.steps || (a.id < b.id ? -1 : 1))
    .slice(0, maxNamed);
}
