import { expect, type Page } from '@playwright/test';

/**
 * Names of our own, of vendors and of formats, and units: the same in every language. Days and months are said by the
 * browser, here in English.
 */
const sameEverywhere = [
  /\b(?:Rollcall|Cloudflare|RealtimeKit|VideoSDK|English|Deutsch|UTC|GMT|CSV|XLSX|JSON|API|GET|URL|Excel|WebRTC|TURN|STUN)\b/g,
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g,
  /\b(?:Mo|Tu|We|Th|Fr|Sa|Su|January|February|March|April|June|July|August|September|October|November|December)\b/g,
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g,
  /\b(?:min|ms|kbit|Mbit|kB|MB|fps|px)\b/g,
  // A name and the list's last comma are joined by the browser.
  /\band\b/g,
  /\b[0-9a-f]{4,}(?:-[0-9a-f]+)*…?\b/g,
  /https?:\S+/g,
  // Ids that are shortened.
  /[\w-]{4,}…[\w-]{4,}/g,
  // Names of time zones.
  /\b[A-Z]\w+\/[A-Z]\w+\b/g,
];

/** What our API says in words of its own, for programs and logs. */
const ownWords = new Set(['message', 'reason', 'code']);

/** Codes of the vendors that are shown as words, because nobody knows them all. */
const asWords = new Set(['role', 'roles', 'event', 'name', 'kind']);

/** `group_call_host` or `mutedByHost` as it is shown. */
const spelledOut = (code: string) =>
  code
    .replace(/^group_call_/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();

function stringsIn(value: unknown, key: string, found: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) stringsIn(one, key, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      // What a vendor tells of an event has names of the vendor's.
      if (key === 'detail') found.add(spelledOut(name));
      stringsIn(one, key === 'detail' ? 'name' : name, found);
    }
  } else if (typeof value === 'string' && value.length > 1 && !ownWords.has(key)) {
    if (asWords.has(key)) found.add(spelledOut(value));
    // Other codes are told apart by the catalogue, so their word is none that may stand on a page.
    if (asWords.has(key) || !/^[a-z]+(?:_[a-z]+)*$/.test(value)) found.add(value);
  }
}

/** The JSON value that begins at `start`. */
function valueAt(text: string, start: number): unknown {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (inString && character === '\\') at++;
    else if (character === '"') inString = !inString;
    else if (!inString && (character === '[' || character === '{')) depth++;
    else if (!inString && (character === ']' || character === '}') && --depth === 0) return JSON.parse(text.slice(start, at + 1));
  }
  return null;
}

/** The answers that a page brings along from the server (`app/first-answers.ts`). */
function answersIn(html: string): unknown[] {
  const pushed = [...html.matchAll(/self\.__next_f\.push\((\[1,"[^<]*"\])\)<\/script>/g)].map(
    ([, piece = '']): string => JSON.parse(piece)[1],
  );
  const text = pushed.join('');
  return [...text.matchAll(/"answers":(?=\[)/g)].map(({ index, 0: found }) => valueAt(text, index + found.length));
}

/** Collects the texts of all that our API answers to a page: names, titles and whatever else is no text of ours. */
export class AnsweredTexts {
  readonly #bodies: string[] = [];
  readonly #pages: string[] = [];

  /** Passes the answers on by itself: what the browser has let go of could not be read any more. */
  async attach(page: Page): Promise<void> {
    await page.route(/^[^?]*\/\/[^/]+\/(?!_next\/|fonts\/)/, async (route) => {
      try {
        const answer = await route.fetch();
        const isPage = answer.headers()['content-type']?.startsWith('text/html');
        (isPage ? this.#pages : this.#bodies).push(await answer.text());
        await route.fulfill({ response: answer });
      } catch (error) {
        // A page that is closed lets go of what it has asked for.
        if (!/disposed|closed/.test(String(error))) throw error;
      }
    });
  }

  /** The longest first. */
  all(): string[] {
    const found = new Set<string>();
    for (const body of this.#bodies) {
      try {
        stringsIn(JSON.parse(body), '', found);
      } catch {
        // A file or an empty answer.
      }
    }
    for (const html of this.#pages) stringsIn(answersIn(html), '', found);
    return [...found].sort((a, b) => b.length - a.length);
  }
}

/** Every text that is read or heard, in its parts, with where it stands. */
function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('script, style, noscript, template')) continue;
      if (parent?.closest<HTMLElement>('[lang]')?.lang !== document.documentElement.lang) continue;
      if (parent?.checkVisibility()) texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [aria-valuetext], [title], [data-tip], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'data-tip', 'placeholder', 'alt'])
        texts.push(element.getAttribute(name) ?? '');
    }
    return texts;
  });
}

/**
 * In a pseudo-language every text of the catalogue is accented: a word in plain letters comes from none, or from
 * `data`.
 */
async function checkTranslated(page: Page, data: readonly string[]): Promise<void> {
  const plain = (await textsOf(page)).filter((text) => {
    let rest = text;
    for (const one of data) if (rest.includes(one)) rest = rest.replaceAll(one, ' ');
    for (const one of sameEverywhere) rest = rest.replace(one, ' ');
    return /[A-Za-z]{2,}/.test(rest);
  });
  expect.soft([...new Set(plain)], `texts of ${page.url()} that are in no catalogue`).toEqual([]);
}

/** No text is cut off without dots, stands outside of the window, or widens the page. */
async function checkUncut(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const problems: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) problems.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const onlyHeard = (element: Element) => element.closest('.sr-only, [aria-hidden="true"]:empty') !== null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !element.checkVisibility() || onlyHeard(element) || element.closest('option, script, style')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width <= 1 || scrolls(element)) continue;
      if (box.left < -1 || box.right > width + 1) {
        let cutWithDots = false;
        for (let up: Element | null = element; up; up = up.parentElement) cutWithDots ||= getComputedStyle(up).textOverflow === 'ellipsis';
        if (!cutWithDots) problems.push(`outside of the window: ${text.slice(0, 80)}`);
      }
      for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
        const style = getComputedStyle(up);
        if (!/hidden|clip/.test(style.overflowX)) continue;
        const frame = up.getBoundingClientRect();
        // A mark whose word is only heard.
        if (frame.width < 12) break;
        const cut = box.right > frame.right + 1 || box.left < frame.left - 1;
        if (cut && style.textOverflow !== 'ellipsis') problems.push(`cut off: ${text.slice(0, 80)}`);
        break;
      }
    }
    return [...new Set(problems)];
  });
  expect.soft(found, `${page.url()} at ${page.viewportSize()?.width} px`).toEqual([]);
}

/**
 * Once the page is whole and its folds are open, all of it is translated and none of it cut off. `data` are names that
 * stand in no answer of our API.
 */
export async function checkLanguage(page: Page, answered: AnsweredTexts, data: readonly string[] = []): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await checkTranslated(page, [...answered.all(), ...data]);
  await checkUncut(page);
}
