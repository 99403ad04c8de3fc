import { type GradedSteps, gradeSteps } from './grade-steps';
import type { MeasuredPerson } from './measure-person';
import type { MeasuredLine } from './measured-line';
import type { QualityGrade } from './quality-grade';
import { compareLines, type LineId } from './quality-line';

/** Why somebody has no grade: a report was not read, there is none or it is empty, or too few steps are graded. */
type NoGrade = 'not-read' | 'no-report' | 'too-little';

export interface PersonGrade extends GradedSteps {
  why: NoGrade | null;
  /**
   * The line that was as the grade says in most steps, and in how many of the graded ones; `null` for `good` and
   * without a grade.
   */
  line: LineId | null;
  lineSteps: number;
}

/**
 * A person's grade. `unread`: whether a report of theirs could not be read, or was kept in a form that cannot be
 * graded; `empty`: there is not one sample.
 */
export function gradePerson({ steps, grades, lines }: MeasuredPerson, { unread, empty }: { unread: boolean; empty: boolean }): PersonGrade {
  const graded = gradeSteps(steps, grades);
  const { grade } = graded;
  if (grade === null) return { ...graded, why: unread ? 'not-read' : empty ? 'no-report' : 'too-little', line: null, lineSteps: 0 };
  const [worst] = grade === 'good' ? [] : lines.map((line) => ({ line, bad: badSteps(line, grade) })).sort(maxFirst);
  const line = worst && { media: worst.line.media, direction: worst.line.direction, metric: worst.line.metric };
  return { ...graded, why: null, line: line ?? null, lineSteps: worst?.bad ?? 0 };
}

function badSteps({ grades }: MeasuredLine, than: QualityGrade): number {
  return grades.filter((grade) => grade === 'poor' || (than === 'fair' && grade === 'fair')).length;
}

function maxFirst(a: { line: MeasuredLine; bad: number }, b: { line: MeasuredLine; bad: number }): number {
  return b.bad - a.bad || compareLines(a.line, b.line);
}
