import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { filesOfCase } from '../files/attached.ts';
import { receiveFile } from '../files/receive.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { actOnCase, type CaseAct, type Move } from './act.ts';
import { actProblems } from './act-problems.ts';
import { type CaseSeen, caseSeenBy, markRead, timelineOf } from './case.ts';
import { newAccount, newCase, newMember, newStaff } from './fresh-cast.ts';
import { casesOfAccount } from './list.ts';
import type { MemberViewer, StaffViewer } from './viewer.ts';

type Someone = MemberViewer | StaffViewer;

const days = (count: number) => count * 86_400_000;

describe.each(databaseKinds)('acting on a case, on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let elodie: MemberViewer;
  let alexis: StaffViewer;
  let simone: StaffViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    elodie = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
    alexis = await newStaff(house, 'live', 'agent');
    simone = await newStaff(house, 'live', 'lead');
  });
  afterAll(() => fresh.close());

  const act = (viewer: Someone, number: string, asked: Partial<CaseAct>) =>
    actOnCase(house, viewer, number, {
      text: '',
      files: [],
      move: null,
      language: 'fr',
      sentId: null,
      seen: null,
      ...asked,
    });
  const say = (viewer: Someone, number: string, text: string) => act(viewer, number, { text });
  const move = (viewer: Someone, number: string, move: Move, text = '') =>
    act(viewer, number, { move, text });
  const resolve = (viewer: Someone, number: string) =>
    move(viewer, number, { kind: 'resolve', outcome: 'done', reason: 'Le concert est payé.' });
  const see = async (viewer: Someone, number: string) =>
    (await caseSeenBy(house, viewer, number)) as CaseSeen;
  const timeline = async (viewer: Someone, number: string) =>
    timelineOf(house, viewer, (await see(viewer, number)).id);
  const file = async (viewer: Someone, name = 'contrat.pdf') => {
    const pdf = Readable.from([Buffer.from('%PDF-1.4\ntrailer << >>\n%%EOF\n')]);
    const outcome = await receiveFile(house, viewer.person.id, name, pdf);
    return 'file' in outcome ? outcome.file.id : '';
  };

  describe('a message', () => {
    test('of an agent makes a new case one in progress, and the timeline says both', async () => {
      const number = await newCase(house, elodie);
      expect(await say(alexis, number, '  Bonjour,\n\nnous vérifions.  ')).toBe('done');
      expect((await see(elodie, number)).state).toBe('in-progress');
      const entries = await timeline(elodie, number);
      expect(entries.map(({ kind, side, body, state }) => [kind, side, state ?? body])).toEqual([
        ['opened', 'member', 'Rien ne paraît sur mon relevé.'],
        ['message', 'staff', 'Bonjour,\n\nnous vérifions.'],
        ['state', 'staff', 'in-progress'],
      ]);
    });

    test('of a member leaves a new case new', async () => {
      const number = await newCase(house, elodie);
      expect(await say(elodie, number, 'J’oubliais : le spectacle était complet.')).toBe('done');
      expect((await see(elodie, number)).state).toBe('new');
    });

    test('sent twice by the same form is said once', async () => {
      const number = await newCase(house, elodie);
      const message = { text: 'Merci!', sentId: randomUUID() };
      const sent = await Promise.all([1, 2, 3].map(() => act(elodie, number, message)));
      expect(sent).toEqual(['done', 'done', 'done']);
      expect(await timeline(elodie, number)).toHaveLength(2);
    });

    test('that is empty or too long is refused with its reason, and changes nothing', async () => {
      const number = await newCase(house, elodie);
      const problem = (text: object) => ({ problems: [{ field: 'message', text }] });
      expect(await say(elodie, number, ' \n ')).toEqual(problem(actProblems.missing));
      expect(await say(elodie, number, 'é'.repeat(10_001))).toEqual(problem(actProblems.tooLong));
      expect(await say(elodie, number, 'é'.repeat(10_000))).toBe('done');
      expect(await timeline(elodie, number)).toHaveLength(2);
    });

    test('is unread until its reader has had it before their eyes, and each reader has their own mark', async () => {
      const account = await newAccount(house, 'À deux');
      const one = await newMember(house, 'Une', account);
      const other = await newMember(house, 'Autre', account);
      const number = await newCase(house, one);
      await say(alexis, number, 'Bonjour');
      const unread = async (viewer: MemberViewer) =>
        (await casesOfAccount(house, viewer, 'active')).rows[0]?.unread;
      expect(await unread(one)).toBe(1);
      const entries = await timeline(one, number);
      const { id } = await see(one, number);
      await markRead(house, one, id, entries.at(-1)?.id ?? '');
      expect(await unread(one)).toBe(0);
      expect(await unread(other)).toBe(1);
      await markRead(house, one, id, entries[0]?.id ?? '');
      expect(await unread(one)).toBe(0);
    });
  });

  describe('files', () => {
    test('go with the message that they were sent with, words or not', async () => {
      const number = await newCase(house, elodie);
      const [contract, poster] = [await file(elodie), await file(elodie, 'affiche.pdf')];
      expect(await act(elodie, number, { text: 'Voici le contrat.', files: [contract] })).toBe('done');
      expect(await act(elodie, number, { files: [poster] })).toBe('done');
      const entries = await timeline(alexis, number);
      const files = await filesOfCase(house.db, (await see(elodie, number)).id);
      expect(
        entries.map(({ id }) => files.filter(({ entryId }) => entryId === id).map(({ name }) => name)),
      ).toEqual([['affiche.pdf'], ['contrat.pdf'], ['affiche.pdf']]);
    });

    test('of somebody else, of another message, or gone, take the whole message with them', async () => {
      const number = await newCase(house, elodie);
      const [mine, theirs] = [await file(elodie), await file(alexis)];
      expect(await act(elodie, number, { text: 'Une fois', files: [mine] })).toBe('done');
      for (const id of [mine, theirs, 'x'.repeat(24)]) {
        const outcome = await act(elodie, number, { text: 'Deux fois', files: [id] });
        expect(outcome).toMatchObject({ problems: [{ field: 'files' }] });
      }
      expect(await timeline(elodie, number)).toHaveLength(2);
    });

    test('are 20 a case at most', async () => {
      const number = await newCase(house, elodie);
      const ids = [];
      for (let count = 1; count <= 20; count += 1) ids.push(await file(elodie, `${count}.pdf`));
      expect(await act(elodie, number, { files: ids })).toMatchObject({ problems: [{ field: 'files' }] });
      expect(await act(elodie, number, { files: ids.slice(1) })).toBe('done');
    });
  });

  describe('whose turn it is', () => {
    test('an agent waits for the member, whose answer puts the case back in progress', async () => {
      const number = await newCase(house, elodie);
      expect(await move(alexis, number, { kind: 'wait-for-member' })).toMatchObject({
        problems: [{ field: 'message' }],
      });
      expect(await move(alexis, number, { kind: 'wait-for-member' }, 'Avez-vous le contrat?')).toBe('done');
      expect(await see(elodie, number)).toMatchObject({ state: 'waiting-member', dueOn: null });
      expect(await say(elodie, number, 'Le voici.')).toBe('done');
      expect((await see(elodie, number)).state).toBe('in-progress');
    });

    test('the member’s days are not the society’s: the target moves by the business days that were theirs', async () => {
      const started = house.clock.now();
      const number = await newCase(house, elodie);
      expect((await see(elodie, number)).dueOn).toBe('2026-12-22');
      await move(alexis, number, { kind: 'wait-for-member' }, 'Avez-vous le contrat?');
      fresh.clock.set(days(7));
      await say(elodie, number, 'Le voici.');
      expect((await see(elodie, number)).dueOn).toBe('2026-12-30');
      fresh.clock.set(started);
    });

    test('a third party is named, with a date that can be read and is not past', async () => {
      const number = await newCase(house, elodie);
      const wait = (thirdParty: string, until: string) =>
        move(alexis, number, { kind: 'wait-for-third-party', thirdParty, until });
      expect(await wait(' ', '')).toMatchObject({ problems: [{ field: 'third-party' }] });
      expect(await wait('le diffuseur', 'demain')).toMatchObject({ problems: [{ field: 'until' }] });
      expect(await wait('le diffuseur', '2026-11-23')).toMatchObject({ problems: [{ field: 'until' }] });
      expect(await wait('le diffuseur', '4 décembre 2026')).toBe('done');
      expect((await timeline(elodie, number)).at(-1)).toMatchObject({
        state: 'waiting-third-party',
        thirdParty: 'le diffuseur',
        until: '2026-12-04',
      });
      expect(await say(elodie, number, 'Merci')).toBe('done');
      expect((await see(elodie, number)).state).toBe('waiting-third-party');
      expect(await wait('la salle', '')).toBe('done');
      expect(await move(alexis, number, { kind: 'resume' })).toBe('done');
      expect((await see(elodie, number)).state).toBe('in-progress');
    });
  });

  describe('the end', () => {
    test('is an outcome and words that the member reads', async () => {
      const number = await newCase(house, elodie);
      const end = (outcome: string, reason: string, text = '') =>
        move(alexis, number, { kind: 'resolve', outcome, reason }, text);
      expect(await end('', ' ')).toMatchObject({ problems: [{ field: 'outcome' }, { field: 'reason' }] });
      expect(await end('withdrawn', 'Retiré')).toMatchObject({ problems: [{ field: 'outcome' }] });
      expect(await end('answered', '', 'Votre relevé de mai le montre.')).toBe('done');
      expect(await see(elodie, number)).toMatchObject({ state: 'resolved', outcome: 'answered' });
      const [, message, state] = await timeline(elodie, number);
      expect(message?.body).toBe('Votre relevé de mai le montre.');
      expect(state).toMatchObject({ state: 'resolved', outcome: 'answered', body: '' });
    });

    test('comes once: the second of two agents is told what the first did', async () => {
      const number = await newCase(house, elodie);
      const seen = (await timeline(alexis, number)).at(-1)?.id ?? '';
      const end = { move: { kind: 'resolve', outcome: 'done', reason: 'Payé.' }, seen } as const;
      const outcomes = await Promise.all([act(alexis, number, end), act(simone, number, end)]);
      expect(outcomes.sort()).toEqual(['changed', 'done']);
      expect((await timeline(elodie, number)).filter(({ state }) => state === 'resolved')).toHaveLength(1);
    });

    test('an agent who has not read the member’s last message is told of it', async () => {
      const number = await newCase(house, elodie);
      const seen = (await timeline(alexis, number)).at(-1)?.id ?? '';
      await say(elodie, number, 'Attendez!');
      expect(await act(alexis, number, { text: 'Merci, c’est réglé.', seen })).toBe('changed');
      expect(await timeline(elodie, number)).toHaveLength(2);
    });

    test('a member settles or withdraws a case, an agent does neither, and a member decides nothing else', async () => {
      for (const [ending, outcome] of [
        ['settle', 'done'],
        ['withdraw', 'withdrawn'],
      ] as const) {
        const number = await newCase(house, elodie);
        expect(await move(alexis, number, { kind: ending })).toBe('refused');
        expect(await resolve(elodie, number)).toBe('refused');
        expect(await move(elodie, number, { kind: 'wait-for-member' }, 'Moi?')).toBe('refused');
        expect(await move(elodie, number, { kind: ending })).toBe('done');
        expect(await see(elodie, number)).toMatchObject({ state: 'resolved', outcome });
      }
    });

    test('a member’s message reopens a case for 30 days, its target starts again, and later it comes too late', async () => {
      const started = house.clock.now();
      const [soon, late] = [await newCase(house, elodie), await newCase(house, elodie)];
      for (const number of [soon, late]) expect(await resolve(alexis, number)).toBe('done');
      fresh.clock.set(days(30));
      expect(await say(elodie, soon, 'Ce n’est pas tout.')).toBe('done');
      expect(await see(elodie, soon)).toMatchObject({
        state: 'in-progress',
        outcome: null,
        resolvedAt: null,
      });
      expect((await see(elodie, soon)).dueOn).toBe('2027-01-25');
      fresh.clock.set(1000);
      expect(await say(elodie, late, 'Ce n’est pas tout.')).toBe('too-late');
      expect(await move(alexis, late, { kind: 'reopen' })).toBe('done');
      expect((await see(elodie, late)).state).toBe('in-progress');
      fresh.clock.set(started);
    });

    test('a message of staff leaves a resolved case resolved', async () => {
      const number = await newCase(house, elodie);
      await resolve(alexis, number);
      expect(await say(alexis, number, 'Bonne tournée!')).toBe('done');
      expect((await see(elodie, number)).state).toBe('resolved');
    });
  });

  test('who may read but not act is refused; who may not read finds no case', async () => {
    const number = await newCase(house, elodie);
    const stranger = await newMember(house, 'Naïka', await newAccount(house, 'Naïka'));
    const others: [Someone, string][] = [
      [await newStaff(house, 'repertoire', 'lead'), 'refused'],
      [await newStaff(house, null, 'auditor'), 'refused'],
      [await newStaff(house, null, 'administrator'), 'unknown'],
      [stranger, 'unknown'],
    ];
    for (const [viewer, outcome] of others) {
      expect(await say(viewer, number, 'Bonjour')).toBe(outcome);
      expect(await resolve(viewer, number)).toBe(outcome);
      expect(await move(viewer, number, { kind: 'reopen' })).toBe(outcome);
    }
    expect(await timeline(elodie, number)).toHaveLength(1);
  });
});
