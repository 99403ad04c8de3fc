// Draws the table-timeline with page size All and 10,000 people, beside vis-timeline and a Recharts bar per person on
// the same data.
// It measures CPU time of the main thread, from the call to the second frame after it, in one Chromium with a fresh
// page for each. The median of several runs after one to warm up is taken, and ours is also scrolled 200 px a frame.
import path from 'node:path';
import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { findChromium } from '@/scripts/find-chromium';
import { root } from '@/scripts/run-command';
import { atLeast, atMost, type Figure, median, noted, printFigures } from './figure';
import { openPage } from './rendering/open-page';
import type { Stage } from './rendering/stage';

declare global {
  var stage: Stage;
}

interface Plan {
  name: string;
  file: string;
  /** With the styles and fonts of the production build. */
  styled: boolean;
  mounts: number;
  zooms: number;
  frames: number;
}

interface Measured {
  mount: number;
  zoom: number;
  mountWall: number;
  frames: number[];
  /** A frame of scrolling, main thread. */
  scroll: number;
  elements: number;
}

const plans = {
  empty: { name: 'empty page', file: 'empty-page.ts', styled: true, mounts: 5, zooms: 5, frames: 0 },
  ours: { name: 'table-timeline', file: 'table-timeline.tsx', styled: true, mounts: 9, zooms: 25, frames: 240 },
  vis: { name: 'vis-timeline', file: 'vis-timeline.ts', styled: false, mounts: 2, zooms: 7, frames: 0 },
  recharts: { name: 'Recharts', file: 'recharts-bars.tsx', styled: false, mounts: 2, zooms: 3, frames: 0 },
} satisfies Record<string, Plan>;

async function mainThreadMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

async function measure(browser: Browser, plan: Plan): Promise<Measured> {
  const { file, mounts, zooms, frames } = plan;
  const page = await openPage(browser, plan);
  page.setDefaultTimeout(120_000);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const timed = async (run: () => Promise<{ wall: number }>) => {
    const before = await mainThreadMs(cdp);
    const { wall } = await run();
    return { main: (await mainThreadMs(cdp)) - before, wall };
  };
  const mount = () => timed(() => page.evaluate(() => stage.mount()));
  const zoom = () => timed(() => page.evaluate(() => stage.zoom()));

  await mount();
  const mountTimes: { main: number; wall: number }[] = [];
  for (let number = 0; number < mounts; number++) {
    await page.evaluate(() => stage.unmount());
    await cdp.send('HeapProfiler.collectGarbage');
    mountTimes.push(await mount());
  }
  await zoom();
  const zoomTimes: { main: number; wall: number }[] = [];
  for (let number = 0; number < zooms; number++) {
    await page.evaluate(() => stage.reset());
    zoomTimes.push(await zoom());
  }
  const elements = await page.evaluate(() => stage.elements());
  const beforeScroll = await mainThreadMs(cdp);
  const times = frames === 0 ? [] : await page.evaluate((count) => stage.scroll(count), frames);
  const scroll = ((await mainThreadMs(cdp)) - beforeScroll) / frames;
  if (process.env.BENCH_PICTURES) await page.screenshot({ path: path.join(root, 'bench', 'out', `${file}.png`) });
  await page.close();
  return {
    mount: median(mountTimes.map(({ main }) => main)),
    zoom: median(zoomTimes.map(({ main }) => main)),
    mountWall: median(mountTimes.map(({ wall }) => wall)),
    frames: times,
    scroll,
    elements,
  };
}

const share = (frames: number[], limit: number) => (frames.filter((ms) => ms <= limit).length / Math.max(1, frames.length)) * 100;
const percentile = (frames: number[], part: number) => [...frames].sort((a, b) => a - b)[Math.floor(frames.length * part)] ?? Number.NaN;

function lineOf({ name }: Plan, { mount, zoom, mountWall, frames, scroll, elements }: Measured): Figure {
  const scrolling = frames.length
    ? `; a frame scrolled ${scroll.toFixed(1)} ms (from frame to frame p50 ${percentile(frames, 0.5).toFixed(0)}, p95 ${percentile(frames, 0.95).toFixed(0)})`
    : '';
  const text = `mount ${mount.toFixed(0)} (painted ${mountWall.toFixed(0)}), zoom ${zoom.toFixed(1)} ms${scrolling}; ${elements} elements`;
  return noted(name, text);
}

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-dev-shm-usage'],
});
try {
  const empty = await measure(browser, plans.empty);
  const ours = await measure(browser, plans.ours);
  const vis = await measure(browser, plans.vis);
  const recharts = await measure(browser, plans.recharts);
  printFigures('Rendering 10,000 people, main thread', [
    atLeast('mount: faster than vis-timeline', vis.mount / ours.mount, 100, '×'),
    atLeast('mount: faster than a Recharts bar per person', recharts.mount / ours.mount, 100, '×'),
    atLeast('zoom: faster than vis-timeline', vis.zoom / ours.zoom, 20, '×'),
    atLeast('zoom: faster than a Recharts bar per person', recharts.zoom / ours.zoom, 100, '×'),
    atLeast('scrolling: frames of at most 20 ms', share(ours.frames, 20), 95, '%'),
    atMost('elements in the document, whatever the number of people', ours.elements, 2_000, 'elements'),
    lineOf(plans.ours, ours),
    lineOf(plans.vis, vis),
    lineOf(plans.recharts, recharts),
    lineOf(plans.empty, empty),
  ]);
} finally {
  await browser.close();
}
