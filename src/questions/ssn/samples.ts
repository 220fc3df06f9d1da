import { both, label, samplesOf } from '../samples.ts';
import { Secret } from '../secret.ts';
import { problems, ssn } from './ssn.tsx';

const kept = { kept: 'one', mask: '•••-••-4399' };

export const samples = [
  samplesOf(ssn, {
    asked: { sensitivity: 'vaulted' },
    right: [
      { typed: new Secret('536-90-4399'), answer: new Secret('536904399'), shown: both('•••-••-4399') },
      { typed: new Secret('912 90 3456'), answer: new Secret('912903456'), shown: both('•••-••-3456') },
      { typed: kept, answer: kept, shown: both('•••-••-4399') },
    ],
    wrong: (
      [
        ['1112-23333', 'format'],
        ['666-12-3456', 'area'],
        ['912-93-4567', 'area'],
        ['123-00-4567', 'group'],
        ['123-45-0000', 'serial'],
        ['078-05-1120', 'known-invalid'],
      ] as const
    ).map(([typed, fault]) => ({ typed: new Secret(typed), text: problems[fault](label) })),
    plainIn: (typed) => (typed instanceof Secret ? typed.reveal() : ''),
  }),
];
