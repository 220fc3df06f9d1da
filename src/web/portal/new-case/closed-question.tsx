import type { Question } from '../../../questions/question.ts';
import type { Language } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';

const texts = words({
  who: {
    fr: 'Seul le membre, ou une personne autorisée à signer en son nom, peut répondre à cette question. Vous pouvez soumettre le cas sans cette réponse.',
    en: 'Only the member, or someone authorized to sign for them, can answer this question. You can submit the case without this answer.',
  },
});

interface Props {
  readonly question: Question;
  readonly language: Language;
}

/** A question that only others may answer: it is seen, with who they are, and has no box. */
export const ClosedQuestion = ({ question, language }: Props) => (
  <div class="field">
    <p class="label">{question.label[language]}</p>
    <p class="hint">{texts.who[language]}</p>
  </div>
);
