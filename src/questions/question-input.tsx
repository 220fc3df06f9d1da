import type { Language } from '../text/localized.ts';
import { EscapeChoice } from './escape-choice.tsx';
import type { Problem } from './kind.ts';
import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';

interface QuestionInputProps {
  readonly question: Question;
  /** As the draft kept it. */
  readonly typed: unknown;
  readonly required: boolean;
  /** Those of the whole form, or of this question alone. */
  readonly problems: readonly Problem[];
  readonly language: Language;
  /** The page refuses what was just sent: there alone a protected value that is wrong is seen again. */
  readonly echo?: boolean;
}

/** A question as its kind draws it, with what was typed and what is wrong with it. */
export function QuestionInput({ question, typed, required, problems, language, echo }: QuestionInputProps) {
  const { id, label, escapable } = question;
  const kind = kindOf(question);
  const restored = kind.restored(typed, question);
  return kind.Input({
    name: id,
    asked: question,
    typed: restored,
    required,
    problems: problems.filter(({ field }) => field === id || field.startsWith(`${id}.`)),
    language,
    echo: echo ?? false,
    escape: escapable && kind.escape && (
      <EscapeChoice name={id} label={label} chosen={kind.escape(restored)} language={language} />
    ),
  });
}
