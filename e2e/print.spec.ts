import { expect } from '@playwright/test';
import { participantPage, sessionPage } from './addresses';
import { test } from './fixtures';
import { nameLinks, peopleTable, readParticipants } from './people-table';

test('on paper there are people and figures, and nothing to press', async ({ page, request }) => {
  const { items } = await readParticipants(request, 'class');
  for (const address of [sessionPage('class'), participantPage('class', items[0]?.id ?? ''), '/realtimekit/sessions']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    for (const role of ['searchbox', 'combobox', 'radio', 'navigation'] as const) {
      const shown = page.getByRole(role).filter({ visible: true });
      if (role === 'navigation') await expect(shown.filter({ has: page.getByRole('button') }), `${address} ${role}`).toHaveCount(0);
      else await expect(shown, `${address} ${role}`).toHaveCount(0);
    }
    await expect(page.getByRole('button', { name: /Zoom|Search|Refresh|Menu|Time zone|clear|page/ }).filter({ visible: true })).toHaveCount(
      0,
    );
    await page.emulateMedia({ media: 'screen' });
  }
  await page.goto(sessionPage('class'));
  await expect(nameLinks(page)).toHaveCount(items.length);
  await page.emulateMedia({ media: 'print' });
  await expect(peopleTable(page)).toBeVisible();
  await expect(nameLinks(page).last()).toBeVisible();
  await expect(page.getByText('Europe/Berlin (UTC+1)').filter({ visible: true }).first()).toBeVisible();
});
