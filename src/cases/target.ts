import Holidays from 'date-holidays';
import type { Calendar } from '../catalogue/catalogue.ts';
import type { CaseState } from '../database/tables.ts';

/** The clock of a target: it runs to a date, or is stopped with so many business days left (below 0 when late). */
export type Target =
  | { readonly due_on: string; readonly days_left: null }
  | { readonly due_on: null; readonly days_left: number };

/** The target of a case opened or reopened on this date: day 1 is the next business day. */
export const targetFrom = (today: string, businessDays: number, calendar: Calendar): Target => ({
  due_on: afterBusinessDays(today, businessDays, calendar),
  days_left: null,
});

/** The target once the case is in this state: only the member's turn stops the clock. */
export function targetIn(state: CaseState, target: Target, today: string, calendar: Calendar): Target {
  const stops = state === 'waiting-member';
  if (target.due_on !== null && stops)
    return { due_on: null, days_left: businessDaysUntil(today, target.due_on, calendar) };
  if (target.due_on === null && !stops) return targetFrom(today, target.days_left, calendar);
  return target;
}

/** The date (YYYY-MM-DD) that is so many business days after another one, or before it where there are fewer than 0. */
export function afterBusinessDays(from: string, businessDays: number, calendar: Calendar): string {
  const step = Math.sign(businessDays);
  // Counted back, a day of rest is as late as the business day before it.
  let date = businessDays > 0 ? from : lastBusinessDay(from, calendar);
  for (let left = Math.abs(businessDays); left > 0; ) {
    date = nextDay(date, step);
    if (isBusinessDay(date, calendar)) left -= 1;
  }
  return date;
}

/**
 * How many business days come after `from`, up to and including `to`; below 0 where `to` is past. Counted by whole
 * weeks: a list shows this of cases that are years late.
 */
export function businessDaysUntil(from: string, to: string, calendar: Calendar): number {
  if (to < from) return 0 - businessDaysUntil(to, from, calendar);
  let days = weekdaysUpTo(to) - weekdaysUpTo(from);
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const holiday of holidaysIn(String(year), calendar)) if (holiday > from && holiday <= to) days -= 1;
  return days;
}

/** Of the days from Monday, December 29, 1969 up to this one. */
function weekdaysUpTo(date: string): number {
  const days = Date.parse(date) / dayMs + 4;
  const weeks = Math.floor(days / 7);
  return 5 * weeks + Math.min(days - 7 * weeks, 5);
}

function lastBusinessDay(date: string, calendar: Calendar): string {
  return isBusinessDay(date, calendar) ? date : lastBusinessDay(nextDay(date, -1), calendar);
}

const dayMs = 86_400_000;

const nextDay = (date: string, step: number) =>
  new Date(Date.parse(date) + step * dayMs).toISOString().slice(0, 10);

const isBusinessDay = (date: string, calendar: Calendar): boolean =>
  isWeekday(date) && !holidaysIn(date.slice(0, 4), calendar).has(date);

function isWeekday(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const calendars = { quebec: new Holidays('CA', 'QC'), ontario: new Holidays('CA', 'ON') };
const known = new Map<string, ReadonlySet<string>>();

/** The public holidays of a year that fall on a weekday, worked out once. */
function holidaysIn(year: string, calendar: Calendar): ReadonlySet<string> {
  const key = `${calendar} ${year}`;
  const found = known.get(key);
  if (found) return found;
  // Offices of Ontario close on Civic Holiday, though no law says so.
  const days = calendars[calendar]
    .getHolidays(Number(year), 'en')
    .filter(({ type, name }) => type === 'public' || name === 'Civic Holiday');
  const holidays = new Set(days.map(({ date }) => date.slice(0, 10)).filter(isWeekday));
  known.set(key, holidays);
  return holidays;
}
