import { randomUUID } from 'node:crypto';
import type { Child } from 'hono/jsx';
import { actFields } from '../cases/act-problems.ts';
import { acceptedExtensions } from '../files/types.ts';
import { TextArea } from '../parts/field.tsx';
import { FileField } from '../parts/file-field.tsx';
import type { Fields, TextTyped } from '../questions/kind.ts';
import type { Language, Localized } from '../text/localized.ts';
import { showSize } from '../text/sizes.ts';
import { words } from '../text/words.ts';
import type { CaseShown } from './case-page.tsx';
import { type FormOf, formField } from './form-of.ts';
import { PostForm } from './post-form.tsx';
import type { Ask } from './route.ts';
import { SinChoices } from './sin-choices.tsx';

export const caseFormTexts = words({
  message: { fr: 'Votre message', en: 'Your message' },
  reason: { fr: 'Ce que vous dites au membre', en: 'What you tell the member' },
  note: { fr: 'Note pour le personnel', en: 'Note for staff' },
  moveReason: { fr: 'Pourquoi, pour le personnel', en: 'Why, for staff' },
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
  { field: actFields.note, label: caseFormTexts.note, text: typed.one(actFields.note) },
  { field: actFields.moveReason, label: caseFormTexts.moveReason, text: typed.one(actFields.moveReason) },
];

interface Props {
  readonly ask: Ask;
  readonly shown: CaseShown;
  readonly label: Localized;
  readonly hint?: Localized;
  /** At the desk: where it is sent, what was begun before, and what the box is to the scripts of the page. */
  readonly desk?: { readonly action: string; readonly begun: string; readonly data: Data };
  /** What one can do with it, and what each of these asks for. */
  readonly children?: Child;
}

type Data = Readonly<Record<`data-${string}`, string>>;

/** The form by which one speaks on a case's page, on either side: a message, its files, and where it leads; nothing typed is dropped. */
export function CaseForm({ ask, shown, label, hint, desk, children }: Props) {
  const { language, url } = ask;
  const { typed, of } = shown.form;
  return (
    <PostForm
      data-once={caseFormTexts.sending[language]}
      class="form"
      id={caseForm}
      action={desk?.action ?? url.pathname}
      enctype="multipart/form-data"
      novalidate
    >
      <SentOnce shown={shown} id="seen" />
      {desk && <input type="hidden" name={formField} value="reply" />}
      <SinChoices texts={freeTextsIn(typed)} notSins={[]} language={language}>
        <TextArea
          id={actFields.message}
          label={label}
          hint={hint ?? caseFormTexts.hint}
          problem={problemAt(shown, actFields.message)}
          language={language}
          value={of === 'reply' ? typed.one(actFields.message) : (desk?.begun ?? '')}
          data={desk?.data}
        />
        <SentFiles shown={shown} of="reply" field={actFields.files} language={language} />
        {children}
      </SinChoices>
    </PostForm>
  );
}

/** What a form says of itself: which it is among all, and what its page shows. */
export const SentOnce = ({ shown, id }: { readonly shown: CaseShown; readonly id: string }) => (
  <>
    <input type="hidden" name={sentIdField} value={randomUUID()} />
    <input type="hidden" id={id} name={seenField} value={shown.entries.at(-1)?.id ?? ''} data-live-value />
  </>
);

interface SentFilesProps {
  readonly shown: CaseShown;
  readonly of: FormOf;
  readonly field: string;
  readonly language: Language;
}

/** The files of a form: those that came with it when it was refused, each to take back, and more. */
export function SentFiles({ shown, of, field, language }: SentFilesProps) {
  const loose = shown.form.of === of ? shown.form.loose : [];
  return (
    <>
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
        id={field}
        label={caseFormTexts.files}
        hint={caseFormTexts.filesHint}
        problem={problemAt(shown, field)}
        language={language}
        extensions={acceptedExtensions}
        multiple
      />
    </>
  );
}

/** What is wrong with a field of the form: several files may each have their own reason. */
export function problemAt({ form }: CaseShown, field: string): Localized | undefined {
  const said = form.problems.filter((each) => each.field === field).map(({ text }) => text);
  if (said.length === 0) return undefined;
  return { fr: said.map(({ fr }) => fr).join(' · '), en: said.map(({ en }) => en).join(' · ') };
}

interface ActButtonProps {
  readonly act: string;
  readonly quiet?: boolean;
  /** The key that presses it, at the desk. */
  readonly of?: string;
  readonly children?: Child;
}

/** A button that sends the form to do this. */
export const ActButton = ({ act, children, quiet, of }: ActButtonProps) => (
  <button
    class={quiet ? 'button quiet' : 'button'}
    type="submit"
    name="act"
    value={act}
    {...(of ? { 'data-key': of } : {})}
  >
    {children}
  </button>
);
