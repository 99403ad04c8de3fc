// JavaScript that a first visit loads. Neither zod nor the charts may be in any of it: each is looked for by a text
// that only its own code has.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { firstLoadOf, libraryMarks } from '@/scripts/first-load';
import { root } from '@/scripts/run-command';
import { atMost, type Figure, isSo, noted, printFigures } from './figure';
import { startApp } from './start-app';

async function figuresOf(name: string, url: string, limit: number): Promise<Figure[]> {
  const { kilobytes, scripts, libraries } = await firstLoadOf(url);
  return [
    atMost(`${name}: scripts of the HTML, gzip`, kilobytes, limit, 'kB'),
    isSo(`${name}: no ${Object.keys(libraryMarks).join(', ')}`, libraries.length === 0, libraries.join(', ')),
    noted(`${name}: number of scripts`, String(scripts)),
  ];
}

/** A mark that is nowhere in what was built would find nothing whatever happens. */
function checkMarks(): void {
  const built = globSync('.next/{static,server}/**/*.js', { cwd: root }).map((file) => readFileSync(path.join(root, file), 'utf8'));
  const unknown = Object.entries(libraryMarks).filter(([, mark]) => !built.some((text) => text.includes(mark)));
  if (unknown.length > 0)
    throw new Error(`out of date: nothing built contains the mark of ${unknown.map(([library]) => library).join(', ')}`);
}

const app = await startApp();
try {
  checkMarks();
  printFigures('First load', [
    ...(await figuresOf('session list', `${app.origin}/${app.source}/sessions`, 190)),
    ...(await figuresOf('session page', `${app.origin}/${app.source}/sessions/${app.townHall}`, 200)),
  ]);
} finally {
  await app.stop();
}
