import type { Span } from '@/lib/domain/interval';
import { axisMs, quarter } from './people';

/** What a renderer of ten thousand people offers to be measured. */
export interface Renderer {
  /** Draws everything; resolves when the renderer says it is done. */
  mount(root: HTMLElement): void | Promise<void>;
  /** Shows this part of the axis, ms from its start. */
  zoom(view: Span): void | Promise<void>;
  unmount(): void;
  /** What scrolls, where scrolling is measured. */
  scroller?(root: HTMLElement): Element | null;
}

/**
 * What the page offers to the measuring process. Milliseconds; `wall` is from the call to the second frame after the
 * renderer was done.
 */
export interface Stage {
  mount(): Promise<{ wall: number }>;
  zoom(): Promise<{ wall: number }>;
  reset(): Promise<void>;
  unmount(): Promise<void>;
  /** Scrolls 200 px a frame; the times between frames, in ms. */
  scroll(frames: number): Promise<number[]>;
  /** Elements in the document, and how many rows or bars can be seen drawn. */
  elements(): number;
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

async function toSecondFrame(run: () => void | Promise<void>): Promise<{ wall: number }> {
  const from = performance.now();
  await run();
  await nextFrame();
  await nextFrame();
  return { wall: performance.now() - from };
}

/** Puts a renderer on the page's stage, as `window.stage`. */
export function offer(renderer: Renderer): void {
  const root = document.querySelector<HTMLElement>('#root');
  if (!root) throw new Error('the page has no #root');
  const stage: Stage = {
    mount: () => toSecondFrame(() => renderer.mount(root)),
    zoom: () => toSecondFrame(() => renderer.zoom(quarter)),
    async reset() {
      await toSecondFrame(() => renderer.zoom({ start: 0, end: axisMs }));
    },
    async unmount() {
      await toSecondFrame(() => renderer.unmount());
    },
    async scroll(frames) {
      const scroller = renderer.scroller?.(root);
      if (!scroller) throw new Error('nothing scrolls');
      const times: number[] = [];
      const from = scroller.scrollTop;
      let before = await nextFrame();
      for (let frame = 0; frame < frames; frame++) {
        scroller.scrollTop += 200;
        const now = await nextFrame();
        times.push(now - before);
        before = now;
      }
      if (scroller.scrollTop - from < frames * 100) throw new Error('it did not scroll');
      return times;
    },
    elements: () => document.querySelectorAll('#root *').length,
  };
  Object.assign(window, { stage });
}
