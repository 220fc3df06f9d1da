import { plain } from '../plain.ts';

export type Currency = 'CAD' | 'USD' | 'EUR';

export interface Money {
  readonly cents: number;
  readonly currency: Currency;
}

/**
 * Reads « 1 234,56 $ », `$1,234.56`, `12,5`, `12.50 USD`: spaces, commas or points part the thousands, a comma or a
 * point with one or two digits the cents, in either language whatever the page's. `1,234` is a thousand and more to
 * one reader and one and a bit to another: it is not guessed, and the whole amount that it may be is given back.
 */
export function readAmount(typed: string): Money | { readonly ambiguous: string } | undefined {
  const text = plain(typed).toUpperCase();
  const first = text.search(/[.,]?\d/);
  if (first === -1) return undefined;
  let end = text.length;
  while (!/\d/.test(text.charAt(end - 1))) end -= 1;
  const currency = currencies.get((text.slice(0, first) + text.slice(end)).replace(/ |\.$/g, ''));
  if (currency === undefined) return undefined;
  const figures = text.slice(first, end);
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(figures)) return { ambiguous: figures.replace(/[.,]/, '') };
  const cents = centsIn(figures);
  return cents === undefined ? undefined : { cents, currency };
}

const signs: Record<Currency, string[]> = {
  CAD: ['', '$', 'CAD', 'CA$', 'C$', '$CA', '$C', '$CAN', '$CAD', 'CAD$', 'DOLLAR', 'DOLLARS'],
  USD: ['USD', 'US$', '$US', '$USD', 'USD$'],
  EUR: ['EUR', '€', 'EURO', 'EUROS'],
};
const currencies = new Map(
  (Object.keys(signs) as Currency[]).flatMap((currency) =>
    signs[currency].map((sign) => [sign, currency] as const),
  ),
);

/** Thousands parted by nothing, spaces, commas or points, then perhaps cents. */
const notations = [
  /^(\d*)[.,](\d{1,2})$/,
  /^(\d+)$/,
  /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d{1,2}))?$/,
  /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/,
  /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}))?$/,
];

function centsIn(figures: string): number | undefined {
  for (const notation of notations) {
    const [, units, cents = ''] = notation.exec(figures) ?? [];
    if (units !== undefined) return Number(units.replace(/\D/g, '') + cents.padEnd(2, '0'));
  }
  return undefined;
}
