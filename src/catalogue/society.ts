import { withDe } from '../text/french.ts';
import type { Language, Localized } from '../text/localized.ts';

/** A text of the catalogue with the society's name where it says {society}, {Society} or, in French, {de society}. */
export function withSociety(text: string, language: Language, name: Localized): string {
  const society = name[language];
  const filled = text
    .replaceAll('{society}', society)
    .replaceAll('{Society}', society.slice(0, 1).toUpperCase() + society.slice(1));
  return language === 'fr' ? filled.replaceAll('{de society}', withDe(society)) : filled;
}
