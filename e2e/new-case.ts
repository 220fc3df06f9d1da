import { expect, type Locator, type Page } from '@playwright/test';
import { poster } from '../src/demo/poster.ts';
import { type Language, words } from './words.ts';

/** A subject that no other test has: the demonstration's data is shared by all. */
export const subjectOf = (title: string): string => `${title} · ${Math.random().toString(36).slice(2, 8)}`;

/** July 12 of the year before last: always more than a year ago. */
export const longAgo = new Date().getFullYear() - 2;

/** What the member attaches: a real PDF. */
export const proof = {
  name: 'Affiche – Théâtre des Érables.pdf',
  mimeType: 'application/pdf',
  buffer: poster('Théâtre des Érables', ['12 juillet', 'Élie Marchand']),
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
