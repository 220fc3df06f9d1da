import { readFile } from 'node:fs/promises';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { button, fillYourCase, longAgo, openNewCase, proof, subjectOf } from './new-case.ts';
import { emailOf, type Person, password } from './people.ts';
import { expectProblems, press } from './problems.ts';
import { type Language, languages, locales, words } from './words.ts';

const cast = {
  fr: { member: 'elodie', name: 'Élodie Marchand-Tremblay', number: '10004217', agent: 'alexis' },
  en: { member: 'saskia', name: 'Saskia Whitfield', number: '10002456', agent: 'samuel' },
} as const;

for (const language of languages) {
  for (const javaScriptEnabled of [true, false]) {
    for (const width of [1280, 390]) {
      test.describe(`${language}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript, ${width} px`, () => {
        test.use({ javaScriptEnabled, viewport: { width, height: 900 }, locale: locales[language] });

        test('a member opens a case, the agent answers, the member reads and answers', async ({
          page,
          browser,
        }) => {
          test.slow();
          const { member, agent } = cast[language];
          const subject = subjectOf(
            language === 'fr' ? 'Concert du 12 juillet au Théâtre des Érables' : 'Concert on July 12, unpaid',
          );
          await signInAtSecondTry(page, language, member);
          await expect(page.getByRole('heading', { name: words[language].myCases })).toBeVisible();
          await openNewCase(page, language);
          await giveSubjectAndType(page, language, subject);
          await answerQuestions(page, language, javaScriptEnabled);
          await describeAndAttach(page, language);
          await checkAndSubmit(page, language, subject);
          const desk = await browser.newPage();
          await answerAtDesk(desk, language, agent, subject);
          await readAndAnswer(page, language, subject);
          await desk.reload();
          await expect(said(desk, language, afterwards[language])).toBeVisible();
          await desk.context().close();
        });
      });
    }
  }
}

const beforehand = {
  fr: 'Bonjour Élodie,\n\nNous vérifions auprès du bar.',
  en: 'Hello Saskia,\n\nWe are checking with the bar.',
};
const afterwards = { fr: 'Merci, j’attends de vos nouvelles.', en: 'Thank you, I will wait to hear from you.' };
