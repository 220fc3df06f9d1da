import type { Child } from 'hono/jsx';
import type { DocumentType } from '../../../catalogue/catalogue.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { descriptionText } from '../../../drafts/sins.ts';
import { acceptedExtensions } from '../../../files/types.ts';
import { Call } from '../../../parts/call.tsx';
import { TextArea } from '../../../parts/field.tsx';
import { FileField } from '../../../parts/file-field.tsx';
import type { Problem } from '../../../questions/kind.ts';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { PostForm } from '../../post-form.tsx';
import type { Ask } from '../../route.ts';
import { SinChoices } from '../../sin-choices.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import type { DetailsStep } from './details.tsx';
import { FileQuestion } from './file-question.tsx';
import { FilesAdded } from './files-added.tsx';
import { newCaseTexts, StepButtons, stepForm } from './frame.tsx';
import { stepAddress } from './step-address.ts';

const texts = words({
  description: { fr: 'Description', en: 'Description' },
  descriptionHint: {
    fr: 'Ce que l’équipe doit savoir pour vous répondre. N’y inscrivez ni NAS ni numéro de compte bancaire.',
    en: 'What the team needs to know to answer you. Do not include a SIN or a bank account number.',
  },
  documents: { fr: 'Pièces jointes', en: 'Attachments' },
  accepted: {
    fr: 'PDF, Word, Excel, image, texte ou audio; 100 Mo au plus par fichier, 20 fichiers en tout.',
    en: 'PDF, Word, Excel, image, text or audio; 100 MB at most per file, 20 files in all.',
  },
  suggested: (help: Localized) => ({ fr: `Suggéré. ${help.fr}`.trim(), en: `Suggested. ${help.en}`.trim() }),
  other: { fr: 'Autres documents', en: 'Other documents' },
  discouraged: {
    fr: 'Inscrivez votre numéro d’assurance sociale et vos numéros de compte bancaire dans les questions protégées seulement',
    en: 'Give your social insurance number and your bank account numbers in the protected questions only',
  },
  discouragedWhy: {
    fr: 'Vos réponses à ces questions et les fichiers qu’elles demandent sont chiffrés. La description et les autres documents ne le sont pas.',
    en: 'Your answers to those questions, and the files they ask for, are encrypted. The description and other documents are not.',
  },
  addOther: { fr: 'Ajouter un autre document', en: 'Add another document' },
  add: { fr: 'Ajouter les fichiers choisis', en: 'Add the chosen files' },
});

interface Props {
  readonly ask: Ask<'member'>;
  readonly step: DetailsStep;
  readonly problems: readonly Problem[];
  readonly newer: Draft | undefined;
  readonly documents: readonly (DocumentType & { readonly required: boolean })[];
}

/** The description, the questions that files answer, a slot for each expected document, and the files already there. */
export function DetailsForm({ ask, step, problems, newer, documents }: Props) {
  const { language } = ask;
  const { draft, leaf, fileQuestions, otherFiles, description } = step;
  const action = stepAddress(ask, 'draftDetails', draft.id);
  const problemAt = (field: string): Localized | undefined => {
    const said = problems.filter((each) => each.field === field).map(({ text }) => text);
    // Several files of one field may be refused, each for its own reason.
    return said.length === 0
      ? undefined
      : { fr: said.map(({ fr }) => fr).join(' · '), en: said.map(({ en }) => en).join(' · ') };
  };
  const slot = { language, extensions: acceptedExtensions, multiple: true };
  const other = <FileField id="file.other" label={texts.other} problem={problemAt('file.other')} {...slot} />;
  return (
    <>
      {newer && (
        <ChangedElsewhere
          ask={ask}
          keepOther={action}
          theirs={[{ label: texts.description, value: newer.description }]}
        />
      )}
      <PostForm
        data-once={newCaseTexts.sending[language]}
        class="form"
        id={stepForm}
        action={action}
        enctype="multipart/form-data"
        novalidate
      >
        {/* Before the files: a form is read in its order. */}
        <input type="hidden" name="revision" value={String(draft.revision)} />
        <SinChoices texts={[descriptionText(description)]} notSins={draft.notSins} language={language}>
          <TextArea
            id="description"
            label={texts.description}
            hint={texts.descriptionHint}
            problem={problemAt('description')}
            language={language}
            value={description}
          />
        </SinChoices>
        <section class="documents" aria-labelledby="documents">
          <h2 id="documents">{texts.documents[language]}</h2>
          <p class="hint">{texts.accepted[language]}</p>
          {leaf.attachmentsDiscouraged && (
            <Call tone="info" title={texts.discouraged[language]}>
              <p>{texts.discouragedWhy[language]}</p>
            </Call>
          )}
          {fileQuestions.map(({ asked, files }) => (
            <FileQuestion
              ask={ask}
              draft={draft}
              asked={asked}
              files={files}
              problem={problemAt(asked.question.id)}
            />
          ))}
          <FilesAdded
            ask={ask}
            draft={draft}
            files={otherFiles}
            areOthers={fileQuestions.length > 0}
            documents={documents}
          />
          {documents.map(({ id, label, help, required }) => (
            <FileField
              id={`file.${id}`}
              label={label}
              hint={required ? help : texts.suggested(help ?? { fr: '', en: '' })}
              problem={problemAt(`file.${id}`)}
              required={required}
              {...slot}
            />
          ))}
          {leaf.attachmentsDiscouraged ? (
            <Aside summary={texts.addOther[language]} open={problemAt('file.other') !== undefined}>
              {other}
            </Aside>
          ) : (
            other
          )}
          <button class="button quiet" type="submit" name="act" value="add-files">
            {texts.add[language]}
          </button>
        </section>
        <StepButtons ask={ask} />
      </PostForm>
    </>
  );
}

interface AsideProps {
  readonly summary: string;
  readonly open: boolean;
  readonly children?: Child;
}

/** At hand, and not in the way. */
const Aside = ({ summary, open, children }: AsideProps) => (
  <details open={open}>
    <summary>{summary}</summary>
    {children}
  </details>
);
