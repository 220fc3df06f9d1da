/** The business days of an office in Québec, counted from a list and not from the product's calendars. */

/** Public holidays of Québec (Loi sur les normes du travail, with Good Friday) for the years that the test plays in. */
const holidays = new Set(
  [
    '2026-01-01 2026-04-03 2026-05-18 2026-06-24 2026-07-01 2026-09-07 2026-10-12 2026-12-25',
    '2027-01-01 2027-03-26 2027-05-24 2027-06-24 2027-07-01 2027-09-06 2027-10-11 2027-12-25',
    '2028-01-01 2028-04-14 2028-05-22 2028-06-24 2028-07-01 2028-09-04 2028-10-09 2028-12-25',
    '2029-01-01 2029-03-30 2029-05-21 2029-06-24 2029-07-01 2029-09-03 2029-10-08 2029-12-25',
    '2030-01-01 2030-04-19 2030-05-20 2030-06-24 2030-07-01 2030-09-02 2030-10-14 2030-12-25',
  ].flatMap((year) => year.split(' ')),
);

/** The date that is so many days after another one. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

const isBusinessDay = (date: string) => ![0, 6].includes(new Date(date).getUTCDay()) && !holidays.has(date);

/** The date that is so many business days after another one, which is day 0. */
export function businessDaysAfter(date: string, days: number): string {
  if (days === 0) return date;
  const next = daysAfter(date, 1);
  return businessDaysAfter(next, isBusinessDay(next) ? days - 1 : days);
}

/** How many business days lie after the first date up to the last; below 0 where the last is earlier. */
export function businessDaysBetween(first: string, last: string): number {
  if (last < first) return 0 - businessDaysBetween(last, first);
  let count = 0;
  for (let date = last; date > first; date = daysAfter(date, -1)) if (isBusinessDay(date)) count += 1;
  return count;
}

const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Toronto', dateStyle: 'short' });

/** The society's date at this moment. */
export const dayOf = (moment: number): string => calendar.format(moment);
