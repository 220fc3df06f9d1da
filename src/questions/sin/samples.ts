import type { ProtectedTyped } from '../kept.ts';
import { both, label, samplesOf, today } from '../samples.ts';
import { Secret } from '../secret.ts';
import { severalSins } from './several-sins.tsx';
import { problems, sin } from './sin.tsx';

const plainIn = (typed: ProtectedTyped) => (typed instanceof Secret ? typed.reveal() : '');
const kept = { kept: 'one', mask: '••• ••• 217', temporary: false };
const wrong = (typed: string, text: (typeof problems)[keyof typeof problems]) => ({
  typed: new Secret(typed),
  text: text(label),
});

export const samples = [
  samplesOf(sin, {
    asked: { sensitivity: 'vaulted' },
    right: [
      { typed: new Secret('130-692 544'), answer: new Secret('130692544'), shown: both('••• ••• 544') },
      { typed: kept, answer: kept, shown: both('••• ••• 217') },
    ],
    wrong: [
      wrong('12345678Z', problems.malformed),
      wrong('123-456-789', problems.wrongCheckDigit),
      wrong('823456785', problems.neverIssued),
      wrong('046 454 286', problems.neverIssued),
      wrong('000 000 000', problems.neverIssued),
    ],
    plainIn,
  }),
  samplesOf(sin, {
    asked: { sensitivity: 'vaulted' },
    context: { today, demo: true },
    right: [
      { typed: new Secret('046 454 286'), answer: new Secret('046454286'), shown: both('••• ••• 286') },
    ],
    wrong: [wrong('823456785', problems.neverIssued), wrong('000 000 000', problems.neverIssued)],
    plainIn,
  }),
  samplesOf(severalSins, {
    asked: { sensitivity: 'vaulted', constraints: { multiple: true, maxItems: 3 } },
    right: [
      {
        typed: [kept, null, new Secret('130-692 544')],
        answer: [kept, null, new Secret('130692544')],
        shown: both('1. ••• ••• 217; 3. ••• ••• 544'),
      },
    ],
    wrong: [
      {
        typed: [new Secret('123456789')],
        text: problems.wrongCheckDigit({ fr: `${label.fr} 1`, en: `${label.en} 1` }),
      },
      {
        typed: [kept, kept, kept, kept],
        text: {
          fr: '«\u00a0Étiquette\u00a0»\u00a0: 3 numéros au plus; retirez les autres',
          en: '“Label”: at most 3 numbers; remove the others',
        },
      },
    ],
    plainIn: (typed) => typed.map(plainIn).join(''),
  }),
];
