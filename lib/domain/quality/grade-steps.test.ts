import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeSteps } from './grade-steps';
import type { QualityGrade } from './quality-grade';

const of: Record<string, QualityGrade> = { g: 'good', f: 'fair', p: 'poor' };
/** Letters as in our API: a blank is a step that is not the person's. */
function grade(letters: string) {
  const steps = [...letters].flatMap((letter, index) => (letter === ' ' ? [] : [index]));
  return gradeSteps(
    steps,
    steps.map((step) => of[letters.charAt(step)] ?? null),
  );
}
const good = (count: number) => 'g'.repeat(count);

describe('gradeSteps', () => {
  test('has no grade with fewer than 6 graded steps', () => {
    expect(grade('ppppp--')).toEqual({ grade: null, share: null, counts: { good: 0, fair: 0, poor: 5, none: 2 } });
    expect(grade('gggggg').grade).toBe('good');
  });

  test('does not let two bad steps of six make it poor', () => {
    expect(grade('pgggpg')).toMatchObject({ grade: 'good', share: 4 / 6 });
  });

  test('is poor from 3 steps and 5 % on', () => {
    expect(grade(`ppp${good(57)}`)).toMatchObject({ grade: 'poor', share: 0.05 });
    expect(grade(`ppp${good(58)}`).grade).toBe('good');
    expect(grade(`ppppppp`.replaceAll('p', 'pg') + good(126))).toMatchObject({ grade: 'poor', share: 7 / 140 });
  });

  test('is poor from 6 in a row on, however long it was', () => {
    expect(grade(`${good(500)}pppppp${good(500)}`)).toMatchObject({ grade: 'poor', share: 6 / 1_006 });
    expect(grade(`${good(500)}ppppp${good(500)}p`).grade).toBe('good');
  });

  test('does not take steps for a row with one between them that is not graded, or away', () => {
    expect(grade(`ppp-ppp${good(200)}`).grade).toBe('good');
    expect(grade(`ppp ppp${good(200)}`).grade).toBe('good');
  });

  test('is fair by fair and poor ones together', () => {
    expect(grade(`pff${good(57)}`)).toMatchObject({ grade: 'fair', share: 0.05 });
    expect(grade(`pppfff${good(200)}`)).toMatchObject({ grade: 'fair', share: 6 / 206 });
  });

  test('never gets better when a step gets worse', () => {
    const badness = { good: 0, fair: 1, poor: 2 };
    const step = fc.constantFrom<QualityGrade | null>('good', 'fair', 'poor', null);
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 90 }), fc.nat(), (grades, pick) => {
        const steps = grades.map((_, index) => index);
        const before = gradeSteps(steps, grades);
        const index = pick % grades.length;
        if (grades[index] === null) return;
        const after = gradeSteps(steps, grades.with(index, 'poor'));
        if (before.grade !== null && after.grade !== null) expect(badness[after.grade]).toBeGreaterThanOrEqual(badness[before.grade]);
      }),
    );
  });
});
