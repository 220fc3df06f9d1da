import { dinero, toDecimal } from 'dinero.js';
import { CAD, EUR, USD } from 'dinero.js/currencies';
import { type Language, locales } from '../../text/localized.ts';
import type { Currency, Money } from './read-amount.ts';

/** An amount as a language writes it: « 1 234,56 $ », “$1,234.56”. */
export const showAmount = ({ cents, currency }: Money, language: Language): string =>
  toDecimal(dinero({ amount: cents, currency: currencies[currency] }), ({ value }) =>
    formats[language][currency].format(Number(value)),
  );

const currencies = { CAD, USD, EUR };

const formatsIn = (language: Language) => {
  const format = (currency: Currency) =>
    new Intl.NumberFormat(locales[language], { style: 'currency', currency });
  return { CAD: format('CAD'), USD: format('USD'), EUR: format('EUR') };
};
const formats = { fr: formatsIn('fr'), en: formatsIn('en') };
