import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';
import type { PlayedCalendar } from './calendar.ts';
import type { Cast } from './cast-of.ts';

/** Where a scene is played: the house at its time, its people, and what its texts say then. */
export interface Stage {
  readonly house: House;
  readonly cast: Cast;
  readonly calendar: PlayedCalendar;
  /** Of the case. */
  readonly language: Language;
  readonly tell: (text: string) => string;
}

/** A scene whose files are on their way; it is played once they are there, and gives the number of a case it opens. */
export interface Prepared {
  play(id: string, number: string): Promise<string | null>;
}
