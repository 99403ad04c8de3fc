import type { QualityGrade } from './quality-grade';

interface StepCounts {
  good: number;
  fair: number;
  poor: number;
  none: number;
}

export interface GradedSteps {
  /** `null` with fewer than 6 graded steps. */
  grade: QualityGrade | null;
  /**
   * The part of the graded steps, 0 to 1, that were as the grade says; of `fair` with the poor ones. `null` without a
   * grade.
   */
  share: number | null;
  counts: StepCounts;
}

/** One in so many of the graded steps (5 %), and so many steps at least, are no mere moment. */
const oneIn = 20;
const leastSteps = 3;
/** A minute without a break is enough by itself, and is the least that a grade can be told from. */
const minuteSteps = 6;

/**
 * The grade of several steps together. `steps` are ascending, and `grades` are theirs, `null` where a step has none. It
 * is poor when at least 5 % of the graded steps and at least 3 are poor, or 6 that follow each other. It is fair when
 * that holds of fair and poor ones together, else good.
 */
export function gradeSteps(steps: readonly number[], grades: readonly (QualityGrade | null)[]): GradedSteps {
  const counts: StepCounts = { good: 0, fair: 0, poor: 0, none: 0 };
  for (const grade of grades) counts[grade ?? 'none'] += 1;
  const graded = counts.good + counts.fair + counts.poor;
  if (graded < minuteSteps) return { grade: null, share: null, counts };
  const weighs = (bad: number, isBad: (grade: QualityGrade | null) => boolean) =>
    (oneIn * bad >= graded && bad >= leastSteps) || longestRun(steps, grades, isBad) >= minuteSteps;
  if (weighs(counts.poor, (grade) => grade === 'poor')) return { grade: 'poor', share: counts.poor / graded, counts };
  const fairOrPoor = counts.fair + counts.poor;
  if (weighs(fairOrPoor, (grade) => grade === 'fair' || grade === 'poor')) return { grade: 'fair', share: fairOrPoor / graded, counts };
  return { grade: 'good', share: counts.good / graded, counts };
}

/** The most steps that follow each other on the clock and are all so: a step without a grade, or away, is a break. */
function longestRun(
  steps: readonly number[],
  grades: readonly (QualityGrade | null)[],
  isSo: (grade: QualityGrade | null) => boolean,
): number {
  let longest = 0;
  let run = 0;
  for (const [index, grade] of grades.entries()) {
    const follows = steps[index] === (steps[index - 1] ?? Number.NaN) + 1;
    run = isSo(grade) ? (follows ? run : 0) + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
