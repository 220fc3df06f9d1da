import { Secret } from '../questions/secret.ts';
import type { Language } from '../text/localized.ts';
import type { PlayedCalendar } from './calendar.ts';

const placeholder = /\{(\d{4}-\d\d-\d\d)(?:\/(\d{4}-\d\d-\d\d))?\}|\{case:([\w-]+)\}/g;

/** What a text of a story says once it is played: its dates moved, the cases that it names by their numbers. */
export const told = (
  text: string,
  calendar: PlayedCalendar,
  language: Language,
  numbers: ReadonlyMap<string, string>,
): string =>
  text.replace(placeholder, (_, from?: string, to?: string, key?: string) => {
    if (from && to) return calendar.period(from, to, language);
    if (from) return calendar.words(from, language);
    const number = numbers.get(key ?? '');
    if (number === undefined) throw new Error(`no story before this one is called ${key}`);
    return number;
  });

/** The same in whatever was typed. */
export function toldWithin(value: unknown, tell: (text: string) => string): unknown {
  if (typeof value === 'string') return tell(value);
  if (Array.isArray(value)) return value.map((each) => toldWithin(each, tell));
  if (typeof value !== 'object' || value === null || value instanceof Secret) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toldWithin(each, tell)]));
}
