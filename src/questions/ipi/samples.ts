import { both, label, samplesOf } from '../samples.ts';
import { ipi, problems } from './ipi.tsx';

export const samples = [
  samplesOf(ipi, {
    asked: { escapable: true },
    right: [
      { typed: 'CAE/IPI 14107338', answer: '00014107338', shown: both('00014107338') },
      { typed: 'I-001068130-6', answer: 'I0010681306', shown: both('I-001068130-6') },
    ],
    wrong: [
      { typed: '0001410733A', text: problems.format(label) },
      { typed: '00014107339', text: problems.checksum(label) },
      { typed: 'I-000000230-7', text: problems.checksum(label) },
      { typed: '00000000000', text: problems.reserved(label) },
    ],
  }),
];
