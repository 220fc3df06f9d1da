import { type Localized, locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { plain } from '../plain.ts';
import { boxInput, textBox } from '../text-box.tsx';

const max = 999_999_999_999;

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez un nombre`,
    en: `“${label.en}”: enter a number`,
  }),
  unreadable: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez un nombre entier, comme 1200`,
    en: `“${label.en}”: write a whole number, like 1200`,
  }),
  tooLarge: (label: Localized) => ({
    fr: `« ${label.fr} » : 999 999 999 999 au plus`,
    en: `“${label.en}”: at most 999,999,999,999`,
  }),
});

/** A whole number from zero: times heard, copies pressed. */
export const integer = kind<string, number>({
  ...textBox,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const figures = plain(typed);
    if (!/^(?:\d+|[1-9]\d{0,2}([ ,.])\d{3}(?:\1\d{3})*)$/.test(figures)) {
      return problem(name, problems.unreadable(label));
    }
    const answer = Number(figures.replace(/\D/g, ''));
    return answer > max ? problem(name, problems.tooLarge(label)) : { answer };
  },
  Input: boxInput({ width: 'short', inputmode: 'numeric' }),
  show: (answer, _asked, language) => formats[language].format(answer),
  messages: messagesOf(problems, {}),
  fill: (random) => String(random.between(1, 25_000)),
});

const formats = { fr: new Intl.NumberFormat(locales.fr), en: new Intl.NumberFormat(locales.en) };
