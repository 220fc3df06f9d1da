import type { Move } from '../cases/act.ts';
import type { Filer } from './cast.ts';

/**
 * What a person writes, or types as an answer. Dates in it move with the calendar, and are said in the language of the
 * case: {2025-08-16}, and {2025-07-11/2025-07-13} for a period; {case:…} is the number of another story's case.
 */
type Told = string;

/** A small real file: a PDF of one page, or text where its name says so. */
export interface StoryFile {
  readonly name: string;
  /** The expected documents that it is. */
  readonly is?: readonly string[];
  /** The question that asks for it. */
  readonly answers?: string;
  readonly lines: readonly Told[];
}

/** One thing that somebody does on a case; `at` is local time, YYYY-MM-DDTHH:MM. */
export type StoryAct = { readonly at: string; readonly by: string } & (
  | { readonly says: Told; readonly files?: readonly StoryFile[]; readonly move?: Move }
  | { readonly notes: Told }
  | { readonly takes: true }
  | { readonly gives: string | null }
  | { readonly movesTo: { readonly leaf?: string; readonly team?: string }; readonly because: Told }
);

/** One case of the demonstration as a script of acts by its people. */
export interface Story {
  /** By which a story already played is known. */
  readonly key: string;
  readonly by: Filer;
  readonly at: string;
  readonly leaf: string;
  readonly subject: string;
  readonly description?: Told;
  /** What is typed under the questions that this tells by hand; others that must be answered are filled in. */
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly files?: readonly StoryFile[];
  /** Left as a draft: never submitted. */
  readonly isDraft?: true;
  readonly acts?: readonly StoryAct[];
}
