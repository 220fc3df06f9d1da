import { Choices, Select } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import type { Asked } from '../question.ts';

/** More radios than this are harder to run through than a menu. */
const maxRadios = 8;

const texts = words({ prompt: { fr: 'Choisissez', en: 'Choose' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : choisissez une réponse`,
    en: `“${label.en}”: choose an answer`,
  }),
});

/** One of the catalogue's options, kept as its id. */
export const choice = kind<string, string>({
  typedFrom: (fields, name) => fields.one(name),
  restored: (kept, asked) => optionsOf(asked).find(({ id }) => id === kept)?.id ?? '',
  isBlank: (typed) => typed === '',
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read: (typed) => ({ answer: typed }),
  Input: ({ name, asked, typed, required, problems: [first], language, inRow }) => {
    const choices = optionsOf(asked).map(({ id, label }) => ({ value: id, label }));
    const field = {
      id: name,
      label: asked.label,
      hint: asked.help,
      problem: first?.text,
      required,
      language,
    };
    return inRow || choices.length > maxRadios ? (
      <Select {...field} groups={[{ choices }]} chosen={typed} prompt={texts.prompt} />
    ) : (
      <Choices {...field} choices={choices} chosen={[typed]} />
    );
  },
  show: (answer, asked, language) =>
    optionsOf(asked).find(({ id }) => id === answer)?.label[language] ?? answer,
  messages: messagesOf(problems, {}),
  fill: (random, asked) => random.pick(optionsOf(asked)).id,
});

const optionsOf = (asked: Asked) => asked.options ?? [];
