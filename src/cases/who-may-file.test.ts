import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account.ts';
import type { Leaf } from '../catalogue/catalogue.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { root } from '../root.ts';
import { may } from './access.ts';
import type { MemberViewer } from './viewer.ts';

/** Who may open a case of which type: every leaf of the catalogue, for everyone who may come to an account or to none. */

const kinds = ['writer', 'publisher', 'estate'] as const;
const permissions = [
  'profile',
  'signatory',
  'advances',
  'agreements',
  'works',
  'earnings',
  'online',
] as const;

/** How somebody stands to the account for which they would file; with no account, to themselves. */
interface Standing {
  readonly viewer: MemberViewer;
  readonly account: Account | null;
  readonly is: 'holder' | 'representative' | 'oneself' | 'nobody';
}

let leaves: Leaf[];
beforeAll(async () => {
  const catalogue = await readCatalogue(join(root, 'catalogue'), { fr: 'la SOCAN', en: 'SOCAN' });
  leaves = [...catalogue.leaves.values()];
});

function accountOf(kind: Account['kind'], as: Account['as'], ...held: string[]): Account {
  const same = { number: '1', name: 'Élodie', artistName: null, language: 'fr' } as const;
  return { ...same, id: `the ${kind}`, kind, as, permissions: held };
}

const viewerOf = (knownInOwnName: boolean, ...accounts: Account[]): MemberViewer => ({
  side: 'member',
  person: { id: 'p', name: 'Sylvie', email: 's@repons.test', language: 'fr' },
  accounts,
  viewed: accounts[0] ?? null,
  knownInOwnName,
});

const stranger: Account = { ...accountOf('writer', 'holder'), id: 'another' };

function standingsTo(kind: Account['kind']): Record<string, Standing> {
  const reaches = (is: 'holder' | 'representative', ...held: string[]): Standing => {
    const account = accountOf(kind, is, ...held);
    return { viewer: viewerOf(is === 'representative', account), account, is };
  };
  const account = accountOf(kind, 'representative', ...permissions);
  return {
    [`the holder of a ${kind} account`]: reaches('holder'),
    [`a representative of a ${kind} with nothing`]: reaches('representative'),
    ...Object.fromEntries(
      permissions.map((one) => [
        `a representative of a ${kind} with « ${one} »`,
        reaches('representative', one),
      ]),
    ),
    [`a representative of a ${kind} with all but « signatory »`]: reaches(
      'representative',
      ...permissions.filter((each) => each !== 'signatory'),
    ),
    [`a representative of a ${kind} with all`]: reaches('representative', ...permissions),
    // Their access is not among what they reach, whatever it would allow.
    [`a pending or revoked representative of a ${kind}`]: { viewer: viewerOf(true), account, is: 'nobody' },
    [`another member, for a ${kind}`]: { viewer: viewerOf(false, stranger), account, is: 'nobody' },
    [`another member, as if they held a ${kind}`]: {
      viewer: viewerOf(false, stranger),
      account: accountOf(kind, 'holder'),
      is: 'nobody',
    },
  };
}

const represented = accountOf('writer', 'representative', 'works');
const inOwnName: Record<string, Standing> = {
  'who has no account, in their own name': { viewer: viewerOf(false), account: null, is: 'oneself' },
  'who is pending or revoked, in their own name': { viewer: viewerOf(true), account: null, is: 'oneself' },
  'a representative, in their own name': {
    viewer: viewerOf(true, represented),
    account: null,
    is: 'oneself',
  },
  'a holder who also represents, in their own name': {
    viewer: viewerOf(true, stranger, represented),
    account: null,
    is: 'oneself',
  },
  'a holder who represents nobody, in their own name': {
    viewer: viewerOf(false, stranger),
    account: null,
    is: 'nobody',
  },
};

const everyone = { ...Object.assign({}, ...kinds.map(standingsTo)), ...inOwnName } as Record<
  string,
  Standing
>;

/** The rules, one that each refusal breaks; a case that breaks none may be opened. */
const rules: Record<string, (leaf: Leaf, standing: Standing) => boolean> = {
  'one files for what one reaches': (_, { is }) => is !== 'nobody',
  'the type is for this kind of account': ({ audience }, { account }) =>
    account === null || audience.includes(account.kind),
  'in one’s own name, the type is also for representatives': ({ audience }, { account }) =>
    account !== null || audience.includes('representative'),
  'what the member must confirm is the holder’s': ({ memberConfirmationRequired }, { is }) =>
    is === 'holder' || !memberConfirmationRequired,
  'a representative holds the permission of the type': ({ representativePermission }, { is, account }) =>
    is !== 'representative' ||
    representativePermission === null ||
    account?.permissions.includes(representativePermission) === true,
  'a representative signs where a signature is required': ({ signatoryRequired }, { is, account }) =>
    is !== 'representative' || !signatoryRequired || account?.permissions.includes('signatory') === true,
};

describe.each(Object.entries(everyone))('%s', (_, standing) => {
  const { viewer, account } = standing;

  test('may open each type that no rule forbids, and no other', () => {
    for (const leaf of leaves) {
      const broken = Object.keys(rules).filter((rule) => !rules[rule]?.(leaf, standing));
      expect([leaf.path, may.file(viewer, account, leaf)]).toEqual([leaf.path, broken.length === 0]);
    }
  });
});

test('the catalogue has leaves that each rule forbids to somebody', () => {
  for (const rule of Object.values(rules)) {
    expect(leaves.some((leaf) => Object.values(everyone).some((each) => !rule(leaf, each)))).toBe(true);
  }
  expect(leaves).toHaveLength(45);
});

/** Counted by hand in the catalogue's files. */
test.each<[string, number]>([
  ['the holder of a writer account', 42],
  ['the holder of a publisher account', 45],
  ['the holder of a estate account', 42],
  ['a representative of a writer with nothing', 5],
  ['a representative of a writer with « works »', 19],
  ['a representative of a estate with « works »', 18],
  ['a representative of a publisher with « earnings »', 12],
  ['a representative of a writer with « signatory »', 9],
  ['a representative of a writer with all', 39],
  ['a representative of a publisher with all', 42],
  ['a pending or revoked representative of a publisher', 0],
  ['who has no account, in their own name', 6],
  ['a representative, in their own name', 6],
  ['a holder who represents nobody, in their own name', 0],
])('%s may open %i types', (who, count) => {
  const { viewer, account } = everyone[who] as Standing;
  expect(leaves.filter((leaf) => may.file(viewer, account, leaf))).toHaveLength(count);
});

test.each<[string, string, boolean]>([
  ['who has no account, in their own name', 'account-access/access-request', true],
  ['who has no account, in their own name', 'live-performance/unpaid-performance', false],
  ['who is pending or revoked, in their own name', 'support-request/privacy-request', true],
  ['a representative, in their own name', 'estates/report-death', true],
  ['a holder who represents nobody, in their own name', 'estates/report-death', false],
  ['the holder of a writer account', 'account-access/access-request', false],
  ['the holder of a writer account', 'account-access/authorized-representative/add', true],
  ['a representative of a writer with all', 'account-access/authorized-representative/add', false],
  ['a representative of a writer with all', 'account-access/authorized-representative/revoke', true],
  ['a representative of a writer with all', 'profile-management/member-termination-request', false],
  ['a representative of a writer with all but « signatory »', 'financial-updates/banking-update', false],
  [
    'a representative of a writer with « profile »',
    'profile-management/profile-update/us-representative',
    true,
  ],
  ['a representative of a publisher with « agreements »', 'agreement-management/catalogue-transfer', false],
  ['a representative of a publisher with nothing', 'account-access/access-request', true],
])('%s: %s', (who, path, expected) => {
  const { viewer, account } = everyone[who] as Standing;
  const leaf = leaves.find((each) => each.path === path) as Leaf;
  expect(may.file(viewer, account, leaf)).toBe(expected);
});

test('protected values are typed by the holder, by a signatory, and by oneself', () => {
  for (const [who, standing] of Object.entries(everyone)) {
    const { viewer, account, is } = standing;
    const mayType =
      is === 'holder' ||
      is === 'oneself' ||
      (is === 'representative' && account?.permissions.includes('signatory') === true);
    expect([who, may.typeProtected(viewer, account)]).toEqual([who, mayType]);
  }
});
