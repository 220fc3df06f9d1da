import { expect, test } from '@playwright/test';
import { addresses } from '../src/web/addresses.ts';
import { beginDraft, button, subjectOf } from './new-case.ts';
import { press } from './problems.ts';
import { openOwnCase, signIn, signOutElsewhere } from './session.ts';
import { languages, locales, words } from './words.ts';

const person = { fr: 'elodie', en: 'saskia' } as const;

for (const [language, javaScriptEnabled] of [
  ['fr', true],
  ['fr', false],
  ['en', true],
] as const) {
  const w = words[language];

  test.describe(`${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled, locale: locales[language], contextOptions: { reducedMotion: 'reduce' } });

    test('a step whose session was ended in another tab is given back, and one goes on', async ({ page }) => {
      await page.goto(addresses.signIn[language]);
      await signIn(page, language, person[language]);
      await beginDraft(page, language);
      const performer = subjectOf('Élie');
      await page.getByLabel(w.performer).fill(performer);
      await signOutElsewhere(page, language);

      await press(page, button(page, w.continue));
      await signIn(page, language, person[language]);
      await expect(page.getByRole('heading', { level: 1, name: w.sessionEnded })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(performer);
      const keptAt = page.url();
      await press(page, button(page, w.save));
      await expect(page.getByLabel(w.performer)).toHaveValue(performer);
      expect((await page.request.get(keptAt)).status()).toBe(404);
    });
  });
}

for (const language of languages) {
  const w = words[language];

  test.describe(language, () => {
    test.use({ locale: locales[language], contextOptions: { reducedMotion: 'reduce' } });

    test('a reply is given back and sent once; to another person it is not there', async ({ page }) => {
      test.slow();
      await page.goto(addresses.signIn[language]);
      await signIn(page, language, person[language]);
      await openOwnCase(page, language);
      const reply = subjectOf('Merci');
      await page.getByLabel(w.reply).fill(reply);
      await signOutElsewhere(page, language);
      const other = await page.context().newPage();
      await other.goto(addresses.signIn[language]);
      await signIn(other, language, 'yvon');

      await press(page, button(page, w.send));
      await expect(page.getByRole('heading', { level: 1, name: w.openedByAnother })).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText(reply);
      await press(page, page.getByRole('main').getByRole('button', { name: w.signOut }));
      await signIn(page, language, person[language]);
      await expect(page.getByRole('main')).toContainText(reply);
      await press(page, button(page, w.send));
      await expect(page.getByRole('list', { name: w.conversation }).getByText(reply)).toHaveCount(1);
    });
  });
}
