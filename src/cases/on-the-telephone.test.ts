import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account.ts';
import { databaseKinds } from '../database/fresh.ts';
import { draftSeenBy } from '../drafts/draft.ts';
import { countDrafts, draftsOfAccount, draftsOfAgent } from '../drafts/list.ts';
import { deleteDraft } from '../drafts/remove.ts';
import { beginDraft, saveDraft } from '../drafts/save.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { notify } from '../notices/notify.ts';
import type { Person, Role } from '../people/person.ts';
import { makeHolder, makeRepresentative, makeStaff } from '../people/register.ts';
import { casesSeenBy, may } from './access.ts';
import { leafAskedOf } from './asked-leaf.ts';
import { callerFor, callerOfDraft } from './caller.ts';
import { caseSeenBy, timelineOf } from './case.ts';
import { newAccount, newDraft, newPerson, newStaff, unpaidPerformance, wholeAnswers } from './fresh-cast.ts';
import { submitCase, submittedBefore } from './submit.ts';
import { type Caller, type MemberViewer, memberViewer, type StaffViewer } from './viewer.ts';

describe.each(databaseKinds)('a case opened for somebody on the telephone, on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let account: Account;
  let people: Record<'holder' | 'works' | 'earnings' | 'pending' | 'revoked' | 'visitor', Person>;
  let alexis: StaffViewer;
  let elodie: Caller;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    account = await newAccount(house, 'Élodie');
    people = {
      holder: await newPerson(house, 'Élodie'),
      works: await newPerson(house, 'Sylvie'),
      earnings: await newPerson(house, 'Steve'),
      pending: await newPerson(house, 'Pierre-Luc'),
      revoked: await newPerson(house, 'Marc'),
      visitor: await newPerson(house, 'Claire'),
    };
    await makeHolder(house, account.id, people.holder.id);
    for (const [who, state] of [
      ['works', 'approved'],
      ['earnings', 'approved'],
      ['pending', 'pending'],
      ['revoked', 'revoked'],
    ] as const) {
      const permissions = who === 'earnings' ? ['earnings'] : ['works'];
      await makeRepresentative(house, {
        accountId: account.id,
        personId: people[who].id,
        permissions,
        state,
      });
    }
    alexis = await newStaff(house, 'live', 'agent');
    await makeStaff(house, alexis.person.id, { team: 'live', roles: ['agent'] });
    elodie = await callFrom('holder');
  });
  afterAll(() => fresh.close());

  const callFrom = async (who: keyof typeof people, accountId: string | null = account.id) => {
    const caller = await callerFor(house.db, alexis, people[who].id, accountId);
    if (!caller) throw new Error(`${who} cannot telephone`);
    return caller;
  };
  const leafOf = (path: string) => {
    const leaf = house.catalogue.leaves.get(path);
    if (!leaf) throw new Error(`no leaf ${path}`);
    return leaf;
  };
  const submitted = async (viewer: MemberViewer, language: 'fr' | 'en' = 'fr') => {
    const draft = await newDraft(house, viewer);
    const outcome = await submitCase(house, viewer, draft.id, draft.revision, language);
    if (typeof outcome === 'string' || 'incomplete' in outcome) throw new Error(JSON.stringify(outcome));
    return { ...outcome, draft };
  };
  const rowOf = (number: string) =>
    house.db.selectFrom('cases').selectAll().where('number', '=', number).executeTakeFirstOrThrow();

  test.each<[Role[], string | null, boolean]>([
    [['agent'], 'live', true],
    [['lead'], 'live', true],
    [['agent'], 'complaints', true],
    [['agent'], null, false],
    [['auditor'], null, false],
    [['privacy-officer'], 'privacy', false],
    [['catalogue-editor'], null, false],
    [['administrator'], null, false],
  ])('who is %j of the team %s opens one: %s', async (roles, team, opens) => {
    const agent = await newStaff(house, team, ...roles);
    const caller = await callerFor(house.db, agent, people.holder.id, account.id);
    expect(caller !== undefined).toBe(opens);
  });

  test.each<[keyof typeof people, 'the account' | 'their own name', boolean]>([
    ['holder', 'the account', true],
    ['works', 'the account', true],
    ['earnings', 'the account', true],
    ['pending', 'the account', false],
    ['revoked', 'the account', false],
    ['visitor', 'the account', false],
    ['holder', 'their own name', false],
    ['works', 'their own name', true],
    ['pending', 'their own name', true],
    ['revoked', 'their own name', true],
    ['visitor', 'their own name', true],
  ])('%s speaks for %s: %s', async (who, as, speaks) => {
    const accountId = as === 'the account' ? account.id : null;
    expect((await callerFor(house.db, alexis, people[who].id, accountId)) !== undefined).toBe(speaks);
  });

  test('nobody speaks who is not there, for an account that is none, or to themselves', async () => {
    const itself = await newStaff(house, 'live', 'agent');
    await makeHolder(house, account.id, itself.person.id);
    expect(await callerFor(house.db, itself, itself.person.id, account.id)).toBeUndefined();
    expect(await callerFor(house.db, alexis, randomUUID(), null)).toBeUndefined();
    expect(await callerFor(house.db, alexis, 'a\u0000b', null)).toBeUndefined();
    expect(await callerFor(house.db, alexis, people.holder.id, randomUUID())).toBeUndefined();
  });

  /** Which type may be opened for whom: what they may themselves, but for what asks for a protected answer. */
  test.each<[keyof typeof people, string, 'themselves and by telephone' | 'themselves' | 'no']>([
    ['holder', unpaidPerformance, 'themselves and by telephone'],
    ['works', unpaidPerformance, 'themselves and by telephone'],
    ['earnings', unpaidPerformance, 'no'],
    ['holder', 'profile-management/profile-update/sin-ssn', 'themselves'],
    ['holder', 'financial-updates/banking-update', 'themselves'],
  ])('%s opens %s: %s', async (who, path, opens) => {
    const { by, ...themselves } = await callFrom(who);
    const file = (viewer: MemberViewer) => may.file(viewer, viewer.viewed, leafOf(path));
    expect([file(themselves), file({ ...themselves, by })]).toEqual([
      opens !== 'no',
      opens === 'themselves and by telephone',
    ]);
  });

  test('no type that can be opened asks an agent for a protected answer', async () => {
    for (const leaf of house.catalogue.leaves.values()) {
      if (!may.file(elodie, elodie.viewed, leaf)) continue;
      const { questions } = leafAskedOf(elodie, elodie.viewed, leaf);
      expect(questions.filter(({ sensitivity }) => sensitivity === 'vaulted')).toEqual([]);
    }
  });

  test('a draft is seen by the agent who writes it, while the caller may speak so, and by nobody else', async () => {
    const draft = await newDraft(house, elodie);
    const { by: _, ...themselves } = elodie;
    const samuel = await newStaff(house, 'live', 'lead');
    expect(await draftSeenBy(house.db, elodie, draft.id)).toMatchObject({ id: draft.id });
    expect((await draftsOfAgent(house, alexis)).map(({ id }) => id)).toContain(draft.id);
    expect(await callerOfDraft(house.db, alexis, draft.id)).toEqual(elodie);
    for (const viewer of [themselves, { ...elodie, by: samuel }, { ...elodie, accounts: [] }]) {
      expect(await draftSeenBy(house.db, viewer, draft.id)).toBeUndefined();
      expect(await deleteDraft(house, viewer, draft.id)).toBe(false);
      expect(await saveDraft(house, viewer, draft.id, draft.revision, { subject: 'Autre' })).toBeUndefined();
      expect(await submitCase(house, viewer, draft.id, draft.revision, 'fr')).toBe('unknown');
    }
    expect(await callerOfDraft(house.db, samuel, draft.id)).toBeUndefined();
    expect(await draftsOfAgent(house, samuel)).toEqual([]);
    expect((await draftsOfAccount(house, themselves)).map(({ id }) => id)).not.toContain(draft.id);
    expect(await countDrafts(house, themselves)).toBe(0);
  });

  test('a draft of the member is not the agent’s to go on with, whatever id is given', async () => {
    const { by: _, ...themselves } = elodie;
    const draft = await newDraft(house, themselves);
    expect(await draftSeenBy(house.db, elodie, draft.id)).toBeUndefined();
    expect(await beginDraft(house, elodie, draft.id, account, wholeAnswers)).toBeUndefined();
    expect(await callerOfDraft(house.db, alexis, draft.id)).toBeUndefined();
    await deleteDraft(house, themselves, draft.id);
  });

  test('an agent who answers cases no more has no drafts', async () => {
    const draft = await newDraft(house, elodie);
    const moved = { ...alexis, roles: ['auditor'] as const };
    expect(await draftsOfAgent(house, moved)).toEqual([]);
    expect(await draftSeenBy(house.db, { ...elodie, by: moved }, draft.id)).toBeUndefined();
  });

  test('the case equals one that the member opens, in every column but who opened it', async () => {
    const { by: _, ...themselves } = elodie;
    const [theirs, phoned] = [await submitted(themselves), await submitted(elodie)];
    const same = ({ number, ...row }: Awaited<ReturnType<typeof rowOf>>) => ({
      ...row,
      id: '',
      draft_id: '',
      words: row.words.replaceAll(/'[^']*'(?=:|$)?/g, (word) =>
        number.toLowerCase().split('-').includes(word.slice(1, -1)) ? '' : word,
      ),
    });
    const [member, agent] = [same(await rowOf(theirs.number)), same(await rowOf(phoned.number))];
    expect(member).toMatchObject({ opened_by_id: null, opened_by_team_id: null });
    expect(agent).toEqual({
      ...member,
      words: agent.words,
      opened_by_id: alexis.person.id,
      opened_by_team_id: 'live',
    });
    const entries = async (number: string) => {
      const seen = await caseSeenBy(house, themselves, number);
      const timeline = await timelineOf(house, themselves, seen?.id ?? '');
      return timeline.map(({ id: _, ...entry }) => entry);
    };
    expect(await entries(phoned.number)).toEqual(await entries(theirs.number));
    expect(await caseSeenBy(house, themselves, phoned.number)).toMatchObject({
      filedBy: 'Élodie',
      openedBy: { name: alexis.person.name, team: 'live' },
    });
  });

  test('a case that a representative telephones about is theirs, for the account; one in their own name has none', async () => {
    const { number } = await submitted(await callFrom('works'));
    expect(await rowOf(number)).toMatchObject({
      account_id: account.id,
      person_id: people.works.id,
      filed_as: 'representative',
    });
    const asked = { leaf: 'account-access/access-request', subject: 'Accès au compte' };
    const draft = await newDraft(house, await callFrom('pending', null), asked, false);
    expect(draft).toMatchObject({ accountId: null });
  });

  test('submitted a hundred times at once, it is one case and one number, which the agent finds again', async () => {
    const draft = await newDraft(house, elodie);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () => submitCase(house, elodie, draft.id, draft.revision, 'fr')),
    );
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await submittedBefore(house.db, alexis, draft.id)).toEqual(outcomes[0]);
    const samuel = await newStaff(house, 'live', 'lead');
    expect(await submittedBefore(house.db, samuel, draft.id)).toBeUndefined();
  });

  test('rights taken away before « Soumettre » open nothing', async () => {
    const sylvie = await callFrom('works');
    const draft = await newDraft(house, sylvie);
    const access = (permissions: string[], state: 'approved' | 'revoked') =>
      makeRepresentative(house, { accountId: account.id, personId: people.works.id, permissions, state });
    const submit = async () => {
      const viewer = await callerOfDraft(house.db, alexis, draft.id);
      return viewer ? submitCase(house, viewer, draft.id, draft.revision, 'fr') : 'nobody';
    };
    await access(['earnings'], 'approved');
    expect(await submit()).toBe('refused');
    await access(['works'], 'revoked');
    expect(await submit()).toBe('nobody');
    await access(['works'], 'approved');
    expect(await submit()).toHaveProperty('number');
  });

  test('the case has the language that the agent chose, whatever that of the page', async () => {
    const draft = await newDraft(house, elodie, { ...wholeAnswers, language: 'en' });
    const changed = await saveDraft(house, elodie, draft.id, draft.revision, { subject: 'A subject' });
    if (!changed || !('saved' in changed)) return expect.fail('not saved');
    const outcome = await submitCase(house, elodie, draft.id, changed.saved.revision, 'fr');
    if (typeof outcome === 'string' || 'incomplete' in outcome) return expect.fail(JSON.stringify(outcome));
    expect(await rowOf(outcome.number)).toMatchObject({ language: 'en' });
  });

  test('who writes for a caller reads no case with the caller’s rights', async () => {
    await submitted(elodie);
    expect(await casesSeenBy(house.db, elodie).select('cases.id').execute()).toEqual([]);
  });

  test('the member has the receipt, the team hears of it, and the agent is not told what they did', async () => {
    const samuel = await newPerson(house, 'Samuel');
    await makeStaff(house, samuel.id, { team: 'live', roles: ['lead'] });
    const { number } = await submitted(elodie);
    const { id } = await house.db
      .selectFrom('entries')
      .innerJoin('cases', 'cases.id', 'entries.case_id')
      .select('entries.id')
      .where('cases.number', '=', number)
      .executeTakeFirstOrThrow();
    await notify(house, id);
    const told = await house.db
      .selectFrom('notices')
      .select(['person_id', 'kind'])
      .where('entry_id', '=', id)
      .execute();
    const kindOf = (person: string) => told.find(({ person_id }) => person_id === person)?.kind;
    expect(kindOf(people.holder.id)).toBe('case-received');
    expect(kindOf(samuel.id)).toBe('new-in-team');
    expect(kindOf(alexis.person.id)).toBeUndefined();
  });

  test('what a member begins themselves has no agent, and keeps no language', async () => {
    const viewer = memberViewer({ ...elodie, sessionId: '', staff: null });
    const draft = await newDraft(house, viewer, { ...wholeAnswers, language: 'en' }, false);
    expect(draft).toMatchObject({ language: null });
    expect(await callerOfDraft(house.db, alexis, draft.id)).toBeUndefined();
    await deleteDraft(house, viewer, draft.id);
  });
});
