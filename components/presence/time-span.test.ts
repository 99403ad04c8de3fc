import { describe, expect, test } from 'vitest';
import { clampSpan, panSpan, percentOf, snapStep, snapTime, zoomSpan } from './time-span';

const minute = 60_000;

describe('clampSpan', () => {
  test('puts a span drawn from right to left in order', () => {
    expect(clampSpan({ from: 9000, to: 4000 }, 20_000)).toEqual({ from: 4000, to: 9000 });
  });

  test('keeps the size of a span that sticks out and moves it inside', () => {
    expect(clampSpan({ from: 18_000, to: 24_000 }, 20_000)).toEqual({ from: 14_000, to: 20_000 });
  });

  test('never makes a span longer than an axis shorter than the shortest span', () => {
    expect(clampSpan({ from: 0, to: 0 }, 400)).toEqual({ from: 0, to: 400 });
  });
});

describe('zoomSpan', () => {
  test('shows half as much round the centre', () => {
    expect(zoomSpan({ from: 0, to: 80 * minute }, 2, 40 * minute, 80 * minute)).toEqual({ from: 20 * minute, to: 60 * minute });
  });

  test('is null again when zooming out reaches the whole axis', () => {
    expect(zoomSpan({ from: 0, to: 50 * minute }, 0.5, 25 * minute, 80 * minute)).toBeNull();
  });

  test('stops zooming in at ten times the shortest span', () => {
    const view = zoomSpan({ from: 0, to: 10_000 }, 100, 5000, 80 * minute);
    expect(view && view.to - view.from).toBe(10_000);
  });
});

test('pans by a share of the view and stops at the ends of the axis', () => {
  expect(panSpan({ from: 10_000, to: 20_000 }, 0.5, 60_000)).toEqual({ from: 15_000, to: 25_000 });
  expect(panSpan({ from: 10_000, to: 20_000 }, -3, 60_000)).toEqual({ from: 0, to: 10_000 });
});

test('snaps a drag to round clock times, finer as one zooms in', () => {
  expect(snapStep(92 * minute, 620)).toBe(minute);
  expect(snapStep(2 * minute, 620)).toBe(1000);
  expect(snapTime(12 * minute + 40_000, minute, 20_000)).toBe(12 * minute + 40_000);
  expect(snapTime(12 * minute + 20_000, minute, 20_000)).toBe(12 * minute + 40_000);
  expect(snapTime(12 * minute, minute, 0)).toBe(12 * minute);
});

test('places an offset in percent of the view', () => {
  expect(percentOf(15, { from: 10, to: 20 })).toBe(50);
  expect(percentOf(5, { from: 10, to: 20 })).toBe(-50);
});
