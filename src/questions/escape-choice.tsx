import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { escapeIds, escapeWords } from './escape.ts';
import type { EscapeId } from './question.ts';

const texts = words({
  legend: (label: Localized) => ({
    fr: `Façon de répondre à « ${label.fr} »`,
    en: `How to answer “${label.en}”`,
  }),
  here: { fr: 'Je réponds ici', en: 'I answer here' },
});

interface EscapeChoiceProps {
  /** The name of the question's field. */
  readonly name: string;
  readonly label: Localized;
  readonly chosen: EscapeId | undefined;
  readonly language: Language;
}

/** « Voir document joint » and « Voir description » as radios, for a question without a text box to type them in. */
export function EscapeChoice({ name, label, chosen, language }: EscapeChoiceProps) {
  const radio = (id: string, value: EscapeId | '', text: Localized) => (
    <label class="choice">
      <input
        type="radio"
        id={id}
        name={`${name}.escape`}
        value={value}
        checked={(chosen ?? '') === value}
        data-redraws
      />
      <span>{text[language]}</span>
    </label>
  );
  return (
    <fieldset class="escape">
      <legend class="visually-hidden">{texts.legend(label)[language]}</legend>
      <div class="choices inline">
        {radio(`${name}.escape`, '', texts.here)}
        {escapeIds.map((id) => radio(escapeControl(name, id), id, escapeWords[id]))}
      </div>
    </fieldset>
  );
}

/** The id of the radio that chooses a phrase. */
export const escapeControl = (name: string, id: EscapeId) => `${name}.escape-${id}`;
