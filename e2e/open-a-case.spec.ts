import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { addressOf } from '../src/web/addresses.ts';
import {
  attachProof,
  button,
  concertYear,
  fillQuestions,
  fillYourCase,
  openNewCase,
  proof,
  subjectOf,
  workRow,
} from './new-case.ts';
import { emailOf, type Person, password, test } from './people.ts';
import { expectProblems, press } from './problems.ts';
import { type Language, locales, words } from './words.ts';

const cast = {
  fr: { member: 'elodie', name: 'Élodie Marchand-Tremblay', number: '10004217', agent: 'alexis' },
  en: { member: 'saskia', name: 'Saskia Whitfield', number: '10002456', agent: 'samuel' },
} as const;

/** Each pair of language, JavaScript and width once: what goes wrong goes wrong for two of them together. */
const ways = [
  { language: 'fr', javaScriptEnabled: true, width: 1280 },
  { language: 'fr', javaScriptEnabled: false, width: 390 },
  { language: 'en', javaScriptEnabled: true, width: 390 },
  { language: 'en', javaScriptEnabled: false, width: 1280 },
] as const;

for (const { language, javaScriptEnabled, width } of ways) {
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

const question = {
  fr: 'Avez-vous gardé le contrat avec le bar?',
  en: 'Did you keep the contract with the bar?',
};
const afterwards = { fr: 'Oui, je vous l’envoie demain.', en: 'Yes, I will send it tomorrow.' };

async function signInAtSecondTry(page: Page, language: Language, person: Person) {
  const w = words[language];
  const email = page.getByLabel(w.email);
  await page.goto(`/${language}`);
  await email.fill(emailOf(person));
  await page.getByLabel(w.password).fill('repons-demo-2025');
  const answer = await press(page, button(page, w.signIn));
  await expectProblems(page, language, answer, [{ says: w.wrongPassword, at: email }]);
  await expect(email).toHaveValue(emailOf(person));
  await page.getByLabel(w.password).fill(password);
  await button(page, w.signIn).click();
}

async function giveSubjectAndType(page: Page, language: Language, subject: string) {
  const w = words[language];
  const { name, number } = cast[language];
  await expect(page.getByLabel(w.member)).toHaveText(
    `${name} (${{ fr: 'compte', en: 'account' }[language]} ${number})`,
  );
  await expectProblems(page, language, await press(page, button(page, w.continue)), [
    { says: w.subjectMissing, at: page.getByLabel(w.subject) },
    { says: w.typeMissing, at: page.getByLabel(w.type) },
  ]);
  await fillYourCase(page, language, subject);
  expect((await press(page, button(page, w.continue))).status()).toBe(303);
}

async function answerQuestions(page: Page, language: Language, javaScriptEnabled: boolean) {
  const w = words[language];
  const eventKind = page.getByRole('group', { name: w.eventKind });
  const alreadySubmitted = page.getByRole('group', { name: w.alreadySubmitted });
  const next = button(page, w.continue);
  await expectProblems(page, language, await press(page, next), [
    { says: w.datesMissing, at: page.getByLabel(w.from) },
    { says: w.performerMissing, at: page.getByLabel(w.performer) },
    { says: w.venueMissing, at: page.getByLabel(w.venue) },
    { says: w.eventKindMissing, at: eventKind, leadsTo: eventKind.getByRole('radio').first() },
    {
      says: w.alreadySubmittedMissing,
      at: alreadySubmitted,
      leadsTo: alreadySubmitted.getByRole('radio').first(),
    },
  ]);
  await fillQuestions(page, language, { javaScriptEnabled, iswc: 'T-555.000.001-1' });
  const { iswc } = workRow(page, language, 1);
  await expectProblems(page, language, await press(page, next), [{ says: w.wrongIswc, at: iswc }]);
  await expect(iswc).toHaveValue('T-555.000.001-1');
  await expect(page.getByLabel(w.performer)).toHaveValue('Élie Marchand');
  await expect(eventKind.getByLabel(w.bar)).toBeChecked();
  await iswc.fill('T-555.000.001-0');
  expect((await press(page, next)).status()).toBe(303);
}

async function describeAndAttach(page: Page, language: Language) {
  const w = words[language];
  const description = page.getByLabel(w.description);
  const text = {
    fr: 'Le bar a fermé depuis.\n\nC’était au 12, rue des Érables.',
    en: 'The bar has closed since.\n\nIt was at 12 Maple Street.',
  }[language];
  await description.fill(text);
  await expectProblems(page, language, await press(page, button(page, w.continue)), [
    { says: w.proofMissing, at: page.getByLabel(w.proof) },
  ]);
  await expect(description).toHaveValue(text);
  await attachProof(page, language);
  expect((await press(page, button(page, w.continue))).status()).toBe(303);
}

async function checkAndSubmit(page: Page, language: Language, subject: string) {
  const w = words[language];
  await expect(page.getByRole('region', { name: w.olderThanAYear })).toBeVisible();
  await expect(answerTo(page, w.subject).first()).toHaveText(subject);
  await expectAnswers(page, language);
  await expect(page.getByRole('link', { name: proof.name })).toBeVisible();
  expect((await press(page, button(page, w.submit))).status()).toBe(303);
  const receipt = { fr: /^Cas C-\w{4}-\w{3} reçu$/, en: /^Case C-\w{4}-\w{3} received$/ }[language];
  await expect(page.getByRole('region', { name: receipt })).toBeFocused();
  await expect(page.getByRole('link', { name: w.active })).toHaveAttribute('aria-current', 'page');
  const [, first] = await page.getByRole('table').getByRole('row').all();
  await expect(first ?? page.getByRole('table')).toContainText(subject);
}

/** What was typed one way or another, as it was understood: on the check page, and at the desk. */
async function expectAnswers(page: Page, language: Language) {
  const w = words[language];
  const fr = language === 'fr';
  await expect(answerTo(page, w.dates)).toHaveText(
    fr ? `le 12 juillet ${concertYear}` : `July 12, ${concertYear}`,
  );
  await expect(answerTo(page, w.venue)).toHaveText(fr ? '« Voir description »' : '“See description”');
  await expect(answerTo(page, w.eventKind)).toHaveText(w.bar);
  await expect(answerTo(page, w.cover)).toHaveText(fr ? '12,50 $' : '$12.50');
  const works = page.getByRole('table', { name: w.works }).getByRole('row');
  await expect(works).toHaveText([
    [w.title, 'ISWC', w.duration].join(''),
    'Neige noireT-555.000.001-03:52',
    'Kilomètre zéro3:31',
  ]);
}

const answerTo = (page: Page, term: string): Locator =>
  page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd');

async function answerAtDesk(desk: Page, language: Language, agent: Person, subject: string) {
  const w = words[language];
  await desk.goto(addressOf('deskQueue', language, { queue: 'open' }));
  await desk.getByLabel(w.email).fill(emailOf(agent));
  await desk.getByLabel(w.password).fill(password);
  await button(desk, w.signIn).click();
  await findInQueue(desk, language, subject);
  await expectAnswers(desk, language);
  await expectSameFile(desk);
  const reply = desk.getByLabel(w.reply);
  await expectProblems(desk, language, await press(desk, button(desk, w.send)), [
    { says: w.replyMissing, at: reply },
  ]);
  await reply.fill(question[language]);
  expect((await press(desk, button(desk, w.send))).status()).toBe(303);
  await expect(desk.getByRole('region', { name: w.replySentToMember })).toBeFocused();
  // The member's other cases say their state as well.
  await expect(
    desk.locator('.case-pane').getByText(w.inProgressAtDesk, { exact: true }).first(),
  ).toBeVisible();
}

/** What is due first comes first: the new one is among the last. */
async function findInQueue(desk: Page, language: Language, subject: string) {
  const found = desk.getByRole('link', { name: subject });
  const more = desk.getByRole('link', { name: words[language].moreCases });
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(
    { fr: 'Tous les cas ouverts', en: 'All open cases' }[language],
  );
  while (!(await found.isVisible())) await desk.goto((await more.getAttribute('href')) ?? '');
  await found.click();
  await expect(desk.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

async function expectSameFile(desk: Page) {
  const download = desk.waitForEvent('download');
  // Under what was said with it, and again among the details.
  await desk.getByRole('link', { name: proof.name }).first().click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(proof.name);
  expect((await readFile(await file.path())).equals(proof.buffer)).toBe(true);
}

async function readAndAnswer(page: Page, language: Language, subject: string) {
  const w = words[language];
  await page.goto(`/${language}`);
  const row = page.getByRole('row', { name: subject });
  await expect(row).toContainText(w.newMessage);
  await expect(row).toContainText(w.inProgress);
  await row.getByRole('link', { name: subject }).click();
  await expect(said(page, language, question[language])).toBeVisible();
  await page.getByLabel(w.reply).fill(afterwards[language]);
  expect((await press(page, button(page, w.send))).status()).toBe(303);
  await expect(page.getByRole('region', { name: w.replySent })).toBeFocused();
  await expect(said(page, language, afterwards[language])).toBeVisible();
}

const said = (page: Page, language: Language, text: string): Locator =>
  page.getByRole('list', { name: words[language].conversation }).getByText(text, { exact: true });
