import { z } from 'zod';
import { Choices } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import type { Asked } from '../question.ts';

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : cochez au moins une réponse`,
    en: `“${label.en}”: tick at least one answer`,
  }),
  tooFew: (label: Localized, min: number) => ({
    fr: `« ${label.fr} » : cochez au moins ${min} réponses`,
    en: `“${label.en}”: tick at least ${min} answers`,
  }),
  contradiction: (label: Localized, alone: Localized) => ({
    fr: `« ${label.fr} » : « ${alone.fr} » ne va avec aucune autre réponse; décochez l’une ou les autres`,
    en: `“${label.en}”: “${alone.en}” goes with no other answer; untick one or the others`,
  }),
});

/** Some of the catalogue's options, kept as their ids in its order. */
export const multiChoice = kind<readonly string[], readonly string[]>({
  heeds: ['minSelected'],
  typedFrom: (fields, name, asked) => settled(asked, fields.all(name), fields.all(`${name}.before`)),
  restored: (kept, asked) => inOrder(asked, ids.parse(kept)),
  isBlank: (typed) => typed.length === 0,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, asked) {
    const [min, alone] = [asked.constraints?.minSelected ?? 1, typed.find(standsAlone)];
    if (alone !== undefined && typed.length > 1) {
      return problem(name, problems.contradiction(asked.label, labelOf(asked, alone)));
    }
    return alone === undefined && typed.length < min
      ? problem(name, problems.tooFew(asked.label, min))
      : { answer: typed };
  },
  Input: ({ name, asked, typed, required, problems: [first], language }) => (
    <div {...(idsOf(asked).some(standsAlone) ? { 'data-redraws': true } : {})}>
      {typed.map((id) => (
        <input type="hidden" name={`${name}.before`} value={id} />
      ))}
      <Choices
        id={name}
        label={asked.label}
        hint={asked.help}
        problem={first?.text}
        required={required}
        language={language}
        type="checkbox"
        choices={(asked.options ?? []).map(({ id, label }) => ({ value: id, label }))}
        chosen={typed}
      />
    </div>
  ),
  show: (answer, asked, language) => answer.map((id) => labelOf(asked, id)[language]).join(', '),
  messages: messagesOf(problems, {
    tooFew: [2],
    contradiction: [{ fr: 'Je ne sais pas', en: 'I don’t know' }],
  }),
  fill(random, asked) {
    const named = idsOf(asked).filter((id) => !standsAlone(id));
    const min = asked.constraints?.minSelected ?? 1;
    const alone = idsOf(asked).find(standsAlone);
    if (alone && random.once(5)) return [alone];
    const [start, count] = [
      random.between(0, named.length - 1),
      random.between(min, Math.min(min + 2, named.length)),
    ];
    const chosen = new Set(
      Array.from({ length: count }, (_, index) => named[(start + index) % named.length] ?? ''),
    );
    return inOrder(asked, [...chosen]);
  },
});

const ids = z.array(z.string()).catch([]);

const idsOf = ({ options }: Asked): string[] => (options ?? []).map(({ id }) => id);

const inOrder = (asked: Asked, chosen: readonly string[]) => idsOf(asked).filter((id) => chosen.includes(id));

const labelOf = ({ options }: Asked, wanted: string): Localized =>
  options?.find(({ id }) => id === wanted)?.label ?? { fr: wanted, en: wanted };

/** « Je ne sais pas » and « Aucune » go with no other answer. */
const standsAlone = (id: string) => id === 'unknown' || id === 'none';

/**
 * What is ticked, where an option that stands alone and the others clear each other: the one that was ticked since the
 * form was drawn is meant. Where both were, it is not guessed.
 */
function settled(asked: Asked, ticked: readonly string[], before: readonly string[]): readonly string[] {
  const chosen = inOrder(asked, ticked);
  const added = chosen.filter((id) => !before.includes(id));
  const aloneIsNew = added.some(standsAlone);
  if (added.length === 0 || aloneIsNew === added.some((id) => !standsAlone(id))) return chosen;
  return chosen.filter((id) => standsAlone(id) === aloneIsNew);
}
