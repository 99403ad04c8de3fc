import { type ElementHandle, launch } from 'puppeteer-core';
import { type Driver, firstOf, textsOf, until } from './driver';

/** A window of Firefox, driven by WebDriver BiDi. */
export async function startFirefox(executablePath: string, env: NodeJS.ProcessEnv): Promise<Driver> {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true, env });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error instanceof Error ? error.message : String(error)}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`));

  const shown = (target: string) =>
    until<ElementHandle>(target, async () => (await page.evaluateHandle(firstOf(target))).asElement() as ElementHandle | null);

  return {
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    address: async () => page.url(),
    texts: (target) => page.evaluate(textsOf(target)) as Promise<string[]>,
    click: async (target) => (await shown(target)).click(),
    fill: async (target, text) => {
      const field = await shown(target);
      await field.focus();
      await field.evaluate((element) => (element as HTMLInputElement).select());
      await (text === '' ? page.keyboard.press('Backspace') : page.keyboard.type(text));
    },
    choose: async (target, label) => {
      const select = await shown(target);
      const value = await select.evaluate(
        (element, wanted) => [...(element as HTMLSelectElement).options].find(({ label: has }) => has === wanted)?.value,
        label,
      );
      if (value === undefined) throw new Error(`${target} has no option ${label}`);
      await select.select(value);
    },
    press: (key) => page.keyboard.press(key),
    drag: async (target, from, to) => {
      const box = await (await shown(target)).boundingBox();
      if (box === null) throw new Error(`${target} has no place on the screen`);
      const y = box.y + box.height * 0.7;
      await page.mouse.move(box.x + box.width * from, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width * to, y, { steps: 8 });
      await page.mouse.up();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (file) => void (await page.screenshot({ path: file as `${string}.png` })),
    measure: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
    complaints: async () => complaints,
    close: () => browser.close(),
  };
}
