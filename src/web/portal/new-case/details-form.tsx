import { useContext } from 'hono/jsx';
import type { DocumentType } from '../../../catalogue/catalogue.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { descriptionText } from '../../../drafts/sins.ts';
import type { AttachedFile } from '../../../files/attached.ts';
import { acceptedExtensions } from '../../../files/types.ts';
import { described, Field, FocusedField, TextArea } from '../../../parts/field.tsx';
import type { Problem } from '../../../questions/kind.ts';
import type { Language, Localized } from '../../../text/localized.ts';
import { showSize } from '../../../text/sizes.ts';
import { words } from '../../../text/words.ts';
import { addressOf } from '../../addresses.ts';
import type { Ask } from '../../route.ts';
import { SinChoices } from '../../sin-choices.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import type { DetailsStep } from './details.tsx';
import { newCaseTexts, StepButtons, stepForm } from './frame.tsx';

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
  suggested: (help: string, helpEn: string) => ({ fr: `Suggéré. ${help}`, en: `Suggested. ${helpEn}` }),
  other: { fr: 'Autres documents', en: 'Other documents' },
  add: { fr: 'Ajouter les fichiers choisis', en: 'Add the chosen files' },
  attached: { fr: 'Fichiers ajoutés', en: 'Files added' },
  noneAttached: { fr: 'Aucun fichier ajouté pour le moment', en: 'No files added yet' },
  thisIs: (name: string) => ({ fr: `${name} est :`, en: `${name} is:` }),
  remove: { fr: 'Retirer', en: 'Remove' },
});

/** The id of the heading over the files: where one lands who has just added or removed one. */
export const filesAdded = 'files-added';

interface Props {
  readonly ask: Ask<'member'>;
  readonly step: DetailsStep;
  readonly problems: readonly Problem[];
  readonly newer: Draft | undefined;
  readonly documents: readonly (DocumentType & { readonly required: boolean })[];
}

/** The description, a slot for each expected document, and the files already there with what each of them is. */
export function DetailsForm({ ask, step, problems, newer, documents }: Props) {
  const { language } = ask;
  const { draft, files, description } = step;
  const action = addressOf('draftDetails', language, { draft: draft.id });
  const problemAt = (field: string): Localized | undefined => {
    const said = problems.filter((each) => each.field === field).map(({ text }) => text);
    // Several files of one field may be refused, each for its own reason.
    return said.length === 0
      ? undefined
      : { fr: said.map(({ fr }) => fr).join(' · '), en: said.map(({ en }) => en).join(' · ') };
  };
  return (
    <>
      {newer && (
        <ChangedElsewhere
          ask={ask}
          keepOther={action}
          theirs={[{ label: texts.description, value: newer.description }]}
        />
      )}
      <form
        data-once={newCaseTexts.sending[language]}
        class="form"
        id={stepForm}
        method="post"
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
          <FilesAdded ask={ask} draft={draft} files={files} documents={documents} />
          {documents.map(({ id, label, help, required }) => (
            <FileInput
              id={`file.${id}`}
              label={label}
              hint={required ? help : texts.suggested(help?.fr ?? '', help?.en ?? '')}
              problem={problemAt(`file.${id}`)}
              required={required}
              language={language}
            />
          ))}
          <FileInput
            id="file.other"
            label={texts.other}
            problem={problemAt('file.other')}
            language={language}
          />
          <button class="button quiet" type="submit" name="act" value="add-files">
            {texts.add[language]}
          </button>
        </section>
        <StepButtons ask={ask} />
      </form>
    </>
  );
}

interface FileInputProps {
  readonly id: string;
  readonly label: Localized;
  readonly hint?: Localized | undefined;
  readonly problem?: Localized | undefined;
  readonly required?: boolean;
  readonly language: Language;
}

function FileInput({ required = false, ...props }: FileInputProps) {
  const { id, hint, problem } = props;
  const said = described(id, hint, problem);
  return (
    <Field {...props} required={required}>
      <input
        type="file"
        id={id}
        name={id}
        multiple
        accept={acceptedExtensions.map((extension) => `.${extension}`).join(',')}
        {...said}
        // A file input cannot say aria-required.
        {...(required
          ? { 'aria-describedby': `${id}-required ${said['aria-describedby'] ?? ''}`.trim() }
          : {})}
      />
    </Field>
  );
}

interface FilesAddedProps {
  readonly ask: Ask;
  readonly draft: Draft;
  readonly files: readonly AttachedFile[];
  readonly documents: readonly DocumentType[];
}

function FilesAdded({ ask: { language }, draft, files, documents }: FilesAddedProps) {
  const isHere = useContext(FocusedField) === filesAdded;
  const heading = (words: Localized) => (
    <h3 id={filesAdded} {...(isHere ? { tabindex: -1, autofocus: true } : {})}>
      {words[language]}
    </h3>
  );
  if (files.length === 0) return isHere ? heading(texts.noneAttached) : null;
  return (
    <>
      {heading(texts.attached)}
      <ul class="file-rows">
        {files.map((file) => (
          <li>
            <input type="hidden" name="shown-file" value={file.id} />
            <p>
              <a href={addressOf('draftFile', language, { draft: draft.id, file: file.id })}>{file.name}</a>{' '}
              <span class="meta num">{showSize(file.bytes, language)}</span>
            </p>
            {documents.length > 0 && (
              <fieldset>
                <legend>{texts.thisIs(file.name)[language]}</legend>
                {documents.map(({ id, label }) => (
                  <label class="choice">
                    <input
                      type="checkbox"
                      name={`documents.${file.id}`}
                      value={id}
                      checked={file.documents.includes(id)}
                    />
                    <span>{label[language]}</span>
                  </label>
                ))}
              </fieldset>
            )}
            <button class="button link" type="submit" name="act" value={`remove-file:${file.id}`}>
              {texts.remove[language]} <span class="visually-hidden">{file.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
