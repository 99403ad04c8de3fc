import { expect } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWidth, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, readParticipants, readSession } from '@/e2e/support/people-table';

for (const width of [390, 360]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 844 }, hasTouch: true });

    test('no page scrolls sideways', async ({ page, request, watch }) => {
      watch.expectFailing(/\/api\/sources\/nowhere/);
      const { items } = await readParticipants(request, 'class');
      const odd = await readParticipants(request, 'oddities', 'search=Maximiliane');
      const addresses = [
        '/realtimekit/sessions',
        sessionPage('class'),
        sessionPage('oddities', 'perPage=200'),
        sessionPage('breakout', 'perPage=all'),
        sessionPage('empty'),
        participantPage('class', items[0]?.id ?? '', 'filters=device_info,ip_information,precall_network_information,events,quality_stats'),
        participantPage('oddities', odd.items[0]?.id ?? ''),
        '/realtimekit/meetings',
        sessionPage('vsdk-class'),
        '/nowhere/sessions',
      ];
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await checkWidth(page);
      }
    });
  });
}

test.describe('a large session at 360 px', () => {
  test.use({ viewport: { width: 360, height: 844 } });

  test('shows every choice of attendance whole, its count below the word', async ({ page, request }) => {
    await page.goto(sessionPage('town-hall'));
    const { summary } = await readSession(request, 'town-hall');
    const choice = page.getByRole('group', { name: 'Attendance' });
    await expect(choice.getByRole('radio', { name: `Absent ${summary.absent}` })).toBeVisible();
    const cut = () =>
      choice.evaluate((group) =>
        [group, ...group.querySelectorAll('label')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((part) => part.textContent),
      );
    expect(await cut()).toEqual([]);
    await choice.getByRole('radio', { name: /^Absent/ }).check();
    await expect(page).toHaveURL(/verdict=absent/);
    expect(await cut()).toEqual([]);
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the menu opens, leads to the meetings and closes', async ({ page }) => {
    await page.goto('/realtimekit/sessions');
    await page.getByRole('button', { name: 'Menu' }).tap();
    const menu = page.getByRole('dialog', { name: 'Menu' });
    await expect(menu).toBeVisible();
    await checkAccess(page);
    await menu.getByRole('link', { name: 'Meetings' }).tap();
    await expect(page).toHaveURL('/realtimekit/meetings');
    await expect(menu).toHaveCount(0);
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.keyboard.press('Escape');
    await expect(menu).toHaveCount(0);
  });

  test('the key figures are of one size, however long they are', async ({ page }) => {
    for (const scenario of ['class', 'webinar', 'live'] as const) {
      await page.goto(sessionPage(scenario));
      const values = page.locator('[data-value]').filter({ visible: true });
      await expect(values).toHaveCount(3);
      const sizes = await values.evaluateAll((found) => found.map((value) => getComputedStyle(value).fontSize));
      expect(new Set(sizes).size, sizes.join()).toBe(1);
      await checkWidth(page);
    }
  });

  test('a session is found, sorted and opened by touch', async ({ page, request }) => {
    await page.goto('/realtimekit/sessions');
    await page.getByRole('searchbox').fill('algebra ii, tue');
    await page.getByRole('link', { name: /Algebra II, Tuesday/ }).tap();
    await expect(nameLinks(page).first()).toBeVisible();
    await page.getByRole('button', { name: 'Filter' }).tap();
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('duration desc');
    const { items } = await readParticipants(request, 'class', 'sort=duration&order=desc');
    await expect(nameLinks(page).first()).toHaveText(items[0]?.name ?? '');
    await nameLinks(page).first().tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(items[0]?.name ?? '');
    await checkWords(page);
    await checkAccess(page);
  });
});
