import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { runCommand } from './run-command';
import { fail, say } from './say';

/** The shell without a window of its own comes first: it needs a third less time for a page. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const usualPlaces = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installedChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = [
    process.env.CHROME_PATH ?? '',
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    ...usualPlaces,
  ];
  return places.find((place) => place !== '' && isProgram(place)) ?? null;
}

async function playwrightChromium(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  return isProgram(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * The Chromium the tests use: `CHROME_PATH`, one on the PATH, or Playwright's own. When there is none, one is
 * installed: by Debian's package as root, else by Playwright.
 */
export async function findChromium(): Promise<string> {
  const found = installedChromium() ?? (await playwrightChromium());
  if (found) return found;
  say('there is no Chromium; installing one');
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    const updated = await runCommand('apt-get', ['update', '-qq']);
    const install = (name: string) =>
      runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { DEBIAN_FRONTEND: 'noninteractive' });
    // Older releases have no package of the shell.
    if (updated === 0 && (await install('chromium-headless-shell')) !== 0) await install('chromium');
  } else await runCommand('playwright', ['install', 'chromium']);
  return (
    installedChromium() ?? (await playwrightChromium()) ?? fail('no Chromium could be installed. Install one and set CHROME_PATH to it.')
  );
}
