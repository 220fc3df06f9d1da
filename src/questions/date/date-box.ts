import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { problem, type Reading } from '../kind.ts';
import { type DateReading, readDate } from './read-date.ts';

export const problems = words({
  unreadable: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez la date comme 2026-07-12 ou 12 juillet 2026`,
    en: `“${label.en}”: write the date like 2026-07-12 or July 12, 2026`,
  }),
  ambiguous: (label: Localized, dayFirst: string, monthFirst: string) => ({
    fr: `« ${label.fr} » : on ne sait pas lequel est le mois; écrivez ${dayFirst} ou ${monthFirst}`,
    en: `“${label.en}”: we cannot tell which is the month; write ${dayFirst} or ${monthFirst}`,
  }),
  impossible: (label: Localized) => ({
    fr: `« ${label.fr} » : cette date n’existe pas; vérifiez le jour et le mois`,
    en: `“${label.en}”: there is no such date; check the day and the month`,
  }),
  outOfRange: (label: Localized) => ({
    fr: `« ${label.fr} » : l’année doit être entre 1900 et 2100`,
    en: `“${label.en}”: the year must be between 1900 and 2100`,
  }),
  future: (label: Localized) => ({
    fr: `« ${label.fr} » : cette date est dans l’avenir; vérifiez-la`,
    en: `“${label.en}”: this date is in the future; check it`,
  }),
});

/** The words under a box for a date. */
export const { hint } = words({
  hint: { fr: 'AAAA-MM-JJ, par exemple 2026-07-12', en: 'YYYY-MM-DD, for example 2026-07-12' },
});

interface Limits {
  readonly notFuture: boolean | undefined;
  /** The society's date. */
  readonly today: string;
}

/** The date typed in a box, as ISO 8601, or what is wrong with it. */
export function readDateBox(
  typed: string,
  field: string,
  label: Localized,
  { notFuture, today }: Limits,
): Reading<string> {
  const reading = readDate(typed);
  if ('fault' in reading) return problem(field, faultText(reading, label));
  const { iso } = reading;
  if (iso < '1900-01-01' || iso > '2100-12-31') return problem(field, problems.outOfRange(label));
  if (notFuture && iso > today) return problem(field, problems.future(label));
  return { answer: iso };
}

const faultText = (reading: Exclude<DateReading, { iso: string }>, label: Localized) =>
  reading.fault === 'ambiguous'
    ? problems.ambiguous(label, ...reading.either)
    : problems[reading.fault](label);
