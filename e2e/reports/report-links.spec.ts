import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { test } from '@/e2e/support/fixtures';
import { openShareAsGuests } from '@/e2e/support/share-dialog';
import { scenarioIds } from '@/simulator/scenario-ids';

const stranger = { cookies: [], origins: [] };
const previewBots = [
  'Slackbot-LinkExpanding 1.0',
  'facebookexternalhit/1.1',
  'Twitterbot/1.0',
  'WhatsApp/2.23',
  'TelegramBot',
  'LinkedInBot/1.0',
];

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** Makes a link in the share dialog, of people as guests, and answers its address. */
async function makeLink(
  page: Page,
  choose: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined,
): Promise<string> {
  const dialog = await openShareAsGuests(page);
  await choose(dialog);
  await expect(dialog.getByRole('button', { name: 'Make the link' })).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  await expect(dialog.getByLabel('Report link')).toBeFocused();
  const link = await dialog.getByLabel('Report link').inputValue();
  await expect(dialog.getByAltText('QR code of the link')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}

async function openAsStranger(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

test('the share dialog shows the recipients’ own page beside the form, and the link once', async ({ page, pair }) => {
  const link = await makeLink(page, async (dialog) => {
    await dialog.getByRole('button', { name: 'See as recipient' }).click();
    await expect(
      page
        .getByRole('region', { name: 'As recipients see it' })
        .getByRole('rowheader', { name: /Guest \d+/ })
        .first(),
    ).toBeVisible();
    await expectNoBarriers(page);
  });
  expect(link).toMatch(new RegExp(`^${pair.url}/r/[\\w-]{22}#[\\w-]{43}$`));
});

test('a link shows a stranger the session as guests, and nothing once it is revoked', async ({ page, browser, pair, watch }) => {
  const link = await makeLink(page);
  const context = await browser.newContext({ storageState: stranger });
  const theirs = await openAsStranger(context, link);
  watch.attach(theirs, pair.url);
  await expect(theirs).toHaveTitle('Session report');
  await expect(theirs.getByRole('rowheader', { name: /Guest \d+/ }).first()).toBeVisible();
  await expect(theirs.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
  await expectNoBarriers(theirs);
  const answers = await theirs.content();
  expect(answers).not.toContain(scenarioIds.class);

  await page.goto('/reports');
  await page
    .getByRole('button', { name: /^Manage…/ })
    .first()
    .click();
  await expect(page.getByRole('region', { name: 'View log' })).toContainText('opened');
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Revoke…' }).click();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByRole('cell', { name: 'Revoked', exact: true }).first()).toBeVisible();
  await page.setViewportSize({ width: 360, height: 844 });
  const row = page
    .getByRole('row')
    .filter({ hasText: /last opened/ })
    .first();
  await expect(row.getByRole('button', { name: /^Manage…/ })).toBeInViewport({ ratio: 1 });
  await expect(row.getByText(/^expires /)).toBeInViewport({ ratio: 1 });
  watch.expectFailing(/\/r\//);
  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'This report is not shown' })).toBeVisible();
  await context.close();
});

test('a password is asked for once a tab, and a person’s page opens where it is shown', async ({ page, browser, pair, watch }) => {
  const link = await makeLink(page, async (dialog) => {
    await dialog.getByLabel('A page for each person').check();
    await dialog.getByLabel('Set a password').fill('open sesame');
  });
  watch.expectFailing(/\/r\//);
  const context = await browser.newContext({ storageState: stranger });
  const theirs = await openAsStranger(context, link);
  watch.attach(theirs, pair.url);
  await theirs.getByLabel('Password').fill('wrong one');
  await theirs.getByRole('button', { name: 'Open the report' }).click();
  await expect(theirs.getByRole('alert').filter({ hasText: /./ })).toContainText('not the password');
  await theirs.getByLabel('Password').fill('open sesame');
  await theirs.getByRole('button', { name: 'Open the report' }).click();
  await expect(theirs.getByRole('rowheader', { name: /Guest \d+/ }).first()).toBeVisible();
  await theirs.reload();
  await theirs
    .getByRole('link', { name: /Guest \d+/ })
    .first()
    .click();
  await expect(theirs.getByRole('heading', { level: 1, name: /Guest \d+/ })).toBeVisible();
  expect(theirs.url()).toContain(link.split('#')[1] ?? 'no key');
  await expectNoBarriers(theirs);
  await theirs.getByRole('button', { name: 'Everybody' }).click();
  await expect(theirs.getByRole('rowheader', { name: /Guest \d+/ }).first()).toBeVisible();
  await context.close();
});

test('a link that is paused while it is open takes the whole page down with the first part that is refused', async ({
  page,
  browser,
  pair,
  watch,
}) => {
  const link = await makeLink(page);
  const context = await browser.newContext({ storageState: stranger });
  const theirs = await openAsStranger(context, link);
  watch.attach(theirs, pair.url);
  await expect(theirs.getByRole('rowheader', { name: /Guest \d+/ }).first()).toBeVisible();
  const id = /\/r\/([\w-]+)#/.exec(link)?.[1] ?? '';
  const paused = await page.request.patch(`${pair.url}/api/reports/${id}`, { data: { state: 'paused' }, headers: { origin: pair.url } });
  expect(paused.status()).toBe(200);
  watch.expectFailing(/\/r\//);
  await theirs.getByRole('button', { name: 'Left', exact: true }).click();
  await expect(theirs.getByRole('heading', { name: 'This report is not shown' })).toBeVisible({ timeout: 5_000 });
  await expect(theirs.getByText('People', { exact: true })).toHaveCount(0);
  await context.close();
});

test('names that are hidden are called hidden, and a part that nobody opened before is no failure', async ({
  page,
  browser,
  pair,
  watch,
}) => {
  const link = await makeLink(page, async (dialog) => {
    await dialog.getByText('None', { exact: true }).click();
    await dialog.getByLabel('A page for each person').check();
    await dialog.getByLabel('Quality').check();
    await dialog.getByLabel('Place (city and country)').check();
    await dialog.getByText('Live', { exact: true }).click();
    await expect(dialog.getByText(/whose page somebody has opened/)).toBeVisible();
  });
  const context = await browser.newContext({ storageState: stranger });
  const theirs = await openAsStranger(context, link);
  watch.attach(theirs, pair.url);
  const rows = theirs.getByRole('link', { name: 'Name hidden' });
  await expect(rows.first()).toBeVisible();
  await expect(theirs.getByRole('searchbox')).toHaveCount(0);
  // The last of them: the other journeys open the first.
  await rows.last().click();
  await expect(theirs.getByRole('heading', { level: 1, name: 'Name hidden' })).toBeVisible();
  const switches = theirs.getByRole('group', { name: 'What to show' });
  await expect(switches.getByRole('button')).toHaveText(['Place', 'Quality']);
  await switches.getByRole('button', { name: 'Place' }).click();
  await switches.getByRole('button', { name: 'Quality' }).click();
  await expect(theirs.getByText('Not kept yet.')).toHaveCount(2);
  await expect(theirs.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
  await expect(theirs.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await expectNoBarriers(theirs);
  await context.close();
});

test('paper and PDF carry no key, and the address has it back afterwards', async ({ page }) => {
  const link = await makeLink(page, (dialog) => dialog.getByLabel('A page for each person').check());
  const key = link.split('#')[1] ?? 'no key';
  await page.goto(link);
  await expect(page.getByRole('rowheader', { name: /Guest \d+/ }).first()).toBeVisible();
  const seen = await page.evaluate(() => {
    window.dispatchEvent(new Event('beforeprint'));
    const during = `${window.location.href} ${document.documentElement.outerHTML}`;
    window.dispatchEvent(new Event('afterprint'));
    return { during, after: window.location.href };
  });
  expect(seen.during.includes(key)).toBe(false);
  expect(seen.after).toBe(link);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.includes(Buffer.from(key))).toBe(false);
  await expect(page).toHaveURL(link);
});

test('the shell is the same for every link but for its nonce, and shows previews nothing', async ({ page, pair, request }) => {
  const link = await makeLink(page);
  const id = /\/r\/([\w-]+)#/.exec(link)?.[1] ?? '';
  const shellOf = async (reportId: string, agent: string) => {
    const response = await request.get(`${pair.url}/r/${reportId}`, { headers: { 'user-agent': agent } });
    expect(response.status()).toBe(200);
    expect(response.headers()['x-robots-tag']).toContain('noindex');
    expect(response.headers()['referrer-policy']).toBe('no-referrer');
    expect(response.headers()['cache-control']).toContain('no-store');
    const text = await response.text();
    const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? 'no nonce';
    return text.replaceAll(nonce, 'NONCE').replaceAll(reportId, 'REPORT');
  };
  const unknown = 'A'.repeat(22);
  for (const agent of previewBots) expect(await shellOf(id, agent)).toBe(await shellOf(unknown, agent));
  expect((await shellOf(id, 'curl')).length).toBeLessThan(6_000);
  await page.goto('/reports');
  await expect(page.getByRole('row', { name: /.+/ }).nth(1)).toBeVisible();
});
