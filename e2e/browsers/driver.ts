/**
 * A browser as a reader uses it. A target is a CSS selector, or an XPath that begins with `//`; the first match that is
 * shown counts, and is waited for. What a browser's driver lacks throws `NotOffered`.
 */
export interface Driver {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  address(): Promise<string>;
  /** The texts of all matches that are shown. */
  texts(target: string): Promise<string[]>;
  click(target: string): Promise<void>;
  /** Replaces the text of a field by typing. */
  fill(target: string, text: string): Promise<void>;
  /** Chooses an option by its label. */
  choose(target: string, label: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Draws over a target from one share of its width (0 to 1) to another. */
  drag(target: string, from: number, to: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** The value of an expression in the page. */
  measure<Value>(expression: string): Promise<Value>;
  /** What the page threw or wrote as an error to the console. */
  complaints(): Promise<string[]>;
  close(): Promise<void>;
}

type Key = 'Enter' | 'Escape' | 'Tab' | 'ArrowRight' | 'ArrowDown';

/** A browser that can be driven here. */
export interface Browser {
  name: string;
  /** A window with nothing in it that another one knows: no cookies, no storage. */
  start(): Promise<Driver>;
}

/** This browser's driver has no such thing. */
export class NotOffered extends Error {}

const patienceMs = 20_000;

/** Asks until the answer is something, and gives it; throws when that takes too long. */
export async function until<Value>(what: string, ask: () => Promise<Value | null | undefined | false>): Promise<Value> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const findShown = `(target) => {
  const found = target.startsWith('//')
    ? (() => {
        const all = document.evaluate(target, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
        return Array.from({ length: all.snapshotLength }, (_, index) => all.snapshotItem(index));
      })()
    : [...document.querySelectorAll(target)];
  return found.filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0);
}`;

/** An expression for the matches of a target that are shown. */
const shownOf = (target: string) => `(${findShown})(${JSON.stringify(target)})`;
/** An expression for the first of them, in view; `null` where there is none. */
export const firstOf = (target: string) =>
  `((element) => { element?.scrollIntoView({ block: 'center', inline: 'nearest' }); return element; })(${shownOf(target)}[0] ?? null)`;
/** An expression for their texts. */
export const textsOf = (target: string) => `${shownOf(target)}.map((element) => element.innerText.trim())`;
