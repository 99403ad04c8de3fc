import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { joining, leaving, m, row } from '@/lib/domain/testing/sample-session';
import { exportFile } from './export-file';
import { readCsv } from './testing/read-csv';
import { sampleInput, writeFile } from './testing/sample-export';

const names = ['Ann', 'Kim, Lee', '"Una"', 'semi;colon', '=1+1', 'محمد'];
const input = sampleInput(
  Array.from({ length: 250 }, (_, index) =>
    row({ name: `${names[index % names.length]} ${index}`, externalId: `${index}`, events: [joining(m(index / 10)), leaving(m(50))] }),
  ),
);

describe('an exported file', () => {
  test.each([
    ['commas', undefined, ','],
    ['semicolons', 'de-DE', ';'],
  ] as const)('is, as CSV with %s, the same bytes as all records written in one go', async (_, locale, delimiter) => {
    const text = (await writeFile({ ...input, locale })).bytes.toString('utf8');
    const records = readCsv(text.slice(1), delimiter);
    expect(records.length).toBeGreaterThan(250);
    expect(text).toBe(stringify(records, { bom: true, record_delimiter: 'windows', delimiter }));
  });

  test.each(['csv', 'json', 'xlsx'] as const)(
    'breaks as %s when a row fails in the middle, so that nobody takes it for the whole',
    async (format) => {
      const failing = input.rows.map((one, index) =>
        index < 150
          ? one
          : Object.defineProperty({ ...one }, 'name', {
              get: () => {
                throw new Error('no row');
              },
            }),
      );
      await expect(writeFile({ ...input, format, rows: failing })).rejects.toThrow('no row');
    },
  );

  test.each(['csv', 'json', 'xlsx'] as const)('is made no further as %s once its reader has gone', async (format) => {
    let last = 0;
    const noted = Array.from({ length: 20_000 }, (_, index) =>
      Object.defineProperty({ ...input.rows[0] }, 'name', {
        get: () => {
          last = index;
          return 'Ann';
        },
      }),
    ) as typeof input.rows;
    const reader = exportFile({ ...input, format, rows: noted })
      .body()
      .getReader();
    for (let piece = 0; piece < 12; piece++) await reader.read();
    await reader.cancel();
    const made = last;
    await new Promise(setImmediate);
    expect(made).toBeLessThan(5_000);
    expect(last).toBe(made);
  });
});
