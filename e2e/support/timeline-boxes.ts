import { expect, type Locator, type Page } from '@playwright/test';
import { peopleTable } from './people-table';

/** Where something stands in the window, px. */
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The curve over the table, which ranges are drawn on. */
export function curveOf(page: Page): Locator {
  return page.getByRole('group', { name: /^People over time/ });
}

/**
 * Draws a range over the curve, from one part of its width to another, and lets it go. `held` is called before that.
 */
export async function dragOverCurve(page: Page, from: number, to: number, held?: () => Promise<void>): Promise<void> {
  const box = await curveOf(page).boundingBox();
  if (!box) throw new Error('the curve has no place on the screen');
  const y = box.y + box.height * 0.7;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * ((from + to) / 2), y, { steps: 4 });
  await page.mouse.move(box.x + box.width * to, y, { steps: 4 });
  await held?.();
  await page.mouse.up();
}

/** A row, where its bars begin, and of each cell before them that shows words the words and the box round them. */
export interface RowWords {
  row: Box;
  bars: number;
  cells: (Box & { words: string })[];
}

/**
 * The words of rows as they stand on the screen. What is only read aloud, and the words in place of a bar, are left
 * out.
 */
export function wordsInRows(rows: Locator): Promise<RowWords[]> {
  return rows.evaluateAll(async (found) => {
    // Words are wider in another font.
    await document.fonts.ready;
    return found.map((row) => {
      const isSeen = (text: Node) => {
        const parent = text.parentElement;
        return parent?.checkVisibility() && !parent.closest('.sr-only, [class*="mark"]') && text.textContent?.trim();
      };
      const cells = [...row.children].flatMap((cell) => {
        if (cell.matches('[class*="presence"], [class*="axis"]')) return [];
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const boxes: DOMRect[] = [];
        let words = '';
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          if (!isSeen(text)) continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          boxes.push(...range.getClientRects());
          words += text.textContent;
        }
        if (boxes.length === 0) return [];
        const most = (side: 'right' | 'bottom') => Math.max(...boxes.map((box) => box[side]));
        const least = (side: 'left' | 'top') => Math.min(...boxes.map((box) => box[side]));
        return { words, left: least('left'), right: most('right'), top: least('top'), bottom: most('bottom') };
      });
      const { left, right, top, bottom } = row.getBoundingClientRect();
      const bars = row.querySelector('[class*="presence"], [class*="axis"]')?.getBoundingClientRect().left ?? 0;
      return { row: { left, right, top, bottom }, bars, cells };
    });
  });
}

/** No two of them lie on each other; half a pixel is rounding. */
export function expectApart(boxes: RowWords['cells']): void {
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      const apart =
        one.right <= other.left + 0.5 || other.right <= one.left + 0.5 || one.bottom <= other.top + 0.5 || other.bottom <= one.top + 0.5;
      expect(apart, `"${one.words}" and "${other.words}" lie on each other`).toBe(true);
    }
}

/**
 * Every label of the table's axis stands in the middle of a tick. Only the first and the last may be pushed inside by
 * the end of the column; their tick is still under them.
 */
export async function expectLabelsOnTicks(scale: Locator): Promise<void> {
  const { labels, ticks, column } = await scale.evaluate((element) => {
    const middles = (found: NodeListOf<Element>) =>
      [...found].map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right, middle: (left + right) / 2 }));
    const { left, right } = element.getBoundingClientRect();
    return {
      labels: middles(element.querySelectorAll('[class*="tick"]')),
      ticks: middles(element.querySelectorAll('[class*="gridline"]')),
      column: { left, right },
    };
  });
  expect(labels.length).toBeGreaterThan(1);
  for (const [index, label] of labels.entries()) {
    const near = ticks.map(({ middle }) => Math.abs(middle - label.middle));
    const atEnd = index === 0 || index === labels.length - 1;
    const pushed = atEnd && (label.left - column.left < 4 || column.right - label.right < 4);
    if (pushed) expect(ticks.some(({ middle }) => middle >= label.left - 2 && middle <= label.right + 2)).toBe(true);
    else expect(Math.min(...near), `label ${index}`).toBeLessThanOrEqual(1);
    expect(label.left).toBeGreaterThanOrEqual(Math.max(column.left, labels[index - 1]?.right ?? 0) - 0.5);
    expect(label.right).toBeLessThanOrEqual(column.right + 0.5);
  }
}

/** The scale that is shown: under the curve on a phone, in the head of the table elsewhere. */
export function scaleOf(page: Page): Locator {
  return page.locator('[class*="_scale"]').filter({ visible: true });
}

/** The row of the table that stands at this place, from 1. */
export function rowAt(page: Page, place: number): Locator {
  return peopleTable(page).locator(`tbody tr[aria-rowindex="${place + 1}"]`);
}
