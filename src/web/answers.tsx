import type { Answered } from '../questions/answer.ts';
import { AnswerShown } from '../questions/answer-shown.tsx';
import { FileAddress } from '../questions/file/file-shown.tsx';
import type { Question } from '../questions/question.ts';
import type { Language } from '../text/localized.ts';
import { words } from '../text/words.ts';

const texts = words({
  none: { fr: 'Sans réponse', en: 'No answer' },
});

interface Props {
  readonly asked: readonly { readonly question: Question; readonly answered: Answered | undefined }[];
  /** Where a file among them is downloaded; one that is protected is not. */
  readonly addressOfFile: (fileId: string) => string;
  readonly language: Language;
}

/** The questions as they were asked, each with its answer: the same on the check page, the case and the desk. */
export function Answers({ asked, addressOfFile, language }: Props) {
  return (
    <FileAddress.Provider value={addressOfFile}>
      <dl class="answers">
        {asked.map(({ question, answered }) => (
          <div>
            <dt>{question.label[language]}</dt>
            <dd>
              {answered ? (
                <AnswerShown answered={answered} question={question} language={language} />
              ) : (
                <span class="meta">{texts.none[language]}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </FileAddress.Provider>
  );
}
