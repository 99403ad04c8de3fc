// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RowsProps } from './rows-props';
import { VirtualRows } from './virtual-rows';

const rowHeight = 34;
const windowHeight = 340;
const count = 10_000;

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(windowHeight);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(count * rowHeight);
  // This document lays nothing out: what is scrolled to is where it was told to be.
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
    if (typeof to === 'object') this.scrollTop = to.top ?? this.scrollTop;
    this.dispatchEvent(new Event('scroll'));
  };
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(more: Partial<RowsProps> = {}) {
  const scroller = createRef<HTMLDivElement>();
  const reveal: RowsProps['reveal'] = { current: null };
  const onVisible = vi.fn();
  const props: RowsProps = {
    ...{ count, active: 0, scroller, reveal, onVisible },
    renderRow: (index, tabbable, place) => (
      <tr key={place?.slot} data-row={index} tabIndex={tabbable ? 0 : -1} style={{ top: place?.top }}>
        <td>{index}</td>
      </tr>
    ),
    ...more,
  };
  // As in the page, where the rows' script comes later than what they scroll in.
  const shown = render(<div ref={scroller} />);
  shown.rerender(
    <div ref={scroller}>
      <table>
        <VirtualRows {...props} />
      </table>
    </div>,
  );
  const rows = () => [...shown.container.querySelectorAll<HTMLElement>('tr')];
  const scrollTo = (top: number) =>
    act(() => {
      if (scroller.current) scroller.current.scrollTop = top;
      scroller.current?.dispatchEvent(new Event('scroll'));
    });
  return { ...shown, rows, scrollTo, reveal, onVisible, numbers: () => rows().map((row) => Number(row.dataset.row)) };
}

describe('a body of thousands of rows', () => {
  test('has only those in view, and the height of all of them', () => {
    const { rows, numbers, container, onVisible } = show();
    expect(rows().length).toBeLessThan(20);
    expect(numbers().slice(0, 3)).toEqual([0, 1, 2]);
    expect(container.querySelector('tbody')?.style.height).toBe(`${count * rowHeight}px`);
    expect(onVisible).toHaveBeenLastCalledWith(0, rows().length - 1);
  });
});

describe('a row that leaves the view', () => {
  test('hands its element on to the row that comes', () => {
    const { rows, numbers, scrollTo, onVisible } = show();
    const before = new Set(rows());
    scrollTo(5_000 * rowHeight);
    expect(rows().every((row) => before.has(row))).toBe(true);
    expect(numbers()).toContain(5_000);
    for (const row of rows()) expect(row.style.top).toBe(`${Number(row.dataset.row) * rowHeight}px`);
    const [first = 0, last = 0] = onVisible.mock.lastCall ?? [];
    expect([first <= 5_000, last >= 5_000 + windowHeight / rowHeight - 1]).toEqual([true, true]);
  });
});

describe('the end of the list', () => {
  test('is the last row, and nothing beyond it', () => {
    const { numbers, scrollTo } = show();
    scrollTo(count * rowHeight);
    expect(Math.max(...numbers())).toBe(count - 1);
  });
});

describe('one row at a time', () => {
  test('is in the tab order, the nearest to where the keyboard was', () => {
    const tabbed = (rows: HTMLElement[]) => rows.filter((row) => row.tabIndex === 0).map((row) => Number(row.dataset.row));
    const { rows, numbers, scrollTo } = show({ active: 3 });
    expect(tabbed(rows())).toEqual([3]);
    scrollTo(200 * rowHeight);
    expect(tabbed(rows())).toEqual([Math.min(...numbers())]);
  });
});

describe('the arrow keys', () => {
  test('bring a row into the document that is far away', () => {
    const { numbers, reveal } = show();
    expect(numbers()).not.toContain(7_000);
    act(() => reveal.current?.(7_000));
    expect(numbers()).toContain(7_000);
  });
});
