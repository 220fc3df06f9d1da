import type { Language } from '../text/localized.ts';
import { escapeTyped, showEscape } from './escape.ts';
import { withKeptOf } from './kept.ts';
import type { Fields, Kind, Problem, ReadContext } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { EscapeId, Question } from './question.ts';

/** An answer as a case keeps it: the value that its kind reads, or one of the two phrases in its place. */
export type Answered = { readonly value: unknown } | { readonly escape: EscapeId };

type AnswerReading =
  | { readonly none: true }
  | { readonly answer: Answered }
  | { readonly problems: readonly [Problem, ...Problem[]] };

/**
 * What a form says under a question, to keep in the draft, right or wrong; `kept` is what the draft keeps under it, of
 * which a form names the protected values that stay.
 */
export function typedFrom(fields: Fields, question: Question, kept?: unknown): unknown {
  return withKeptOf(kindOf(question).typedFrom(storable(fields), question.id, question), kept);
}

/**
 * The answer to what a draft kept under a question, none where it is blank and may be, or everything that is wrong.
 * A phrase satisfies `required` and is held to no rule of its kind.
 */
export function readQuestion(
  question: Question,
  kept: unknown,
  { required, ...context }: ReadContext & { readonly required: boolean },
): AnswerReading {
  const kind = kindOf(question);
  const typed = kind.restored(kept, question);
  const phrase = question.escapable ? phraseIn(kind, typed) : undefined;
  if (phrase) return { answer: { escape: phrase } };
  if (kind.isBlank(typed)) {
    return required ? { problems: [kind.missing(question.id, question)] } : { none: true };
  }
  const reading = kind.read(typed, question.id, question, context);
  return 'problems' in reading ? reading : { answer: { value: reading.answer } };
}

/** An answer in words, on one line, in the reader's language. */
export const showAnswer = (answered: Answered, question: Question, language: Language): string =>
  'escape' in answered
    ? showEscape(answered.escape, language)
    : kindOf(question).show(answered.value, question, language);

const phraseIn = (kind: Kind<unknown, unknown>, typed: unknown): EscapeId | undefined =>
  kind.escape?.(typed) ?? escapeTyped(kind.text?.(typed) ?? '');

/** PostgreSQL stores neither U+0000 nor half a surrogate pair. */
function storable(fields: Fields): Fields {
  const clean = (text: string) => text.replaceAll('\0', '').toWellFormed();
  return {
    one: (name) => clean(fields.one(name)),
    all: (name) => fields.all(name).map(clean),
    names: () => fields.names(),
  };
}
