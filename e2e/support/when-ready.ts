import type { Page } from '@playwright/test';

/** A page whose scripts never come is looked at as it is, ms. */
const maxWaitMs = 5_000;

/**
 * Waits until everything that can be pressed works and every row of a list is drawn: what the server drew stands there
 * before. A page without scripts is ready at once.
 */
export async function whenReady(page: Page): Promise<void> {
  const isReady = () => {
    if (document.readyState === 'loading' || document.getElementById('opening')) return false;
    if (document.querySelector('script[src]') === null) return true;
    const works = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactFiber$'));
    const controls = [...document.querySelectorAll('body button, body select, body input, body tr')];
    return controls.every(works) && document.querySelector('tbody[style*="min-height"]') === null;
  };
  await page.waitForFunction(isReady, null, { timeout: maxWaitMs }).catch(() => undefined);
}

const moves = ['goto', 'reload', 'goBack', 'goForward'] as const;

/** Has every page wait, after each of its moves, until it is ready. */
export function makeMovesWait(page: Page): void {
  const pages: Page & { waits?: boolean } = Object.getPrototypeOf(page);
  if (pages.waits) return;
  pages.waits = true;
  for (const move of moves) {
    const plain = pages[move];
    const waiting = async function (this: Page, ...given: never[]) {
      const response = await Reflect.apply(plain, this, given);
      await whenReady(this);
      return response;
    };
    Object.assign(pages, { [move]: waiting });
  }
}
