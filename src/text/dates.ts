import { type Language, locales } from './localized.ts';

/** A date in words: « 1er août 2026 », “August 1, 2026”. `iso` is YYYY-MM-DD. */
export const showDate = (iso: string, language: Language): string =>
  dayIn(language, 'UTC', 'date', midnight(iso));

/** A day seen from another one: without the year where both are in one, and on one line. */
export const showDay = (iso: string, today: string, language: Language): string =>
  (iso.slice(0, 4) === today.slice(0, 4)
    ? dayIn(language, 'UTC', 'dayOfYear', midnight(iso))
    : showDate(iso, language)
  ).replaceAll(' ', '\u00a0');

/** A period in words: « du 10 au 12 juillet 2026 », “July 10 to 12, 2026”; one day is shown as one. */
export function showPeriod(from: string, to: string, language: Language): string {
  const last = showDate(to, language);
  if (from === to) return language === 'fr' ? `le ${last}` : last;
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = sameYear ? dayIn(language, 'UTC', 'dayOfYear', midnight(from)) : showDate(from, language);
  if (language === 'fr') return `du ${sameMonth ? first.replace(/ .*/, '') : first} au ${last}`;
  return `${first} to ${sameMonth ? last.replace(/^\S+ /, '') : last}`;
}

/** A period that goes on: « à partir du 1er août 2026 », “from August 1, 2026”. */
export const showStart = (from: string, language: Language): string =>
  `${language === 'fr' ? 'à partir du' : 'from'} ${showDate(from, language)}`;

/** A moment in words, in a time zone: « 24 novembre 2026, 16 h 12 », “November 24, 2026, 4:12 p.m.”. */
export const showMoment = (instant: Date, language: Language, timeZone: string): string =>
  `${dayIn(language, timeZone, 'date', instant)}, ${timeIn(language, timeZone, instant)}`;

/** The same without the year: « 24 nov., 16 h 12 », “Nov 24, 4:12 p.m.”. */
export const showShortMoment = (instant: Date, language: Language, timeZone: string): string =>
  `${dayIn(language, timeZone, 'shortDay', instant)}, ${timeIn(language, timeZone, instant)}`;

/** The date in a time zone, YYYY-MM-DD. */
export function todayIn(timeZone: string, now: Date): string {
  const parts = formatter('en', timeZone, 'digits').formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The first of a month is an ordinal in French: « 1er août ». */
const dayIn = (language: Language, timeZone: string, style: Style, instant: Date) => {
  const day = formatter(language, timeZone, style).format(instant);
  return language === 'fr' ? day.replace(/^1 /, '1er ') : day;
};

/** A clock time keeps its parts on one line; on the hour, French leaves the zeros out (OQLF). */
function timeIn(language: Language, timeZone: string, instant: Date) {
  const parts = formatter(language, timeZone, language === 'fr' ? 'clock' : 'halfDayClock').formatToParts(
    instant,
  );
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  if (language === 'en') return `${part('hour')}:${part('minute')}\u00a0${part('dayPeriod')}`;
  return `${part('hour')}\u00a0h${part('minute') === '00' ? '' : `\u00a0${part('minute')}`}`;
}

const midnight = (iso: string) => new Date(`${iso}T00:00:00Z`);

const styles = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  dayOfYear: { day: 'numeric', month: 'long' },
  shortDay: { day: 'numeric', month: 'short' },
  clock: { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
  halfDayClock: { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
  digits: { year: 'numeric', month: '2-digit', day: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
type Style = keyof typeof styles;

/** Making a formatter costs a hundred times more than using one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, timeZone: string, style: Style): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${style}`;
  const made =
    formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...styles[style], timeZone });
  formatters.set(key, made);
  return made;
}
