import type { BankFormat } from '../constraints.ts';
import type { ProtectedTyped } from '../kept.ts';
import { both, label, samplesOf } from '../samples.ts';
import { Secret } from '../secret.ts';
import { bankNumber, problems } from './bank-number.tsx';

const plainIn = (typed: ProtectedTyped) => (typed instanceof Secret ? typed.reveal() : '');

const of = (
  format: BankFormat,
  right: readonly (readonly [typed: string, answer: string, mask: string])[],
  wrong: readonly (readonly [typed: string, problem: keyof typeof problems])[],
) =>
  samplesOf(bankNumber, {
    asked: { sensitivity: 'vaulted', constraints: { format } },
    right: right.map(([typed, answer, mask]) => ({
      typed: new Secret(typed),
      answer: new Secret(answer),
      shown: both(`•••• ${mask}`),
    })),
    wrong: wrong.map(([typed, fault]) => ({ typed: new Secret(typed), text: problems[fault](label) })),
    plainIn,
  });

export const samples = [
  of(
    'ca-institution',
    [
      ['010', '010', '0'],
      ['001001400', '010', '0'],
      ['45678-123', '123', '3'],
    ],
    [
      ['45678123', 'ca-institution'],
      ['101001400', 'ca-institution'],
    ],
  ),
  of(
    'ca-transit',
    [
      ['01400', '01400', '0'],
      ['01400-010', '01400', '0'],
      ['000137149', '37149', '9'],
    ],
    [['0100140', 'ca-transit']],
  ),
  of(
    'us-aba',
    [['021000021', '021000021', '021']],
    [
      ['021000022', 'wrongCheckDigit'],
      ['02100002', 'us-aba'],
    ],
  ),
  of(
    'bic',
    [
      ['ccdqcamm', 'CCDQCAMM', 'MM'],
      ['CCDQCAMMXXX', 'CCDQCAMMXXX', 'XXX'],
    ],
    [['CCDQCAM', 'bic']],
  ),
  of(
    'bank-account',
    [
      ['123-456-7', '1234567', '67'],
      ['FR14 2004 1010 0505 0001 3M02 606', 'FR1420041010050500013M02606', '606'],
      ['GB82 WEST 1234 5698 7654 32', 'GB82WEST12345698765432', '432'],
    ],
    [
      ['1234', 'bank-account'],
      ['GB82 WEST 1234 5698 7654 33', 'wrongCheckDigit'],
    ],
  ),
];
