// JavaScript that a first visit loads: every script that the served HTML names, gzip (zlib level 6), without the polyfills that only old browsers load.
// Neither zod nor the charts may be in any of them: each is looked for by a text that only its own code has.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '@/scripts/run-command';
import { atMost, type Figure, isSo, noted, printFigures } from './figure';
import { startApp } from './start-app';

/** What only the library's own code says, also when minified. */
const marks = { zod: 'invalid_union', recharts: 'recharts-surface' };

async function scriptsOf(url: string): Promise<string[]> {
  const page = await fetch(url);
  if (!page.ok) throw new Error(`${url} answered ${page.status}`);
  const html = await page.text();
  const tags = html.match(/<script\b[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const preloads = (html.match(/<link\b[^>]*>/g) ?? []).filter((tag) => /as="script"|rel="modulepreload"/.test(tag));
  const named = [...tags.filter((tag) => !/\bnoModule\b/i.test(tag)), ...preloads].flatMap(
    (tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [],
  );
  const urls = new Set(named.map((file) => new URL(file.replaceAll('&amp;', '&'), url).href));
  return Promise.all([...urls].map(async (script) => (await fetch(script)).text()));
}

async function figuresOf(name: string, url: string, limit: number): Promise<Figure[]> {
  const scripts = await scriptsOf(url);
  const size = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 6 }).length, 0);
  const found = Object.entries(marks).flatMap(([library, mark]) => (scripts.some((script) => script.includes(mark)) ? [library] : []));
  return [
    atMost(`${name}: scripts of the HTML, gzip`, size / 1000, limit, 'kB'),
    isSo(`${name}: no ${Object.keys(marks).join(', ')}`, found.length === 0, found.join(', ')),
    noted(`${name}: number of scripts`, String(scripts.length)),
  ];
}

/** A mark that is nowhere in what was built would find nothing whatever happens. */
function checkMarks(): void {
  const built = globSync('.next/{static,server}/**/*.js', { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8'));
  const unknown = Object.entries(marks).filter(([, mark]) => !built.some((text) => text.includes(mark)));
  if (unknown.length > 0)
    throw new Error(`out of date: nothing built contains the mark of ${unknown.map(([library]) => library).join(', ')}`);
}

const app = await startApp();
try {
  checkMarks();
  printFigures('First load', [
    ...(await figuresOf('session list', `${app.origin}/${app.source}/sessions`, 205)),
    ...(await figuresOf('session page', `${app.origin}/${app.source}/sessions/${app.townHall}`, 225)),
  ]);
} finally {
  await app.stop();
}
