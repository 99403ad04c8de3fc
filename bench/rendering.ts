// The table-timeline with page size All and 10,000 people in memory, beside vis-timeline and a Recharts bar per person on the same data: one Chromium,
// a fresh page each, production bundles, ours with the styles of the production build. CPU time of the main thread (CDP's TaskDuration in thread ticks,
// so that other load disturbs it little) from the call to the second frame after it, the middle of several after one to warm up; scrolling 200 px a
// frame, from frame to frame.
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { findChromium } from '@/scripts/find-chromium';
import { root } from '@/scripts/run-command';
import { atLeast, atMost, type Figure, median, noted, printFigures } from './figure';
import type { Stage } from './rendering/stage';

declare global {
  var stage: Stage;
}

const origin = 'http://bench.test';
const staticFolder = path.join(root, '.next', 'static');

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
  elements: number;
}

const plans = {
  empty: { name: 'empty page', file: 'empty-page.ts', styled: true, mounts: 5, zooms: 5, frames: 0 },
  ours: { name: 'table-timeline', file: 'table-timeline.tsx', styled: true, mounts: 9, zooms: 9, frames: 240 },
  vis: { name: 'vis-timeline', file: 'vis-timeline.ts', styled: false, mounts: 2, zooms: 4, frames: 20 },
  recharts: { name: 'Recharts', file: 'recharts-bars.tsx', styled: false, mounts: 2, zooms: 3, frames: 60 },
} satisfies Record<string, Plan>;

async function bundle(file: string): Promise<{ js: string; css: string }> {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, 'bench', 'rendering', file)],
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome140',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: path.join(root, 'tsconfig.json'),
  });
  const textOf = (ending: string) => outputFiles.find((output) => output.path.endsWith(ending))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
}

/** A page that has nothing but what was bundled, and the styles of the production build where they are wanted. */
async function openPage(browser: Browser, { file, styled }: Plan): Promise<Page> {
  const { js, css } = await bundle(file);
  const sheets = styled ? globSync('**/*.css', { cwd: staticFolder }) : [];
  if (styled && sheets.length === 0) throw new Error('there is no production build: its styles are needed');
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="/_next/static/${sheet}">`).join('');
  const html = `<!doctype html><meta charset="utf-8">${links}<link rel="stylesheet" href="/page.css"><div id="root"></div><script src="/page.js"></script>`;
  const page = await browser.newPage({ viewport: { width: 1200, height: 600 } });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (pathname === '/page.js') return route.fulfill({ contentType: 'text/javascript', body: js });
    if (pathname === '/page.css') return route.fulfill({ contentType: 'text/css', body: css });
    const asset = path.join(staticFolder, pathname.replace('/_next/static/', ''));
    return existsSync(asset) ? route.fulfill({ path: asset }) : route.fulfill({ status: 404 });
  });
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(origin, { waitUntil: 'networkidle' });
  return page;
}

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
  const times = frames === 0 ? [] : await page.evaluate((count) => stage.scroll(count), frames);
  if (process.env.BENCH_PICTURES) await page.screenshot({ path: path.join(root, 'bench', 'out', `${file}.png`) });
  await page.close();
  return {
    mount: median(mountTimes.map(({ main }) => main)),
    zoom: median(zoomTimes.map(({ main }) => main)),
    mountWall: median(mountTimes.map(({ wall }) => wall)),
    frames: times,
    elements,
  };
}

const share = (frames: number[], limit: number) => (frames.filter((ms) => ms <= limit).length / Math.max(1, frames.length)) * 100;
const percentile = (frames: number[], part: number) => [...frames].sort((a, b) => a - b)[Math.floor(frames.length * part)] ?? Number.NaN;

function lineOf({ name }: Plan, { mount, zoom, mountWall, frames, elements }: Measured): Figure {
  const scroll = frames.length ? `; frames p50 ${percentile(frames, 0.5).toFixed(0)}, p95 ${percentile(frames, 0.95).toFixed(0)} ms` : '';
  const text = `mount ${mount.toFixed(0)} (painted ${mountWall.toFixed(0)}), zoom ${zoom.toFixed(1)} ms${scroll}; ${elements} elements`;
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
