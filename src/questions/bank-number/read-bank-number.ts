import type { BankFormat } from '../constraints.ts';
import { plain } from '../plain.ts';

export type BankReading =
  | { readonly number: string }
  /** Not of this form, or of this form with a check that fails. */
  | { readonly fault: 'format' | 'check' };

/** Reads a number that a bank goes by; a Canadian part is also found in the whole that a cheque or a transfer gives. */
export function readBankNumber(typed: string, format: BankFormat): BankReading {
  const text = plain(typed).toUpperCase();
  return readers[format](text, text.replace(/[ -]/g, ''));
}

const readers: Record<BankFormat, (text: string, bare: string) => BankReading> = {
  'ca-institution': (text, bare) => found(/^\d{3}$/.exec(bare)?.[0] ?? partsIn(text)?.institution),
  'ca-transit': (text, bare) => found(/^\d{5}$/.exec(bare)?.[0] ?? partsIn(text)?.transit),
  'us-aba': (_text, bare) => {
    if (!/^\d{9}$/.test(bare)) return { fault: 'format' };
    return checksAba(bare) ? { number: bare } : { fault: 'check' };
  },
  bic: (_text, bare) => found(/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/.exec(bare)?.[0]),
  'bank-account': (_text, bare) => {
    // Canadian accounts have 5 to 12 digits, those of the United States up to 17.
    if (/^\d{5,17}$/.test(bare)) return { number: bare };
    if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare)) return { fault: 'format' };
    return checksIban(bare) ? { number: bare } : { fault: 'check' };
  },
};

const found = (number: string | undefined): BankReading =>
  number === undefined ? { fault: 'format' } : { number };

/** « 01400-010 » as a cheque has it, transit first; `001001400` as transfers do: a zero, institution, transit. */
function partsIn(text: string): { institution: string; transit: string } | undefined {
  const cheque = /^(\d{5})[ -]{1,3}(\d{3})$/.exec(text);
  if (cheque) return { transit: cheque[1] ?? '', institution: cheque[2] ?? '' };
  const transfer = /^0(\d{3})[ -]?(\d{5})$/.exec(text);
  return transfer ? { institution: transfer[1] ?? '', transit: transfer[2] ?? '' } : undefined;
}

/** The digits weigh 3, 7 and 1 in turn; their sum is a multiple of ten. */
function checksAba(number: string): boolean {
  const sum = Array.from(number, Number).reduce(
    (total, digit, index) => total + digit * ([3, 7, 1][index % 3] ?? 0),
    0,
  );
  return sum > 0 && sum % 10 === 0;
}

/** ISO 13616: the country and check digits go last, letters become numbers from 10, and 1 is left modulo 97. */
function checksIban(iban: string): boolean {
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((each) => Number.parseInt(each, 36)).join('');
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
