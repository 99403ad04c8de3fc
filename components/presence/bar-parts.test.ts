import { describe, expect, test } from 'vitest';
import { type BarParts, barParts } from './bar-parts';
import type { Bar, Segment } from './presence-segments';

const segment: Segment = { kind: 'present', start: 0, end: 60_000, startAssumed: false, endAssumed: false, stillIn: false, inRoom: false };
const bar: Bar = { segments: [segment], assumed: [], verdict: 'present', host: false, counted: true };

/** The names of what there is. */
function named(...bars: Bar[]): string[] {
  const parts: BarParts = barParts(bars);
  return Object.entries(parts).flatMap(([name, there]) => (there ? [name] : []));
}

describe('the legend of bars', () => {
  test('has nothing to explain where nobody has a bar', () => {
    expect(named()).toEqual([]);
    expect(named({ ...bar, segments: [], verdict: 'absent' })).toEqual([]);
  });

  test('names whose bars there are by what their colour says', () => {
    expect(named(bar)).toEqual(['plain']);
    expect(named({ ...bar, host: true })).toEqual(['host']);
    expect(named({ ...bar, host: true, verdict: 'absent' })).toEqual(['absent']);
    expect(named({ ...bar, host: true, counted: false })).toEqual(['notCounted']);
  });

  test('names gaps, assumed stretches, rooms and open ends only where there are any', () => {
    const gap = (kind: 'reconnect' | 'away'): Bar => ({ ...bar, segments: [segment, { ...segment, kind }, segment] });
    expect(named(gap('reconnect'))).toEqual(['plain', 'reconnect']);
    expect(named(bar, gap('away'))).toEqual(['plain', 'away']);
    expect(named({ ...bar, assumed: [{ start: 0, end: 1 }] })).toEqual(['plain', 'assumed']);
    expect(named({ ...bar, segments: [{ ...segment, stillIn: true, inRoom: true }] })).toEqual(['plain', 'stillIn', 'room']);
  });
});
