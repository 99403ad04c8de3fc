import { expect, type Page } from '@playwright/test';
import { AnsweredTexts, checkLanguage } from '@/e2e/support/check-language';
import { test } from '@/e2e/support/fixtures';
import { admin } from '@/e2e/support/start-pair';
import { allMessages } from '@/lib/messages/compiled/all';
import { languageCookie } from '@/lib/messages/languages';
import { createWords } from '@/lib/messages/words';

const invited = 'viewer@example.org';

for (const language of ['en-XA', 'ar-XB'] as const) {
  for (const width of [1440, 390]) {
    test.describe(`${language} at ${width} px`, () => {
      test.use({ viewport: { width, height: 900 } });

      test('the screens of accounts speak from the catalogue and cut nothing off', async ({ page, context, browser, pair, watch }) => {
        test.slow();
        watch.expectFailing(/\/api\/(?:invitations|setup)/);
        const cookie = { name: languageCookie, value: language, url: pair.url };
        const { t } = createWords(language, allMessages[language]);
        const answered = new AnsweredTexts();
        const check = (one: Page) => checkLanguage(one, answered, [admin.email, admin.email.replace(/@.*/, ''), invited, pair.url]);
        await context.addCookies([cookie]);
        await answered.attach(page);
        await page.goto('/account');
        await check(page);
        await page.goto('/people');
        await check(page);
        await page.getByRole('button', { name: t('members.invite') }).click();
        await page.getByRole('dialog').getByRole('textbox').first().fill(invited);
        await check(page);
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('invitations.makeLink') })
          .click();
        const link = page.getByLabel(t('invitations.link'));
        await expect(link).toBeVisible();
        await check(page);

        const stranger = await browser.newContext({ storageState: { cookies: [], origins: [] }, viewport: { width, height: 900 } });
        await stranger.addCookies([cookie]);
        const theirs = await stranger.newPage();
        watch.attach(theirs, pair.url);
        await answered.attach(theirs);
        for (const address of ['/sign-in', await link.inputValue(), '/invitation', '/invitation#unknown']) {
          await theirs.goto('about:blank');
          await theirs.goto(new URL(address, pair.url).href);
          await check(theirs);
        }
        await stranger.close();
      });
    });
  }
}
