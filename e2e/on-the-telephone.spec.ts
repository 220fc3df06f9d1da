import { expect, type Page } from '@playwright/test';
import { addresses, fill } from '../src/web/addresses.ts';
import { attachProof, button, fillQuestions, fillYourCase, subjectOf } from './new-case.ts';
import { answerCall } from './on-the-telephone.ts';
import { test } from './people.ts';
import { press } from './problems.ts';
import { type Language, languages, words } from './words.ts';

const cast = {
  fr: {
    member: 'elodie',
    number: '10004217',
    agent: 'alexis',
    band: 'Pour Élodie Marchand-Tremblay (compte 10004217), au téléphone',
    opened: 'Cas ouvert par Alexis Poirier (Concerts), au téléphone avec Élodie Marchand-Tremblay',
  },
  en: {
    member: 'saskia',
    number: '10002456',
    agent: 'samuel',
    band: 'For Saskia Whitfield (account 10002456), by telephone',
    opened: /Case opened by Samuel Roy-Lessard \(.+\), by telephone with Saskia Whitfield/,
  },
} as const;

for (const language of languages) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
      test.use({ javaScriptEnabled });

      test('an agent opens a case for a member who telephones, and both read who opened it', async ({
        browser,
        enter,
      }) => {
        test.slow();
        const { member, agent, number: account, band, opened } = cast[language];
        const subject = subjectOf({ fr: 'Concert au Bar du Quai', en: 'Concert at Bar du Quai' }[language]);
        const session = await (await enter(agent)).context().storageState();
        const context = await browser.newContext({ storageState: session, javaScriptEnabled });
        const page = await context.newPage();
        await answerCall(page, language, account);
        await expect(page.locator('.caller')).toHaveText(band);
        await takeTheSteps(page, language, subject, javaScriptEnabled);
        await expect(page.locator('.caller')).toHaveText(band);
        await press(page, button(page, words[language].submit));
        await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
        await expect(page.getByText(opened)).toBeVisible();
        const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
        await context.close();
        const theirs = await enter(member);
        await theirs.goto(fill(addresses.case[language], { number }));
        await expect(theirs.getByText(opened)).toBeVisible();
      });
    });
  }
}

async function takeTheSteps(page: Page, language: Language, subject: string, javaScriptEnabled: boolean) {
  const w = words[language];
  await fillYourCase(page, language, subject);
  await press(page, button(page, w.continue));
  await fillQuestions(page, language, { javaScriptEnabled });
  await press(page, button(page, w.continue));
  await page
    .getByLabel(w.description)
    .fill({ fr: 'Le bar a fermé depuis le concert.', en: 'The bar has closed since the concert.' }[language]);
  await attachProof(page, language);
  await press(page, button(page, w.continue));
}
