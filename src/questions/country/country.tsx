import { type Choice, Select } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { type InputProps, kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { boxInput, textBox } from '../text-box.tsx';
import { countriesIn, countryName, countryNamed, world } from './countries.ts';

const texts = words({
  prompt: { fr: 'Choisissez', en: 'Choose' },
  hint: { fr: 'Comme Canada ou France', en: 'Like Canada or France' },
});

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : choisissez un pays`,
    en: `“${label.en}”: choose a country`,
  }),
  unknown: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez le nom d’un pays au complet, comme Canada ou France`,
    en: `“${label.en}”: write the whole name of one country, like Canada or France`,
  }),
  notWorld: (label: Localized) => ({
    fr: `« ${label.fr} » : choisissez un pays plutôt que le monde entier`,
    en: `“${label.en}”: choose a country rather than the whole world`,
  }),
});

/** A country, kept as its ISO 3166-1 alpha-2 code, or `WORLD`; its name typed in either language will do. */
export const country = kind<string, string>({
  heeds: ['allowWorld'],
  typedFrom: textBox.typedFrom,
  restored: textBox.restored,
  isBlank: textBox.isBlank,
  text: textBox.text,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label, constraints }) {
    const answer = countryNamed(typed);
    if (answer === undefined) return problem(name, problems.unknown(label));
    return answer === world && !constraints?.allowWorld
      ? problem(name, problems.notWorld(label))
      : { answer };
  },
  Input: (props) => (props.inRow ? <Box {...props} /> : <Menu {...props} />),
  show: (answer, _asked, language) => countryName(answer, language),
  messages: messagesOf(problems, {}),
  fill: (random, { constraints }) =>
    constraints?.allowWorld && random.once(3) ? world : random.pick(['CA', 'FR', 'BE', 'US', 'JP']),
});

/** A row of a list has a text box: fifty menus of every country are too much to send. */
const Box = boxInput({ hint: texts.hint, width: 'medium' });

function Menu({ name, asked, typed, required, problems: [first], language }: InputProps<string>) {
  const choices = choicesIn[language];
  return (
    <Select
      id={name}
      label={asked.label}
      hint={asked.help}
      problem={first?.text}
      required={required}
      language={language}
      groups={[{ choices: asked.constraints?.allowWorld ? [choiceOf(world), ...choices] : choices }]}
      chosen={countryNamed(typed) ?? ''}
      prompt={texts.prompt}
    />
  );
}

const choiceOf = (code: string): Choice => ({
  value: code,
  label: { fr: countryName(code, 'fr'), en: countryName(code, 'en') },
});
const choicesIn = { fr: countriesIn('fr').map(choiceOf), en: countriesIn('en').map(choiceOf) };
