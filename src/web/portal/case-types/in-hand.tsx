import type { Leaf } from '../../../catalogue/catalogue.ts';
import { documentsOf, type ExpectedDocument } from '../../../catalogue/in-hand.ts';
import type { Question } from '../../../questions/question.ts';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import type { Ask } from '../../route.ts';

const texts = words({
  documents: { fr: 'Documents', en: 'Documents' },
  noDocument: { fr: 'Aucun document n’est demandé.', en: 'No document is asked for.' },
  noAttachment: {
    fr: 'N’envoyez aucun document qui montre votre numéro d’assurance sociale ou votre compte bancaire : les questions de ce type sont faites pour cela, et vos réponses sont chiffrées.',
    en: 'Send no document that shows your social insurance number or your bank account: the questions of this type are made for that, and your answers are encrypted.',
  },
  questions: { fr: 'Ce que nous vous demanderons', en: 'What we will ask you' },
  required: { fr: 'obligatoire', en: 'required' },
  useful: { fr: 'utile', en: 'useful' },
  optional: { fr: 'facultatif', en: 'optional' },
  depends: { fr: 'obligatoire selon vos réponses', en: 'required depending on your answers' },
});

/** What a member may prepare: the documents, then the questions in the order in which they are asked. */
export function InHand({ ask: { house, language }, leaf }: { readonly ask: Ask; readonly leaf: Leaf }) {
  const documents = documentsOf(leaf, house.catalogue);
  return (
    <>
      <section aria-labelledby="documents">
        <h2 id="documents">{texts.documents[language]}</h2>
        {leaf.attachmentsDiscouraged ? (
          <p>{texts.noAttachment[language]}</p>
        ) : (
          documents.length === 0 && <p>{texts.noDocument[language]}</p>
        )}
        {documents.length > 0 && (
          <ul>
            {documents.map((document) => (
              <li>
                <Named label={document.label} note={documentNote(document)} language={language} />
                {document.help && <p class="meta">{document.help[language]}</p>}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">{texts.questions[language]}</h2>
        <ul>
          {leaf.questions.map((question) => (
            <li>
              <Named label={question.label} note={questionNote(question)} language={language} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

interface NamedProps {
  readonly label: Localized;
  readonly note: Localized;
  readonly language: Ask['language'];
}

const Named = ({ label, note, language }: NamedProps) => (
  <>
    {label[language]} <span class="req">({note[language]})</span>
  </>
);

function documentNote({ required, depends }: ExpectedDocument): Localized {
  if (!required) return texts.useful;
  return depends ? texts.depends : texts.required;
}

function questionNote({ required, requiredWhen, when }: Question): Localized {
  if (required && !when) return texts.required;
  return required || requiredWhen ? texts.depends : texts.optional;
}
