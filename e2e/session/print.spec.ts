import { inflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readParticipants, readSession, shownNames } from '@/e2e/support/people-table';
import { expectApart, expectLabelsOnTicks, scaleOf, wordsInRows } from '@/e2e/support/timeline-boxes';
import { type ScenarioKey, scenarioIds } from '@/simulator/scenario-ids';

test('paper has people and figures, and nothing to press', async ({ page, request }) => {
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

declare global {
  var paper: { names: string[]; words: string; links: number };
}

/** Prints, and answers what was on the paper: how many sheets, whose rows, and the words around them. */
async function print(page: Page) {
  await page.evaluate(() => {
    // After the page's own listeners, so that what they draw for paper is there.
    window.addEventListener(
      'beforeprint',
      () => {
        const list = document.querySelector('tbody[class*="printed"]') ?? document.querySelector('tbody');
        const names = [...(list?.querySelectorAll('th[scope="row"] [data-tip]:not(svg)') ?? [])].map((name) => name.textContent ?? '');
        const links = list?.querySelectorAll('a').length ?? 0;
        globalThis.paper = { names, links, words: document.querySelector('main')?.textContent ?? '' };
      },
      { once: true },
    );
  });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { pdf, sheets, ...(await page.evaluate(() => globalThis.paper)) };
}

/**
 * How many gradients a PDF holds, in whatever part of it. Viewers differ in how they draw them: some make them black or
 * smear them.
 */
function gradientsIn(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map(({ index, 0: { length } }) =>
    inflateSync(pdf.subarray(index + length, text.indexOf('endstream', index + length))).toString('latin1'),
  );
  return [text, ...packed].join('\n').match(/\/ShadingType\b/g)?.length ?? 0;
}

/** The title of a PDF, as its reader shows it. */
function titleOf(pdf: Buffer): string | undefined {
  return pdf.toString('latin1').match(/\/Title \((.*)\)/)?.[1];
}

/** Every row of a session in the order of the API, up to so many. */
async function namesOf(request: Parameters<typeof readParticipants>[0], scenario: ScenarioKey, most: number): Promise<string[]> {
  const names: string[] = [];
  for (let number = 1; names.length < most; number++) {
    const answer = await readParticipants(request, scenario, `perPage=200&page=${number}`);
    names.push(...shownNames(answer));
    if (answer.items.length < 200) break;
  }
  return names.slice(0, most);
}

/** The last block of the list that paper needs has been read ahead. */
function lastBlock(page: Page, block: number) {
  return page.waitForResponse((response) => {
    const { pathname, searchParams } = new URL(response.url());
    return pathname.endsWith('/participants') && searchParams.get('perPage') === '200' && searchParams.get('page') === String(block);
  });
}

test('paper holds the first thousand rows with page size All, says how many are left out, and the screen is as before', async ({
  page,
  request,
}) => {
  await readSession(request, 'town-hall');
  const names = await namesOf(request, 'town-hall', 1_000);
  const read = lastBlock(page, 5);
  await page.goto(sessionPage('town-hall', 'perPage=all'));
  await (await read).finished();
  const scroller = peopleTable(page).locator('xpath=ancestor::div[contains(@class, "scroller")]');
  await expect(nameLinks(page).first()).toBeVisible();
  await scroller.evaluate((element) => element.scrollTo(0, 40_000));
  await expect(page.locator('tr[aria-rowindex="1190"]')).toBeVisible();
  const { names: printed, sheets, words, pdf } = await print(page);
  expect(printed).toEqual(names);
  expect(gradientsIn(pdf)).toBe(0);
  expect(pdf.length, 'bytes for a thousand rows').toBeLessThan(2_500_000);
  expect(words).toContain('The first 1,000 of 10,000 rows are printed, 9,000 are left out. The CSV file under Export has them all.');
  expect(sheets).toBeGreaterThan(15);
  expect(sheets).toBeLessThan(35);
  expect(await scroller.evaluate((element) => element.scrollTop)).toBe(40_000);
  await expect(page.locator('tbody[class*="printed"]')).toHaveCount(0);
  await expect(page.locator('tr[aria-rowindex="1190"]')).toBeVisible();
});

test('each sheet of a session and of a person has its number and says what it is of', async ({ page, request }) => {
  const { items } = await readParticipants(request, 'class');
  const [person] = items;
  const feet = () =>
    page.evaluate(() =>
      [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSPageRule)
        .map(({ cssText }) => cssText)
        .join('\n'),
    );
  for (const [address, title] of [
    [sessionPage('class'), 'Algebra II, Tuesday'],
    [participantPage('class', person?.id ?? ''), `${person?.name} · Algebra II, Tuesday`],
  ] as const) {
    await page.goto(address);
    await expect(page).toHaveTitle(/Algebra II, Tuesday/);
    await expect.poll(feet).toContain(`"${title}"`);
    expect(await feet()).toContain('counter(page)');
  }
  await page.goto('/realtimekit/sessions');
  await expect(page.getByRole('table', { name: 'Sessions', exact: true })).toBeVisible();
  expect(await feet()).not.toContain('Algebra');
});

test('a report is printed whole whatever its page size, without links, and a page of the dashboard says which page it is', async ({
  page,
  pair,
  request,
}) => {
  const { summary } = await readSession(request, 'webinar');
  expect(summary.people).toBe(1_200);
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const made = await request.post('/api/reports', {
    headers: { origin: pair.url },
    data: { source: 'realtimekit', sessionId: scenarioIds.webinar, mode: 'frozen', names: 'full', include: { detail: true }, expiresAt },
  });
  const { link, report } = await made.json();
  const authorization = `Bearer ${link.split('#')[1]}`;
  const theirs: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    const answer = await request.get(`/api/r/${report.id}/participants?perPage=200&page=${number}`, { headers: { authorization } });
    theirs.push(...shownNames(await answer.json()));
  }
  const read = lastBlock(page, 5);
  await page.goto(link);
  await expect(page.getByRole('rowheader')).toHaveCount(50);
  await (await read).finished();
  const { names, links, words, sheets } = await print(page);
  expect(names).toEqual(theirs);
  expect(links).toBe(0);
  expect(words).toContain('The first 1,000 of 1,200 rows are printed, 200 are left out. A search or a filter leaves fewer rows to print.');
  expect(sheets).toBeGreaterThan(15);

  await page.goto(sessionPage('oddities', 'perPage=25&page=2'));
  await expect(nameLinks(page)).toHaveCount(25);
  const one = await print(page);
  expect(one.names).toHaveLength(25);
  expect(one.words).toContain('Rows 26 to 50 of 53, the page that was open. The page size “All rows” prints every one.');
});

test('the printed axis is readable, and nobody’s name is cut', async ({ page }) => {
  await page.setViewportSize({ width: 703, height: 1000 });
  for (const scenario of ['class', 'webinar', 'oddities'] as const) {
    await page.goto(sessionPage(scenario));
    await expect(nameLinks(page).first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const ticks = peopleTable(page).locator('thead [class*="tick"]');
    await expect.poll(() => ticks.count(), { message: scenario }).toBeGreaterThanOrEqual(4);
    const boxes = await ticks.evaluateAll((labels) =>
      labels.map((label) => label.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
    );
    expect(boxes.length).toBeLessThanOrEqual(9);
    for (const [index, { left }] of boxes.entries()) expect(left, scenario).toBeGreaterThanOrEqual(boxes[index - 1]?.right ?? 0);
    const cut = await nameLinks(page).evaluateAll((links) => links.filter((link) => link.scrollWidth > link.clientWidth + 1).length);
    expect(cut, scenario).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }
});

/** A stretch of a session, in minutes from its start, as an address has it. */
async function rangeOf(request: Parameters<typeof readSession>[0], scenario: ScenarioKey, from: number, to: number): Promise<string> {
  const start = Date.parse((await readSession(request, scenario)).startedAt ?? '');
  return `present=${[from, to].map((minutes) => new Date(start + minutes * 60_000).toISOString()).join()}`;
}

test('32 people fit on one sheet of A4, with a range and without, from the dashboard and from a report', async ({
  page,
  pair,
  request,
}) => {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const data = { source: 'realtimekit', sessionId: scenarioIds.class, mode: 'frozen', names: 'full', include: { detail: true }, expiresAt };
  const { link } = await (await request.post('/api/reports', { headers: { origin: pair.url }, data })).json();
  const range = await rangeOf(request, 'class', 10, 25);
  const { summary } = await readSession(request, 'class');
  expect(summary.people).toBe(32);
  const [report, key] = link.split('#');
  for (const address of [sessionPage('class'), sessionPage('class', range), link, `${report}?${range}#${key}`]) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.getByRole('rowheader').nth(summary.people - 1)).toBeVisible();
    if (address.includes(range)) await expect(page.getByRole('button', { name: /^throughout \d+$/ })).toBeEnabled();
    const { names, sheets, words } = await print(page);
    expect(names.length).toBeGreaterThanOrEqual(summary.people);
    expect(words).toContain('All times in');
    expect(sheets, address).toBe(1);
  }
});

for (const scenario of ['class', 'webinar', 'live', 'oddities'] as const)
  test(`no words of ${scenario} lie on others on paper, with a range and without, and each time stands on its tick`, async ({
    page,
    request,
  }) => {
    // What is between the margins of A4.
    await page.setViewportSize({ width: 703, height: 1000 });
    for (const query of ['', await rangeOf(request, scenario, 10, 25)]) {
      await page.goto(sessionPage(scenario, query));
      await expect(nameLinks(page).first()).toBeVisible();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await page.emulateMedia({ media: 'print' });
      // The page hears of the paper a moment later, and draws anew.
      await expect(async () => {
        for (const { cells, bars } of await wordsInRows(peopleTable(page).getByRole('row'))) {
          expectApart(cells);
          for (const { right, words } of cells) expect(right, `"${words}" runs into the bars`).toBeLessThanOrEqual(bars + 0.5);
        }
      }).toPass({ timeout: 10_000 });
      await expectLabelsOnTicks(scaleOf(page));
      await page.emulateMedia({ media: 'screen' });
    }
  });

test('paper is light to its edges, whatever the screen is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(sessionPage('class'));
  const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await expect(page.locator('html')).toHaveClass(/dark/);
  expect(await scheme()).toBe('dark');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await scheme()).toBe('light');
});

test('bars and marks are plain boxes on paper, on every kind of page, and gradients on the screen again', async ({ page, request }) => {
  const odd = await readParticipants(request, 'oddities', 'search=Maximiliane');
  const quality = 'filters=device_info,quality_stats,events';
  const { items } = await readParticipants(request, 'class');
  const lists = [sessionPage('class'), sessionPage('oddities', 'perPage=25'), sessionPage('breakout'), sessionPage('live')];
  const people = [participantPage('class', items[0]?.id ?? '', quality), participantPage('oddities', odd.items[0]?.id ?? '')];
  for (const address of [...lists, ...people]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    const { pdf, sheets } = await print(page);
    expect(sheets, address).toBeGreaterThan(0);
    expect(gradientsIn(pdf), address).toBe(0);
  }

  await page.goto(sessionPage('class'));
  const layered = page.locator('[class*="track"][style*="gradient"], [class*="track"][style*="--body"]');
  await expect(layered.first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(layered).toHaveCount(0);
  const boxes = peopleTable(page).locator('tbody [class*="segment"]');
  await expect(boxes.first()).toBeVisible();
  const looks = await boxes.evaluateAll((found) => found.map((box) => getComputedStyle(box).backgroundImage));
  expect(new Set(looks)).toEqual(new Set(['none']));
  const marks = peopleTable(page).locator('tbody [class*="mark"]');
  expect(await marks.evaluateAll((found) => found.filter((mark) => getComputedStyle(mark).backgroundImage !== 'none').length)).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(layered.first()).toBeAttached();
});

test('the paper of a report carries its title, and the tab goes on with the one of all reports', async ({ page, pair, request }) => {
  await readSession(request, 'class');
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const made = await request.post('/api/reports', {
    headers: { origin: pair.url },
    data: {
      source: 'realtimekit',
      sessionId: scenarioIds.class,
      title: 'Week 47: "Algebra" \\ groups',
      mode: 'frozen',
      names: 'full',
      include: { detail: true },
      expiresAt,
    },
  });
  const { link } = await made.json();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Week 47: "Algebra" \\ groups');
  await page.evaluate(() =>
    window.addEventListener('beforeprint', () => {
      document.body.dataset.footer = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
    }),
  );
  const { pdf } = await print(page);
  expect(titleOf(pdf)).toBe('Week 47: "Algebra" \\\\ groups');
  expect(await page.evaluate(() => document.body.dataset.footer)).toContain('Week 47: \\22 Algebra\\22  \\5c  groups');
  await expect(page).toHaveTitle('Session report');
  // No role is shown here, so none is explained.
  const legend = page.getByRole('list', { name: 'Legend' });
  await expect(legend.getByText('away')).toBeVisible();
  await expect(legend.getByText('host')).toHaveCount(0);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await expect(page.getByRole('table', { name: /^Connections/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Role' })).toHaveCount(0);
});
