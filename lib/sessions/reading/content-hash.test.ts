import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Connection } from '@/lib/domain/connection';
import { rowText } from '@/lib/domain/text/row-text';
import { connection, session } from '@/lib/sessions/testing/fake-provider';
import { contentHash, findHash, hasContent } from './content-hash';
import type { SessionRecord } from './session-record';

const row = fc
  .record({ id: fc.string({ maxLength: 4 }), name: fc.option(fc.string({ maxLength: 4 })), joinedAt: fc.option(fc.nat()) })
  .map((fields): Connection => ({ ...connection, ...fields }));
const rows = fc.array(row, { maxLength: 12 });

const recordOf = (connections: Connection[], more: Partial<SessionRecord> = {}): SessionRecord => ({
  ...{ session, rooms: [], connections, answeredAt: 1, readAt: 1, progress: { loaded: 1, total: 1 } },
  ...{ ended: true, incomplete: false, failure: null, ...more },
});

/** As the first version wrote it. */
function writtenFirst({ session: read, rooms, connections }: SessionRecord): string {
  const hash = createHash('sha256').update(JSON.stringify([read, rooms]));
  for (const text of connections.map(rowText).sort()) hash.update(text);
  return hash.digest('base64url');
}

const shuffled = rows.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));

describe('the hash of a content', () => {
  test('is the same whatever the order of the rows, and whatever is said of the reading', () => {
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        const record = recordOf(all);
        expect(contentHash(recordOf(others, { readAt: 9, answeredAt: 9, incomplete: true }))).toBe(contentHash(record));
        expect(hasContent(recordOf(others), writtenFirst(record))).toBe(true);
      }),
    );
  });

  test('is another one where a row changed, is missing, or is there once more, and where the session changed', () => {
    fc.assert(
      fc.property(rows, row, fc.nat(), (all, other, at) => {
        const record = recordOf([...all, other]);
        const index = at % (all.length + 1);
        const changed = record.connections.map((one, own) => (own === index ? { ...one, providerDurationMs: 7 } : one));
        const twice = [...record.connections, ...record.connections];
        const others = [recordOf(changed), recordOf(all), recordOf([...record.connections, other]), recordOf(twice)];
        const renamed = [
          recordOf(record.connections, { session: { ...session, title: 'x' } }),
          recordOf(record.connections, { rooms: [session] }),
        ];
        for (const one of [...others, ...renamed]) {
          expect(contentHash(one)).not.toBe(contentHash(record));
          expect(hasContent(one, contentHash(record))).toBe(false);
          expect(hasContent(one, writtenFirst(record))).toBe(false);
        }
      }),
    );
  });

  test('tells two rows from two others that say the same together', () => {
    const named = (id: string, name: string): Connection => ({ ...connection, id, name });
    expect(contentHash(recordOf([named('1', 'Ann'), named('2', 'Kim')]))).not.toBe(
      contentHash(recordOf([named('1', 'Kim'), named('2', 'Ann')])),
    );
  });

  test('is found in turns as in one go, in both forms', async () => {
    const many = Array.from({ length: 3_000 }, (_, index): Connection => ({ ...connection, id: `${index}` }));
    const known = writtenFirst(recordOf(many));
    const ahead = recordOf(many);
    await findHash(ahead, known);
    expect(contentHash(ahead)).toBe(contentHash(recordOf(many)));
    expect(hasContent(ahead, known)).toBe(true);
  });
});
