import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account.ts';
import { callerFor } from '../cases/caller.ts';
import { newAccount, newCase, newDraft, newPerson, unpaidPerformance } from '../cases/fresh-cast.ts';
import { numberOf } from '../cases/number.ts';
import { type MemberViewer, memberViewer, staffViewer } from '../cases/viewer.ts';
import type { Tables } from '../database/tables.ts';
import { parkForm } from '../forms/parked-form.ts';
import type { House } from '../house.ts';
import type { Person, Role } from '../people/person.ts';
import { makeHolder, makeRepresentative, makeStaff } from '../people/register.ts';
import { type AddressName, addresses, fill } from './addresses.ts';
import { type Browser, type Form, type FreshPortal, freshPortal } from './fresh-portal.ts';
import { routes } from './routes.ts';

/** Everyone who may come to a case, a draft or a file of the holder; the holder last, for some forms end it. */
const viewers = [
  'anonymous',
  'another member',
  'without an account',
  'pending',
  'revoked',
  'without permission',
  'signatory',
  'with permission',
  'agent',
  'lead',
  'agent of another team',
  'lead of another team',
  'agent of a restricted team',
  'privacy officer',
  'auditor',
  'catalogue editor',
  'administrator',
  'holder',
] as const;
type Viewer = (typeof viewers)[number];

/** The representatives of the holder's account. */
const representatives: Partial<
  Record<Viewer, { permissions: string[]; state: 'pending' | 'approved' | 'revoked' }>
> = {
  pending: { permissions: ['works', 'signatory'], state: 'pending' },
  revoked: { permissions: ['works', 'signatory'], state: 'revoked' },
  'without permission': { permissions: ['earnings', 'online'], state: 'approved' },
  signatory: { permissions: ['signatory'], state: 'approved' },
  'with permission': { permissions: ['works'], state: 'approved' },
};

const staff: Partial<Record<Viewer, { team: string | null; roles: Role[] }>> = {
  agent: { team: 'live', roles: ['agent'] },
  lead: { team: 'live', roles: ['lead'] },
  'agent of another team': { team: 'repertoire', roles: ['agent'] },
  'lead of another team': { team: 'repertoire', roles: ['lead'] },
  'agent of a restricted team': { team: 'complaints', roles: ['agent'] },
  'privacy officer': { team: 'privacy', roles: ['privacy-officer'] },
  auditor: { team: null, roles: ['auditor'] },
  'catalogue editor': { team: null, roles: ['catalogue-editor'] },
  administrator: { team: null, roles: ['administrator'] },
};

type Expected = Partial<Record<Viewer, number>> & { readonly others: number };

const forEveryone: Expected = { anonymous: 303, others: 200 };
const forTheHolder: Expected = { anonymous: 303, holder: 200, others: 404 };
const byTheHolder: Expected = { ...forTheHolder, holder: 303 };
const whoSeesTheCase: Expected = { ...forTheHolder, 'with permission': 200 };
const whoReadsCases = (status: number) => ({
  agent: status,
  lead: status,
  'agent of another team': status,
  'lead of another team': status,
  'agent of a restricted team': status,
  auditor: status,
});
const staffWhoReadCases: Expected = { anonymous: 303, ...whoReadsCases(200), others: 404 };
const forStaff: Expected = {
  ...staffWhoReadCases,
  'privacy officer': 200,
  'catalogue editor': 200,
  administrator: 200,
};
/** Whoever answers cases opens them for members who telephone, of whatever team; what is begun is the agent’s own. */
const staffWhoOpen: Expected = { ...staffWhoReadCases, auditor: 404 };
const openedBy = Object.fromEntries(
  Object.entries(staffWhoOpen).flatMap(([viewer, status]) => (status === 200 ? [[viewer, 303]] : [])),
);
const forTheAgent: Expected = { anonymous: 303, agent: 200, others: 404 };
const byTheAgent: Expected = { ...forTheAgent, agent: 303 };
const toTheDesk = Object.fromEntries(Object.keys(staff).map((viewer) => [viewer, 303]));

/** What each gets at each page: the rules 1 to 6 of who sees what, written out by hand. */
const expected: Record<string, Expected> = {
  'GET signIn': { anonymous: 200, others: 303 },
  'POST signIn': { others: 422 },
  'POST signOut': { others: 303 },
  'POST viewAccount': { ...byTheHolder, 'with permission': 303, 'without permission': 303, signatory: 303 },
  'GET home': { ...forEveryone, ...toTheDesk },
  'GET cases': forEveryone,
  'GET casesResolved': forEveryone,
  'GET drafts': forEveryone,
  'GET caseTypes': forEveryone,
  'GET caseSubType': forEveryone,
  'GET caseUpdateType': forEveryone,
  'GET newCase': forEveryone,
  'POST newCase': { ...byTheHolder, 'with permission': 303, 'without permission': 422, signatory: 422 },
  'GET draftCase': forTheHolder,
  'POST draftCase': byTheHolder,
  'GET draftQuestions': forTheHolder,
  'POST draftQuestions': byTheHolder,
  'GET draftDetails': forTheHolder,
  'POST draftDetails': byTheHolder,
  'GET draftCheck': forTheHolder,
  'POST draftCheck': byTheHolder,
  'GET draftDelete': forTheHolder,
  'POST draftDelete': byTheHolder,
  'GET draftFile': forTheHolder,
  'GET casesSignals': forEveryone,
  'GET case': whoSeesTheCase,
  'POST case': { ...byTheHolder, 'with permission': 303 },
  'GET caseFile': whoSeesTheCase,
  'GET caseSignals': whoSeesTheCase,
  'GET keptForm': forTheHolder,
  'POST keptForm': byTheHolder,
  // Who reads cases is led to a queue of them.
  'GET desk': { ...forStaff, ...whoReadsCases(303) },
  'GET deskSignals': staffWhoReadCases,
  'GET deskQueue': staffWhoReadCases,
  'GET deskSearch': staffWhoReadCases,
  'GET deskLoad': { anonymous: 303, lead: 200, 'lead of another team': 200, others: 404 },
  'GET deskNewCase': staffWhoOpen,
  'GET deskNewCaseFor': staffWhoOpen,
  'POST deskNewCaseFor': { ...staffWhoOpen, ...openedBy },
  'GET deskDraftCase': forTheAgent,
  'POST deskDraftCase': byTheAgent,
  'GET deskDraftQuestions': forTheAgent,
  'POST deskDraftQuestions': byTheAgent,
  'GET deskDraftDetails': forTheAgent,
  'POST deskDraftDetails': byTheAgent,
  'GET deskDraftCheck': forTheAgent,
  'POST deskDraftCheck': byTheAgent,
  'GET deskDraftDelete': forTheAgent,
  'POST deskDraftDelete': byTheAgent,
  'GET deskDraftFile': forTheAgent,
  'GET deskShortcuts': forStaff,
  'POST deskShortcuts': { ...forStaff, ...toTheDesk },
  'GET deskCase': staffWhoReadCases,
  'POST deskCase': {
    anonymous: 303,
    agent: 303,
    lead: 303,
    'agent of another team': 403,
    'lead of another team': 403,
    'agent of a restricted team': 403,
    auditor: 403,
    others: 404,
  },
  // As to answer it.
  'POST deskCaseDraft': {
    anonymous: 303,
    agent: 303,
    lead: 303,
    'agent of another team': 403,
    'lead of another team': 403,
    'agent of a restricted team': 403,
    auditor: 403,
    others: 404,
  },
  'GET deskFile': staffWhoReadCases,
  'GET deskCaseSignals': staffWhoReadCases,
  // The demonstration, where there is no server to send mail.
  'GET emails': { others: 200 },
  'GET email': { others: 200 },
  'GET emailHtml': { others: 200 },
};

/** Types of cases and queues are there whatever cases there are. */
const typeParams: Partial<Record<AddressName, Record<string, string>>> = {
  deskQueue: { queue: 'open' },
  caseSubType: { type: 'live-performance', subtype: 'unpaid-performance' },
  caseUpdateType: { type: 'profile-management', subtype: 'profile-update', updatetype: 'sin-ssn' },
};

/** What the forms send, right in every way but perhaps for who sends them. */
const forms: Record<string, (account: Account) => Form> = {
  viewAccount: ({ id }) => ({ account: id }),
  newCase: ({ id }) => ({ ...yourCase, account: id, draft: randomUUID() }),
  draftCase: () => ({ ...yourCase, revision: '1' }),
  draftQuestions: () => ({ act: 'quit', revision: '1', asked: 'performer', performer: 'Élie' }),
  draftDetails: () => ({ act: 'quit', revision: '1', description: 'Rien reçu.' }),
  draftCheck: () => ({ act: 'submit', revision: '1' }),
  case: () => ({ message: 'Bonjour' }),
  deskCase: () => ({ message: 'Bonjour' }),
  deskNewCaseFor: () => ({ ...accessRequest, draft: randomUUID(), account: '' }),
  deskDraftCase: () => ({ ...yourCase, revision: '1' }),
  deskDraftQuestions: () => ({ act: 'quit', revision: '1', asked: 'performer', performer: 'Élie' }),
  deskDraftDetails: () => ({ act: 'quit', revision: '1', description: 'Rien reçu.' }),
  deskDraftCheck: () => ({ act: 'submit', revision: '1' }),
  deskCaseDraft: () => ({ message: 'Bonjour' }),
  deskShortcuts: () => ({ shortcuts: 'off' }),
};
const yourCase = {
  act: 'continue',
  subject: 'Concert non payé',
  type: 'live-performance',
  'sub-type': unpaidPerformance,
};

const accessRequest = {
  act: 'continue',
  subject: 'Accès au compte d’Élodie',
  type: 'account-access',
  'sub-type': 'account-access/access-request',
};

describe.each([
  ['embedded', 'fr'],
  ['server', 'en'],
] as const)('on the %s database, in %s', (kind, language) => {
  let portal: FreshPortal;
  let people: Record<Viewer, Person>;
  let account: Account;
  let holder: MemberViewer;
  /** The holder on the telephone with the agent. */
  let caller: MemberViewer;
  /** A draft and a case of the holder, each with its file. */
  let there: Target;
  /** What the case gave to send. */
  let mail: string;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    account = await newAccount(portal.house, 'Élodie');
    people = await everyone(portal.house, account);
    const person = people.holder;
    const reached = { accounts: [account], viewed: account, knownInOwnName: false };
    holder = memberViewer({ sessionId: '', person, ...reached, staff: null });
    caller = await telephoned(portal.house, people, account);
    there = {
      draft: await newDraftWithFile(portal.house, holder),
      case: await newCaseWithFile(portal.house, holder),
      call: await newCall(),
      kept: await newKeptForm(portal.house, holder),
    };
    await portal.queue.drain();
    ({ id: mail } = await portal.house.db.selectFrom('mailbox').select('id').executeTakeFirstOrThrow());
  });
  afterAll(() => portal.close());

  const browserOf = async (viewer: Viewer): Promise<Browser> =>
    viewer === 'anonymous' ? portal.visitor() : portal.signInAs(people[viewer]);

  /** A draft that the agent writes for the holder, and somebody who may telephone. */
  const newCall = async () => ({
    ...(await newDraftWithFile(portal.house, caller)),
    person: people['without an account'].id,
  });

  const paramsOf = (address: AddressName, target: Target) => {
    if (/^desk(NewCaseFor|Draft)/.test(address)) return target.call;
    return address.startsWith('draft') ? target.draft : target.case;
  };
  const pathOf = (address: AddressName, target: Target) =>
    fill(addresses[address][language], {
      ...paramsOf(address, target),
      ...target.kept,
      ...typeParams[address],
      email: mail,
    });

  /** A form of a draft saves, submits or deletes it: each has its own. */
  const isConsumed = (method: string, address: string) =>
    method === 'POST' && /^(draft|deskDraft)/.test(address);
  const another = async () => ({
    ...there,
    draft: await newDraftWithFile(portal.house, holder),
    call: await newCall(),
  });

  const pageMethods = routes.flatMap(({ address, get, post }) => [
    ...(get ? [['GET', address] as const] : []),
    ...(post ? [['POST', address] as const] : []),
  ]);

  test.each(pageMethods)('%s %s', async (method, address) => {
    const row = expected[`${method} ${address}`];
    if (!row) return expect.fail('this page is not in the table: who gets what there?');
    const path = pathOf(address, isConsumed(method, address) ? await another() : there);
    const got: Partial<Record<Viewer, number>> = {};
    for (const viewer of viewers) {
      const browser = await browserOf(viewer);
      const { status } = await (method === 'GET'
        ? browser.get(path)
        : browser.post(path, forms[address]?.(account)));
      got[viewer] = status;
    }
    expect(got).toEqual(Object.fromEntries(viewers.map((viewer) => [viewer, row[viewer] ?? row.others])));
  });

  /** Who may act with no account: whoever asked to represent, in whatever state, and who has no account at all. */
  const inOwnName = { anonymous: 303, holder: 404, 'another member': 404, others: 303 } as Expected;
  test.each(['viewAccount', 'newCase'] as const)('POST %s in one’s own name', async (address) => {
    const got: Partial<Record<Viewer, number>> = {};
    for (const viewer of viewers) {
      const form = address === 'viewAccount' ? {} : { ...accessRequest, draft: randomUUID() };
      const browser = await browserOf(viewer);
      const response = await browser.post(addresses[address][language], { ...form, account: '' });
      got[viewer] = response.status;
      if (viewer === 'anonymous')
        expect(response.headers.get('Location')).toContain(addresses.signIn[language]);
    }
    expect(got).toEqual(
      Object.fromEntries(viewers.map((viewer) => [viewer, inOwnName[viewer] ?? inOwnName.others])),
    );
  });

  test('the table speaks of no page that there is not', () => {
    expect(Object.keys(expected).sort()).toEqual(
      pageMethods.map(([method, address]) => `${method} ${address}`).sort(),
    );
  });

  test('what a page has no form for is not found, whatever the method', async () => {
    const browser = await browserOf('holder');
    for (const { address, get, post } of routes) {
      const path = pathOf(address, there);
      for (const method of ['PUT', 'PATCH', 'DELETE', ...(get ? [] : ['GET']), ...(post ? [] : ['POST'])]) {
        const headers = method === 'GET' ? {} : { Origin: portal.house.settings.publicUrl };
        const { status } = await browser.send(path, { method, headers });
        expect([method, address, status]).toEqual([method, address, 404]);
      }
    }
  });

  const isForAnyone = (name: AddressName) =>
    name === 'signOut' || routes.some(({ address, who }) => address === name && who === 'anyone');

  const nowhere: Target = {
    draft: { draft: randomUUID(), file: 'A'.repeat(24) },
    case: { number: numberOf(123_456_789), file: 'A'.repeat(24) },
    kept: { form: 'B'.repeat(24) },
    call: { draft: randomUUID(), file: 'A'.repeat(24), person: randomUUID() },
  };
  const pagesOfOne = pageMethods.filter(([, address]) => addresses[address][language].includes(':'));

  test('to a stranger, what is not theirs and what does not exist look the same', async () => {
    for (const viewer of viewers.filter((each) => each !== 'anonymous')) {
      const browser = await browserOf(viewer);
      for (const [method, address] of pagesOfOne) {
        const row = expected[`${method} ${address}`];
        if ((row?.[viewer] ?? row?.others) !== 404) continue;
        const answer = async (target: Target) => {
          const path = pathOf(address, target);
          return answered(await (method === 'GET' ? browser.get(path) : browser.post(path)), target);
        };
        expect(await answer(there), `${method} ${address}`).toEqual(await answer(nowhere));
      }
    }
  });

  test('to who is not signed in, every address that needs a person is the way to sign in and back', async () => {
    const browser = portal.visitor();
    const signedIn = await browserOf('holder');
    for (const [method, address] of pageMethods.filter(([, each]) => !isForAnyone(each))) {
      for (const target of [there, nowhere]) {
        const path = pathOf(address, target);
        const response = await (method === 'GET' ? browser.get(path) : browser.post(path));
        const signIn = addresses.signIn[language];
        // What only takes a form cannot be come back to.
        const isPage = routes.some((route) => route.address === address && route.get);
        const location = isPage ? `${signIn}?return=${encodeURIComponent(path)}` : signIn;
        expect([response.status, response.headers.get('Location')]).toEqual([303, location]);
        if (isPage) expect((await signedIn.get(location)).headers.get('Location')).toBe(path);
      }
    }
  });

  /** Who sees a case, where it is not one that asks for the permission « works » and goes to the team Concerts. */
  test.each<[string, (of: Record<Viewer, Person>) => Partial<Tables['cases']>, Viewer[]]>([
    [
      'of the holder, of a type that asks for no permission',
      () => ({ representative_permission: null }),
      ['holder', 'signatory'],
    ],
    [
      'of a type that asks for no permission, filed by a representative',
      (of) => ({
        representative_permission: null,
        filed_as: 'representative',
        person_id: of['without permission'].id,
      }),
      ['holder', 'signatory', 'without permission'],
    ],
    [
      'of the holder, about access to the account',
      () => ({ leaf: 'account-access/representatives' }),
      ['holder'],
    ],
    [
      'of the holder, a complaint that asks for no permission',
      () => ({ leaf: 'complaint/service', representative_permission: null }),
      ['holder'],
    ],
    [
      'about access to the account, filed by a representative',
      (of) => ({
        leaf: 'account-access/representatives',
        filed_as: 'representative',
        person_id: of['with permission'].id,
      }),
      ['holder', 'with permission'],
    ],
    [
      'in one’s own name, with no account',
      (of) => ({ account_id: null, filed_as: 'own-name', person_id: of['without an account'].id }),
      ['without an account'],
    ],
  ])('a case %s', async (_, change, seenBy) => {
    const number = await insertCase(change(people));
    const path = fill(addresses.case[language], { number });
    const got: Viewer[] = [];
    for (const viewer of viewers) {
      if ((await (await browserOf(viewer)).get(path)).status === 200) got.push(viewer);
    }
    expect(got.sort()).toEqual(seenBy.sort());
  });

  test('a case of a restricted team is absent for all staff but that team and the auditor', async () => {
    const number = await insertCase({ team_id: 'complaints', opened_at: new Date(0) });
    const everyTeam = await newPerson(portal.house, 'Agente de toutes les équipes');
    await makeStaff(portal.house, everyTeam.id, { team: null, roles: ['agent'] });
    const path = fill(addresses.deskCase[language], { number });
    const got = new Map<string, string>();
    for (const [name, person] of [['agent of every team', everyTeam] as const, ...Object.entries(people)]) {
      if (!(name in staff || person === everyTeam)) continue;
      const browser = await portal.signInAs(person);
      const [read, reply] = [await browser.get(path), await browser.post(path, { message: 'Bonjour' })];
      const listed = (
        await (await browser.get(fill(addresses.deskQueue[language], { queue: 'open' }))).text()
      ).includes(number);
      got.set(name, `${read.status} ${reply.status} ${listed ? 'listed' : 'not listed'}`);
    }
    expect(Object.fromEntries(got)).toEqual({
      ...Object.fromEntries(
        ['agent of every team', ...Object.keys(staff)].map((name) => [name, '404 404 not listed']),
      ),
      'agent of a restricted team': '200 303 listed',
      auditor: '200 403 listed',
    });
  });

  async function insertCase(change: Partial<Tables['cases']>): Promise<string> {
    const { db, catalogue, clock } = portal.house;
    const number = numberOf(nextSerial++);
    await db
      .insertInto('cases')
      .values({
        number,
        account_id: account.id,
        person_id: people.holder.id,
        filed_as: 'holder',
        draft_id: randomUUID(),
        catalogue_version: catalogue.version,
        leaf: unpaidPerformance,
        representative_permission: 'works',
        team_id: 'live',
        language: 'fr',
        subject: 'Un cas',
        description: '',
        questions: '[]',
        answers: '{}',
        state: 'new',
        opened_at: clock.now(),
        last_activity_at: clock.now(),
        target_business_days: 10,
        due_on: '2026-12-08',
        ...change,
      } as never)
      .execute();
    return number;
  }
});

interface Target {
  readonly draft: { readonly draft: string; readonly file: string };
  readonly case: { readonly number: string; readonly file: string };
  /** A form that is kept for the holder. */
  readonly kept: { readonly form: string };
  readonly call: Target['draft'] & { readonly person: string };
}

async function telephoned(
  { db, catalogue }: House,
  people: Record<Viewer, Person>,
  account: Account,
): Promise<MemberViewer> {
  const reached = { accounts: [], viewed: null, knownInOwnName: false };
  const role = { team: 'live', roles: ['agent' as const], shortcuts: true };
  const agent = staffViewer({ sessionId: '', person: people.agent, ...reached, staff: role }, catalogue);
  const caller = agent && (await callerFor(db, agent, people.holder.id, account.id));
  if (!caller) throw new Error('the holder may telephone');
  return caller;
}

async function newKeptForm(house: House, { person }: MemberViewer): Promise<Target['kept']> {
  const form = { path: addresses.newCase.fr, fields: [], files: [], leftOut: [] };
  return { form: (await parkForm(house, person.id, form)) ?? '' };
}

async function newDraftWithFile(house: House, holder: MemberViewer): Promise<Target['draft']> {
  const { id } = await newDraft(house, holder);
  return { draft: id, file: await idOfFile(house, 'files.draft_id', id) };
}

async function newCaseWithFile(house: House, holder: MemberViewer): Promise<Target['case']> {
  const number = await newCase(house, holder);
  return { number, file: await idOfFile(house, 'cases.number', number) };
}

async function idOfFile({ db }: House, of: 'files.draft_id' | 'cases.number', id: string): Promise<string> {
  const files = db.selectFrom('files').leftJoin('cases', 'cases.id', 'files.case_id').select('files.id');
  return (await files.where(of, '=', id).executeTakeFirstOrThrow()).id;
}

let nextSerial = 500_000_000;

async function everyone(house: House, account: Account): Promise<Record<Viewer, Person>> {
  const people: Partial<Record<Viewer, Person>> = {};
  for (const viewer of viewers) {
    const person = await newPerson(house, `Personne : ${viewer}`);
    people[viewer] = person;
    const [representative, role] = [representatives[viewer], staff[viewer]];
    if (representative)
      await makeRepresentative(house, { accountId: account.id, personId: person.id, ...representative });
    if (role) await makeStaff(house, person.id, role);
  }
  const { holder, 'another member': other } = people as Record<Viewer, Person>;
  await makeHolder(house, account.id, holder.id);
  await makeHolder(house, (await newAccount(house, 'Saskia')).id, other.id);
  return people as Record<Viewer, Person>;
}

/** All of an answer but the address that was asked for. */
async function answered(response: Response, target: Target): Promise<object> {
  const asked = [target.draft, target.case, target.kept, target.call].flatMap((each) => Object.entries(each));
  const body = asked.reduce(
    (text, [name, value]) => text.replaceAll(value, `:${name}`),
    await response.text(),
  );
  return { status: response.status, headers: [...response.headers], body };
}
