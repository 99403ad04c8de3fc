import { describe, expect, test, vi } from 'vitest';
import { writeJson } from '@/lib/domain/answers/json-text';
import { count, entry, m, row } from '@/lib/domain/testing/sample-session';
import { defaultThresholds } from '@/lib/domain/thresholds';

const written = vi.fn();
vi.mock('@/lib/domain/answers/to-timeline-columns', async (original) => {
  const real = await original<typeof import('@/lib/domain/answers/to-timeline-columns')>();
  return {
    ...real,
    toLanes: (...given: Parameters<typeof real.toLanes>) => {
      written();
      return real.toLanes(...given);
    },
  };
});
const { listsOf } = await import('./counted-session');

describe('zoomed lanes', () => {
  test('are written once for a list, whichever stretch of the curve somebody looks at', () => {
    const people = count([row({ stays: [entry(m(0), m(60))] }), row({ stays: [entry(m(10), m(20))] })]);
    const lists = listsOf(people, { thresholds: defaultThresholds });
    const query = { view: 'people', sort: 'joinedAt', order: 'asc' } as const;
    const columnsOf = (...asked: Parameters<typeof lists.columns>) => JSON.parse(writeJson(lists.columns(...asked)).text);
    const whole = columnsOf(query);
    for (let minute = 0; minute < 30; minute++) {
      const { curve, lanes } = columnsOf(query, { from: m(minute), to: m(minute + 5) });
      expect(lanes).toEqual(whole.lanes);
      expect(curve.at.every((at: number) => at <= 35 * 60_000)).toBe(true);
    }
    expect(written).toHaveBeenCalledTimes(1);
    expect(columnsOf(null).lanes.ids).toEqual([]);
  });
});
