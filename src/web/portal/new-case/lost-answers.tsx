import { Call } from '../../../parts/call.tsx';
import { AnswerShown } from '../../../questions/answer-shown.tsx';
import type { LostAnswer } from '../../../questions/lost-answer.ts';
import type { Language } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';

const texts = words({
  title: (count: number) => ({
    fr:
      count === 1
        ? 'Une de vos réponses ne s’applique plus'
        : `${count} de vos réponses ne s’appliquent plus`,
    en: count === 1 ? 'One of your answers no longer applies' : `${count} of your answers no longer apply`,
  }),
  why: {
    fr: 'Les questions ont changé. Ces réponses ne seront pas conservées : copiez ce que vous voulez en garder, par exemple dans la description.',
    en: 'The questions have changed. These answers will not be kept: copy what you want to keep of them, for example into the description.',
  },
  inPart: { fr: '(en partie)', en: '(in part)' },
  protected: {
    fr: 'Réponse protégée : elle ne peut pas être montrée',
    en: 'Protected answer: it cannot be shown',
  },
});

interface Props {
  readonly lost: readonly LostAnswer[];
  readonly language: Language;
}

/** What does not apply any more, with what was answered; nothing where all does. */
export function LostAnswers({ lost, language }: Props) {
  if (lost.length === 0) return null;
  return (
    <Call tone="wait" title={texts.title(lost.length)[language]} id="lost-answers">
      <p>{texts.why[language]}</p>
      <dl class="answers">
        {lost.map((each) => (
          <div>
            <dt>
              {each.question.label[language]}
              {each.isInPart && ` ${texts.inPart[language]}`}
            </dt>
            <dd>
              <Said lost={each} language={language} />
            </dd>
          </div>
        ))}
      </dl>
    </Call>
  );
}

function Said({ lost: { question, answered, typed }, language }: { lost: LostAnswer; language: Language }) {
  if (answered) return <AnswerShown answered={answered} question={question} language={language} />;
  return typed === undefined ? <span class="meta">{texts.protected[language]}</span> : <span>{typed}</span>;
}
