import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { makeStaff } from '../people/register.ts';
import { staffInCharge } from './access.ts';
import { actOnCase } from './act.ts';
import { assignCase } from './assign.ts';
import { type CaseSeen, caseSeenBy, timelineOf } from './case.ts';
import { deskCaseOf } from './desk-case.ts';
import { newAccount, newCase, newMember, newStaff } from './fresh-cast.ts';
import { moveCase } from './move.ts';
import { addNote } from './note.ts';
import { keepReplyDraft } from './reply-draft.ts';
import type { MemberViewer, StaffViewer, Viewer } from './viewer.ts';

describe.each(databaseKinds)('what staff do on a case among themselves, on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let elodie: MemberViewer;
  let alexis: StaffViewer;
  let nadia: StaffViewer;
  let simone: StaffViewer;
  let luc: StaffViewer;
  let number: string;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    elodie = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
    const ofTeam = async (team: string, role: 'agent' | 'lead') => {
      const viewer = await newStaff(house, team, role);
      await makeStaff(house, viewer.person.id, { team, roles: [role] });
      return viewer;
    };
    alexis = await ofTeam('live', 'agent');
    nadia = await ofTeam('live', 'agent');
    simone = await ofTeam('live', 'lead');
    luc = await ofTeam('repertoire', 'agent');
    number = await newCase(house, elodie);
  });
  afterAll(() => fresh.close());

  const see = async (viewer: Viewer, of = number) => (await caseSeenBy(house, viewer, of)) as CaseSeen;
  const atDesk = async (viewer: StaffViewer, of = number) => deskCaseOf(house, viewer, await see(viewer, of));
  const kinds = async (viewer: Viewer, of = number) =>
    (await timelineOf(house, viewer, (await see(viewer, of)).id)).map((entry) => entry.kind);
  const assign = (viewer: StaffViewer, to: StaffViewer | null, from: StaffViewer | null, of = number) =>
    assignCase(house, viewer, of, {
      to: to?.person.id ?? null,
      from: from?.person.id ?? null,
      sentId: randomUUID(),
    });
  const note = (viewer: StaffViewer, text: string) =>
    addNote(house, viewer, number, { text, files: [], language: 'fr', sentId: null });
  const move = (viewer: StaffViewer, of: string, team: string) =>
    moveCase(house, viewer, of, { leaf: '', team, reason: 'Pour eux.', sentId: null, seen: null });
  const inCharge = async (of = number) => {
    const { id } = await see(simone, of);
    const people = await staffInCharge(house.db, house.catalogue, id).select('people.id').execute();
    return people.map((person) => person.id).sort();
  };

  test('a note, an assignment and a move are in no timeline of the member', async () => {
    const of = await newCase(house, elodie);
    const before = await kinds(elodie, of);
    await assign(alexis, alexis, null, of);
    await addNote(house, alexis, of, { text: 'À vérifier.', files: [], language: 'fr', sentId: null });
    expect(await move(simone, of, 'repertoire')).toBe('done');
    expect(await kinds(luc, of)).toEqual([...before, 'assigned', 'note', 'moved']);
    expect(await kinds(elodie, of)).toEqual(before);
  });

  test('a note has words or a file, and is by the team of the case', async () => {
    expect(await note(alexis, ' ')).toHaveProperty('problems');
    expect(await note(luc, 'Bonjour')).toBe('refused');
  });

  test('of two agents who take a case, the second is told that it changed', async () => {
    expect(await assign(alexis, alexis, null)).toBe('done');
    expect(await assign(nadia, nadia, null)).toBe('changed');
    expect((await atDesk(nadia)).assignee?.id).toBe(alexis.person.id);
  });

  test('an answer is told to who has the case, and to the team where nobody has it', async () => {
    expect(await inCharge()).toEqual([alexis.person.id]);
    expect(await assign(alexis, null, alexis)).toBe('done');
    expect(await inCharge()).toEqual([alexis, nadia, simone].map(({ person }) => person.id).sort());
  });

  test('a lead alone gives a case to somebody else, of the team only', async () => {
    expect(await assign(alexis, nadia, null)).toBe('refused');
    expect(await assign(simone, luc, null)).toHaveProperty('problems');
    expect(await assign(simone, nadia, null)).toBe('done');
    expect(await assign(simone, null, nadia)).toBe('done');
  });

  test('a lead alone moves a case; moved, nobody has it, and a restricted team hides it', async () => {
    const of = await newCase(house, elodie);
    await assign(alexis, alexis, null, of);
    expect(await move(alexis, of, 'complaints')).toBe('refused');
    expect(await move(simone, of, 'live')).toHaveProperty('problems');
    expect(await move(simone, of, 'complaints')).toBe('done');
    expect(await caseSeenBy(house, simone, of)).toBeUndefined();
    const { team } = await see(elodie, of);
    expect(team).toBe('complaints');
  });

  describe('a draft', () => {
    const keep = (viewer: StaffViewer, kind: 'reply' | 'note', text: string, sentId: string | null = null) =>
      keepReplyDraft(house, viewer, number, { kind, text, sentId });
    const draftsOf = async (viewer: StaffViewer) => (await atDesk(viewer)).drafts;

    test('is its agent’s alone, a reply and a note apart; emptied, it is none', async () => {
      await keep(alexis, 'reply', 'Bonjour Élodie');
      await keep(alexis, 'note', 'Appeler la salle');
      const drafts = await draftsOf(alexis);
      expect([drafts.reply?.text, drafts.note?.text]).toEqual(['Bonjour Élodie', 'Appeler la salle']);
      expect(await draftsOf(nadia)).toEqual({});
      await keep(alexis, 'note', '  ');
      expect(Object.keys(await draftsOf(alexis))).toEqual(['reply']);
    });

    test('is not kept for who may not answer', async () => {
      expect(await keep(luc, 'reply', 'Bonjour')).toBe('refused');
    });

    test('is gone once it is sent, and what comes late of the same form is not kept', async () => {
      const sentId = randomUUID();
      await keep(alexis, 'reply', 'Bonjour', sentId);
      const act = { text: 'Bonjour', files: [], move: null, language: 'fr', sentId, seen: null } as const;
      expect(await actOnCase(house, alexis, number, act)).toBe('done');
      expect(await draftsOf(alexis)).toEqual({});
      await keep(alexis, 'reply', 'Bonj', sentId);
      expect(await draftsOf(alexis)).toEqual({});
    });
  });

  test('the other cases of a member are those that the viewer sees', async () => {
    const { otherCount, others } = await atDesk(alexis);
    expect(others.map((other) => other.number)).not.toContain(number);
    // One was moved to a restricted team.
    expect(otherCount).toBe(1);
  });
});
