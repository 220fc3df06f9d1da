import { useContext } from 'hono/jsx';
import type { AskedQuestion } from '../../../catalogue/path.ts';
import type { Draft } from '../../../drafts/draft.ts';
import type { AttachedFile } from '../../../files/attached.ts';
import { FocusedField } from '../../../parts/field.tsx';
import { QuestionInput } from '../../../questions/question-input.tsx';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import type { Ask } from '../../route.ts';
import { FileRows } from './file-rows.tsx';

const texts = words({
  added: (label: Localized) => ({
    fr: `« ${label.fr} » : fichiers ajoutés`,
    en: `“${label.en}”: files added`,
  }),
});

/** The id of the list of what a question has received: where one lands who has just added a file to it. */
export const filesOf = (questionId: string) => `${questionId}-files`;

interface Props {
  readonly ask: Ask;
  readonly draft: Draft;
  readonly asked: AskedQuestion;
  /** Those received for it. */
  readonly files: readonly AttachedFile[];
  readonly problem: Localized | undefined;
}

/** A question that files answer, with those received for it. */
export function FileQuestion({ ask, draft, asked, files, problem }: Props) {
  const { question, typed, required } = asked;
  const { language } = ask;
  const listId = filesOf(question.id);
  return (
    <div class="file-question">
      <QuestionInput
        question={question}
        typed={typed}
        required={required}
        problems={problem ? [{ field: question.id, text: problem }] : []}
        language={language}
      />
      {files.length > 0 && (
        <FileRows
          ask={ask}
          draft={draft}
          files={files}
          id={listId}
          label={texts.added(question.label)[language]}
          isFocused={useContext(FocusedField) === listId}
        />
      )}
    </div>
  );
}
