import { type APIRequestContext, expect } from '@playwright/test';
import { participantPage, sessionPage } from '@/e2e/support/addresses';
import { AnsweredTexts, checkLanguage } from '@/e2e/support/check-language';
import { test } from '@/e2e/support/fixtures';
import { readParticipants } from '@/e2e/support/people-table';
import type { Pair } from '@/e2e/support/start-pair';
import { allMessages } from '@/lib/messages/compiled/all';
import { languageCookie } from '@/lib/messages/languages';
import { createWords } from '@/lib/messages/words';
import { scenarioIds } from '@/simulator/scenario-ids';

const filters = 'filters=device_info,ip_information,precall_network_information,events,quality_stats';

async function personOf(request: APIRequestContext, scenario: 'class' | 'oddities'): Promise<string> {
  const { items } = await readParticipants(request, scenario, 'sort=duration');
  return items[0]?.id ?? '';
}

async function meetingOf(request: APIRequestContext): Promise<string> {
  const { items } = await (await request.get('/api/sources/realtimekit/meetings?search=algebra')).json();
  return items[0].id;
}

async function makeReport(request: APIRequestContext, { url }: Pair, include = {}): Promise<string> {
  const data = {
    source: 'realtimekit',
    sessionId: scenarioIds.class,
    title: 'Week 47',
    include: { detail: true, exports: true, ...include },
  };
  return (await (await request.post('/api/reports', { headers: { origin: url }, data })).json()).link;
}

/** What stands in an address and is said again. */
const asked = ['nowhere', 'nothing-is-called-this'];

async function screensOf(request: APIRequestContext, pair: Pair): Promise<Record<string, string>> {
  return {
    'the list': '/realtimekit/sessions',
    'a list without a match': '/realtimekit/sessions?search=nothing-is-called-this',
    'a live session': sessionPage('live', 'perPage=25'),
    'an ended session': sessionPage('class'),
    'a session with a range': sessionPage('standup', 'perPage=all&present=2026-11-17T09:05:00.000Z,2026-11-17T09:10:00.000Z'),
    'a session with rooms': sessionPage('breakout'),
    'odd rows': sessionPage('oddities', 'perPage=200'),
    'an empty session': sessionPage('empty'),
    'a session of the other source': sessionPage('vsdk-class'),
    'a participant': participantPage('class', await personOf(request, 'class')),
    'a participant with every part': participantPage('class', await personOf(request, 'class'), filters),
    'an odd participant': participantPage('oddities', await personOf(request, 'oddities'), filters),
    'the meetings': '/realtimekit/meetings',
    'a meeting': `/realtimekit/meetings/${await meetingOf(request)}`,
    'a report': await makeReport(request, pair),
    'a report without times': await makeReport(request, pair, { times: false, detail: false }),
    'the reports': '/reports',
    'a report that is not there': '/r/AAAAAAAAAAAAAAAAAAAAAA',
    'a page that is not there': '/nowhere/at/all',
    'a source that is not there': '/nowhere/sessions',
  };
}

for (const language of ['en-XA', 'ar-XB'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${language} at ${width} px`, () => {
      test.use({ viewport: { width, height: 900 } });

      test('every screen speaks from the catalogue and cuts nothing off', async ({ page, context, request, pair, watch }) => {
        test.setTimeout(180_000);
        watch.expectFailing(/\/nowhere|\/r\/A+/);
        await context.addCookies([{ name: languageCookie, value: language, url: pair.url }]);
        const answered = new AnsweredTexts();
        await answered.attach(page);
        const { t } = createWords(language, allMessages[language]);
        for (const [name, address] of Object.entries(await screensOf(request, pair))) {
          await test.step(name, async () => {
            await page.goto(address);
            await checkLanguage(page, answered, asked);
          });
        }
        await test.step('a person of a report', async () => {
          await page.goto(await makeReport(request, pair));
          await page.getByRole('rowheader').getByRole('link').first().click();
          await expect(page.getByRole('navigation', { name: t('report.people') })).toBeVisible();
          await checkLanguage(page, answered);
        });
        await test.step('what opens on a session’s page', async () => {
          await page.goto(sessionPage('class'));
          await expect(page.getByRole('rowheader').first()).toBeVisible();
          for (const opener of await page.locator('button[popovertarget]:visible').all()) {
            await opener.click();
            await checkLanguage(page, answered);
            await page.keyboard.press('Escape');
          }
        });
        await test.step('the share dialog', async () => {
          await page.getByRole('button', { name: t('sessionPage.share') }).click();
          await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
          await checkLanguage(page, answered);
        });
      });
    });
  }
}
