import { randomBytes } from 'node:crypto';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { AccountKind } from '../../src/database/tables.ts';
import { type Random, randomFrom } from '../../src/questions/random.ts';
import type { Language } from '../../src/text/localized.ts';
import { personName } from './words.ts';

export interface CastPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

export interface CastAccount {
  readonly id: string;
  readonly number: string;
  readonly kind: AccountKind;
  readonly name: string;
  readonly language: Language;
  readonly holder: CastPerson;
  /** Who represents it with every permission, if anybody does. */
  readonly representative: CastPerson | undefined;
}

export interface Agent extends CastPerson {
  readonly team: string;
  readonly isLead: boolean;
}

export interface Cast {
  readonly people: readonly CastPerson[];
  readonly accounts: readonly CastAccount[];
  readonly representatives: readonly CastPerson[];
  /** The agents of each team, its lead first. */
  readonly staff: ReadonlyMap<string, readonly Agent[]>;
}

/** The people who act while we measure: each a member with the same number of cases, whatever the size. */
export const measuredMembers = 32;
const agentsATeam = 10;

/** The members, who represents them, and the staff of each team. */
export function castOf(seed: string, members: number, { teams }: Catalogue): Cast {
  const random = randomFrom(`${seed} cast`);
  const representatives = Array.from({ length: Math.ceil(members / 50) }, (_, index) =>
    person(random, `rep${index}`),
  );
  const holders = Array.from({ length: members }, (_, index) => person(random, `member${index}`));
  const accounts = holders.map((holder, index): CastAccount => {
    const kind = index < measuredMembers ? 'writer' : random.pick(kinds);
    return {
      id: uuid(random),
      number: String(1_000_000 + index),
      kind,
      name: kind === 'publisher' ? `Éditions ${holder.name}` : holder.name,
      language: holder.language,
      holder,
      representative: index >= measuredMembers && random.once(12) ? random.pick(representatives) : undefined,
    };
  });
  const staff = new Map(
    teams.map(({ id }) => [
      id,
      Array.from({ length: agentsATeam }, (_, index) => ({
        ...person(random, `${id}${index}`),
        team: id,
        isLead: index === 0,
      })),
    ]),
  );
  return { people: [...holders, ...representatives], accounts, representatives, staff };
}

const kinds: readonly AccountKind[] = [
  ...Array<AccountKind>(17).fill('writer'),
  'publisher',
  'publisher',
  'estate',
];

const person = (random: Random, at: string): CastPerson => ({
  id: uuid(random),
  name: personName(random),
  email: `${at}@repons.test`,
  language: random.between(1, 10) <= 6 ? 'fr' : 'en',
});

/** Spread as those of the product are, which matters to an index, and the same for the same seed. */
export function uuid(random: Random): string {
  const part = (bits: number) =>
    random
      .between(0, 2 ** bits - 1)
      .toString(16)
      .padStart(bits / 4, '0');
  return `${part(32)}-${part(16)}-4${part(12)}-a${part(12)}-${part(32)}${part(16)}`;
}

/** Like the id of a file. */
export const fileId = (random: Random): string =>
  Buffer.from(Array.from({ length: 18 }, () => random.between(0, 255))).toString('base64url');

/** The key of the measured house; nothing that it encrypts outlives the run. */
export const secretKeys = `bench:${randomBytes(32).toString('base64')}`;
