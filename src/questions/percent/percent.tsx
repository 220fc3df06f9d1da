import { type Localized, locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { plain } from '../plain.ts';
import { boxInput, textBox } from '../text-box.tsx';

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez un pourcentage`,
    en: `“${label.en}”: enter a percentage`,
  }),
  unreadable: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez un pourcentage comme 50 ou 33,33`,
    en: `“${label.en}”: write a percentage like 50 or 33.33`,
  }),
  tooPrecise: (label: Localized) => ({
    fr: `« ${label.fr} » : deux décimales au plus, comme 33,33`,
    en: `“${label.en}”: two decimals at most, like 33.33`,
  }),
  tooLarge: (label: Localized) => ({
    fr: `« ${label.fr} » : 100 % au plus`,
    en: `“${label.en}”: 100% at most`,
  }),
});

/** A share of 0 to 100, with two decimals at most. */
export const percent = kind<string, number>({
  ...textBox,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const [, whole, decimals = ''] =
      /^(\d{1,9})?(?:[.,](\d{1,99}))?$/.exec(plain(typed).replace(/ ?%$/, '')) ?? [];
    if (whole === undefined && decimals === '') return problem(name, problems.unreadable(label));
    if (decimals.replace(/0+$/, '').length > 2) return problem(name, problems.tooPrecise(label));
    const answer = Number(`${whole ?? 0}.${decimals || 0}`);
    return answer > 100 ? problem(name, problems.tooLarge(label)) : { answer };
  },
  Input: boxInput({ width: 'short', inputmode: 'decimal' }),
  show: (answer, _asked, language) => formats[language].format(answer / 100),
  messages: messagesOf(problems, {}),
  fill: (random) => String(random.pick([100, 50, 25, 33.33, 12.5])),
});

const format = { style: 'percent', maximumFractionDigits: 2 } as const;
const formats = {
  fr: new Intl.NumberFormat(locales.fr, format),
  en: new Intl.NumberFormat(locales.en, format),
};
