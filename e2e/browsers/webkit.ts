import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Builder, Button, By, Capabilities, Key, Origin, type WebDriver, type WebElement } from 'selenium-webdriver';
import { freePort } from '@/e2e/support/start-pair';
import { type Driver, firstOf, NotOffered, textsOf, until } from './driver';

interface Programs {
  driver: string;
  miniBrowser: string;
  screen: string;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** A screen that nobody sees; answers its name. */
async function startScreen(program: string): Promise<{ process: ChildProcess; display: string }> {
  const process = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1100x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: process.stdio[3] as NodeJS.ReadableStream });
  const [number] = (await once(lines, 'line')) as [string];
  return { process, display: `:${number}` };
}

/** Settings that let the window be as narrow as a phone: its own buttons take no room. */
function makeSettings(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rollcall-webkit-'));
  mkdirSync(path.join(folder, 'gtk-3.0'));
  const look = '* { min-width: 0; margin: 0; padding: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }';
  writeFileSync(path.join(folder, 'gtk-3.0', 'gtk.css'), look);
  return folder;
}

async function startSession(url: string, miniBrowser: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
  });
  return await new Builder().usingServer(url).withCapabilities(capabilities).build();
}

/** A window of WebKitGTK's small browser, driven by WebDriver. */
export async function startWebKit({ driver, miniBrowser, screen }: Programs, env: NodeJS.ProcessEnv): Promise<Driver> {
  const { process: screenProcess, display } = await startScreen(screen);
  const settings = makeSettings();
  const port = await freePort();
  const service = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...env, DISPLAY: display, XDG_CONFIG_HOME: settings } });
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await end(service);
    await end(screenProcess);
    rmSync(settings, { recursive: true, force: true });
  };
  await until('the driver of WebKit', async () => (await fetch(`${url}/status`).catch(() => null))?.ok);
  const web = await startSession(url, miniBrowser).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  const measure = <Value>(expression: string) => web.executeScript<Value>(`return ${expression}`);
  const shown = (target: string) => until<WebElement>(target, () => measure<WebElement | null>(firstOf(target)));
  const keys = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB, ArrowRight: Key.ARROW_RIGHT, ArrowDown: Key.ARROW_DOWN };
  const resize = async (width: number, height: number) => {
    const window = web.manage().window();
    await window.setRect({ width, height });
    const [inner = 0, innerHeight = 0] = await measure<number[]>('[innerWidth, innerHeight]');
    await window.setRect({ width: width + width - inner, height: height + height - innerHeight });
    const got = await measure<number>('innerWidth');
    if (got !== width) throw new NotOffered(`its window is ${got} px wide instead of ${width}`);
  };
  await resize(1440, 900);

  return {
    open: (address) => web.get(address),
    reload: () => web.navigate().refresh(),
    address: () => web.getCurrentUrl(),
    texts: (target) => measure(textsOf(target)),
    click: async (target) => (await shown(target)).click(),
    fill: async (target, text) => {
      await shown(target);
      await measure(`((field) => { field.focus(); field.select(); })(${firstOf(target)})`);
      await web
        .actions()
        .sendKeys(text === '' ? Key.BACK_SPACE : text)
        .perform();
    },
    choose: async (target, label) => {
      const options = await (await shown(target)).findElements(By.css('option'));
      for (const option of options) if ((await option.getText()) === label) return option.click();
      throw new Error(`${target} has no option ${label}`);
    },
    press: (key) => web.actions().sendKeys(keys[key]).perform(),
    drag: async (target, from, to) => {
      await shown(target);
      const box = await measure<DOMRect>(`${firstOf(target)}.getBoundingClientRect().toJSON()`);
      const at = (share: number) => ({
        ...{ x: Math.round(box.x + box.width * share), y: Math.round(box.y + box.height * 0.7) },
        origin: Origin.VIEWPORT,
      });
      const hand = web.actions({ async: true });
      await hand
        .move({ ...at(from), duration: 0 })
        .press(Button.LEFT)
        .move({ ...at((from + to) / 2), duration: 50 })
        .move({ ...at(to), duration: 50 })
        .release(Button.LEFT)
        .perform();
    },
    resize,
    screenshot: async (file) => writeFileSync(file, Buffer.from(await web.takeScreenshot(), 'base64')),
    measure,
    complaints: async () => {
      throw new NotOffered('its driver does not tell what the page complains of');
    },
    close: async () => {
      await web.quit().catch(() => undefined);
      await stop();
    },
  };
}
