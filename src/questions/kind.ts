import type { Child } from 'hono/jsx';
import type { Language, Localized } from '../text/localized.ts';
import type { Asked, EscapeId } from './question.ts';

/** What a form sent, field by field, exactly as typed. */
export interface Fields {
  /** The first value of a field; an empty string where there is none. */
  one(name: string): string;
  all(name: string): readonly string[];
  names(): Iterable<string>;
}

/** What is wrong with what was typed. `field` is the id of the control that the summary leads to. */
export interface Problem {
  readonly field: string;
  readonly text: Localized;
}

export type Reading<Answer> =
  | { readonly answer: Answer }
  | { readonly problems: readonly [Problem, ...Problem[]] };

export interface ReadContext {
  /** The society's date, YYYY-MM-DD: « today » is never the server's. */
  readonly today: string;
}

export interface InputProps<Typed> {
  /** The name of the field, and the id of its first control: `performer`, `works.2.title`. */
  readonly name: string;
  readonly asked: Asked;
  readonly typed: Typed;
  /** Whether an answer is demanded here and now (`required`, or `requiredWhen` that holds). */
  readonly required: boolean;
  readonly problems: readonly Problem[];
  readonly language: Language;
  /** The choices « Voir document joint » and « Voir description », drawn by the kinds that have no text box. */
  readonly escape?: Child;
}

/**
 * A kind of question: one place that takes what was typed from a form, reads it and shows it.
 * `Typed` is kept in the draft, right or wrong, and `Answer` in the case: both survive JSON unchanged.
 */
export interface Kind<Typed, Answer> {
  typedFrom(fields: Fields, name: string, asked: Asked): Typed;
  /** What a draft kept, as this question takes it: what it cannot take, old or hostile, counts as blank. */
  restored(kept: unknown, asked: Asked): Typed;
  /** Nothing was typed at all: blank where an answer is required is `missing`, elsewhere no answer. */
  isBlank(typed: Typed): boolean;
  /** The typed text where the kind is one text box, so that « Voir description » may be typed in it. */
  text?(typed: Typed): string;
  /** The choice of « Voir description » or « Voir document joint », where the kind has no text box for it. */
  escape?(typed: Typed): EscapeId | undefined;
  missing(name: string, asked: Asked): Problem;
  /** The answer to what was typed (never blank), or everything that is wrong with it. */
  read(typed: Typed, name: string, asked: Asked, context: ReadContext): Reading<Answer>;
  Input(props: InputProps<Typed>): Child;
  /** The answer in words, on one line: what was understood is shown back. */
  show(answer: Answer, asked: Asked, language: Language): string;
  /** The answer drawn, where a line of words does not do: lists. */
  Shown?(props: { answer: Answer; asked: Asked; language: Language }): Child;
}

/** Declares a kind and keeps its types. */
export const kind = <Typed, Answer>(definition: Kind<Typed, Answer>): Kind<Typed, Answer> => definition;

export const problem = (field: string, text: Localized): { problems: readonly [Problem] } => ({
  problems: [{ field, text }],
});
