import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { checkWidth } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { pageTable } from '@/e2e/support/route-table';
import { admin, signInAs } from '@/e2e/support/start-pair';
import { whenReady } from '@/e2e/support/when-ready';
import { scenarioIds } from '@/simulator/scenario-ids';

const nobody = { cookies: [], origins: [] };
const viewer = { email: 'viewer@example.org', password: 'a password of a viewer' };

async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

async function signIn(page: Page, given: { email: string; password: string }): Promise<void> {
  await page.getByLabel('E-mail').fill(given.email);
  await page.getByLabel('Password').fill(given.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('an admin invites a viewer, who joins, reads, and is gone at once when removed', async ({ page, browser, pair, watch }) => {
  // The address that members had before leads there.
  await page.goto('/people');
  await expect(page).toHaveURL('/settings/members');
  await expect(page.getByRole('heading', { name: 'Members' })).toBeVisible();
  await expect(page).toHaveTitle(/^Members/);
  await expect(page.getByRole('table', { name: 'Members, who can sign in' })).toBeVisible();
  // Whoever has an account is a member; people are those of meetings.
  await expect(page.locator('main')).not.toContainText(/people|persons?\b/i);
  await expectNoBarriers(page);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  const settings = page.getByRole('navigation', { name: 'Settings' });
  await expect(settings.getByRole('link', { name: 'Members' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: 'Invite…' }).click();
  await page.getByLabel('E-mail').fill(viewer.email);
  await expectNoBarriers(page);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('Invitation link').inputValue();
  expect(link).toMatch(new RegExp(`^${pair.url}/invitation#[\\w-]{43}$`));
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(`${viewer.email} as viewer`)).toBeVisible();

  // The longest of addresses leaves the buttons where they can be reached, and no page wider than a phone.
  await page.getByRole('button', { name: 'Invite…' }).click();
  await page.getByLabel('E-mail').fill(`${'long'.repeat(14)}@example.org`);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send this link' });
  await expect(dialog.getByText('Copy', { exact: true })).toBeVisible();
  expect(await dialog.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  await dialog.getByRole('button', { name: 'Done' }).click();
  for (const width of [390, 360]) {
    await page.setViewportSize({ width, height: 844 });
    for (const address of ['/settings/members', '/settings/account', '/reports']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await checkWidth(page);
    }
  }
  await page.setViewportSize({ width: 1440, height: 960 });
  await page.goto('/settings/members');

  const context = await browser.newContext({ storageState: nobody });
  const theirs = await context.newPage();
  watch.attach(theirs, pair.url);
  await theirs.goto(link);
  await expectNoBarriers(theirs);
  await theirs.getByLabel('Your name').fill('Vera Viewer');
  await theirs.getByLabel('Choose a password').fill(viewer.password);
  await theirs.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(theirs).toHaveURL(/\/realtimekit\/sessions/);
  const account = theirs.getByRole('region', { name: 'Account' });
  await expect(account).toContainText('Vera Viewer');
  await theirs.getByRole('link', { name: 'Settings' }).click();
  await expect(theirs).toHaveURL('/settings/account');
  await expect(theirs.getByRole('link', { name: 'Members' })).toHaveCount(0);

  // Their open page goes on asking and is refused.
  watch.expectFailing(/\/api\/(sources|me)/);
  await page.reload();
  await page.getByRole('button', { name: 'Sign out Vera Viewer everywhere…' }).click();
  const asked = page.getByRole('dialog', { name: 'Sign out Vera Viewer everywhere?' });
  await expect(asked).toContainText('all their API tokens are revoked');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  const own = page.getByRole('row').filter({ hasText: 'you' });
  await own.getByRole('button', { name: /^Sign out .* everywhere…$/ }).click();
  await expect(page.getByRole('dialog', { name: 'Sign out everywhere?' })).toContainText('All your API tokens');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Remove… Vera Viewer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('cell', { name: /Vera/ })).toHaveCount(0);
  await theirs.goto('/realtimekit/sessions?page=1');
  await expect(theirs).toHaveURL(/\/sign-in\?next=/);
  await context.close();
});

test.describe('without a sign-in', () => {
  test.use({ storageState: nobody });

  test('one signs in and comes to the page that was asked for', async ({ page, watch }) => {
    const wanted = `/realtimekit/sessions/${scenarioIds.class}?timeZone=UTC`;
    await page.goto(wanted);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expectNoBarriers(page);
    watch.expectFailing(/api\/auth\/sign-in\/email/);
    await signIn(page, { ...admin, password: 'not the password' });
    await expect(page.getByRole('alert').filter({ hasText: 'E-mail or password is wrong.' })).toBeVisible();
    await signIn(page, admin);
    await expect(page).toHaveURL(wanted);
    await whenReady(page);
    // What the page is still reading as it is signed out is refused.
    watch.expectFailing(/\/api\/(sources|me)/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.goto(wanted);
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});

/** The page of the own account, once it works: its side bar is drawn by what the server tells. */
async function openAccount(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/settings/account`);
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Settings' })).toBeVisible();
}

test('a member makes an API token that reads until it is revoked', async ({ page, request }) => {
  await openAccount(page, '');
  await expect(page.getByRole('heading', { name: 'API tokens' })).toBeVisible();
  await expectNoBarriers(page);
  await page.getByLabel('What the token is for').fill('nightly export');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const secret = await page.getByLabel('The new token').inputValue();
  const read = () => request.fetch('/api/sources', { headers: { authorization: `Bearer ${secret}`, cookie: '' } });
  expect((await read()).status()).toBe(200);
  await page.getByRole('button', { name: 'Revoke nightly export' }).click();
  await expect(page.getByText('nightly export')).toHaveCount(0);
  expect((await read()).status()).toBe(401);
});

test('a new password leaves API tokens working and says so; signing out everywhere revokes them', async ({
  browser,
  pair,
  request,
  watch,
}) => {
  const origin = { origin: pair.url };
  const member = { email: 'keeper@example.org', password: 'a password of a keeper' };
  const invited = await request.post('/api/invitations', { data: { email: member.email, role: 'viewer' }, headers: origin });
  const secret = (await invited.json()).link.split('#')[1];
  await request.post('/api/invitations/accept', { data: { secret, name: 'Keeper', password: member.password }, headers: origin });
  const context = await browser.newContext({ storageState: await signInAs(pair.url, member) });
  const page = await context.newPage();
  watch.attach(page, pair.url);
  await openAccount(page, pair.url);
  const makeToken = async (name: string) => {
    await page.getByLabel('What the token is for').fill(name);
    await page.getByRole('button', { name: 'Make a token' }).click();
    await expect(page.getByRole('button', { name: `Revoke ${name}` })).toBeVisible();
    return page.getByLabel('The new token').inputValue();
  };
  const statusOf = async (token: string) =>
    (await fetch(`${pair.url}/api/sources`, { headers: { authorization: `Bearer ${token}` } })).status;
  const token = await makeToken('nightly');
  await page.getByLabel('Present password').fill(member.password);
  await page.getByLabel('New password').fill('another password of a keeper');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('Your API tokens still work')).toBeVisible();
  await expectNoBarriers(page);
  expect(await statusOf(token)).toBe(200);
  // Asked first, in either place; what was just made is not shown any longer than it works.
  await expect(page.getByLabel('The new token')).toHaveValue(token);
  await page.getByRole('button', { name: 'Revoke all API tokens…' }).click();
  const sure = page.getByRole('dialog', { name: 'Revoke all API tokens?' });
  await expectNoBarriers(page);
  await sure.getByRole('button', { name: 'Cancel' }).click();
  expect(await statusOf(token)).toBe(200);
  await page.getByRole('button', { name: 'Revoke all API tokens…' }).click();
  await sure.getByRole('button', { name: 'Revoke all' }).click();
  await expect(page.getByText('All your API tokens are revoked.')).toBeVisible();
  await expect(page.getByLabel('The new token')).toHaveCount(0);
  expect(await statusOf(token)).toBe(401);

  const another = await makeToken('weekly');
  await page.getByRole('button', { name: 'Sign out everywhere…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign out everywhere?' });
  await expect(dialog).toContainText('All your API tokens are revoked for good');
  await expectNoBarriers(page);
  watch.expectFailing(/\/api\/(sources|me|tokens)/);
  await dialog.getByRole('button', { name: 'Sign out and revoke' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await statusOf(another)).toBe(401);
  await context.close();
});

test('every page sends nobody to sign in, and shows viewers and admins what is theirs', async ({ pair, request }) => {
  const origin = { origin: pair.url };
  const reader = { email: 'reader@example.org', password: 'a password of a reader' };
  const invited = await request.post('/api/invitations', { data: { email: reader.email, role: 'viewer' }, headers: origin });
  const { link } = await invited.json();
  const given = { secret: link.split('#')[1], name: 'Reader', password: reader.password };
  expect((await request.post('/api/invitations/accept', { data: given, headers: origin })).status()).toBe(200);
  const states = [nobody, await signInAs(pair.url, reader), pair.storageState];
  const [person] = (await (await request.get(`/api/sources/realtimekit/sessions/${scenarioIds.class}/participants`)).json()).items;
  const { meetingId } = await (await request.get(`/api/sources/realtimekit/sessions/${scenarioIds.class}`)).json();
  const places: Record<string, string> = { source: 'realtimekit', sessionId: scenarioIds.class, participantId: person.id, meetingId };
  for (const { path, statuses } of pageTable) {
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => places[name] ?? 'AAAAAAAAAAAAAAAAAAAAAA');
    const got = [];
    for (const { cookies } of states) {
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      got.push((await fetch(`${pair.url}${address}`, { redirect: 'manual', headers: { cookie } })).status);
    }
    expect(got, path).toEqual([...statuses]);
  }
});

test('what proxies and frameworks once let through shows nobody anything', async ({ pair }) => {
  const tricks: Record<string, string>[] = [
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
    { 'x-path': '/sign-in' },
    { 'x-nonce': 'x' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-invoke-path': '/sign-in' },
    { 'x-nextjs-data': '1' },
    { purpose: 'prefetch' },
    { host: 'evil.example' },
  ];
  const addresses = [
    `/realtimekit/sessions/${scenarioIds.class}`,
    '/realtimekit/sessions',
    '/settings/members',
    `/realtimekit/sessions/${scenarioIds.class}.rsc`,
  ];
  for (const address of [...addresses, '/realtimekit/sessions?_rsc=1', '/realtimekit/sessions?nxtPsource=x']) {
    for (const headers of tricks) {
      const answer = await fetch(`${pair.url}${address}`, { redirect: 'manual', headers });
      expect([307, 404, 200], `${address} ${JSON.stringify(headers)}`).toContain(answer.status);
      expect(answer.headers.get('location') ?? '').not.toContain('evil');
      expect(await answer.text()).not.toContain('id="main"');
    }
  }
  for (const headers of tricks) {
    const answer = await fetch(`${pair.url}/api/sources`, { headers });
    expect(answer.status).toBe(401);
  }
});
