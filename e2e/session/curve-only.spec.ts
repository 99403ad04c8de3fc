import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { scenarioIds } from '@/simulator/scenario-ids';

const include = { curve: true, participants: false, detail: false, quality: false, exports: false };

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('it has no place on the screen');
  return box;
}

/** The curve stands in its plot, and every label of its axis inside the figure. */
async function checkCurve(page: Page): Promise<void> {
  const plot = page.getByRole('img', { name: /^People over time/ });
  const [outer, drawn] = [await boxOf(plot), await boxOf(plot.locator('svg').first())];
  expect(outer.height).toBeLessThan(140);
  for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.abs(outer[side] - drawn[side]), side).toBeLessThan(2);
  const labels = page.locator('figure').getByText(/^\d\d:\d\d$/);
  expect(await labels.count()).toBeGreaterThan(2);
  for (const label of await labels.all()) {
    const { x, width } = await boxOf(label);
    expect(x).toBeGreaterThanOrEqual(outer.x - 0.5);
    expect(x + width).toBeLessThanOrEqual(outer.x + outer.width + 0.5);
  }
}

test('a report with the curve only shows it in its place, on screens of any width and on paper', async ({ page, pair }) => {
  const data = {
    source: 'realtimekit',
    sessionId: scenarioIds.class,
    mode: 'frozen',
    include,
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  };
  const made = await page.request.post('/api/reports', { headers: { origin: pair.url }, data });
  const { link } = await made.json();
  await page.goto(link);
  await expect(page.getByRole('img', { name: /^People over time/ }).locator('svg')).toBeVisible();
  for (const width of [1440, 1024, 760, 390, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(async () => checkCurve(page)).toPass();
  }
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await expect(async () => checkCurve(page)).toPass();
  await page.emulateMedia({ media: 'screen' });

  await page.goto('/reports');
  await expect(page.getByRole('row').filter({ hasText: 'frozen · curve only' }).first()).toBeVisible();
});
