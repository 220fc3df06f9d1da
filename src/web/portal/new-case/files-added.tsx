import { useContext } from 'hono/jsx';
import type { DocumentType } from '../../../catalogue/catalogue.ts';
import type { Draft } from '../../../drafts/draft.ts';
import type { AttachedFile } from '../../../files/attached.ts';
import { FocusedField } from '../../../parts/field.tsx';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import type { Ask } from '../../route.ts';
import { FileRows } from './file-rows.tsx';

const texts = words({
  others: { fr: 'Autres fichiers ajoutés', en: 'Other files added' },
  noOthers: { fr: 'Aucun autre fichier ajouté', en: 'No other files added' },
  attached: { fr: 'Fichiers ajoutés', en: 'Files added' },
  noneAttached: { fr: 'Aucun fichier ajouté pour le moment', en: 'No files added yet' },
  thisIs: (name: string) => ({ fr: `${name} est :`, en: `${name} is:` }),
  unasked: {
    fr: 'D’après vos réponses, ce fichier n’est plus demandé : il sera effacé quand vous soumettrez le cas.',
    en: 'Going by your answers, this file is no longer asked for: it will be deleted when you submit the case.',
  },
});

/** The id of the heading over the files: where one lands who has just added or removed one. */
export const filesAdded = 'files-added';

interface Props {
  readonly ask: Ask;
  readonly draft: Draft;
  /** Those that answer no question that is asked. */
  readonly files: readonly AttachedFile[];
  /** There are such questions. */
  readonly areOthers: boolean;
  readonly documents: readonly DocumentType[];
}

/** The files already there, with what each of them is. */
export function FilesAdded({ ask, draft, files, areOthers, documents }: Props) {
  const { language } = ask;
  const isHere = useContext(FocusedField) === filesAdded;
  const heading = (words: Localized) => (
    <h3 id={filesAdded} {...(isHere ? { tabindex: -1, autofocus: true } : {})}>
      {words[language]}
    </h3>
  );
  if (files.length === 0) return isHere ? heading(areOthers ? texts.noOthers : texts.noneAttached) : null;
  return (
    <>
      {heading(areOthers ? texts.others : texts.attached)}
      <FileRows
        ask={ask}
        draft={draft}
        files={files}
        more={(file) =>
          file.isProtected ? (
            <p class="meta">{texts.unasked[language]}</p>
          ) : (
            <WhatItIs file={file} documents={documents} language={language} />
          )
        }
      />
    </>
  );
}

interface WhatItIsProps {
  readonly file: AttachedFile;
  readonly documents: readonly DocumentType[];
  readonly language: Ask['language'];
}

/** Which of the expected documents a file is: one may be several. */
function WhatItIs({ file, documents, language }: WhatItIsProps) {
  return (
    <>
      <input type="hidden" name="shown-file" value={file.id} />
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
    </>
  );
}
