import type { Child } from 'hono/jsx';
import type { Language, Localized } from '../text/localized.ts';
import type { Answered } from './answer.ts';
import type { Constraints } from './constraints.ts';
import type { Asked, EscapeId } from './question.ts';
import type { Random } from './random.ts';

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
  /** What was answered to the questions before this one, by their ids. */
  readonly answers?: ReadonlyMap<string, Answered>;
  /** In the demonstration numbers that can be nobody's are taken: a SIN that starts with 0. */
  readonly demo?: boolean;
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
  /** The page refuses what was just sent: there alone a protected value that is wrong is seen again. */
  readonly echo?: boolean;
  /** Drawn in the row of a list, where a long menu would be drawn once a row. */
  readonly inRow?: boolean;
}

/** What a button named `act` asks of a question: `duplicate-row:works.2` is that verb on the path `2` of `works`. */
export interface Act {
  readonly verb: string;
  readonly path: readonly string[];
  readonly argument: string;
}

export interface ActedOn<Typed> {
  readonly typed: Typed;
  /** The id of the control where one goes on. */
  readonly focus: string;
}

/** What was typed in one text box, which a label names. */
export interface TextTyped {
  readonly field: string;
  readonly label: Localized;
  readonly text: string;
}

/** What may be known of a protected value by those who may not see it. */
export interface Masked {
  readonly mask: string;
  /** A social insurance number that starts with 9. */
  readonly temporary?: boolean;
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
  /** Its text boxes where it is several, in which a phrase may be typed by mistake. */
  boxes?(typed: Typed, name: string, asked: Asked): readonly TextTyped[];
  /** Those in which one writes in words of one's own, and may write a SIN: not where a code or a number is asked. */
  freeTexts?(typed: Typed, name: string, asked: Asked): readonly TextTyped[];
  /** The choice of « Voir description » or « Voir document joint », where the kind has no text box for it. */
  escape?(typed: Typed): EscapeId | undefined;
  missing(name: string, asked: Asked): Problem;
  /** The answer to what was typed (never blank), or everything that is wrong with it. */
  read(typed: Typed, name: string, asked: Asked, context: ReadContext): Reading<Answer>;
  Input(props: InputProps<Typed>): Child;
  /** What it becomes by the act of one of its buttons, which work without JavaScript; undefined for no act on it. */
  act?(typed: Typed, act: Act, name: string, asked: Asked): ActedOn<Typed> | undefined;
  /** The answer in words, on one line: what was understood is shown back. */
  show(answer: Answer, asked: Asked, language: Language): string;
  /** The answer drawn, where a line of words does not do: lists. */
  Shown?(props: { answer: Answer; asked: Asked; language: Language }): Child;
  /** The catalogue's constraints that it heeds: any other would be silently without effect. */
  readonly heeds?: readonly (keyof Constraints)[];
  /** « Voir document joint » and « Voir description » may stand for its answer, where the question says so. */
  readonly escapable?: boolean;
  /** Its answers may be protected, where the question says so; those of a kind that has a mask always are. */
  readonly protectable?: boolean;
  /** What is said of a plain value that is kept in the vault. */
  mask?(plain: string, asked: Asked): Masked;
  /** Every refusal that it may give of a question with this label. */
  messages(label: Localized): readonly Localized[];
  /** Something to type that is a right answer, the same for the same chance. */
  fill(random: Random, asked: Asked, context: ReadContext): Typed;
}

/** Declares a kind and keeps its types. */
export const kind = <Typed, Answer>(definition: Kind<Typed, Answer>): Kind<Typed, Answer> => definition;

export const problem = (field: string, text: Localized): { problems: readonly [Problem] } => ({
  problems: [{ field, text }],
});
