import { expect } from '@playwright/test';
import { stripBidi } from '@/components/ui/strip-bidi';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { checkWords } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readParticipants, readSession, shownNames } from '@/e2e/support/people-table';

/** What the data itself says; some of it is made of the very words that must not slip in. */
const literal = (texts: (string | null | undefined)[]) => texts.filter((text): text is string => Boolean(text) && text !== 'null');

for (const scenario of ['oddities', 'vsdk-oddities'] as const) {
  test(`every odd row of ${scenario} can be read, on the list, the session and each person's page`, async ({ page, request, pair }) => {
    test.slow();
    const answer = await readParticipants(request, scenario, 'perPage=200');
    const raw = scenario === 'oddities' ? await pair.rawRows(scenario) : [];
    const ours = literal([
      ...answer.items.flatMap(({ id, name, externalId }) => [id, id.slice(0, 8), name, externalId]),
      ...raw.flatMap((row) => [row.display_name, row.custom_participant_id, row.user_id]),
    ]);
    expect(answer.items.length).toBeGreaterThan(20);

    await page.goto(`${sessionPage(scenario).split('/').slice(0, 3).join('/')}`);
    await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();
    await checkWords(page);

    const { title, summary } = await readSession(request, scenario);
    await page.goto(sessionPage(scenario, 'perPage=200'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
    await expect(nameLinks(page)).toHaveText(shownNames(answer).map((name) => name.replaceAll(/\s+/g, ' ').trim()));
    await expect(page.locator('img')).toHaveCount(0);
    await checkWords(page, ours);
    for (const figure of Object.values(summary)) if (typeof figure === 'number') expect(Number.isFinite(figure) && figure >= 0).toBe(true);

    await page.goto(sessionPage(scenario, 'perPage=200&view=connections'));
    await expect(nameLinks(page).first()).toBeVisible();
    await checkWords(page, ours);
    await page.goto(sessionPage(scenario, 'perPage=all'));
    await expect(nameLinks(page).first()).toBeVisible();
    await checkWords(page, ours);

    for (const person of answer.items) {
      await page.goto(participantPage(scenario, person.id));
      await expect(page.getByRole('heading', { name: /how (this|it) was counted/i })).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(stripBidi(person.name?.trim() || 'No name').replaceAll(/\s+/g, ' '));
      await checkWords(page, ours);
    }
  });
}

test("the parts of an odd person's report fail or come without a blank page", async ({ page, request }) => {
  const { items } = await readParticipants(request, 'oddities', 'perPage=200');
  const filters = 'filters=device_info,ip_information,precall_network_information,events,quality_stats';
  for (const { id } of items.slice(0, 3)) {
    await page.goto(participantPage('oddities', id, filters));
    await expect(page.getByRole('region', { name: 'Device', exact: true })).toBeVisible();
    await expect(page.getByText('Reading:')).toHaveCount(0);
    await checkWords(page, literal(items.flatMap(({ name, externalId }) => [name, externalId])));
  }
});

test('a session that nobody came to says so, and shows no figure that is not there', async ({ page, request }) => {
  await page.goto(sessionPage('empty'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("Parents' evening");
  await expect(page.getByText(/nobody (came|joined|was here)/i).first()).toBeVisible();
  await checkWords(page);
  const invitees = await (await request.get(`/api/sources${sessionPage('empty')}/invitees?came=false`)).json();
  expect(invitees.neverCame).toBe(3);
  await expect(page.getByRole('button', { name: 'Invited who came: 0 of 3, how this was counted' })).toBeVisible();
  const table = peopleTable(page);
  for (const { name } of invitees.items) await expect(table.getByRole('row', { name: `Never came: ${name}` })).toBeVisible();
});
