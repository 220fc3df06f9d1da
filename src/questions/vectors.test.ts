import { describe, expect, test } from 'vitest';
import { readIpi } from './ipi/read-ipi.ts';
import { isni } from './isni/isni.tsx';
import { isrc } from './isrc/isrc.tsx';
import { iswc } from './iswc/iswc.tsx';
import type { Kind } from './kind.ts';
import { readSin } from './sin/read-sin.ts';
import { readSsn } from './ssn/read-ssn.ts';
import vectors from './vectors.json' with { type: 'json' };

const accepts = (kind: Kind<string, string>) => (typed: string) =>
  'answer' in kind.read(typed, 'q', { id: 'q', label: { fr: 'Q', en: 'Q' }, required: true }, { today: '' });

/** What each reader makes of a text, in the words of the vectors. */
const readers: Record<string, (typed: string) => unknown> = {
  ISWC: accepts(iswc),
  ISRC: accepts(isrc),
  ISNI: accepts(isni),
  'IPI name': (typed) => {
    const reading = readIpi(typed);
    return 'ipi' in reading && /^\d{11}$/.test(reading.ipi);
  },
  'IPI base': (typed) => {
    const reading = readIpi(typed);
    return 'ipi' in reading && reading.ipi.startsWith('I');
  },
  SIN: (typed) => {
    const reading = readSin(typed);
    if ('fault' in reading) return reading.fault;
    return reading.sin.startsWith('9') ? 'ok-temporary' : 'ok';
  },
  'SSN/ITIN': (typed) => {
    const reading = readSsn(typed);
    if ('fault' in reading) return reading.fault;
    return 'ssn' in reading ? 'ssn' : 'itin';
  },
};

/** Postal codes are no kind of the catalogue, but the example of one in CONTRIBUTING.md. */
const read = vectors.filter(({ kind }) => kind !== 'postal');

test('there is a reader for every sort of number of the vectors', () => {
  expect(new Set(read.map(({ kind }) => kind))).toEqual(new Set(Object.keys(readers)));
});

describe('what the rules are published with', () => {
  test.each(read)('$kind $input: $expected', ({ kind, input, expected }) => {
    expect(readers[kind]?.(input)).toBe(expected);
  });
});
