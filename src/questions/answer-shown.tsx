import type { Language } from '../text/localized.ts';
import { type Answered, showAnswer } from './answer.ts';
import { kindOf } from './kinds.ts';
import type { Question } from './question.ts';

interface AnswerShownProps {
  readonly answered: Answered;
  readonly question: Question;
  readonly language: Language;
}

/** An answer as its kind draws it: a list as a table, the others in words. */
export function AnswerShown({ answered, question, language }: AnswerShownProps) {
  const kind = kindOf(question);
  return 'value' in answered && kind.Shown
    ? kind.Shown({ answer: answered.value, asked: question, language })
    : showAnswer(answered, question, language);
}
