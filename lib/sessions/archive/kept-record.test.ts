import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uuids } from '@/lib/providers/id-forms';
import type { SessionRecord } from '@/lib/sessions/reading/session-record';
import { rowsNumbered, session } from '@/lib/sessions/testing/fake-provider';
import { packRecord, unpackRecord } from './kept-record';

const recordOf = (rows: number): SessionRecord => ({
  ...{ session: { ...session, title: 'Größe „10“' }, rooms: [session], connections: rowsNumbered(rows), answeredAt: 1, readAt: 2 },
  ...{ progress: { loaded: rows, total: rows }, ended: true, incomplete: false, failure: null },
});

describe('a packed record', () => {
  test('reads back as it was, however many parts it was packed in, with what is kept beside it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(0, 1, 99, 100, 101, 1_234), fc.jsonValue(), async (rows, invited) => {
        const packed = await packRecord(recordOf(rows), { invited });
        const { record, idForm, beside } = await unpackRecord<{ invited: unknown }>('realtimekit/a/b', { ...packed, id_shape: uuids.name });
        expect([record, idForm]).toEqual([recordOf(rows), uuids]);
        expect(JSON.stringify(beside.invited)).toBe(JSON.stringify(invited));
      }),
      { numRuns: 20 },
    );
  });
});
