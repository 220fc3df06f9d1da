import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { kind, problem } from '../kind.ts';
import { messagesOf } from '../messages-of.ts';
import { boxInput, textBox } from '../text-box.tsx';
import { type Money, readAmount } from './read-amount.ts';
import { showAmount } from './show-amount.ts';

const defaultMinCents = 1;
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
  tooSmall: (label: Localized, min: Money) => ({
    fr: `« ${label.fr} » : ${showAmount(min, 'fr')} au moins`,
    en: `“${label.en}”: at least ${showAmount(min, 'en')}`,
  }),
  tooLarge: (label: Localized, max: Money) => ({
    fr: `« ${label.fr} » : ${showAmount(max, 'fr')} au plus`,
    en: `“${label.en}”: at most ${showAmount(max, 'en')}`,
  }),
});

/** An amount of money, kept in cents; Canadian dollars unless another currency is typed. */
export const money = kind<string, Money>({
  ...textBox,
  heeds: ['minCents'],
  missing: (name, asked) => ({ field: name, text: problems.missing(asked.label) }),
  read(typed, name, { label, constraints }) {
    const amount = readAmount(typed);
    const minCents = constraints?.minCents ?? defaultMinCents;
    if (amount === undefined) return problem(name, problems.unreadable(label));
    if ('ambiguous' in amount) return problem(name, problems.ambiguous(label, amount.ambiguous));
    const { cents, currency } = amount;
    if (cents < minCents) return problem(name, problems.tooSmall(label, { cents: minCents, currency }));
    if (cents > maxCents) return problem(name, problems.tooLarge(label, { cents: maxCents, currency }));
    return { answer: amount };
  },
  Input: boxInput({ hint: texts.hint, inputmode: 'decimal', width: 'short' }),
  show: (answer, _asked, language) => showAmount(answer, language),
  messages: messagesOf(problems, {
    ambiguous: ['1234'],
    tooSmall: [{ cents: 10_000, currency: 'CAD' }],
    tooLarge: [{ cents: maxCents, currency: 'CAD' }],
  }),
  fill: (random, { constraints }) =>
    `${Math.ceil((constraints?.minCents ?? defaultMinCents) / 100) + random.between(1, 900)},${random.digits(2)} $`,
});
