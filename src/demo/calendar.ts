import { showDate, showPeriod, todayIn } from '../text/dates.ts';
import type { Language } from '../text/localized.ts';

/** The dates of the stories, moved by whole weeks so that the newest act falls within the last seven days. */
export interface PlayedCalendar {
  /** The moment that a story calls 2025-11-04T20:20. */
  moment(written: string): Date;
  /** The date that a story calls 2025-07-12, as YYYY-MM-DD. */
  day(written: string): string;
  /** The same in words, as a person writes it. */
  words(written: string, language: Language): string;
  period(from: string, to: string, language: Language): string;
}

const dayMs = 86_400_000;

/** The calendar that brings `newest` (local time, YYYY-MM-DDTHH:MM) into the week before `now`. */
export function calendarOf(newest: string, now: Date, timeZone: string): PlayedCalendar {
  const weeks = Math.floor((now.getTime() - instantOf(newest, timeZone).getTime()) / (7 * dayMs));
  const day = (written: string) =>
    new Date(Date.parse(`${written}T00:00:00Z`) + weeks * 7 * dayMs).toISOString().slice(0, 10);
  return {
    moment: (written) => instantOf(`${day(written.slice(0, 10))}${written.slice(10)}`, timeZone),
    day,
    words: (written, language) => showDate(day(written), language),
    period: (from, to, language) => showPeriod(day(from), day(to), language),
  };
}

/** The instant of a local date and time: its offset is found from the local clock at about that instant. */
function instantOf(local: string, timeZone: string): Date {
  const asIfUtc = Date.parse(`${local}:00Z`);
  const shown = new Date(asIfUtc).toLocaleTimeString('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  });
  const offset = Date.parse(`${todayIn(timeZone, new Date(asIfUtc))}T${shown}:00Z`) - asIfUtc;
  return new Date(asIfUtc - offset);
}
