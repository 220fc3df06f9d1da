import { expect, type Locator, type Page, type Response } from '@playwright/test';
import type { Language } from './words.ts';

interface Problem {
  readonly says: string;
  /** The control or, around radios, the group that is wrong. */
  readonly at: Locator;
  /** Where its link leads, if that is not the control itself. */
  readonly leadsTo?: Locator;
}

/** Presses a button that sends a form, waits for the page that follows, and gives what the server answered. */
export async function press(page: Page, button: Locator): Promise<Response> {
  const isSent = (response: Response) =>
    response.request().isNavigationRequest() && response.request().method() === 'POST';
  const [answer] = await Promise.all([
    page.waitForResponse(isSent),
    page.waitForEvent('load'),
    button.click(),
  ]);
  return answer;
}

/**
 * What a refused form owes its reader: the status of a refusal, a title and a summary that say so, the focus on the
 * summary, and for each problem the same words at the field and a link that leads there.
 */
export async function expectProblems(
  page: Page,
  language: Language,
  answer: Response,
  problems: readonly Problem[],
): Promise<void> {
  expect(answer.status()).toBe(422);
  await expect(page).toHaveTitle({ fr: /^Erreur\s: \S/, en: /^Error: \S/ }[language]);
  const count = problems.length;
  const heading = {
    fr: count === 1 ? 'Il y a un problème' : `Il y a ${count} problèmes`,
    en: count === 1 ? 'There is a problem' : `There are ${count} problems`,
  }[language];
  const summary = page.getByRole('alert', { name: heading, exact: true });
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText(problems.map(({ says }) => says));
  for (const { says, at, leadsTo = at } of problems) {
    await expect(at).toHaveAccessibleDescription(new RegExp(`${literally(says)}$`));
    await summary.getByRole('link', { name: says, exact: true }).click();
    await expect(leadsTo).toBeFocused();
  }
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
