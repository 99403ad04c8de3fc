// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Span } from '@/lib/domain/interval';
import { useRangeDrag } from './use-range-drag';

const minute = 60_000;
/** An hour on 600 px: a minute is 10 px, and a drag snaps to whole minutes or less. */
const view = { start: 0, end: 60 * minute };
const startMs = Date.UTC(2026, 10, 17, 9);

const onDraft = vi.fn<(range: Span | null) => void>();
const onDone = vi.fn<(range: Span | null) => void>();

function Plot({ range = null }: { range?: Span | null }) {
  const drag = useRangeDrag({ view, lengthMs: 60 * minute, startMs, range, onDraft, onDone });
  return (
    <div data-testid="plot" {...drag}>
      <i data-grip="start" data-testid="from" />
      <i data-grip="end" data-testid="to" />
    </div>
  );
}

beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(100, 0, 600, 80));
  // There are no pointers to capture in this document.
  Element.prototype.setPointerCapture = () => undefined;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  onDraft.mockClear();
  onDone.mockClear();
});

const plot = () => screen.getByTestId('plot');
const at = (minutes: number) => ({ clientX: 100 + minutes * 10, button: 0, pointerId: 1 });

describe('a drag', () => {
  test('draws from where it began, in either direction, and is done when let go', () => {
    render(<Plot />);
    fireEvent.pointerDown(plot(), at(30));
    fireEvent.pointerMove(plot(), at(40));
    expect(onDraft).toHaveBeenLastCalledWith({ start: 30 * minute, end: 40 * minute });
    fireEvent.pointerMove(plot(), at(10));
    expect(onDraft).toHaveBeenLastCalledWith({ start: 10 * minute, end: 30 * minute });
    expect(onDone).not.toHaveBeenCalled();
    fireEvent.pointerUp(plot(), at(10));
    expect(onDone.mock.calls).toEqual([[{ start: 10 * minute, end: 30 * minute }]]);
    fireEvent.pointerMove(plot(), at(50));
    expect(onDraft).toHaveBeenCalledTimes(2);
  });
});

describe('a press that hardly moves, or of another button', () => {
  test('draws nothing', () => {
    render(<Plot />);
    fireEvent.pointerDown(plot(), at(30));
    fireEvent.pointerMove(plot(), at(30.3));
    fireEvent.pointerUp(plot(), at(30.3));
    fireEvent.pointerDown(plot(), { ...at(30), button: 2 });
    fireEvent.pointerMove(plot(), at(50));
    expect([onDraft.mock.calls, onDone.mock.calls]).toEqual([[], []]);
  });
});

describe('a grip', () => {
  test('keeps the other end where it is', () => {
    render(<Plot range={{ start: 20 * minute, end: 40 * minute }} />);
    fireEvent.pointerDown(screen.getByTestId('to'), at(40));
    fireEvent.pointerMove(plot(), at(55));
    expect(onDraft).toHaveBeenLastCalledWith({ start: 20 * minute, end: 55 * minute });
    fireEvent.pointerUp(plot(), at(55));
    fireEvent.pointerDown(screen.getByTestId('from'), at(20));
    fireEvent.pointerMove(plot(), at(5));
    expect(onDraft).toHaveBeenLastCalledWith({ start: 5 * minute, end: 40 * minute });
  });
});

describe('a drag that the browser takes away', () => {
  test('leaves the range as it was', () => {
    const range = { start: 20 * minute, end: 40 * minute };
    render(<Plot range={range} />);
    fireEvent.pointerDown(plot(), at(1));
    fireEvent.pointerMove(plot(), at(9));
    fireEvent.pointerCancel(plot());
    expect(onDraft).toHaveBeenLastCalledWith(range);
    fireEvent.pointerUp(plot(), at(9));
    expect(onDone).not.toHaveBeenCalled();
  });
});

describe('a drag beyond the edges of the plot', () => {
  test('ends at them', () => {
    render(<Plot />);
    fireEvent.pointerDown(plot(), at(50));
    fireEvent.pointerMove(plot(), at(80));
    expect(onDraft).toHaveBeenLastCalledWith({ start: 50 * minute, end: 60 * minute });
  });
});
