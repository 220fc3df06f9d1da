import type { Missing } from '../../drafts/missing.ts';
import type { Language, Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';

const texts = words({
  ready: { fr: 'Prêt à soumettre', en: 'Ready to submit' },
  missing: (what: Localized) => ({ fr: `Il manque : ${what.fr}`, en: `Missing: ${what.en}` }),
  toCorrect: (count: number) => ({
    fr: `À corriger : ${count}\u00a0${count < 2 ? 'réponse' : 'réponses'}`,
    en: `To correct: ${count}\u00a0${count === 1 ? 'answer' : 'answers'}`,
  }),
  type: { fr: 'le type de cas', en: 'the case type' },
  subject: { fr: 'le sujet', en: 'the subject' },
  description: { fr: 'la description', en: 'the description' },
  answers: (count: number) => ({
    fr: `${count}\u00a0${count < 2 ? 'réponse' : 'réponses'}`,
    en: `${count}\u00a0${count === 1 ? 'answer' : 'answers'}`,
  }),
  documents: (count: number) => ({
    fr: `${count}\u00a0${count < 2 ? 'document' : 'documents'}`,
    en: `${count}\u00a0${count === 1 ? 'document' : 'documents'}`,
  }),
});

interface Props {
  readonly missing: Missing | undefined;
  readonly language: Language;
}

/** What stands between a draft and its submission, in few words. */
export function MissingWords({ missing, language }: Props) {
  if (!missing) return null;
  const what = whatIsMissing(missing);
  const lines = [
    ...(what ? [texts.missing(what)[language]] : []),
    ...(missing.toCorrect > 0 ? [texts.toCorrect(missing.toCorrect)[language]] : []),
  ];
  return (
    <>
      {(lines.length > 0 ? lines : [texts.ready[language]]).map((line) => (
        <div>{line}</div>
      ))}
    </>
  );
}

function whatIsMissing({ subject, type, answers, description, documents }: Missing): Localized | undefined {
  const parts = [
    ...(subject ? [texts.subject] : []),
    ...(type ? [texts.type] : []),
    ...(answers > 0 ? [texts.answers(answers)] : []),
    ...(description ? [texts.description] : []),
    ...(documents > 0 ? [texts.documents(documents)] : []),
  ];
  if (parts.length === 0) return undefined;
  return { fr: parts.map(({ fr }) => fr).join(', '), en: parts.map(({ en }) => en).join(', ') };
}
