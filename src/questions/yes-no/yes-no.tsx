import { Choices } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem, type ReadContext } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import type { Asked } from '../question.ts';
import { isTemporary } from '../sin/read-sin.ts';

const texts = words({ yes: { fr: 'Oui', en: 'Yes' }, no: { fr: 'Non', en: 'No' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : répondez par oui ou par non`,
    en: `“${label.en}”: answer yes or no`,
  }),
  mustEqual: (label: Localized, answer: Localized) => ({
    fr: `« ${label.fr} » : répondez « ${answer.fr} » pour continuer`,
    en: `“${label.en}”: answer “${answer.en}” to continue`,
  }),
  otherSin: (label: Localized) => ({
    fr: `« ${label.fr} » : le NAS inscrit plus haut dit le contraire; vérifiez les deux`,
    en: `“${label.en}”: the SIN entered above says otherwise; check both`,
  }),
});

const choices = [
  { value: 'yes', label: texts.yes },
  { value: 'no', label: texts.no },
];

/** A question that is answered by `yes` or `no`, with nothing chosen beforehand. */
export const yesNo = kind<string, string>({
  heeds: ['mustEqual', 'temporaryOf'],
  typedFrom: (fields, name) => fields.one(name),
  restored: (kept) => (kept === 'yes' || kept === 'no' ? kept : ''),
  isBlank: (typed) => typed === '',
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, asked, context) {
    const mustEqual = asked.constraints?.mustEqual ?? typed;
    if (typed !== mustEqual) return problem(name, problems.mustEqual(asked.label, labelOf(mustEqual)));
    const isTrue = (trueAnswer(asked, context) ?? typed) === typed;
    return isTrue ? { answer: typed } : problem(name, problems.otherSin(asked.label));
  },
  Input: ({ name, asked, typed, required, problems: [first], language }) => (
    <Choices
      id={name}
      label={asked.label}
      hint={asked.help}
      problem={first?.text}
      required={required}
      language={language}
      choices={choices}
      chosen={[typed]}
      inline
    />
  ),
  show: (answer, _asked, language) => labelOf(answer)[language],
  messages: messagesOf(problems, { mustEqual: [texts.yes] }),
  fill: (random, asked, context) =>
    asked.constraints?.mustEqual ?? trueAnswer(asked, context) ?? random.pick(['yes', 'no']),
});

const labelOf = (answer: string) => (answer === 'yes' ? texts.yes : texts.no);

/** What the number answered before says of itself, where the question asks whether it is temporary. */
function trueAnswer({ constraints }: Asked, { answers }: ReadContext): 'yes' | 'no' | undefined {
  const number = constraints?.temporaryOf && answers?.get(constraints.temporaryOf);
  const temporary = number && 'value' in number ? isTemporary(number.value) : undefined;
  return temporary === undefined ? undefined : temporary ? 'yes' : 'no';
}
