import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Words that show up where a value was missing and nobody looked. */
const slips = /\bNaN\b|\bInvalid Date\b|\bundefined\b|\bnull\b|\[object|\bInfinity\b/;

/** Whatever a reader sees or hears: the page's text, its title, and the labels that only assistive technology reads. */
async function wordsOf(page: Page): Promise<string> {
  const labels = await page
    .locator('[aria-label], [aria-valuetext], [title], [data-tip]')
    .evaluateAll((elements) =>
      elements.flatMap((element) => ['aria-label', 'aria-valuetext', 'title', 'data-tip'].map((name) => element.getAttribute(name) ?? '')),
    );
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden, and the scripts in the page, are no words of ours.
  return [await page.title(), await page.locator('body').innerText(), ...labels].join('\n');
}

/**
 * Nothing on the page reads like a programming slip. `ours` are names and ids from the data that may well have such
 * words in them.
 */
export async function checkWords(page: Page, ours: readonly string[] = []): Promise<void> {
  let words = await wordsOf(page);
  for (const name of [...ours].sort((a, b) => b.length - a.length)) words = words.replaceAll(name, '·');
  expect(slips.exec(words)?.[0] ?? '', `${page.url()}: …${words.slice(Math.max(0, words.search(slips) - 60)).slice(0, 140)}…`).toBe('');
}

/** axe finds nothing: by any of its rules, or by those that are named. */
export async function checkAccess(page: Page, rules: string[] = []): Promise<void> {
  // Legacy mode runs in the page itself instead of opening another one for the result; we have no frames of other
  // origins.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target, html }) => `${target} ${html.slice(0, 160)}`).join(' | ')}`,
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** The page does not scroll sideways; wide tables scroll inside themselves. */
export async function checkWidth(page: Page): Promise<void> {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(width, `${page.url()} is wider than the window`).toBeLessThanOrEqual(room ?? 0);
}
