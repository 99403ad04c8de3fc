import { describe, expect, test } from 'vitest';
import { barLayers } from './bar-layers';
import type { Segment } from './presence-segments';

const segment = (kind: Segment['kind'], start: number, end: number, marks: Partial<Segment> = {}): Segment => ({
  kind,
  start,
  end,
  startAssumed: false,
  endAssumed: false,
  stillIn: false,
  inRoom: false,
  ...marks,
});

describe('a bar as backgrounds', () => {
  test('places a stretch at its part of the axis, as a share of the room that it leaves', () => {
    // From 200 to 400 of 1,000: a fifth of the axis, whose left edge lies at 200 of the 800 that are left.
    expect(barLayers([segment('present', 200, 400)], 1_000)).toEqual({
      backgroundImage: 'var(--edge), var(--body)',
      backgroundPosition: '25% 50%, 25% 50%',
      backgroundSize: 'max(2px, 20%) var(--edge-height), max(2px, 20%) 10px',
    });
  });

  test('fills the whole axis, where no room is left', () => {
    expect(barLayers([segment('present', 0, 1_000)], 1_000)?.backgroundPosition).toBe('0% 50%, 0% 50%');
  });

  test('draws an absence as a line of one pixel and a reconnect as a cut on top of everything', () => {
    const layers = barLayers([segment('present', 0, 500), segment('reconnect', 500, 500), segment('away', 800, 900)], 1_000);
    expect(layers?.backgroundImage).toBe('var(--cut), var(--edge), var(--body), var(--away)');
    expect(layers?.backgroundPosition).toBe('calc(50% + 0px) 50%, 0% 50%, 0% 50%, 88.888889% 50%');
    expect(layers?.backgroundSize).toMatch(/^clamp\(0px, \(2px - 0%\) \* 99, 2px\) 10px, .*, max\(2px, 10%\) 1px$/);
  });

  test('leaves bars with rooms or somebody still in to elements, gaps and all', () => {
    for (const marks of [{ inRoom: true }, { stillIn: true }]) {
      expect(barLayers([segment('present', 0, 500), segment('away', 500, 600), segment('present', 600, 900, marks)], 1_000)).toBeNull();
    }
    expect(
      barLayers([segment('present', 0, 500, { endAssumed: true }), segment('away', 500, 600, { endAssumed: true })], 1_000),
    ).not.toBeNull();
  });
});
