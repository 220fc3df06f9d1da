import { plain } from '../plain.ts';

export type SsnReading =
  | { readonly ssn: string }
  | { readonly itin: string }
  | { readonly fault: 'format' | 'area' | 'group' | 'serial' | 'known-invalid' };

/** Reads a United States social security number or individual taxpayer identification number, nine digits both. */
export function readSsn(typed: string): SsnReading {
  const number = plain(typed);
  const [, area, , group, serial] = /^(\d{3})([ -]?)(\d{2})\2(\d{4})$/.exec(number) ?? [];
  if (area === undefined || group === undefined || serial === undefined) return { fault: 'format' };
  const digits = area + group + serial;
  if (area.startsWith('9')) return isItinGroup(Number(group)) ? { itin: digits } : { fault: 'area' };
  if (area === '000' || area === '666') return { fault: 'area' };
  if (group === '00') return { fault: 'group' };
  if (serial === '0000') return { fault: 'serial' };
  return isExample(digits) ? { fault: 'known-invalid' } : { ssn: digits };
}

/** The fourth and fifth digits that the Internal Revenue Service gives. */
const isItinGroup = (group: number) =>
  (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93);

/** Printed in wallets and advertisements, or typed to get past the question. */
const examples = new Set(['078051120', '219099999', '457555462', '123456789']);
const isExample = (digits: string) => examples.has(digits) || /^(\d)\1{8}$/.test(digits);
