import { expect } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readJudged, readParticipants, readSession, shownNames } from '@/e2e/support/people-table';

test('a search finds people by name or id, in any case, and says when nobody is called that', async ({ page, request }) => {
  const all = await readParticipants(request, 'class', 'perPage=200');
  const [person] = all.items;
  const word = person?.name?.split(' ').at(-1) ?? '';
  expect(word.length).toBeGreaterThan(1);
  await page.goto(sessionPage('class'));
  const search = page.getByRole('searchbox', { name: 'Search a name or id' });
  await search.fill(word.toUpperCase());
  await expect(page).toHaveURL(/search=/);
  const found = shownNames(await readParticipants(request, 'class', `search=${encodeURIComponent(word)}`));
  expect(found).toContain(person?.name);
  expect(found.length).toBeLessThan(all.items.length);
  await expect(nameLinks(page)).toHaveText(found);
  // Who was invited and never came is in the list, and searched, too.
  const { summary } = await readSession(request, 'class');
  await expect(page.getByText(`${found.length} of ${all.items.length + (summary.neverCame ?? 0)} people`)).toBeVisible();

  await search.fill(person?.externalId ?? '');
  await expect(nameLinks(page)).toHaveText([person?.name ?? '']);

  await search.fill('nobody is called this');
  await expect(nameLinks(page)).toHaveCount(0);
  await expect(page.getByText(/no ?body|no one|no match|nobody matches/i).first()).toBeVisible();
  await search.press('Escape');
  await expect(page).not.toHaveURL(/search=/);
  await expect(nameLinks(page)).toHaveCount(all.items.length);
});

test('a name with letters that no keyboard has everywhere is found by plain ones, its words in any order', async ({ page, request }) => {
  const { items } = await readParticipants(request, 'webinar', 'search=sorensen&perPage=200');
  const names = items.map(({ name }) => name ?? '');
  const first = (name: string) => name.split(' ')[0] ?? '';
  const person = names.find((name) => name.endsWith('Sørensen') && names.filter((other) => other.includes(first(name))).length === 1) ?? '';
  expect(person.length).toBeGreaterThan(10);
  await page.goto(sessionPage('webinar'));
  const search = page.getByRole('searchbox', { name: 'Search a name or id' });
  for (const typed of [`sorensen ${first(person).toUpperCase()}`, `  ${first(person)}\u00a0SØRENSEN `]) {
    await search.fill(typed);
    await expect(nameLinks(page)).toHaveText([person]);
    await search.press('Escape');
    await expect(nameLinks(page)).toHaveCount(50);
  }
});

test('verdict, role and rows for connections narrow the table to what the API counts', async ({ page, request }) => {
  const { roles } = await readSession(request, 'class');
  const summary = await readJudged(request, 'class');
  await page.goto(sessionPage('class'));
  const verdicts = page.getByRole('group', { name: 'Attendance' });
  for (const verdict of ['present', 'partial', 'absent'] as const) {
    const choice = verdicts.getByRole('radio', { name: new RegExp(`^${verdict} ${summary[verdict]}$`, 'i') });
    await choice.check();
    await expect(page).toHaveURL(new RegExp(`verdict=${verdict}`));
    await expect(nameLinks(page)).toHaveCount(summary[verdict]);
  }
  expect(summary.present + summary.partial + summary.absent).toBe(summary.people);
  await verdicts.getByRole('radio', { name: /^All/ }).check();
  await expect(nameLinks(page)).toHaveCount(summary.people);

  const host = roles.find(({ role }) => role.includes('host'));
  await page.getByRole('combobox', { name: 'Role' }).selectOption(host?.role ?? '');
  await expect(page).toHaveURL(/role=/);
  await expect(nameLinks(page)).toHaveCount(host?.people ?? 0);
  await page.getByRole('combobox', { name: 'Role' }).selectOption('');

  await page.getByRole('group', { name: 'One row for each' }).getByRole('radio', { name: 'Connections' }).check();
  await expect(page).toHaveURL(/view=connections/);
  await expect(nameLinks(page)).toHaveCount(summary.connections);
  await page.goBack();
  await expect(nameLinks(page)).toHaveCount(summary.people);
});

test('the six figures are those of the API, and each can say how it was counted', async ({ page, request }) => {
  const summary = await readJudged(request, 'class');
  await page.goto(sessionPage('class'));
  await expect(peopleTable(page)).toBeVisible();
  const figure = (name: string) =>
    page.locator('dl div:has(> dt)').filter({ has: page.getByRole('term').filter({ hasText: new RegExp(`^${name}$`) }) });
  await expect(figure('Invited who came')).toContainText(`${summary.people}`);
  await expect(figure('Invited who came')).toContainText(`${summary.connections} connections`);
  await expect(figure('Peak')).toContainText(`${summary.peak}`);
  await expect(figure('Attendance')).toContainText(`${summary.present} · ${summary.partial} · ${summary.absent}`);
  await expect(figure('Reconnects')).toContainText(`${summary.reconnects}`);
  await expect(figure('Late and left early')).toContainText(`${summary.late} · ${summary.leftEarly}`);
  for (const name of ['Invited who came', 'Peak', 'Attendance', 'Average stay', 'Reconnects', 'Late and left early']) {
    await figure(name).getByRole('button').click();
    await expect(page.getByText(`${name}: how this was counted`)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByText(`${name}: how this was counted`)).toBeHidden();
  }
});
