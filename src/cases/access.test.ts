import type { Updateable } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account.ts';
import type { Leaf } from '../catalogue/catalogue.ts';
import { databaseKinds } from '../database/fresh.ts';
import type { Tables } from '../database/tables.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { makeHolder, makeRepresentative, makeStaff } from '../people/register.ts';
import { casesSeenBy, draftsSeenBy, entriesSeenBy, may, membersWhoSee, staffWhoAnswer } from './access.ts';
import {
  newAccount,
  newCase,
  newDraft,
  newMember,
  newPerson,
  newStaff,
  represented,
  unpaidPerformance,
} from './fresh-cast.ts';
import type { MemberViewer, Viewer } from './viewer.ts';

/**
 * The table of who sees which case: five cases of one account, which differ by what a representative must hold, by
 * who filed them and by their team. Written by hand from the rules, never computed from the code.
 */
const filed = {
  /** Any case that asks for the permission « works », filed by the holder. */
  works: { representative_permission: 'works' },
  /** No specific permission is needed, filed by the holder. */
  noPermission: { representative_permission: null },
  /** The same, filed by the representative. */
  noPermissionTheirs: { representative_permission: null, filed_as: 'representative' },
  /** Between the holder and the society. */
  access: { leaf: 'account-access/authorized-representative/revoke', representative_permission: null },
  /** Of a restricted team, filed by the holder. */
  complaint: { leaf: 'complaint/formal-complaint', team_id: 'complaints', representative_permission: null },
  /** Of a restricted team, filed by the representative. */
  complaintTheirs: {
    leaf: 'complaint/formal-complaint',
    team_id: 'complaints',
    representative_permission: null,
    filed_as: 'representative',
  },
} as const satisfies Record<string, Updateable<Tables['cases']>>;
type Filed = keyof typeof filed;

const all = Object.keys(filed) as Filed[];
const unrestricted: Filed[] = ['works', 'noPermission', 'noPermissionTheirs', 'access'];

const seenBy: Record<string, Filed[]> = {
  'the holder': all,
  'another holder of the account': all,
  'another member': [],
  'a representative with « works »': ['works', 'noPermissionTheirs', 'complaintTheirs'],
  'a representative with « earnings »': ['noPermissionTheirs', 'complaintTheirs'],
  'a representative with « signatory »': ['noPermission', 'noPermissionTheirs', 'complaintTheirs'],
  'a representative with everything': ['works', 'noPermission', 'noPermissionTheirs', 'complaintTheirs'],
  'another representative with « works »': ['works'],
  'a representative of another account': [],
  'a representative whose access is gone': [],
  'an agent of the team': unrestricted,
  'an agent of another team': unrestricted,
  'an agent of the restricted team': all,
  'an agent of another restricted team': unrestricted,
  'a lead': unrestricted,
  'a privacy officer who is also an agent': unrestricted,
  'a privacy officer': [],
  'an auditor': all,
  'a catalogue editor': [],
  'an administrator': [],
};

describe.each(databaseKinds)('who sees which case on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let account: Account;
  const viewers: Record<string, Viewer> = {};
  const numbers = new Map<string, Filed>();

  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    account = await newAccount(house, 'Élodie');
    const elodie = await newMember(house, 'Élodie', account);
    const sylvie = await newPerson(house, 'Sylvie');
    const representative = (...permissions: string[]): MemberViewer => {
      const reached = represented(account, ...permissions);
      return { side: 'member', person: sylvie, accounts: [reached], viewed: reached, knownInOwnName: true };
    };
    const elsewhere = await newAccount(house, 'Naïka');
    Object.assign(viewers, {
      'the holder': elodie,
      'another holder of the account': await newMember(house, 'Associée', account),
      'another member': await newMember(house, 'Naïka', elsewhere),
      'a representative with « works »': representative('works'),
      'a representative with « earnings »': representative('earnings', 'online'),
      'a representative with « signatory »': representative('signatory'),
      'a representative with everything': representative('works', 'earnings', 'signatory', 'profile'),
      'another representative with « works »': await newMember(house, 'Rob', represented(account, 'works')),
      'a representative of another account': await newMember(
        house,
        'Anaïs',
        represented(elsewhere, 'works', 'signatory'),
      ),
      'a representative whose access is gone': { ...representative(), accounts: [], viewed: null },
      'an agent of the team': await newStaff(house, 'live', 'agent'),
      'an agent of another team': await newStaff(house, 'repertoire', 'agent'),
      'an agent of the restricted team': await newStaff(house, 'complaints', 'agent'),
      'an agent of another restricted team': await newStaff(house, 'ombud', 'agent'),
      'a lead': await newStaff(house, 'live', 'lead'),
      'a privacy officer who is also an agent': await newStaff(house, 'privacy', 'privacy-officer', 'agent'),
      'a privacy officer': await newStaff(house, 'privacy', 'privacy-officer'),
      'an auditor': await newStaff(house, null, 'auditor'),
      'a catalogue editor': await newStaff(house, 'member-services', 'catalogue-editor'),
      'an administrator': await newStaff(house, null, 'administrator'),
    });
    for (const name of all) {
      const number = await newCase(house, elodie);
      const as: Updateable<Tables['cases']> = filed[name];
      const by = as.filed_as === 'representative' ? { person_id: sylvie.id } : {};
      await house.db
        .updateTable('cases')
        .set({ ...as, ...by })
        .where('number', '=', number)
        .execute();
      numbers.set(number, name);
    }
  });
  afterAll(() => fresh.close());

  test('the table has every viewer', () => {
    expect(Object.keys(viewers).sort()).toEqual(Object.keys(seenBy).sort());
  });

  test.each(Object.keys(seenBy))('%s', async (name) => {
    const viewer = viewers[name];
    if (!viewer) return expect.fail(`no ${name}`);
    const seen = await casesSeenBy(house.db, viewer).select('cases.number').execute();
    const names = seen.flatMap(({ number }) => numbers.get(number) ?? []);
    expect(names.sort()).toEqual(seenBy[name]?.toSorted());
  });

  /** Of the staff who see a case, those who answer it. */
  const answeredBy: Record<string, Filed[]> = {
    'an agent of the team': unrestricted,
    'a lead': unrestricted,
    'an agent of the restricted team': ['complaint', 'complaintTheirs'],
  };

  test.each(Object.keys(seenBy))('asked of each case, who sees it says the same of %s', async (name) => {
    const viewer = viewers[name];
    if (!viewer) return expect.fail(`no ${name}`);
    const { person } = viewer;
    for (const table of ['holders', 'representatives', 'staff'] as const)
      await house.db.deleteFrom(table).where('person_id', '=', person.id).execute();
    if (viewer.side === 'staff') await makeStaff(house, person.id, viewer);
    for (const { id: accountId, as, permissions } of viewer.side === 'member' ? viewer.accounts : []) {
      if (as === 'holder') await makeHolder(house, accountId, person.id);
      else
        await makeRepresentative(house, { accountId, personId: person.id, permissions, state: 'approved' });
    }
    const toldOf: Filed[] = [];
    for (const [number, filedAs] of numbers) {
      const { id } = await house.db
        .selectFrom('cases')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
      const people =
        viewer.side === 'member'
          ? membersWhoSee(house.db, id)
          : staffWhoAnswer(house.db, house.catalogue, id);
      if ((await people.select('people.id').execute()).some((each) => each.id === person.id))
        toldOf.push(filedAs);
    }
    const expected = viewer.side === 'member' ? seenBy[name] : (answeredBy[name] ?? []);
    expect(toldOf.sort()).toEqual(expected?.toSorted());
  });

  test('access that is asked for, refused or revoked shows nothing', async () => {
    const person = await newPerson(house, 'Steve');
    const { id } = await house.db
      .selectFrom('cases')
      .select('id')
      .where('representative_permission', '=', 'works')
      .executeTakeFirstOrThrow();
    for (const state of ['pending', 'refused', 'revoked', 'approved'] as const) {
      const access = { accountId: account.id, personId: person.id, permissions: ['works'], state };
      await makeRepresentative(house, access);
      const people = await membersWhoSee(house.db, id).select('people.id').execute();
      expect([state, people.some((each) => each.id === person.id)]).toEqual([state, state === 'approved']);
    }
  });

  test('a representative’s case in their own name is theirs alone', async () => {
    const steve = await newMember(house, 'Steve');
    const number = await newCase(house, viewers['the holder'] as MemberViewer);
    await house.db
      .updateTable('cases')
      .set({ account_id: null, filed_as: 'own-name', person_id: steve.person.id })
      .where('number', '=', number)
      .execute();
    const sees = async (viewer: Viewer) =>
      (await casesSeenBy(house.db, viewer).select('id').where('number', '=', number).execute()).length === 1;
    expect(await sees(steve)).toBe(true);
    for (const name of ['the holder', 'a representative with everything'] as const) {
      expect(await sees(viewers[name] as Viewer)).toBe(false);
    }
    expect(await sees(viewers['an agent of the team'] as Viewer)).toBe(true);
  });

  test('what is for staff is for staff', async () => {
    const [number] = numbers.keys();
    const { id } = await house.db
      .selectFrom('cases')
      .select('id')
      .where('number', '=', number ?? '')
      .executeTakeFirstOrThrow();
    const alexis = viewers['an agent of the team'] as Viewer;
    const note = {
      case_id: id,
      kind: 'message',
      audience: 'staff',
      side: 'staff',
      language: 'fr',
      body: 'entre nous',
    } as const;
    await house.db
      .insertInto('entries')
      .values({ ...note, person_id: alexis.person.id, at: house.clock.now() })
      .execute();
    const bodies = async (viewer: Viewer) =>
      (await entriesSeenBy(house.db, viewer).select('body').where('case_id', '=', id).execute()).map(
        ({ body }) => body,
      );
    expect(await bodies(alexis)).toContain('entre nous');
    expect(await bodies(viewers['the holder'] as Viewer)).not.toContain('entre nous');
  });

  test('a draft is its author’s alone, as long as they reach its account', async () => {
    const reached = represented(account, 'works');
    const sylvie = await newMember(house, 'Sylvie', reached);
    const { id } = await newDraft(house, sylvie);
    const sees = async (viewer: MemberViewer) =>
      (await draftsSeenBy(house.db, viewer).select('id').where('id', '=', id).execute()).length === 1;
    expect(await sees(sylvie)).toBe(true);
    expect(await sees(viewers['the holder'] as MemberViewer)).toBe(false);
    expect(await sees({ ...sylvie, accounts: [] })).toBe(false);
  });
});

describe('who may file', () => {
  const account: Account = {
    id: 'a',
    number: '1',
    kind: 'writer',
    name: 'Élodie',
    artistName: null,
    language: 'fr',
    as: 'holder',
    permissions: [],
  };
  const leaf = {
    path: unpaidPerformance,
    audience: ['writer', 'estate'],
    representativePermission: 'works',
    signatoryRequired: false,
    memberConfirmationRequired: false,
  } as unknown as Leaf;
  const viewer = (reached: Account): MemberViewer => ({
    side: 'member',
    person: { id: 'p', name: 'Sylvie', email: 's@repons.test', language: 'fr' },
    accounts: [reached],
    viewed: reached,
    knownInOwnName: reached.as === 'representative',
  });
  const with_ = (...permissions: string[]) => represented(account, ...permissions);

  test.each<[string, Account | null, Partial<Leaf>, boolean]>([
    ['the holder of an account of the audience', account, {}, true],
    ['the holder of an account of another kind', { ...account, kind: 'publisher' }, {}, false],
    ['the holder, where the member must confirm', account, { memberConfirmationRequired: true }, true],
    ['a representative with the permission', with_('works'), {}, true],
    ['a representative without it', with_('earnings'), {}, false],
    ['a representative, where a signatory is required', with_('works'), { signatoryRequired: true }, false],
    ['a signatory with the permission', with_('works', 'signatory'), { signatoryRequired: true }, true],
    ['a signatory without it', with_('signatory'), { signatoryRequired: true }, false],
    [
      'a representative, where no permission is named',
      with_('online'),
      { representativePermission: null },
      true,
    ],
    [
      'a representative, where the member must confirm',
      with_('works', 'signatory'),
      { memberConfirmationRequired: true },
      false,
    ],
  ])('%s', (_, reached, change, expected) => {
    expect(may.file(viewer(reached ?? account), reached, { ...leaf, ...change } as Leaf)).toBe(expected);
  });

  test('not for an account that is not reached', () => {
    expect(may.file({ ...viewer(account), accounts: [] }, account, leaf)).toBe(false);
  });
});
