import { accessSync, constants, globSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from './driver';
import { startFirefox } from './firefox';
import { startWebKit } from './webkit';

function programOf(...names: string[]): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = folders.flatMap((folder) => names.map((name) => path.join(folder, name)));
  return places.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser that can be driven, or how to get it on Debian. */
export type Found = Browser | { name: string; missing: string };

/** Firefox and WebKit as far as they are installed; they run in a zone in which the journeys' days are known. */
export function findBrowsers(): Found[] {
  const env = { ...process.env, TZ: 'Europe/Berlin' };
  const firefox = programOf('firefox-esr', 'firefox');
  const driver = programOf('WebKitWebDriver');
  const screen = programOf('Xvfb');
  const miniBrowser = globSync('/usr/{lib,lib/*,libexec}/webkit2gtk-4.*/MiniBrowser').find(isProgram) ?? null;
  return [
    firefox === null
      ? { name: 'Firefox', missing: 'apt-get install -y firefox-esr' }
      : { name: 'Firefox', start: () => startFirefox(firefox, env) },
    driver === null || screen === null || miniBrowser === null
      ? { name: 'WebKit', missing: 'apt-get install -y webkit2gtk-driver xvfb' }
      : { name: 'WebKit', start: () => startWebKit({ driver, miniBrowser, screen }, env) },
  ];
}
