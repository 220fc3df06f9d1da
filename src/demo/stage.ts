import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';
import type { PlayedCalendar } from './calendar.ts';
import type { Entrances } from './entrances.ts';

/** Where a scene is played: the house at its time, its people, and what its texts say then. */
export interface Stage {
  readonly house: House;
  readonly entrances: Entrances;
  readonly calendar: PlayedCalendar;
  /** Of the case. */
  readonly language: Language;
  readonly tell: (text: string) => string;
}
