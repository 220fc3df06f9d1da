import type { Child } from 'hono/jsx';
import type { DraftCheck } from '../../../drafts/check.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { isForFiles } from '../../../drafts/file-answers.ts';
import type { AttachedFile } from '../../../files/attached.ts';
import { Paragraphs } from '../../../parts/paragraphs.tsx';
import { words } from '../../../text/words.ts';
import { Answers } from '../../answers.tsx';
import { FileList } from '../../file-list.tsx';
import type { Ask } from '../../route.ts';
import { newCaseTexts } from './frame.tsx';
import { fileAddress, type StepAddress, stepAddress } from './step-address.ts';

const texts = words({
  change: { fr: 'Modifier', en: 'Change' },
  description: { fr: 'Description', en: 'Description' },
  noDescription: { fr: 'Aucune description', en: 'No description' },
  noFiles: { fr: 'Aucune pièce jointe', en: 'No attachments' },
  attachments: { fr: 'Pièces jointes', en: 'Attachments' },
  others: { fr: 'Autres pièces jointes', en: 'Other attachments' },
});

interface PartProps {
  readonly ask: Ask;
  readonly draft: Draft;
  readonly title: string;
  readonly address: Extract<StepAddress, 'draftCase' | 'draftQuestions' | 'draftDetails'>;
  readonly children?: Child;
}

/** A part of the case as it will be submitted, with the way to change it. */
export function CheckedPart({ ask, draft, title, address, children }: PartProps) {
  const { language } = ask;
  return (
    <section class="checked" aria-labelledby={address}>
      <div class="row between">
        <h2 id={address}>{title}</h2>
        <a href={stepAddress(ask, address, draft.id)}>
          {texts.change[language]} <span class="visually-hidden">{title}</span>
        </a>
      </div>
      {children}
    </section>
  );
}

/** Where a file of this draft is. */
export const addressOfFile =
  (ask: Ask, { id }: Draft) =>
  (file: string) =>
    fileAddress(ask, id, file);

interface DetailsProps {
  readonly ask: Ask;
  readonly draft: Draft;
  readonly files: readonly AttachedFile[];
  readonly check: DraftCheck;
}

/** The description, the files, and the answers that are files. */
export function CheckedDetails({ ask, draft, files, check }: DetailsProps) {
  const { language } = ask;
  const asked = check.path.asked.filter(({ question }) => isForFiles(question));
  const others = files.filter(
    (file) => !file.isProtected && !asked.some(({ question }) => file.questions.includes(question.id)),
  );
  return (
    <CheckedPart ask={ask} draft={draft} title={newCaseTexts.details[language]} address="draftDetails">
      {asked.length > 0 && (
        <Answers asked={asked} addressOfFile={addressOfFile(ask, draft)} language={language} />
      )}
      <dl class="answers">
        <div>
          <dt>{texts.description[language]}</dt>
          <dd>
            {draft.description.trim() ? (
              <Paragraphs text={draft.description} />
            ) : (
              <span class="meta">{texts.noDescription[language]}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{texts[asked.length > 0 ? 'others' : 'attachments'][language]}</dt>
          <dd>
            {others.length > 0 ? (
              <FileList ask={ask} files={others} hrefOf={({ id }) => addressOfFile(ask, draft)(id)} />
            ) : (
              <span class="meta">{texts.noFiles[language]}</span>
            )}
          </dd>
        </div>
      </dl>
    </CheckedPart>
  );
}
