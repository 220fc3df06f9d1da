import { showDate } from '../../text/dates.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { problem, type ReadContext, type Reading } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import type { Asked } from '../question.ts';
import type { Random } from '../random.ts';
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
  past: (label: Localized) => ({
    fr: `« ${label.fr} » : cette date est passée; indiquez aujourd’hui ou plus tard`,
    en: `“${label.en}”: this date is past; enter today or later`,
  }),
  notAfter: (label: Localized, earlier: string) => ({
    fr: `« ${label.fr} » : indiquez une date après le ${showDate(earlier, 'fr')}`,
    en: `“${label.en}”: enter a date after ${showDate(earlier, 'en')}`,
  }),
});

/** The words under a box for a date. */
export const { hint } = words({
  hint: { fr: 'AAAA-MM-JJ, par exemple 2026-07-12', en: 'YYYY-MM-DD, for example 2026-07-12' },
});

const [first, last] = ['1900-01-01', '2100-12-31'];

/** The date typed in a box, as ISO 8601, or what is wrong with it. */
export function readDateBox(
  typed: string,
  field: string,
  asked: Asked,
  context: ReadContext,
): Reading<string> {
  const reading = readDate(typed);
  if ('fault' in reading) return problem(field, faultText(reading, asked.label));
  const { iso } = reading;
  const { label, constraints = {} } = asked;
  if (iso < first || iso > last) return problem(field, problems.outOfRange(label));
  if (constraints.notFuture && iso > context.today) return problem(field, problems.future(label));
  if (constraints.notPast && iso < context.today) return problem(field, problems.past(label));
  const earlier = dateBefore(asked, context);
  if (earlier !== undefined && iso <= earlier) return problem(field, problems.notAfter(label, earlier));
  return { answer: iso };
}

export const messagesOfBox = messagesOf(problems, {
  ambiguous: ['2026-12-07', '2026-07-12'],
  notAfter: ['2026-07-12'],
});

/** A date that such a box takes, no more than a year from today. */
export function fillDateBox(random: Random, asked: Asked, context: ReadContext): string {
  const { notFuture, notPast } = asked.constraints ?? {};
  const earlier = dateBefore(asked, context) ?? first;
  const days = random.between(notPast ? 0 : -364, notFuture ? 0 : 364);
  const date = addDays(context.today, days);
  return date > earlier ? date : addDays(earlier, random.between(1, 300));
}

export const addDays = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);

/** The date that this one must follow: a period's last day, or first where it goes on. */
function dateBefore({ constraints }: Asked, { answers }: ReadContext): string | undefined {
  const answered = constraints?.after === undefined ? undefined : answers?.get(constraints.after);
  if (answered === undefined || !('value' in answered)) return undefined;
  const { value } = answered;
  const { from, to = from } = Object(value) as { readonly from?: unknown; readonly to?: unknown };
  return [value, to].find((each) => typeof each === 'string');
}

const faultText = (reading: Exclude<DateReading, { iso: string }>, label: Localized) =>
  reading.fault === 'ambiguous'
    ? problems.ambiguous(label, ...reading.either)
    : problems[reading.fault](label);
