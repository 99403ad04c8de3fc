import { describe, expect, test } from 'vitest';
import { qualityFigures } from './quality-figures';
import type { QualityRow } from './quality-rows';

const step = 10_000;
const letters: Record<string, number> = { g: 100, f: 350, p: 600, v: 20 };
/** A row of round trips that are as the letters say. */
const rowOf = (steps: string, part: Partial<QualityRow> = {}): QualityRow => ({
  id: 'audio sent rtt',
  media: 'audio',
  direction: 'sent',
  metric: 'rtt',
  steps,
  lines: [{ connectionId: 'a', values: [...steps].map((letter) => letters[letter] ?? null), style: 0 }],
  ...part,
});
const figuresOf = (row: QualityRow, more: Partial<Parameters<typeof qualityFigures>[1]> = {}) =>
  qualityFigures(row, {
    steps: { start: 0, first: 0 },
    view: { start: 0, end: 1_000 * step },
    presence: [{ start: 0, end: 1_000 * step }],
    otherRuns: [],
    ...more,
  });

describe('qualityFigures', () => {
  test('grades, and finds the median and the highest with its time', () => {
    const figures = figuresOf(rowOf('gggpppggggfg'));
    expect(figures).toMatchObject({
      graded: { grade: 'poor', share: 3 / 12, counts: { good: 8, fair: 1, poor: 3 } },
      median: 100,
      highest: { value: 600, at: 3 * step },
    });
  });

  test('answers for the time in view only', () => {
    const figures = figuresOf(rowOf('pppggggggg'), { view: { start: 3 * step, end: 10 * step } });
    expect(figures).toMatchObject({ graded: { grade: 'good', share: 1 }, highest: { value: 100 } });
  });

  test('hatches presence without data, but not the moments before the first sample', () => {
    const figures = figuresOf(rowOf('--ggg---g--gg'));
    expect(figures).toMatchObject({ holes: [{ start: 5 * step, end: 8 * step }], noDataMs: 7 * step });
  });

  test('takes what is outside the connections that are shown for away', () => {
    const presence = [
      { start: 0, end: 3 * step },
      { start: 8 * step, end: 10 * step },
    ];
    expect(figuresOf(rowOf('ggg-----gg'), { presence })).toMatchObject({ holes: [], noDataMs: 0 });
    expect(figuresOf(rowOf('pppgggggpp'), { presence })?.graded?.counts).toEqual({ good: 0, fair: 0, poor: 5, none: 0 });
  });

  test('tells silence from missing data', () => {
    expect(figuresOf(rowOf('gqqqqg'))).toMatchObject({
      holes: [],
      noDataMs: 0,
      quiet: [{ start: step, end: 5 * step }],
      quietMs: 4 * step,
    });
  });

  test('marks what was bad before it came here, on bad steps of received lines alone', () => {
    const received = rowOf('gppgfpg', { direction: 'received' });
    const otherRuns: [number, number][] = [
      [2, 4],
      [6, 6],
    ];
    const steps = { start: 0, first: 1 };
    const marked = [
      { start: 2 * step, end: 4 * step },
      { start: 6 * step, end: 7 * step },
    ];
    expect(figuresOf(received, { steps, otherRuns })?.others).toEqual(marked);
    expect(figuresOf(rowOf('gppgfpg'), { steps, otherRuns })?.others).toEqual([]);
  });

  test('always shows the limit of good, and cuts the scale of MOS below what was measured', () => {
    const bands = [{ from: 300, to: 375, grade: 'fair', better: 'below' }];
    expect(figuresOf(rowOf('gg'))).toMatchObject({ low: 0, high: 375, bands });
    const mos = { connectionId: 'a', values: [4, 4], style: 0 };
    expect(figuresOf(rowOf('gg', { metric: 'mos', lines: [mos] }))).toMatchObject({ low: 3.4, high: 5, bands: [{ from: 3.4, to: 3.6 }] });
  });

  test('gives neither a grade nor bands to what is not graded', () => {
    expect(figuresOf(rowOf('vv', { metric: 'fps' }))).toMatchObject({ graded: null, bands: [] });
    expect(figuresOf(rowOf('vv'))).toMatchObject({ graded: null, bands: [] });
  });

  test('draws connections that follow each other as one line with a hole, and at most 1,000 points', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => index);
    const lines = [
      { connectionId: 'a', values: many, style: 0 },
      { connectionId: 'b', values: [...many.map(() => null), null, 1, 2, 3], style: 0 },
    ];
    const figures = figuresOf(rowOf('g', { lines }), { view: { start: 0, end: 9_000 * step } });
    expect(figures?.lines).toHaveLength(1);
    expect(figures?.lines[0]?.points.length).toBeLessThanOrEqual(1_000);
    expect(figures?.lines[0]?.points.at(-4)?.value).toBeNull();
  });

  test('has nothing to show for a time without values', () => {
    expect(figuresOf(rowOf('ggg'), { view: { start: 50 * step, end: 60 * step } })).toBeNull();
  });
});
