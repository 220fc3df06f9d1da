import type { Move } from '../cases/act.ts';
import type { Language } from '../text/localized.ts';
import type { PlayedCalendar } from './calendar.ts';

/** What a person says, with dates that move with the calendar. */
type Said = (calendar: PlayedCalendar) => string;

interface StoryFile {
  readonly name: string;
  readonly content: (calendar: PlayedCalendar) => Buffer;
}

/** One case of the demonstration as a script of acts by its people; `at` is local time, YYYY-MM-DDTHH:MM. */
export interface Story {
  /** The id of its draft, by which a story already played is known. */
  readonly draft: string;
  /** Who files it, by e-mail, for the account with this number. */
  readonly by: string;
  readonly account: string;
  readonly language: Language;
  readonly at: string;
  readonly leaf: string;
  readonly subject: string;
  /** What is typed under each question. */
  readonly typed: (calendar: PlayedCalendar) => Readonly<Record<string, unknown>>;
  readonly description: Said;
  readonly files: readonly (StoryFile & { readonly documents: readonly string[] })[];
  /** Left as a draft: never submitted. */
  readonly isDraft?: true;
  readonly replies?: readonly {
    readonly at: string;
    readonly by: string;
    readonly language: Language;
    readonly text: Said;
    readonly files?: readonly StoryFile[];
    /** Where it leads the case. */
    readonly move?: Move;
  }[];
}
