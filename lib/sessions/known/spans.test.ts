import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestGap, type Spans, withSpan } from './spans';

const span = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const covers = (spans: Spans, at: number) => spans.some(([from, to]) => from <= at && at < to);

describe('spans', () => {
  test('cover what was added and nothing else, sorted and apart', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (added) => {
        const spans = added.reduce<Spans>(withSpan, []);
        for (let at = 0; at <= 30; at++) expect(covers(spans, at)).toBe(covers(added, at));
        for (const [index, [from]] of spans.entries()) expect(from).toBeGreaterThan(spans[index - 1]?.[1] ?? -1);
      }),
    );
  });

  test('say which stretch before an end is the latest that they do not cover', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), span, (added, asked) => {
        const spans = added.reduce<Spans>(withSpan, []);
        const gap = latestGap(spans, asked);
        const open = Array.from({ length: asked[1] - asked[0] }, (_, index) => asked[0] + index).filter((at) => !covers(spans, at));
        if (gap === null) expect(open).toEqual([]);
        else {
          expect(gap[1] - 1).toBe(open.at(-1));
          for (let at = gap[0]; at < gap[1]; at++) expect(open).toContain(at);
          expect(open.filter((at) => at < gap[0])).not.toContain(gap[0] - 1);
        }
      }),
    );
  });
});
