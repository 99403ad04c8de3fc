import { expect, type Locator } from '@playwright/test';
import { sessionPage } from '@/e2e/support/addresses';
import { checkWidth } from '@/e2e/support/check-page';
import { test } from '@/e2e/support/fixtures';
import { nameLinks, peopleTable, readParticipants, readSession, rowOf } from '@/e2e/support/people-table';
import { curveOf, dragOverCurve, expectApart, expectLabelsOnTicks, rowAt, scaleOf, wordsInRows } from '@/e2e/support/timeline-boxes';
import { formatDuration, formatTime } from '@/lib/format';

const zone = 'Europe/Berlin';

/** The range from the tenth to the twentieth minute of a session, as an address has it. */
async function tenMinutes(request: Parameters<typeof readSession>[0]): Promise<string> {
  const start = Date.parse((await readSession(request, 'class')).startedAt ?? '');
  return `present=${[10, 20].map((minutes) => new Date(start + minutes * 60_000).toISOString()).join()}`;
}

// 200 % on 1,440 px is a window of 720.
for (const width of [1440, 1100, 1024, 768, 720, 390, 360]) {
  test(`each row has its times, marks and figures at ${width} px, beside or below each other`, async ({ page, request }) => {
    await page.setViewportSize({ width, height: 900 });
    const range = await tenMinutes(request);
    const { items } = await readParticipants(request, 'class', range);
    const late = items.find((row) => row.late && row.leftEarly) ?? items.find((row) => row.late);
    const early = items.find((row) => row.leftEarly);
    if (!late || !early) throw new Error('nobody came late or left early');
    await page.goto(sessionPage('class', range));
    await expect(nameLinks(page)).toHaveCount(items.length);
    await checkWidth(page);
    for (const row of [late, early]) {
      const words = (await wordsInRows(rowOf(page, row.name ?? ''))).flatMap(({ cells }) => cells);
      const shown = words.map((cell) => cell.words).join(' | ');
      expect(shown).toContain(`${row.late ? 'late' : ''}${formatTime(row.joinedAt, zone)}`);
      expect(shown).toContain(`${row.leftEarly ? 'early' : ''}${formatTime(row.leftAt, zone)}`);
      expect(shown).toContain(formatDuration(row.presentMs));
      expect(shown).toContain(formatDuration(row.presentInRangeMs ?? null));
      expect(words).toHaveLength(6);
    }
    for (const { row, cells } of await wordsInRows(peopleTable(page).getByRole('row'))) {
      expectApart(cells);
      for (const { top, bottom } of cells) {
        expect(top).toBeGreaterThanOrEqual(row.top);
        expect(bottom).toBeLessThanOrEqual(row.bottom);
      }
    }
    for (const name of ['Joined', 'Left', 'In range', 'Attendance'])
      await expect(peopleTable(page).getByRole('button', { name, exact: true })).toBeVisible();
  });
}

test('a list of every row keeps its times and marks in narrow windows too, each row as high as the list reckons', async ({
  page,
  request,
}) => {
  await readSession(request, 'town-hall');
  for (const width of [390, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(sessionPage('town-hall', 'perPage=all'));
    await expect(nameLinks(page).first()).toBeVisible();
    const boxes = await Promise.all([1, 2, 3].map((place) => rowAt(page, place).boundingBox()));
    const [first, second, third] = boxes.map((box) => box?.y ?? 0);
    expect((second ?? 0) - (first ?? 0)).toBe(boxes[0]?.height);
    expect((third ?? 0) - (second ?? 0)).toBe(boxes[0]?.height);
    const [words] = await wordsInRows(rowAt(page, 1));
    expect(words?.cells.length).toBeGreaterThanOrEqual(5);
  }
});

for (const width of [1440, 390]) {
  test(`three clicks zoom three times at ${width} px, as no button moves`, async ({ page, request }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(sessionPage('class', await tenMinutes(request)));
    await expect(peopleTable(page)).toBeVisible();
    const names = ['Zoom to range', 'Zoom in', 'Zoom out', 'Earlier', 'Later', 'Whole session'];
    const places = () => Promise.all(names.map((name) => page.getByRole('button', { name, exact: true }).boundingBox()));
    const before = await places();
    const click = async (name: string, times: number) => {
      const box = before[names.indexOf(name)];
      for (let count = 0; count < times; count += 1) await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
      expect(await places()).toEqual(before);
    };
    const { durationMs } = await readSession(request, 'class');
    const seen = () => {
      const [from = 0, to = 0] = (new URL(page.url()).searchParams.get('zoom') ?? '').split(',').map((text) => Date.parse(text));
      return Math.round(((to - from) / (durationMs ?? 1)) * 1000) / 1000;
    };
    await click('Zoom in', 3);
    await expect.poll(seen).toBe(0.125);
    await click('Zoom out', 2);
    await expect.poll(seen).toBe(0.5);
    await click('Later', 3);
    await click('Earlier', 3);
    await click('Zoom to range', 3);
    await expect.poll(seen).toBe(Math.round((600_000 / (durationMs ?? 1)) * 1000) / 1000);
    await click('Whole session', 3);
    await expect(page).not.toHaveURL(/zoom=/);
  });
}

for (const width of [1440, 1024, 768, 390]) {
  test(`nothing moves at ${width} px when a range is drawn and let go`, async ({ page, request }) => {
    await page.setViewportSize({ width, height: 900 });
    await readSession(request, 'class');
    await page.goto(sessionPage('class'));
    await expect(curveOf(page).locator('svg')).toBeVisible();
    const places = async () => {
      const rows = peopleTable(page).locator('tbody');
      return [await curveOf(page).boundingBox(), await scaleOf(page).boundingBox(), (await rows.boundingBox())?.y];
    };
    const before = await places();
    await dragOverCurve(page, 0.2, 0.5, async () => {
      await expect(page.getByRole('button', { name: /^throughout \d+$/ })).toBeVisible();
      expect(await places()).toEqual(before);
    });
    await expect(page.getByRole('button', { name: /^throughout \d+$/ })).toBeEnabled();
    await expect(peopleTable(page).getByRole('columnheader', { name: 'In range' })).toBeVisible();
    expect(await places()).toEqual(before);
    await page.getByRole('button', { name: 'clear', exact: true }).click();
    await expect(peopleTable(page).getByRole('columnheader', { name: 'Joins' })).toBeVisible();
    expect(await places()).toEqual(before);
  });

  test(`curve and axis stay in sight at ${width} px at the end of the list, also when a range leaves one row of it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(sessionPage('oddities', 'perPage=200'));
    await expect(curveOf(page).locator('svg')).toBeVisible();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect(nameLinks(page).last()).toBeInViewport();
    const places = async () => [await curveOf(page).boundingBox(), await scaleOf(page).boundingBox()];
    const before = await places();
    for (const box of before) {
      if (!box) throw new Error('it has no place on the screen');
      expect(box.y).toBeLessThan(200);
      // Nothing lies on it.
      const at = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest('[class*="curve"], thead, header')?.tagName,
        [box.x + box.width / 2, box.y + Math.min(10, box.height / 2)],
      );
      expect(['DIV', 'THEAD']).toContain(at);
    }
    await dragOverCurve(page, 0.01, 0.04);
    await expect(nameLinks(page)).toHaveCount(1);
    expect(await places()).toEqual(before);
  });
}

for (const scenario of ['class', 'oddities', 'live'] as const)
  test(`every label of the axis of ${scenario} stands on its tick, at any width`, async ({ page }) => {
    await page.goto(sessionPage(scenario));
    await expect(nameLinks(page).first()).toBeVisible();
    const linesIn = (part: Locator) =>
      part.locator('[class*="gridline"]').evaluateAll((found) => found.map((line) => line.getBoundingClientRect().left));
    for (const width of [1920, 1440, 1024, 720, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(scaleOf(page)).toHaveCount(1);
      // Until what is drawn is drawn for this width.
      await expect(() => expectLabelsOnTicks(scaleOf(page))).toPass();
      // The lines behind the curve are those of the ticks.
      expect(await linesIn(curveOf(page).locator('xpath=preceding-sibling::*[1]'))).toEqual(await linesIn(scaleOf(page)));
    }
  });

test('the column of names grows with the window until names are whole', async ({ page }) => {
  await page.goto(sessionPage('oddities', 'perPage=200'));
  const cut = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    return nameLinks(page).evaluateAll((links) => links.filter((link) => link.scrollWidth > link.clientWidth + 1).length);
  };
  await expect(nameLinks(page).first()).toBeVisible();
  const columnAt = async (width: number) => {
    const left = await cut(width);
    return { left, column: (await page.getByRole('rowheader').first().boundingBox())?.width ?? 0 };
  };
  const [narrow, widest] = [await columnAt(1440), await columnAt(2560)];
  expect(widest.column).toBeGreaterThan(narrow.column);
  expect(widest.left).toBeLessThan(5);

  // Where no name is longer than there is room for, none is cut on a usual screen.
  await page.goto(sessionPage('town-hall'));
  await expect(nameLinks(page).first()).toBeVisible();
  expect(await cut(1440)).toBe(0);
});

test('the legend explains what is in the bars that are shown, and nothing else', async ({ page, request }) => {
  const legend = page.getByRole('list', { name: 'Legend' }).getByRole('listitem');
  await readSession(request, 'town-hall');
  const { items } = await readParticipants(request, 'class');
  expect(items.every(({ verdict, assumedMs }) => verdict !== 'absent' && assumedMs === 0)).toBe(true);
  await page.goto(sessionPage('class'));
  await expect(legend).toHaveText(['here', 'host', 'reconnect, 60 s at most', 'away']);

  const plain = items.find((row) => row.role === 'group_call_participant' && row.joins === 1);
  await page.getByRole('searchbox', { name: 'Search a name or id' }).fill(plain?.name ?? '');
  await expect(legend).toHaveText(['here']);
  await page.goto(sessionPage('class', 'perPage=all&role=group_call_host'));
  await expect(legend).toHaveText(['host']);
  await page.goto(sessionPage('town-hall', 'perPage=all&verdict=absent'));
  await expect(legend.first()).toHaveText('absent by the rule');
  await page.goto(sessionPage('live'));
  await expect(legend.getByText('still in')).toBeVisible();
});

test.describe('a row under the pointer', () => {
  for (const width of [1440, 1024, 390]) {
    test(`is marked over all of its width at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(sessionPage('class'));
      const row = rowAt(page, 2);
      await row.scrollIntoViewIfNeeded();
      const plain = await row.evaluate((element) => getComputedStyle(element).backgroundColor);
      await row.hover({ position: { x: 60, y: 8 } });
      const marked = await row.evaluate((element) => ({
        colour: getComputedStyle(element).backgroundColor,
        own: [...element.children].map((cell) => getComputedStyle(cell).backgroundColor),
      }));
      expect(marked.colour).not.toBe(plain);
      expect(new Set(marked.own)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
    });
  }
});
