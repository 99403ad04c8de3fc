import type { Locator, Page } from '@playwright/test';
import { scenarioIds } from '@/simulator/scenario-ids';

type Audience = 'For colleagues' | 'For outsiders';

/** Opens the share dialog of a session and answers whom the link is for. */
export async function openShare(page: Page, audience: Audience, scenario: keyof typeof scenarioIds = 'class'): Promise<Locator> {
  await page.goto(`/realtimekit/sessions/${scenarioIds[scenario]}`);
  await page.getByRole('button', { name: 'Share…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: audience }).check();
  return dialog;
}

/** Opens what the dialog keeps behind *More*. */
export const openMore = (dialog: Locator): Promise<void> => dialog.getByText('More', { exact: true }).click();

/** As `openShare` with *More* open, and people as guests with numbers in place of names. */
export async function openShareAsGuests(page: Page, scenario: keyof typeof scenarioIds = 'class'): Promise<Locator> {
  const dialog = await openShare(page, 'For outsiders', scenario);
  await openMore(dialog);
  await dialog.getByText('Guest 1, 2…', { exact: true }).click();
  return dialog;
}
