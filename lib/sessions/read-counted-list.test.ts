import { describe, expect, test } from 'vitest';
import type { Session } from '@/lib/domain/session';
import { defaultCountOptions } from '@/lib/domain/testing/default-count-options';
import type { Provider, SessionListQuery } from '@/lib/providers/provider';
import { ProviderError } from '@/lib/providers/provider-error';
import { readCountedList } from './read-counted-list';
import { fakeProvider, rowsNumbered, session } from './testing/fake-provider';

const query: SessionListQuery = { page: 2, perPage: 50, sort: 'startedAt', order: 'desc' };
const clock = Date.UTC(2026, 0, 2);
const tooLarge = new ProviderError({ kind: 'too-large', provider: 'Fake' });

/** Sessions `0`, `1`, … with as many people, of which answers can be read with up to so many sessions. */
function providerOf(sessions: number, readable: number, error: Error = tooLarge) {
  const asked: string[] = [];
  const all = Array.from({ length: sessions }, (_, index): Session => ({ ...session, id: String(index) }));
  const listSessions: Provider['listSessions'] = async ({ page, perPage }) => {
    asked.push(`${page}/${perPage}`);
    if (perPage > readable) throw error;
    const items = all.slice((page - 1) * perPage, page * perPage);
    return { data: { items, total: sessions, connectionsOf: ({ id }) => rowsNumbered(Number(id)) }, asOf: clock + page };
  };
  return { provider: { ...fakeProvider({ rows: [] }), listSessions }, asked };
}

const from50 = (count: number) => Array.from({ length: count }, (_, index) => String(50 + index));

describe('readCountedList', () => {
  test('is one call where the answer can be read', async () => {
    const { provider, asked } = providerOf(120, 50);
    const { items, counted } = await readCountedList(provider, query, defaultCountOptions);
    expect(items.map(({ id }) => id)).toEqual(from50(50));
    expect(counted.get('70')?.summary?.people).toBe(70);
    expect(asked).toEqual(['2/50']);
  });

  test('reads the same page in smaller ones where its answer is too large', async () => {
    const { provider, asked } = providerOf(120, 25);
    const { items, total, asOf, counted } = await readCountedList(provider, query, defaultCountOptions);
    expect(asked).toEqual(['2/50', '3/25', '4/25']);
    expect(items.map(({ id }) => id)).toEqual(from50(50));
    expect([total, asOf]).toEqual([120, clock + 4]);
    expect([...counted].map(([id, { summary }]) => [id, summary?.people])).toEqual(from50(50).map((id) => [id, Number(id)]));
  });

  test('goes as far down as it has to, and not past the end', async () => {
    const { provider, asked } = providerOf(57, 5);
    expect((await readCountedList(provider, query, defaultCountOptions)).items.map(({ id }) => id)).toEqual(from50(7));
    expect(asked).toEqual(['2/50', '3/25', '11/5', '12/5']);
  });

  test('gives up where ten parts of a page are too large, and by every other failure at once', async () => {
    for (const [perPage, asked] of [
      [50, ['1/50', '1/25', '1/5']],
      [200, ['1/200', '1/100', '1/50', '1/25']],
      [1, ['1/1']],
    ] as const) {
      const large = providerOf(120, 0);
      await expect(readCountedList(large.provider, { ...query, page: 1, perPage }, defaultCountOptions)).rejects.toBe(tooLarge);
      expect(large.asked).toEqual(asked);
    }
    const down = providerOf(120, 0, new ProviderError({ kind: 'unavailable', provider: 'Fake', status: 500 }));
    await expect(readCountedList(down.provider, query, defaultCountOptions)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(down.asked).toEqual(['2/50']);
  });
});
