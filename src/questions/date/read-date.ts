import { plain } from '../plain.ts';

/** A date as ISO 8601, or why none was understood. */
export type DateReading =
  | { readonly iso: string }
  | { readonly fault: 'unreadable' | 'impossible' }
  /** Day and month may be either: both dates that it may be. */
  | { readonly fault: 'ambiguous'; readonly either: readonly [string, string] };

/**
 * Reads `2026-07-12` (also with / . or spaces), « 12 juillet 2026 », “July 12, 2026”, months whole or cut short, in
 * either language whatever the page's. A date in figures that starts with the day or the month is read only where it
 * has one meaning.
 */
export function readDate(typed: string): DateReading {
  const tokens = tokensOf(typed);
  const [a, b, c] = tokens.map(({ value }) => value) as [number, number, number];
  switch (tokens.map(({ shape }) => shape).join(' ')) {
    case 'year number number':
    case 'year month number':
      return dated(a, b, c);
    case 'number month year':
      return dated(c, b, a);
    case 'month number year':
      return dated(c, a, b);
    case 'number number year':
      return inFigures(a, b, c);
    default:
      return { fault: 'unreadable' };
  }
}

interface Token {
  readonly shape: 'year' | 'number' | 'month' | 'unknown';
  readonly value: number;
}

/** What separates the parts of a date, and the words around them that say nothing. */
const silent = new Set(
  ['le', 'de', 'er', 'on', 'the', 'of', 'st', 'nd', 'rd', 'th'].concat(
    ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ),
);

function tokensOf(typed: string): Token[] {
  const text = plain(typed).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^a-z\d ,./-]/.test(text)) return [];
  return (text.match(/\d+|[a-z]+/g) ?? []).filter((word) => !silent.has(word)).map(tokenOf);
}

function tokenOf(word: string): Token {
  if (/^\d{4}$/.test(word)) return { shape: 'year', value: Number(word) };
  if (/^\d{1,2}$/.test(word)) return { shape: 'number', value: Number(word) };
  const month = monthOf(word);
  return month ? { shape: 'month', value: month } : { shape: 'unknown', value: Number.NaN };
}

const months = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];

/** The month whose name starts so: « juil », “Jul”; « jui » starts two. */
function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const found = months.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

function inFigures(first: number, second: number, year: number): DateReading {
  const dayFirst = dated(year, second, first);
  const monthFirst = dated(year, first, second);
  if (!('iso' in dayFirst)) return monthFirst;
  if (!('iso' in monthFirst) || first === second) return dayFirst;
  return { fault: 'ambiguous', either: [dayFirst.iso, monthFirst.iso] };
}

function dated(year: number, month: number, day: number): DateReading {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { iso: date.toISOString().slice(0, 10) } : { fault: 'impossible' };
}
