import { expect } from '@playwright/test';
import { participantPage, sessionPage } from './addresses';
import { checkAccess } from './check-page';
import { test } from './fixtures';
import { readParticipants } from './people-table';

const filters = 'filters=device_info,ip_information,precall_network_information,events,quality_stats';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    test('axe finds nothing on any screen', async ({ page, request }) => {
      test.slow();
      const { items } = await readParticipants(request, 'class', 'sort=duration');
      const meetings = await (await request.get('/api/sources/realtimekit/meetings?search=algebra')).json();
      const addresses = [
        '/realtimekit/sessions',
        '/realtimekit/sessions?search=nothing-is-called-this',
        sessionPage('class'),
        sessionPage('class', 'present=2026-11-17T13:10:00.000Z,2026-11-17T13:20:00.000Z'),
        sessionPage('live'),
        sessionPage('breakout', 'perPage=all'),
        sessionPage('oddities', 'perPage=200'),
        sessionPage('empty'),
        participantPage('class', items[0]?.id ?? '', filters),
        participantPage('class', items.at(-1)?.id ?? ''),
        '/realtimekit/meetings',
        `/realtimekit/meetings/${meetings.items[0].id}`,
        sessionPage('vsdk-oddities'),
      ];
      for (const address of addresses) {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await checkAccess(page);
      }
    });

    test('axe finds nothing in what opens on demand', async ({ page }) => {
      await page.goto(sessionPage('class'));
      await page
        .getByRole('button', { name: /how this was counted/ })
        .first()
        .click();
      await expect(page.getByText('People: how this was counted')).toBeVisible();
      await checkAccess(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /Time zone:/ }).click();
      await expect(page.getByRole('option').first()).toBeVisible();
      await checkAccess(page);
    });
  });
}
