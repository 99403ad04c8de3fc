import { type APIRequestContext, expect } from '@playwright/test';
import { participantPage, sessionApi, sessionPage } from '@/e2e/support/addresses';
import { checkAccess, checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { joinAsViewer } from '@/e2e/support/join-as-viewer';
import { nameLinks, readParticipants, readSession } from '@/e2e/support/people-table';
import { scenarioIds } from '@/simulator/scenario-ids';

test.use({ ownServers: true });

/** Somebody in the live session whose name is theirs alone. */
async function somebody(request: APIRequestContext) {
  const { items } = await readParticipants(request, 'live', 'perPage=200');
  const found = items.find(({ name }) => name && items.filter((item) => item.name === name).length === 1);
  if (!found?.name) throw new Error('everybody is called as another');
  return { name: found.name, id: found.participantId, ids: [found.participantId, found.externalId].filter((id) => id !== null) };
}

async function fileOf(request: APIRequestContext, format: 'csv' | 'json'): Promise<string> {
  return (await request.get(sessionApi('live', `/export?format=${format}`))).text();
}

test('an admin erases a person after a question; nothing shows them, and no reading brings them back', async ({
  page,
  pair,
  request,
  simulator,
  watch,
}) => {
  test.slow();
  const { name, id, ids } = await somebody(request);
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const include = { participants: true, detail: true };
  const data = { source: 'realtimekit', sessionId: scenarioIds.live, include, names: 'full', mode: 'live', expiresAt };
  const { link } = await (await request.post('/api/reports', { headers: { origin: pair.url }, data })).json();

  await page.goto(participantPage('live', id));
  const ask = page.getByRole('button', { name: 'Erase…' });
  const dialog = page.getByRole('dialog', { name: `Erase ${name}?` });
  await ask.click();
  await expect(dialog).toContainText('In all sessions of this source that have begun');
  await expect(dialog).toContainText('deleted for good; when they were there stays');
  await expect(dialog).toContainText('files that were handed out keep what they have');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await checkAccess(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(ask).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(ask).toBeFocused();
  expect(await fileOf(request, 'csv')).toContain(name);

  await ask.click();
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page).toHaveURL(sessionPage('live'));
  await expect(page.getByText('The person was erased.')).toBeVisible();
  const erased = nameLinks(page).filter({ hasText: /^Erased person$/i });
  await page.goto(sessionPage('live', 'search=erased'));
  await expect(erased).toHaveCount(1);
  await page.goto(sessionPage('live', `search=${encodeURIComponent(name)}`));
  await expect(page.getByText('Nobody matches')).toBeVisible();
  await checkWords(page);

  const expectNothing = async () => {
    expect((await readParticipants(request, 'live', `search=${encodeURIComponent(name)}`)).total).toBe(0);
    for (const format of ['csv', 'json'] as const) {
      const file = await fileOf(request, format);
      for (const word of [name, ...ids]) expect(file).not.toContain(word);
    }
  };
  await expectNothing();
  const { asOf } = await readSession(request, 'live');
  await page.goto(link.replace('#', '?search=erased#'));
  await expect(erased).toHaveCount(1);
  await page.goto(link.replace('#', `?search=${encodeURIComponent(name)}#`));
  await expect(page.getByText('Nobody matches')).toBeVisible();

  // The provider still tells of them: what it tells later of the session is read all the same.
  await simulator.advance(60_000);
  await expect.poll(async () => (await readSession(request, 'live')).asOf, { timeout: 60_000 }).not.toBe(asOf);
  await expectNothing();
  watch.expectFailing(/\/participants\//);
  await page.goto(participantPage('live', id));
  await expect(page.getByText(name)).toHaveCount(0);
  await expect(ask).toHaveCount(0);
});

test('a viewer is not asked', async ({ browser, pair, request, watch }) => {
  const { name, id } = await somebody(request);
  const context = await browser.newContext({ storageState: await joinAsViewer(pair, request, 'Vera') });
  const page = await context.newPage();
  watch.attach(page, pair.url);
  await page.goto(`${pair.url}${participantPage('live', id)}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Erase…' })).toHaveCount(0);
  const data = { sessionId: scenarioIds.live, participantId: id };
  const answer = await context.request.post(`${pair.url}/api/sources/realtimekit/erasures`, { data, headers: { origin: pair.url } });
  expect(answer.status()).toBe(403);
  await context.close();
});
