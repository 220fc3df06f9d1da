import { expect, type Page } from '@playwright/test';
import { addresses } from '../src/web/addresses.ts';
import { beginDraft, button, fillYourCase, subjectOf } from './new-case.ts';
import { faultsOf } from './page-rules.ts';
import { test } from './people.ts';
import { press } from './problems.ts';
import { openOwnCase } from './session.ts';
import { languages, words } from './words.ts';

const person = { fr: 'martine', en: 'seun' } as const;

for (const language of languages) {
  const w = words[language];

  test(`${language}: offline, a reply stays on the page that says so, and is sent once when one is back`, async ({
    enter,
  }) => {
    test.slow();
    const page = await enter(person[language]);
    await openOwnCase(page, language);
    const reply = subjectOf('Merci');
    await page.getByLabel(w.reply).fill(reply);
    await page.context().setOffline(true);
    await button(page, w.send).click();
    await expect(page.getByRole('alert')).toHaveText(w.offline);
    await expect(page.getByLabel(w.reply)).toHaveValue(reply);
    expect(await faultsOf(page, language)).toEqual([]);
    await button(page, w.send).click();
    await expect(page.getByRole('alert')).toHaveCount(1);

    await page.context().setOffline(false);
    await expect(page.getByRole('alert')).toHaveText(w.back, { timeout: 15_000 });
    await press(page, button(page, w.send));
    await expect(page.getByRole('list', { name: w.conversation }).getByText(reply)).toHaveCount(1);
  });

  test(`${language}: offline, a step stays as it is typed, also by Enter, and goes on when one is back`, async ({
    enter,
  }) => {
    const page = await enter(person[language]);
    await page.goto(addresses.newCase[language]);
    const subject = subjectOf('Bar du Quai');
    await fillYourCase(page, language, subject);
    await expect(page.getByText(/vous répondra|will answer you/)).toBeVisible();
    await page.context().setOffline(true);
    await page.getByLabel(w.subject).press('Enter');
    await expect(page.getByRole('alert')).toHaveText(w.offline);
    await expect(page.getByLabel(w.subject)).toHaveValue(subject);
    await page.context().setOffline(false);
    await Promise.all([page.waitForURL(/questions$/), page.getByLabel(w.subject).press('Enter')]);
    await expect(page.getByRole('complementary')).toContainText(subject);
  });

  test(`${language}: a portal that is down, or a proxy that says so, keeps the step where it is`, async ({
    enter,
  }) => {
    const page = await enter(person[language]);
    await beginDraft(page, language);
    const performer = subjectOf('Élie');
    await page.getByLabel(w.performer).fill(performer);
    for (const fails of [502, 'no answer'] as const) {
      await page.route('**/health', (route) =>
        fails === 502 ? route.fulfill({ status: fails }) : route.abort('connectionrefused'),
      );
      await button(page, w.saveAndQuit).click();
      await expect(page.getByRole('alert')).toHaveText(w.down);
      await expect(page.getByLabel(w.performer)).toHaveValue(performer);
      await page.unroute('**/health');
    }
    await expect(page.getByRole('alert')).toHaveText(w.back, { timeout: 10_000 });
    await press(page, button(page, w.saveAndQuit));
    await page.goBack();
    await expect(page.getByLabel(w.performer)).toHaveValue(performer);
  });
}

test('while the portal is asked whether it answers, a second press sends nothing twice', async ({
  enter,
}) => {
  const page = await enter('martine');
  await page.goto(addresses.newCase.fr);
  await fillYourCase(page, 'fr', subjectOf('Bar du Quai'));
  await expect(page.getByText('vous répondra')).toBeVisible();
  const posts = countPosts(page);
  const asked = Promise.withResolvers<void>();
  await page.route('**/health', async (route) => {
    await asked.promise;
    await route.continue();
  });
  const next = button(page, words.fr.continue);
  await next.click();
  await next.click();
  await page.getByLabel(words.fr.subject).press('Enter');
  asked.resolve();
  await page.waitForURL(/questions$/);
  expect(posts()).toBe(1);
});

function countPosts(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.method() === 'POST') count++;
  });
  return () => count;
}
