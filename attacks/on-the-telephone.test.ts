import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerFor } from '../src/cases/caller.ts';
import { newDraft, newPerson } from '../src/cases/fresh-cast.ts';
import { staffViewer } from '../src/cases/viewer.ts';
import { databaseKinds } from '../src/database/fresh.ts';
import { makeStaff } from '../src/people/register.ts';
import { addresses, addressOf, fill } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { forms } from './forms.ts';
import { type Owner, twoMembers } from './two-members.ts';

// An agent writes for somebody on the telephone: no more than that person may, and nobody else writes as an agent does.

const steps = [
  'deskDraftCase',
  'deskDraftQuestions',
  'deskDraftDetails',
  'deskDraftCheck',
  'deskDraftDelete',
] as const;
const twins = ['draftCase', 'draftQuestions', 'draftDetails', 'draftCheck', 'draftDelete'] as const;

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  let agent: Browser;
  let call: string;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, b, agent } = await twoMembers(portal));
    call = await begin(agent, a, a);
  });
  afterAll(() => portal.close());

  const path = (person: string, account: string) =>
    `${addressOf('deskNewCaseFor', 'fr', { person })}?account=${account}`;
  const accountOf = ({ viewer }: Owner) => viewer.viewed?.id ?? '';

  /** The first step sent for this person and the account of that one; gives the id of the draft that it makes. */
  async function begin(browser: Browser, caller: Owner, of: Owner): Promise<string> {
    const draft = randomUUID();
    const form = { ...forms.deskNewCaseFor?.(of), draft, account: accountOf(of) };
    const { status } = await browser.post(path(caller.viewer.person.id, accountOf(caller)), form);
    return status === 303 ? draft : `${status}`;
  }

  async function changesNothing(act: () => Promise<Response>, status: number) {
    const before = await portal.kept();
    expect((await act()).status).toBe(status);
    expect(changes(before, await portal.kept())).toEqual({ went: {}, came: {} });
  }

  test('a member makes no such draft, for themselves or for another', async () => {
    for (const owner of [a, b]) expect(await begin(a.browser, owner, owner)).toBe('404');
    const id = randomUUID();
    const form = {
      ...forms.newCase?.(a),
      draft: id,
      account: accountOf(a),
      'case-language': 'en',
      opened_by_id: b.viewer.person.id,
    };
    await a.browser.post(addressOf('newCase', 'fr'), form);
    const { opened_by_id, language } = await portal.house.db
      .selectFrom('drafts')
      .select(['opened_by_id', 'language'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect([opened_by_id, language]).toEqual([null, null]);
  });

  test('a member reads and changes nothing of the one that is written for them, on either side', async () => {
    const before = await portal.kept();
    for (const address of [...steps, ...twins]) {
      const there = fill(addresses[address].fr, { draft: call });
      for (const { browser } of [a, b]) {
        expect((await browser.get(there)).status).toBe(404);
        expect((await browser.post(there, forms[address]?.(a))).status).toBe(404);
      }
    }
    expect(changes(before, await portal.kept())).toEqual({ went: {}, came: {} });
    const lists = await Promise.all(
      (['drafts', 'cases', 'home'] as const).map(async (name) =>
        (await a.browser.get(addressOf(name, 'fr'))).text(),
      ),
    );
    expect(lists.join('')).not.toContain(call);
  });

  test('another agent does not either', async () => {
    const other = await portal.newStaff('live', 'lead');
    const before = await portal.kept();
    for (const address of steps) {
      const there = fill(addresses[address].fr, { draft: call });
      expect((await other.get(there)).status).toBe(404);
      expect((await other.post(there, forms[address]?.(a))).status).toBe(404);
    }
    expect(changes(before, await portal.kept())).toEqual({ went: {}, came: {} });
    expect(await (await other.get(addressOf('deskNewCase', 'fr'))).text()).not.toContain(call);
  });

  test('an agent files for nobody who does not reach the account, whatever the form says', async () => {
    const nobody = await newPerson(portal.house, 'Claire');
    const form = { ...forms.deskNewCaseFor?.(a), draft: randomUUID(), account: accountOf(a) };
    await changesNothing(() => agent.post(path(nobody.id, accountOf(a)), form), 404);
    await changesNothing(() => agent.post(path(b.viewer.person.id, accountOf(b)), form), 404);
    await changesNothing(() => agent.post(path(nobody.id, ''), form), 404);
    await changesNothing(() => agent.post(path(randomUUID(), accountOf(a)), form), 404);
  });

  test('no protected answer is written down: neither its type, nor its value, nor its file', async () => {
    const sin = '046454286';
    const person = a.viewer.person.id;
    const choice = {
      act: 'continue',
      subject: 'Mon numéro d’assurance sociale',
      type: 'profile-management',
      'sub-type': 'profile-management/profile-update',
      'update-type': 'profile-management/profile-update/sin-ssn',
      account: accountOf(a),
      draft: randomUUID(),
    };
    await changesNothing(() => agent.post(path(person, accountOf(a)), choice), 422);
    // One whose type was chosen by hand all the same.
    const draft = await begin(agent, a, a);
    await portal.house.db
      .updateTable('drafts')
      .set({ leaf: choice['update-type'] })
      .where('id', '=', draft)
      .execute();
    const questions = addressOf('deskDraftQuestions', 'fr', { draft });
    const typed = { act: 'quit', revision: '1', asked: 'tax-id-kind,sin', 'tax-id-kind': 'sin', sin };
    const answer = await agent.post(questions, typed);
    expect(await answer.text()).not.toContain(sin);
    const check = await agent.post(addressOf('deskDraftCheck', 'fr', { draft }), {
      act: 'submit',
      revision: '2',
    });
    expect(check.status).toBe(403);
    const file = new FormData();
    file.append('act', 'add-files');
    file.append('revision', '2');
    file.append('tax-file', new File(['%PDF-1.4\n%%EOF\n'], 'w9.pdf', { type: 'application/pdf' }));
    await agent.post(addressOf('deskDraftDetails', 'fr', { draft }), file);
    const kept = JSON.stringify(await portal.kept());
    expect(kept).not.toContain(sin);
    const received = await portal.house.db
      .selectFrom('files')
      .select('id')
      .where('draft_id', '=', draft)
      .execute();
    expect(received).toEqual([]);
  });

  test('« Soumettre », however often, is one case; of a team whose cases are closed to the agent, its number alone', async () => {
    const { house } = portal;
    const person = await newPerson(house, 'Alexis');
    const staff = { team: 'live', roles: ['agent' as const], shortcuts: true };
    await makeStaff(house, person.id, staff);
    const reached = { sessionId: '', person, accounts: [], viewed: null, knownInOwnName: false };
    const viewer = staffViewer({ ...reached, staff }, house.catalogue);
    const caller = viewer && (await callerFor(house.db, viewer, a.viewer.person.id, accountOf(a)));
    if (!caller) return expect.fail('the holder may telephone');
    const draft = await newDraft(house, caller);
    const alexis = await portal.signInAs(person);
    const submit = async (browser: Browser) => {
      const form = { act: 'submit', revision: '1', 'drawn-by': house.catalogue.version };
      const answer = await browser.post(addressOf('deskDraftCheck', 'fr', { draft: draft.id }), form);
      return answer.headers.get('Location') ?? answer.status;
    };
    const [first, again] = [await submit(alexis), await submit(alexis)];
    expect(first).toMatch(/^\/fr\/pupitre\/cas\/C-[^/]+\?done=opened$/);
    expect(again).toBe(first);
    expect(await submit(agent)).toBe(404);
    const number = String(first).match(/C-[0-9A-Z-]+/)?.[0] ?? '';
    await house.db.updateTable('cases').set({ team_id: 'complaints' }).where('number', '=', number).execute();
    const receipt = `${addressOf('deskNewCase', 'fr')}?receipt=${number}`;
    expect(await submit(alexis)).toBe(receipt);
    expect((await alexis.get(addressOf('deskCase', 'fr', { number }))).status).toBe(404);
    const page = await (await alexis.get(receipt)).text();
    expect([page.includes(`Cas ${number} ouvert`), page.includes('Théâtre des Érables')]).toEqual([
      true,
      false,
    ]);
    expect(await (await agent.get(receipt)).text()).not.toContain(`Cas ${number} ouvert`);
  });
});
