import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account.ts';
import { attachFile, newAccount, newDraft, newPerson, unpaidPerformance } from '../cases/fresh-cast.ts';
import { type MemberViewer, memberViewer } from '../cases/viewer.ts';
import type { Person } from '../people/person.ts';
import { makeHolder, makeRepresentative } from '../people/register.ts';
import { addressOf } from './addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from './fresh-portal.ts';

const accessRequest = 'account-access/access-request';

const said = {
  fr: {
    acting: 'Vous agissez en votre nom : Sylvie (sans compte de membre)',
    member: 'En votre nom',
    noCases: 'Aucun cas actif en votre nom.',
    noDrafts: 'Aucun brouillon en votre nom.',
    caseElsewhere: 'Ce cas est en votre nom, et non dans le compte que vous consultez.',
    draftElsewhere: 'Il est dans le compte Élodie, alors que vous agissez en ce moment en votre nom.',
  },
  en: {
    acting: 'You are acting in your own name: Sylvie (without a member account)',
    member: 'In your own name',
    noCases: 'No active cases in your own name.',
    noDrafts: 'No drafts in your own name.',
    caseElsewhere: 'This case is in your own name, not in the account you are viewing.',
    draftElsewhere: 'It is in the account Élodie, while you are now acting in your own name.',
  },
};

describe.each([
  ['embedded', 'fr'],
  ['server', 'en'],
] as const)('in one’s own name, on the %s database, in %s', (kind, language) => {
  const words = said[language];
  let portal: FreshPortal;
  /** An account that somebody holds, whom Sylvie represents. */
  let account: Account;
  let elodie: Person;
  let sylvie: Person;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    account = await newAccount(portal.house, 'Élodie');
    elodie = await newPerson(portal.house, 'Élodie');
    sylvie = await newPerson(portal.house, 'Sylvie');
    await makeHolder(portal.house, account.id, elodie.id);
    await makeRepresentative(portal.house, {
      accountId: account.id,
      personId: sylvie.id,
      permissions: ['works'],
      state: 'approved',
    });
  });
  afterAll(() => portal.close());

  const read = async (browser: Browser, path: string) => {
    const html = await (await browser.get(path)).text();
    const text = html.replace(/<[^>]+>/g, '').replace(/[\s\u00a0]+/g, ' ');
    return { html, text };
  };
  const view = async (browser: Browser, id: string) =>
    (await browser.post(addressOf('viewAccount', language), { account: id })).status;
  const yourCase = (form: { account: string; draft: string }, leaf = accessRequest) => ({
    act: 'continue',
    subject: 'Accès au compte d’Élodie',
    type: leaf.split('/')[0] ?? '',
    'sub-type': leaf,
    ...form,
  });
  const leavesOffered = (html: string) =>
    [...html.matchAll(/<option value="([a-z-]+\/[a-z-]+)"/g)].map(([, path]) => path);
  const accountOfDraft = async (id: string) => {
    const drafts = portal.house.db.selectFrom('drafts').select('account_id');
    return (await drafts.where('id', '=', id).executeTakeFirstOrThrow()).account_id;
  };

  test('who has no account at all asks for access to one, from the first step to the receipt', async () => {
    const steve = await newPerson(portal.house, 'Steve');
    const browser = await portal.signInAs(steve);
    const first = await read(browser, addressOf('newCase', language));
    expect(first.text).toContain(words.member);
    expect(leavesOffered(first.html)).toEqual([
      accessRequest,
      'estates/report-death',
      'estates/successor-setup',
      'support-request/general-question',
      'support-request/portal-problem',
      'support-request/privacy-request',
    ]);
    const draft = randomUUID();
    const begun = await browser.post(addressOf('newCase', language), yourCase({ account: '', draft }));
    expect(begun.headers.get('Location')).toBe(addressOf('draftQuestions', language, { draft }));
    const answers = {
      asked: 'access-state,account-name,account-ipi,account-number,rep-role,permissions',
      'access-state': 'cannot-find',
      'account-name': 'Élodie Marchand-Tremblay',
      'rep-role': 'manager',
      permissions: ['works', 'earnings'],
    };
    const questions = await browser.post(addressOf('draftQuestions', language, { draft }), {
      act: 'continue',
      revision: '1',
      ...answers,
    });
    expect(questions.headers.get('Location')).toBe(addressOf('draftDetails', language, { draft }));
    await attachFile(portal.house, { person: steve } as MemberViewer, draft, 'formulaire.pdf', [
      'authorization-form',
    ]);
    const check = await read(browser, addressOf('draftCheck', language, { draft }));
    expect(check.text).toContain(words.member);
    const sent = await browser.post(addressOf('draftCheck', language, { draft }), {
      act: 'submit',
      revision: '2',
    });
    expect(sent.status).toBe(303);
    const receipt = sent.headers.get('Location') ?? '';
    const number = receipt.split('=')[1] ?? '';
    const dashboard = await read(browser, receipt);
    expect(dashboard.text).toContain(number);
    expect(dashboard.html).toContain(addressOf('case', language, { number }));
    expect(dashboard.text).not.toContain(words.caseElsewhere);
    expect((await browser.get(addressOf('case', language, { number }))).status).toBe(200);
    // Nobody else’s: not the holder’s of the account that is spoken of, and not another representative’s.
    for (const other of [elodie, sylvie]) {
      const theirs = await portal.signInAs(other);
      expect((await theirs.get(addressOf('case', language, { number }))).status).toBe(404);
    }
    const agent = await portal.newStaff('access', 'agent');
    expect((await agent.get(addressOf('deskCase', language, { number }))).status).toBe(200);
  });

  test('the account switch offers it to a representative, and the pages follow', async () => {
    const browser = await portal.signInAs(sylvie);
    const before = await read(browser, addressOf('home', language));
    expect(before.html).toMatch(/<button type="submit" name="account" value=""/);
    expect(before.text).not.toContain(words.acting);
    expect(await view(browser, '')).toBe(303);
    for (const address of ['home', 'cases', 'drafts', 'newCase', 'caseTypes'] as const) {
      expect([address, (await read(browser, addressOf(address, language))).text]).toEqual([
        address,
        expect.stringContaining(words.acting),
      ]);
    }
    expect((await read(browser, addressOf('cases', language))).text).toContain(words.noCases);
    expect((await read(browser, addressOf('drafts', language))).text).toContain(words.noDrafts);
    expect(await view(browser, account.id)).toBe(303);
    expect((await read(browser, addressOf('home', language))).text).not.toContain(words.acting);
  });

  test('it is not offered to a holder who represents nobody, nor taken from them', async () => {
    const browser = await portal.signInAs(elodie);
    expect((await read(browser, addressOf('home', language))).html).not.toContain('name="account"');
    const before = await portal.kept();
    expect(await view(browser, '')).toBe(404);
    const form = yourCase({ account: '', draft: randomUUID() });
    expect((await browser.post(addressOf('newCase', language), form)).status).toBe(404);
    expect(await portal.kept()).toEqual(before);
  });

  test('a form that names no account at all is nobody’s, and not one in one’s own name', async () => {
    const browser = await portal.signInAs(sylvie);
    const before = await portal.kept();
    const { account: _, ...form } = yourCase({ account: '', draft: randomUUID() });
    expect((await browser.post(addressOf('newCase', language), form)).status).toBe(404);
    expect((await browser.post(addressOf('viewAccount', language), {})).status).toBe(404);
    expect(await portal.kept()).toEqual(before);
  });

  test('a switch in another tab changes nothing in a form that is open', async () => {
    const browser = await portal.signInAs(sylvie);
    const [forElodie, forOneself] = [randomUUID(), randomUUID()];
    await view(browser, '');
    const first = { ...yourCase({ account: account.id, draft: forElodie }, unpaidPerformance), act: 'quit' };
    const saved = await browser.post(addressOf('newCase', language), first);
    expect(await accountOfDraft(forElodie)).toBe(account.id);
    expect((await read(browser, saved.headers.get('Location') ?? '')).text).toContain(words.draftElsewhere);
    await view(browser, account.id);
    await browser.post(addressOf('newCase', language), yourCase({ account: '', draft: forOneself }));
    expect(await accountOfDraft(forOneself)).toBe(null);
    const questions = await read(browser, addressOf('draftQuestions', language, { draft: forOneself }));
    expect(questions.text).toContain(words.acting);
  });

  test('what is begun in one’s own name never becomes an account’s, nor the other way round', async () => {
    const browser = await portal.signInAs(sylvie);
    for (const [mine, other] of [
      ['', account.id],
      [account.id, ''],
    ] as const) {
      const draft = randomUUID();
      const leaf = mine === '' ? accessRequest : unpaidPerformance;
      await browser.post(addressOf('newCase', language), yourCase({ account: mine, draft }, leaf));
      await view(browser, other);
      await browser.post(addressOf('newCase', language), yourCase({ account: other, draft }, leaf));
      await browser.post(addressOf('draftCase', language, { draft }), {
        ...yourCase({ account: other, draft }, leaf),
        revision: '2',
        account_id: other,
        accountId: other,
      });
      expect(await accountOfDraft(draft)).toBe(mine || null);
    }
  });

  test('a case in one’s own name is shown under it, whichever account is viewed', async () => {
    const browser = await portal.signInAs(sylvie);
    const viewer = memberViewer({
      sessionId: '',
      person: sylvie,
      accounts: [],
      viewed: null,
      knownInOwnName: true,
      staff: null,
    });
    const { id } = await newDraft(portal.house, viewer, { ...wholeRequest }, false);
    await attachFile(portal.house, viewer, id, 'formulaire.pdf', ['authorization-form']);
    const sent = await browser.post(addressOf('draftCheck', language, { draft: id }), {
      act: 'submit',
      revision: '1',
    });
    const number = sent.headers.get('Location')?.split('=')[1] ?? '';
    const dashboard = await read(browser, sent.headers.get('Location') ?? '');
    expect(dashboard.text).toContain(words.caseElsewhere);
    expect((await read(browser, addressOf('cases', language))).text).not.toContain(number);
    const page = await read(browser, addressOf('case', language, { number }));
    expect(page.text).toContain(words.acting);
    await view(browser, '');
    expect((await read(browser, addressOf('cases', language))).text).toContain(number);
  });

  test('who once filed in their own name still finds it there, when they have become a member', async () => {
    const lucie = await newPerson(portal.house, 'Lucie');
    const viewer = memberViewer({
      sessionId: '',
      person: lucie,
      accounts: [],
      viewed: null,
      knownInOwnName: false,
      staff: null,
    });
    const { id } = await newDraft(portal.house, viewer, { ...wholeRequest }, false);
    await attachFile(portal.house, viewer, id, 'formulaire.pdf', ['authorization-form']);
    const browser = await portal.signInAs(lucie);
    await browser.post(addressOf('draftCheck', language, { draft: id }), { act: 'submit', revision: '1' });
    await makeHolder(portal.house, (await newAccount(portal.house, 'Lucie')).id, lucie.id);
    expect((await read(browser, addressOf('cases', language))).text).not.toContain('Accès au compte');
    expect(await view(browser, '')).toBe(303);
    expect((await read(browser, addressOf('cases', language))).text).toContain('Accès au compte');
  });

  test('a protected question is closed to a representative who may not sign, and open to the holder', async () => {
    const successor = { leaf: 'estates/successor-setup', subject: 'Succession', description: '', typed: {} };
    const sin = { asked: 'heir-sin', 'heir-sin': '046 454 286', 'heir-sin.0': '046 454 286', act: 'quit' };
    const reached = { sessionId: '', staff: null, viewed: account };
    for (const [person, as, mayType] of [
      [elodie, 'holder', true],
      [sylvie, 'representative', false],
    ] as const) {
      const viewer = memberViewer({
        ...reached,
        person,
        accounts: [{ ...account, as, permissions: as === 'holder' ? [] : ['works'] }],
        knownInOwnName: !mayType,
      });
      const { id } = await newDraft(portal.house, viewer, successor, false);
      const browser = await portal.signInAs(person);
      const path = addressOf('draftQuestions', language, { draft: id });
      const { html } = await read(browser, path);
      expect(/name="heir-sin/.test(html)).toBe(mayType);
      expect(/Seul le membre, ou une|Only the member, or someone/.test(html)).toBe(!mayType);
      await browser.post(path, { ...sin, revision: '1' });
      const drafts = portal.house.db.selectFrom('drafts').select('typed');
      const { typed } = await drafts.where('id', '=', id).executeTakeFirstOrThrow();
      expect('heir-sin' in typed).toBe(mayType);
    }
  });
});

const wholeRequest = {
  leaf: accessRequest,
  subject: 'Accès au compte d’Élodie',
  description: '',
  typed: {
    'access-state': 'cannot-find',
    'account-name': 'Élodie Marchand-Tremblay',
    'rep-role': 'manager',
    permissions: ['works'],
  },
};
