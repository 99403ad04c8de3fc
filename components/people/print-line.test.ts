import { expect, it } from 'vitest';
import { printLine } from './print-line';

const whole = { first: 1, whole: true, files: true };

it('is silent when every row is printed', () => {
  expect(printLine({ ...whole, printed: 320, total: 320 })).toBeNull();
  expect(printLine({ ...whole, whole: false, printed: 24, total: 24 })).toBeNull();
});

it('says how many rows are beyond the limit, and where they are', () => {
  expect(printLine({ ...whole, printed: 1_000, total: 10_000 })).toBe(
    'The first 1,000 of 10,000 rows are printed, 9,000 are left out. The CSV file under Export has them all.',
  );
  expect(printLine({ ...whole, files: false, printed: 1_000, total: 10_000 })).not.toContain('CSV');
});

it('owns up to rows that were not there in time', () => {
  expect(printLine({ ...whole, printed: 0, total: 320 })).toContain('Only the rows in view are printed, of 320');
  expect(printLine({ ...whole, printed: 200, total: 320 })).toContain('Only 200 of 320 rows are printed: the others were not loaded yet.');
});

it('names the rows of a page, and how to print all of them', () => {
  expect(printLine({ ...whole, whole: false, first: 51, printed: 50, total: 320 })).toBe(
    'Rows 51 to 100 of 320, the page that was open. The page size “All rows” prints every one.',
  );
});
