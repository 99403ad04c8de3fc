// A report and the session page as a stranger's phone and a desktop open them, each five times in a browser that has
// nothing yet: when the first person stands on the screen, what is painted largest and when, what moves, how long
// scripts keep the page from answering, how much is loaded. The phone's line and processor are throttled in the
// browser (150 ms, 1.6 Mbit/s, a quarter of the processor). Beside it stands the shortest page of the same framework.
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '@/scripts/find-chromium';
import { scenarioIds } from '@/simulator/scenario-ids';
import { atMost, type Figure, median, noted, printFigures } from './figure';
import { askJson, startApp } from './start-app';

const times = 5;
const restMs = 4_000;

interface Device {
  name: string;
  viewport: { width: number; height: number };
  phone: boolean;
}

const phone: Device = { name: 'phone', viewport: { width: 412, height: 823 }, phone: true };
const desktop: Device = { name: 'desktop', viewport: { width: 1440, height: 900 }, phone: false };

interface Opened {
  rowMs: number;
  paintMs: number;
  shift: number;
  blockedMs: number;
  requests: number;
  bytes: number;
  scriptBytes: number;
}

interface Seen {
  rowMs: number;
  paintMs: number;
  firstPaintMs: number;
  shift: number;
  long: { at: number; ms: number }[];
}

/** Runs in the page before anything of it, and notes what is seen. */
function watch(first: string): void {
  const seen: Seen = { rowMs: 0, paintMs: 0, firstPaintMs: 0, shift: 0, long: [] };
  Object.assign(globalThis, { seen });
  const observe = (type: string, note: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('largest-contentful-paint', ({ startTime }) => {
    seen.paintMs = startTime;
  });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstPaintMs = startTime;
  });
  observe('longtask', ({ startTime, duration }) => seen.long.push({ at: startTime, ms: duration }));
  observe('layout-shift', ({ value = 0, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  const look = () => {
    const element = document.querySelector(first);
    if (element && element.getBoundingClientRect().height > 0)
      requestAnimationFrame(() => Object.assign(seen, { rowMs: performance.now() }));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

/** What came over the line, by the browser's own count. */
async function countBytes(page: Page): Promise<{ requests: number; bytes: number; scriptBytes: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Set<string>();
  const count = { requests: 0, bytes: 0, scriptBytes: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => {
    count.requests++;
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    count.bytes += encodedDataLength;
    if (scripts.has(requestId)) count.scriptBytes += encodedDataLength;
  });
  return count;
}

async function openOnce(browser: Browser, url: string, first: string, device: Device): Promise<Opened> {
  const { hostname } = new URL(url);
  const zone = { name: 'rollcall.timeZone', value: 'Europe/Berlin', domain: hostname, path: '/' };
  const context = await browser.newContext({
    viewport: device.viewport,
    isMobile: device.phone,
    hasTouch: device.phone,
    timezoneId: zone.value,
  });
  try {
    // Of somebody who was here before: whoever is here for the first time has their zone asked of the browser.
    await context.addCookies([zone]);
    const page = await context.newPage();
    const count = await countBytes(page);
    if (device.phone) await slowDown(page);
    await page.addInitScript(watch, first);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => ('seen' in globalThis ? (globalThis as unknown as { seen: { rowMs: number } }).seen.rowMs > 0 : false),
      null,
      {
        timeout: 60_000,
      },
    );
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    const blocking = seen.long.filter(({ at }) => at >= seen.firstPaintMs).reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0);
    return { rowMs: seen.rowMs, paintMs: seen.paintMs, shift: seen.shift, blockedMs: blocking, ...count };
  } finally {
    await context.close();
  }
}

async function open(browser: Browser, url: string, first: string, device: Device): Promise<Opened> {
  const all: Opened[] = [];
  for (let time = 0; time < times; time++) all.push(await openOnce(browser, url, first, device));
  const middle = (of: keyof Opened) => median(all.map((one) => one[of]));
  return {
    ...{ rowMs: middle('rowMs'), paintMs: middle('paintMs'), shift: middle('shift'), blockedMs: middle('blockedMs') },
    ...{ requests: middle('requests'), bytes: middle('bytes'), scriptBytes: middle('scriptBytes') },
  };
}

const app = await startApp();
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});

async function linkTo(sessionId: string, names: string): Promise<string> {
  const session = `${app.origin}/api/sources/${app.source}/sessions/${sessionId}`;
  for (;;) {
    const { progress } = await askJson<{ progress: { loaded: number; total: number } }>(session);
    if (progress.loaded === progress.total) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const body = JSON.stringify({ source: app.source, sessionId, title: 'Report', names });
  const headers = { 'content-type': 'application/json', origin: app.origin };
  const { link } = await askJson<{ link: string }>(`${app.origin}/api/reports`, { method: 'POST', headers, body });
  return new URL(link, app.origin).href;
}

/** `room`: how much more than a report it may take. */
function figuresOf(name: string, device: Device, opened: Opened, bare: Opened, room = 1): Figure[] {
  const label = (what: string) => `${name}, ${device.name}: ${what}`;
  const limit = (ofPhone: number, ofDesktop: number) => (device.phone ? ofPhone : ofDesktop) * room;
  return [
    atMost(label('first person on the screen'), opened.rowMs / 1000, limit(1.5, 0.7), 's'),
    atMost(label('largest paint'), opened.paintMs / 1000, limit(1.5, 0.7), 's'),
    atMost(label('blocked, beside the bare page'), opened.blockedMs - bare.blockedMs, limit(150, 50), 'ms'),
    atMost(label('layout shift'), opened.shift, 0.02, ''),
    // Where there is a mouse, a large list is read ahead for paper.
    ...(device.phone
      ? [
          atMost(label('requests'), opened.requests, 16 * room, ''),
          atMost(label('scripts as they are sent'), opened.scriptBytes / 1000, 215 * room, 'kB'),
          atMost(label('everything'), opened.bytes / 1000, 290 * room, 'kB'),
        ]
      : [noted(label('requests, everything'), `${opened.requests}, ${Math.round(opened.bytes / 1000)} kB`)]),
  ];
}

try {
  const figures: Figure[] = [];
  const pages = [
    ['report of a class', await linkTo(scenarioIds.class, 'full'), 1],
    ['report of 10,000 as guests', await linkTo(app.townHall, 'pseudonyms'), 1],
    ['session page', `${app.origin}/${app.source}/sessions/${scenarioIds.class}`, 1.1],
  ] as const;
  for (const device of [phone, desktop]) {
    const bare = await open(browser, `${app.origin}/no-such-page/at-all/x`, 'h1', device);
    figures.push(noted(`bare page, ${device.name}: its heading, blocked`, `${Math.round(bare.rowMs)}, ${Math.round(bare.blockedMs)} ms`));
    for (const [name, url, room] of pages)
      figures.push(...figuresOf(name, device, await open(browser, url, '[data-row]', device), bare, room));
  }
  printFigures('Pages as they are opened', figures);
} finally {
  await browser.close();
  await app.stop();
}
