import { type APIRequestContext, expect } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { checkAccess } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { readParticipants } from '@/e2e/support/people-table';

const filters = 'filters=device_info,ip_information,precall_network_information,events,quality_stats';

async function participantOf(request: APIRequestContext, query = ''): Promise<string> {
  const { items } = await readParticipants(request, 'class', 'sort=duration');
  return participantPage('class', items[0]?.id ?? '', query);
}

async function meeting(request: APIRequestContext): Promise<string> {
  const { items } = await (await request.get('/api/sources/realtimekit/meetings?search=algebra')).json();
  return `/realtimekit/meetings/${items[0].id}`;
}

const screens: { name: string; address: (request: APIRequestContext) => string | Promise<string> }[] = [
  { name: 'the list', address: () => '/realtimekit/sessions' },
  { name: 'a list without a match', address: () => '/realtimekit/sessions?search=nothing-is-called-this' },
  { name: 'a session', address: () => sessionPage('class') },
  {
    name: 'a session with a range',
    address: () => sessionPage('standup', 'perPage=all&present=2026-11-17T09:05:00.000Z,2026-11-17T09:10:00.000Z'),
  },
  { name: 'a live session', address: () => sessionPage('live', 'perPage=25') },
  { name: 'a session with rooms', address: () => sessionPage('breakout') },
  { name: 'odd rows', address: () => sessionPage('oddities', 'perPage=200') },
  { name: 'an empty session', address: () => sessionPage('empty') },
  { name: 'a participant', address: (request) => participantOf(request) },
  { name: 'a participant with every part', address: (request) => participantOf(request, filters) },
  { name: 'the meetings', address: () => '/realtimekit/meetings' },
  { name: 'a meeting', address: meeting },
  { name: 'a session of the other source', address: () => sessionPage('vsdk-oddities', 'perPage=200') },
];

for (const theme of ['light', 'dark'] as const) {
  // Between the themes only the colours differ, so the second needs only the rule about colours.
  const rules = theme === 'light' ? [] : ['color-contrast'];

  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme });

    for (const { name, address } of screens) {
      test(`axe finds nothing on ${name}`, async ({ page, request }) => {
        await page.goto(await address(request));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        await checkAccess(page, rules);
      });
    }

    test('axe finds nothing in what opens on demand', async ({ page }) => {
      await page.goto(sessionPage('standup'));
      await page
        .getByRole('button', { name: /how this was counted/ })
        .first()
        .click();
      await expect(page.getByText('People: how this was counted')).toBeVisible();
      await checkAccess(page, rules);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /Time zone:/ }).click();
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
      await checkAccess(page, rules);
    });
  });
}
