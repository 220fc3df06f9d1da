import { expect, type Locator, type Page } from '@playwright/test';
import { poster } from '../src/demo/poster.ts';
import { press } from './problems.ts';
import { type Language, words } from './words.ts';

/** A subject that no other test has: the demonstration's data is shared by all. */
export const subjectOf = (title: string): string => `${title} [${Math.random().toString(36).slice(2, 8)}]`;

/** The concert was on July 12 of this year: always more than a year ago. */
export const concertYear = new Date().getFullYear() - 2;

/** What the member attaches: a real PDF. */
export const proof = {
  name: 'Affiche, Théâtre Outremont.pdf',
  mimeType: 'application/pdf',
  buffer: poster('Théâtre Outremont', ['12 juillet', 'Élie Marchand']),
};

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** « Ouvrir un nouveau cas », from a page that offers it. */
export async function openNewCase(page: Page, language: Language): Promise<void> {
  const { openCase } = words[language];
  await page.getByRole('link', { name: openCase, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: openCase })).toBeVisible();
}

/** The first step: the subject, and the two menus. */
export async function fillYourCase(page: Page, language: Language, subject: string): Promise<void> {
  const w = words[language];
  await page.getByLabel(w.subject).fill(subject);
  await page.getByLabel(w.type).selectOption(w.livePerformances);
  await page.getByLabel(w.subType).selectOption(w.unpaidConcert);
}

/** A draft with its first step done, its questions on the screen; gives its id. */
export async function beginDraft(page: Page, language: Language): Promise<string> {
  await page.goto({ fr: '/fr/cas/nouveau', en: '/en/cases/new' }[language]);
  await fillYourCase(page, language, subjectOf('Bar du Quai'));
  await press(page, button(page, words[language].continue));
  return page.url().match(/[0-9a-f-]{36}/)?.[0] ?? '';
}

/** The second step, each answer typed as people do; the first work's ISWC is right unless another is given. */
export async function fillQuestions(
  page: Page,
  language: Language,
  { javaScriptEnabled = true, iswc = 'T-555.000.001-0' } = {},
): Promise<void> {
  const w = words[language];
  await page
    .getByLabel(w.from)
    .fill({ fr: `12 juillet ${concertYear}`, en: `July 12, ${concertYear}` }[language]);
  await page.getByLabel(w.to).fill(`${concertYear}-07-12`);
  await page.getByLabel(w.performer).fill('Élie Marchand');
  await page.getByLabel(w.venue).fill({ fr: 'voir la description', en: 'see the description' }[language]);
  await page.getByRole('group', { name: w.eventKind }).getByLabel(w.bar).check();
  await page.getByRole('group', { name: w.alreadySubmitted }).getByLabel(w.no, { exact: true }).check();
  // Without a script the same step comes again with the questions that these answers open.
  if (!javaScriptEnabled) {
    await button(page, w.continue).click();
    await expect(page.getByLabel(w.cover)).toBeFocused();
  }
  await page.getByLabel(w.cover).fill({ fr: '12,50 $', en: '$12.50' }[language]);
  await fillWork(page, language, 1, ['Neige noire', iswc, '3 min 52']);
  await fillWork(page, language, 2, ['Kilomètre zéro', '', '3:31']);
}

/** The row of a work in the list, and its cells. */
export function workRow(page: Page, language: Language, number: number) {
  const w = words[language];
  const row = page.getByRole('group', { name: `${w.work} ${number}`, exact: true });
  return {
    title: row.getByLabel(w.title),
    iswc: row.getByLabel('ISWC'),
    duration: row.getByLabel(w.duration),
  };
}

async function fillWork(
  page: Page,
  language: Language,
  number: number,
  [title, iswc, duration]: [string, string, string],
) {
  const row = workRow(page, language, number);
  await row.title.fill(title);
  await row.iswc.fill(iswc);
  await row.duration.fill(duration);
}

/** The third step: the file is added, and said to be the proof that is expected. */
export async function attachProof(page: Page, language: Language): Promise<void> {
  const w = words[language];
  await page.getByLabel(w.proof).setInputFiles(proof);
  await press(page, button(page, w.addFiles));
  await expect(page.getByRole('link', { name: proof.name })).toBeVisible();
}
