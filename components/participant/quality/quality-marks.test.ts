import { describe, expect, test } from 'vitest';
import { qualityMarks } from './quality-marks';

const view = { start: 1_000, end: 2_000 };
const bare = { bands: [], holes: [], quiet: [], others: [] };
const fair = { from: 2, to: 5, grade: 'fair' as const, better: 'below' as const };
const inside = { start: 1_200, end: 1_300 };
const outside = { start: 2_000, end: 3_000 };

describe('the legend of quality marks', () => {
  test('explains nothing where there is nothing but lines', () => {
    expect(qualityMarks({ figures: [bare, bare], away: [], view })).toEqual([]);
  });

  test('explains each mark that a chart has, once and in one order', () => {
    const figures = [
      { ...bare, others: [inside], bands: [fair] },
      { ...bare, holes: [inside], bands: [fair, { ...fair, from: 5, to: 9, grade: 'poor' as const }] },
    ];
    expect(qualityMarks({ figures, away: [inside], view })).toEqual(['fair', 'poor', 'holes', 'away', 'others']);
    expect(qualityMarks({ figures: [{ ...bare, bands: [fair] }], away: [], view })).toEqual(['fair']);
    expect(qualityMarks({ figures: [{ ...bare, quiet: [inside] }], away: [], view })).toEqual(['quiet']);
  });

  test('explains no mark that lies outside the time that is shown', () => {
    const figures = [{ ...bare, holes: [outside], quiet: [outside], others: [{ start: 0, end: 1_000 }] }];
    expect(qualityMarks({ figures, away: [outside], view })).toEqual([]);
  });
});
