import { describe, expect, test } from 'vitest';
import { clampSpan, panSpan, percentOf, snapStep, snapTime, zoomSpan } from './time-span';

const minute = 60_000;

describe('clampSpan', () => {
  test('puts a span drawn from right to left in order', () => {
    expect(clampSpan({ start: 9000, end: 4000 }, 20_000)).toEqual({ start: 4000, end: 9000 });
  });

  test('keeps the size of a span that sticks out and moves it inside', () => {
    expect(clampSpan({ start: 18_000, end: 24_000 }, 20_000)).toEqual({ start: 14_000, end: 20_000 });
  });

  test('never makes a span longer than an axis shorter than the shortest span', () => {
    expect(clampSpan({ start: 0, end: 0 }, 400)).toEqual({ start: 0, end: 400 });
  });
});

describe('zoomSpan', () => {
  test('shows half as much round the centre', () => {
    expect(zoomSpan({ start: 0, end: 80 * minute }, 2, 40 * minute, 80 * minute)).toEqual({ start: 20 * minute, end: 60 * minute });
  });

  test('is null again when zooming out reaches the whole axis', () => {
    expect(zoomSpan({ start: 0, end: 50 * minute }, 0.5, 25 * minute, 80 * minute)).toBeNull();
  });

  test('stops zooming in at ten times the shortest span', () => {
    const view = zoomSpan({ start: 0, end: 10_000 }, 100, 5000, 80 * minute);
    expect(view && view.end - view.start).toBe(10_000);
  });
});

describe('the zoomed span', () => {
  test('pans by a share of itself and stops at the ends of the axis', () => {
    expect(panSpan({ start: 10_000, end: 20_000 }, 0.5, 60_000)).toEqual({ start: 15_000, end: 25_000 });
    expect(panSpan({ start: 10_000, end: 20_000 }, -3, 60_000)).toEqual({ start: 0, end: 10_000 });
  });

  test('snaps a drag to round clock times, finer as one zooms in', () => {
    expect(snapStep(92 * minute, 620)).toBe(minute);
    expect(snapStep(2 * minute, 620)).toBe(1000);
    expect(snapTime(12 * minute + 40_000, minute, 20_000)).toBe(12 * minute + 40_000);
    expect(snapTime(12 * minute + 20_000, minute, 20_000)).toBe(12 * minute + 40_000);
    expect(snapTime(12 * minute, minute, 0)).toBe(12 * minute);
  });

  test('places an offset in percent of itself', () => {
    expect(percentOf(15, { start: 10, end: 20 })).toBe(50);
    expect(percentOf(5, { start: 10, end: 20 })).toBe(-50);
  });
});
