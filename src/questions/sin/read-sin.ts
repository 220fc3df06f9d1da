import { isKept } from '../kept.ts';
import { plain } from '../plain.ts';
import { Secret } from '../secret.ts';

export type SinReading =
  | { readonly sin: string }
  | { readonly fault: 'format' | 'checksum' | 'reserved' | 'leading-0' | 'leading-8' };

/**
 * Reads a Canadian social insurance number: nine digits that check by Luhn. None that was ever given starts with 0 or
 * 8, so that one with 0 is nobody's, and taken where only such numbers should be.
 */
export function readSin(typed: string, { takesLeading0 } = { takesLeading0: false }): SinReading {
  const sin = plain(typed).replace(/[ .-]/g, '');
  if (!/^\d{9}$/.test(sin)) return { fault: 'format' };
  if (!checks(sin)) return { fault: 'checksum' };
  if (/^0+$/.test(sin)) return { fault: 'reserved' };
  if (sin.startsWith('0') && !takesLeading0) return { fault: 'leading-0' };
  return sin.startsWith('8') ? { fault: 'leading-8' } : { sin };
}

/** Luhn: every second digit doubled, the digits of all summed to a multiple of ten. */
export function checks(digits: string): boolean {
  const sum = Array.from(digits, Number).reduce((total, digit, index) => {
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}

/** Whether the number of an answer starts with 9: it is temporary, and expires. Unknown of what is no number. */
export function isTemporary(answer: unknown): boolean | undefined {
  if (answer instanceof Secret) return answer.reveal().startsWith('9');
  return isKept(answer) ? answer.temporary : undefined;
}
