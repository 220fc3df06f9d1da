import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { actFields } from '../cases/act-problems.ts';
import { acceptedExtensions } from '../files/types.ts';
import { TextArea } from '../parts/field.tsx';
import { FileField } from '../parts/file-field.tsx';
import type { Fields, TextTyped } from '../questions/kind.ts';
import type { Localized } from '../text/localized.ts';
import { showSize } from '../text/sizes.ts';
import { words } from '../text/words.ts';
import type { CaseShown } from './case-page.tsx';
import { PostForm } from './post-form.tsx';
import type { Ask } from './route.ts';
import { SinChoices } from './sin-choices.tsx';

export const caseFormTexts = words({
  message: { fr: 'Votre message', en: 'Your message' },
  reason: { fr: 'Ce que vous dites au membre', en: 'What you tell the member' },
  hint: {
    fr: 'N’y inscrivez ni NAS ni numéro de compte bancaire.',
    en: 'Do not include a SIN or a bank account number.',
  },
  files: { fr: 'Joindre des fichiers', en: 'Attach files' },
  filesHint: {
    fr: 'PDF, Word, Excel, image, texte ou audio; 100 Mo au plus par fichier.',
    en: 'PDF, Word, Excel, image, text or audio; 100 MB at most per file.',
  },
  attached: { fr: 'Fichiers qui partiront avec votre message', en: 'Files that will go with your message' },
  remove: { fr: 'Retirer', en: 'Remove' },
  sending: { fr: 'Envoi en cours…', en: 'Sending…' },
});

/** The id of the form: the language button carries what is typed over to the twin. */
export const caseForm = 'act';
/** Names this form among all, so that what it asks for is done once however often it is sent. */
export const sentIdField = 'sent-id';
/** The last entry that the page shows. */
export const seenField = 'seen';
/** A file received with this form when it was sent before. */
export const looseField = 'sent-file';

const removeFile = 'remove-file:';

/** The received file that the button that was pressed takes back. */
export const removedFileIn = (act: string): string | undefined =>
  act.startsWith(removeFile) ? act.slice(removeFile.length) : undefined;

/** The free texts of the form, in which no SIN belongs. */
export const freeTextsIn = (typed: Pick<Fields, 'one'>): TextTyped[] => [
  { field: actFields.message, label: caseFormTexts.message, text: typed.one(actFields.message) },
  { field: actFields.reason, label: caseFormTexts.reason, text: typed.one(actFields.reason) },
];

interface Props {
  readonly ask: Ask;
  readonly shown: CaseShown;
  readonly label: Localized;
  readonly hint?: Localized;
  /** What one can do with it, and what each of these asks for. */
  readonly children?: Child;
}

/** The one form of a case's page, on either side: a message, its files, and where it leads; nothing typed is dropped. */
export function CaseForm({ ask, shown, label, hint, children }: Props) {
  const { language, url } = ask;
  const { typed, loose } = shown.form;
  return (
    <PostForm
      data-once={caseFormTexts.sending[language]}
      class="form"
      id={caseForm}
      action={url.pathname}
      enctype="multipart/form-data"
      novalidate
    >
      <input type="hidden" name={sentIdField} value={randomUUID()} />
      <input
        type="hidden"
        id="seen"
        name={seenField}
        value={shown.entries.at(-1)?.id ?? ''}
        data-live-value
      />
      <SinChoices texts={freeTextsIn(typed)} notSins={[]} language={language}>
        <TextArea
          id={actFields.message}
          label={label}
          hint={hint ?? caseFormTexts.hint}
          problem={problemAt(shown, actFields.message)}
          language={language}
          value={typed.one(actFields.message)}
        />
        {loose.length > 0 && (
          <ul class="file-rows" aria-label={caseFormTexts.attached[language]}>
            {loose.map(({ id, name, bytes }) => (
              <li>
                <input type="hidden" name={looseField} value={id} />
                <p>
                  {name} <span class="meta num">{showSize(bytes, language)}</span>
                </p>
                <button class="button link" type="submit" name="act" value={removeFile + id}>
                  {caseFormTexts.remove[language]} <span class="visually-hidden">{name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <FileField
          id={actFields.files}
          label={caseFormTexts.files}
          hint={caseFormTexts.filesHint}
          problem={problemAt(shown, actFields.files)}
          language={language}
          extensions={acceptedExtensions}
          multiple
        />
        {children}
      </SinChoices>
    </PostForm>
  );
}

/** What is wrong with a field of the form: several files may each have their own reason. */
export function problemAt({ form }: CaseShown, field: string): Localized | undefined {
  const said = form.problems.filter((each) => each.field === field).map(({ text }) => text);
  if (said.length === 0) return undefined;
  return { fr: said.map(({ fr }) => fr).join(' · '), en: said.map(({ en }) => en).join(' · ') };
}

/** A button that sends the form to do this. */
export const ActButton = ({ act, children, quiet }: { act: string; children?: Child; quiet?: boolean }) => (
  <button class={quiet ? 'button quiet' : 'button'} type="submit" name="act" value={act}>
    {children}
  </button>
);
