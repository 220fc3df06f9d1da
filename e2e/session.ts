import type { Page } from '@playwright/test';
import { addresses, fill } from '../src/web/addresses.ts';
import { button } from './new-case.ts';
import { emailOf, type Person, password } from './people.ts';
import { press } from './problems.ts';
import { fillToTheEnd } from './states/new-case.ts';
import { type Language, words } from './words.ts';

/** Signs in on the page to sign in, which is on the screen. */
export async function signIn(page: Page, language: Language, person: Person): Promise<void> {
  const w = words[language];
  await page.getByLabel(w.email).fill(emailOf(person));
  await page.getByLabel(w.password).fill(password);
  await press(page, button(page, w.signIn));
}

/** Ends the session from another tab of the same browser. */
export async function signOutElsewhere(page: Page, language: Language): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(addresses.home[language]);
  await other
    .locator('summary')
    .filter({ hasText: /Compte consulté|Account viewed/ })
    .click();
  await press(other, button(other, words[language].signOut));
  await other.close();
}

/** The page of a case that nobody else has. */
export async function openOwnCase(page: Page, language: Language): Promise<void> {
  await fillToTheEnd({ page, language });
  await press(page, button(page, words[language].submit));
  const number = new URL(page.url()).searchParams.get('receipt') ?? '';
  await page.goto(fill(addresses.case[language], { number }));
}
