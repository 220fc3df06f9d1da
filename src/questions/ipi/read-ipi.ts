import { compact } from '../plain.ts';

export type IpiReading = { readonly ipi: string } | { readonly fault: 'format' | 'checksum' | 'reserved' };

/**
 * Reads an IPI: a name number, which is often written without its leading zeros (the old CAE form) and kept whole,
 * 00014107338; or a base number, which identifies the person and not the name, I0010681306.
 */
export function readIpi(typed: string): IpiReading {
  const number = compact(typed).replace(/^(?:CAE\/?)?IPI(?:BASE|NAME|NOM)?/, '');
  if (/^I\d{10}$/.test(number)) return checksBase(number) ? { ipi: number } : { fault: 'checksum' };
  if (!/^\d{3,11}$/.test(number)) return { fault: 'format' };
  const ipi = number.padStart(11, '0');
  if (/^0+$/.test(ipi)) return { fault: 'reserved' };
  return checkOfName(ipi.slice(0, 9)) === ipi.slice(9) ? { ipi } : { fault: 'checksum' };
}

/** The two check digits of a name number: the digits weigh 10 down to 2, modulo 101. */
export function checkOfName(nine: string): string {
  const rest = Array.from(nine, Number).reduce((sum, digit, index) => sum + (10 - index) * digit, 0) % 101;
  return String(((101 - rest) % 101) % 100).padStart(2, '0');
}

/** As the ISWC's, but the letter counts for 2. */
function checksBase(number: string): boolean {
  const [, ...digits] = Array.from(number, Number);
  const check = digits.pop() ?? 0;
  return (digits.reduce((sum, digit, index) => sum + (index + 1) * digit, 2) + check) % 10 === 0;
}
