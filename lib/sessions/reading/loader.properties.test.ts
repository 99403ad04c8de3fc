import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConnectionPage } from '@/lib/providers/provider';
import { fakeProvider, rowsNumbered } from '@/lib/sessions/testing/fake-provider';
import { readSession } from './loader';

const pageSize = 5;
/** What happens to a page: it is short, is another page, or has moved on by some rows. */
const fault = fc.record({
  page: fc.integer({ min: 1, max: 6 }),
  times: fc.integer({ min: 1, max: 3 }),
  kind: fc.constantFrom('short', 'other', 'moved'),
  by: fc.integer({ min: 1, max: pageSize }),
});

describe('the loader', () => {
  test('counts no row twice and is whole only when every row came, whatever happens to pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fault, { maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        async (many, faults, withIds, countsPages) => {
          const rows = rowsNumbered(many).map((row) => (withIds ? row : { ...row, id: null }));
          const changePage = (served: ConnectionPage, number: number, time: number): ConnectionPage => {
            const found = faults.find(({ page, times }) => page === number && time <= times);
            if (found === undefined) return served;
            if (found.kind === 'short') return { ...served, rows: served.rows.slice(found.by) };
            const first = found.kind === 'other' ? (found.by - 1) * pageSize : Math.max(0, (number - 1) * pageSize - found.by);
            return { ...served, rows: rows.slice(first, first + pageSize) };
          };
          const announce = countsPages
            ? () => ({ totalCount: many, endOffset: null, lastPage: Math.ceil(many / pageSize) })
            : (page: number) => ({ totalCount: many, endOffset: Math.min(page * pageSize, many), lastPage: null });
          const record = await readSession(fakeProvider({ rows, pageSize, changePage, announce }), 's').whole;
          const people = new Set(record.connections.map(({ userId }) => userId));
          expect(record.connections).toHaveLength(people.size);
          expect(record.progress).toEqual({ loaded: people.size, total: people.size });
          expect(record.incomplete).toBe(people.size < many);
        },
      ),
    );
  });
});
