import { TextField } from '../../parts/field.tsx';
import { type Language, type Localized, locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { textBox } from '../text-box.ts';
import { type Currency, type Money, readAmount } from './read-amount.ts';

const minCents = 1;
const maxCents = 99_999_999_999;

const texts = words({ hint: { fr: 'Par exemple 12,50 $', en: 'For example $12.50' } });

export const problems = words({
  missing: (label: Localized) => ({
    fr: `« ${label.fr} » : indiquez un montant`,
    en: `“${label.en}”: enter an amount`,
  }),
  unreadable: (label: Localized) => ({
    fr: `« ${label.fr} » : écrivez un montant comme 12,50 $`,
    en: `“${label.en}”: write an amount like $12.50`,
  }),
  ambiguous: (label: Localized, whole: string) => ({
    fr: `« ${label.fr} » : ce montant se lit de deux façons; écrivez ${whole},00 ou gardez deux chiffres après la virgule`,
    en: `“${label.en}”: this amount can be read in two ways; write ${whole}.00 or keep two digits after the point`,
  }),
  tooSmall: (label: Localized) => ({
    fr: `« ${label.fr} » : 0,01 $ au moins`,
    en: `“${label.en}”: at least $0.01`,
  }),
  tooLarge: (label: Localized) => ({
    fr: `« ${label.fr} » : 999 999 999,99 $ au plus`,
    en: `“${label.en}”: at most $999,999,999.99`,
  }),
});

/** An amount of money, kept in cents; Canadian dollars unless another currency is typed. */
export const money = kind<string, Money>({
  ...textBox,
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label }) {
    const amount = readAmount(typed);
    if (amount === undefined) return problem(name, problems.unreadable(label));
    if ('ambiguous' in amount) return problem(name, problems.ambiguous(label, amount.ambiguous));
    if (amount.cents < minCents) return problem(name, problems.tooSmall(label));
    if (amount.cents > maxCents) return problem(name, problems.tooLarge(label));
    return { answer: amount };
  },
  Input: ({ name, asked, typed, required, problems: [first], language }) => (
    <TextField
      id={name}
      label={asked.label}
      hint={asked.help ?? texts.hint}
      problem={first?.text}
      required={required}
      language={language}
      value={typed}
      inputmode="decimal"
      width="short"
    />
  ),
  show: ({ cents, currency }, _asked, language) => formats[language][currency].format(cents / 100),
});

const formatsIn = (language: Language) => {
  const format = (currency: Currency) =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency });
  return { CAD: format('CAD'), USD: format('USD'), EUR: format('EUR') };
};
const formats = { fr: formatsIn('fr'), en: formatsIn('en') };
