import type { Page } from '@playwright/test';
import { addresses } from '../src/web/addresses.ts';
import { button, fillYourCase, subjectOf } from './new-case.ts';
import { press } from './problems.ts';
import { type Language, words } from './words.ts';

/** From the desk, whoever is found by what is typed: the first of them, at the first step. */
export async function answerCall(page: Page, language: Language, typed: string): Promise<void> {
  await page.goto(addresses.desk[language]);
  await page.getByRole('link', { name: words[language].newCase }).click();
  await page.getByLabel(words[language].findMember).fill(typed);
  await button(page, words[language].find).click();
  await page.locator('.callers a').first().click();
  await page.getByLabel(words[language].subject).waitFor();
}

/** A draft for them with its first step done, and how its first step is come to. */
export async function beginCall(page: Page, language: Language, typed: string) {
  await answerCall(page, language, typed);
  const { pathname, search } = new URL(page.url());
  await fillYourCase(page, language, subjectOf('Bar du Quai'));
  await press(page, button(page, words[language].continue));
  const [draft = ''] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  return { draft, person: pathname.split('/').at(-1) ?? '', query: search };
}
