import type { Child } from 'hono/jsx';
import { UnderBoxes } from '../parts/field.tsx';
import type { Fields, TextTyped } from '../questions/kind.ts';
import { isNotSin, sinWarnings } from '../questions/sin/sin-warnings.ts';
import { withoutSins } from '../questions/sin/sins-in-text.ts';
import type { Language } from '../text/localized.ts';
import { words } from '../text/words.ts';

const texts = words({
  takeOut: { fr: 'Retirer le numéro', en: 'Remove the number' },
  notSin: { fr: 'Ce n’est pas un NAS', en: 'This is not a SIN' },
});

const notSinField = 'not-sin';
const takeOut = 'take-out:';

/** The texts of which the form says that they hold no SIN. */
export const notSinsIn = (fields: Fields): string[] => fields.all(notSinField).filter(isNotSin);

/** The field from which the button that was pressed takes a number out. */
export const takenOutOf = (act: string): string | undefined =>
  act.startsWith(takeOut) ? act.slice(takeOut.length) : undefined;

/** The form as the button that takes a number out makes it; as it was sent where another was pressed. */
export function withSinTakenOut(fields: Fields, language: Language): Fields {
  const field = takenOutOf(fields.one('act'));
  if (field === undefined) return fields;
  const without = (name: string, text: string) => (name === field ? withoutSins(text, language) : text);
  return {
    ...fields,
    one: (name) => without(name, fields.one(name)),
    all: (name) => fields.all(name).map((text) => without(name, text)),
  };
}

interface Props {
  readonly texts: readonly TextTyped[];
  /** The texts of which it was said, and kept, that they hold no SIN. */
  readonly notSins: readonly string[];
  /** The same as the form that was just sent says, where it is not kept. */
  readonly ticked?: readonly string[] | undefined;
  readonly language: Language;
  readonly children?: Child;
}

/** Draws the form; under each text that looks as if it held a SIN, to take it out or say that it is something else. */
export function SinChoices({ texts: typed, notSins, ticked = [], language, children }: Props) {
  const under = sinWarnings(typed, notSins).map(({ field, notSin }): [string, Child] => [
    field,
    <SinChoice field={field} notSin={notSin} isTicked={ticked.includes(notSin)} language={language} />,
  ]);
  return <UnderBoxes.Provider value={new Map(under)}>{children}</UnderBoxes.Provider>;
}

interface ChoiceProps {
  readonly field: string;
  readonly notSin: string;
  readonly isTicked: boolean;
  readonly language: Language;
}

function SinChoice({ field, notSin, isTicked, language }: ChoiceProps) {
  // Of several texts, which: the warning names it.
  const said = isTicked ? {} : { 'aria-describedby': `${field}-error` };
  return (
    <div class="sin-choice">
      <button class="button quiet" type="submit" name="act" value={takeOut + field} {...said}>
        {texts.takeOut[language]}
      </button>
      <label class="choice">
        <input type="checkbox" name={notSinField} value={notSin} checked={isTicked} {...said} />
        <span>{texts.notSin[language]}</span>
      </label>
    </div>
  );
}
