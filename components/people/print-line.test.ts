import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/messages/words-of';
import { printLine } from './print-line';

const lineOf = (input: Parameters<typeof printLine>[0]) => printLine(input, wordsOf('en'));
const whole = { first: 1, whole: true, files: true };

describe('the line on printing', () => {
  test('is silent when every row is printed', () => {
    expect(lineOf({ ...whole, printed: 320, total: 320 })).toBeNull();
    expect(lineOf({ ...whole, whole: false, printed: 24, total: 24 })).toBeNull();
  });

  test('says how many rows are beyond the limit, and where they are', () => {
    expect(lineOf({ ...whole, printed: 1_000, total: 10_000 })).toBe(
      'The first 1,000 of 10,000 rows are printed, 9,000 are left out. The CSV file under Export has them all.',
    );
    expect(lineOf({ ...whole, files: false, printed: 1_000, total: 10_000 })).not.toContain('CSV');
  });

  test('says how many rows were not there in time', () => {
    expect(lineOf({ ...whole, printed: 0, total: 320 })).toContain('Only the rows in view are printed, of 320');
    expect(lineOf({ ...whole, printed: 200, total: 320 })).toContain('Only 200 of 320 rows are printed: the others were not loaded yet.');
  });

  test('names the rows of a page, and how to print all of them', () => {
    expect(lineOf({ ...whole, whole: false, first: 51, printed: 50, total: 320 })).toBe(
      'Rows 51 to 100 of 320, the page that was open. The page size “All rows” prints every one.',
    );
  });
});
