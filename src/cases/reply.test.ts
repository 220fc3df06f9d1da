import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { caseSeenBy, markRead, timelineOf } from './case.ts';
import { newAccount, newCase, newMember, newStaff } from './fresh-cast.ts';
import { casesOfAccount } from './list.ts';
import { problems, replyToCase } from './reply.ts';
import type { MemberViewer, StaffViewer } from './viewer.ts';

describe.each(databaseKinds)('replying on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let elodie: MemberViewer;
  let alexis: StaffViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    elodie = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
    alexis = await newStaff(house, 'live', 'agent');
  });
  afterAll(() => fresh.close());

  const say = (viewer: MemberViewer | StaffViewer, number: string, text: string) =>
    replyToCase(house, viewer, number, { text, language: 'fr', sentId: null });
  const shown = async (viewer: MemberViewer | StaffViewer, number: string) => {
    const seen = await caseSeenBy(house, viewer, number);
    return {
      state: seen?.state,
      entries: await timelineOf(house, viewer, seen?.id ?? ''),
      id: seen?.id ?? '',
    };
  };

  test('an agent’s reply turns a new case into one in progress, and the timeline says both', async () => {
    const number = await newCase(house, elodie);
    expect(await say(alexis, number, '  Bonjour,\n\nnous vérifions.  ')).toBe('sent');
    const { state, entries } = await shown(elodie, number);
    expect(state).toBe('in-progress');
    expect(entries.map(({ kind, side, body, state }) => [kind, side, state ?? body])).toEqual([
      ['opened', 'member', 'Rien ne paraît sur mon relevé.'],
      ['message', 'staff', 'Bonjour,\n\nnous vérifions.'],
      ['state', 'staff', 'in-progress'],
    ]);
  });

  test('a member’s answer leaves a new case new', async () => {
    const number = await newCase(house, elodie);
    expect(await say(elodie, number, 'J’oubliais : le spectacle était complet.')).toBe('sent');
    expect((await shown(elodie, number)).state).toBe('new');
  });

  test('a second reply adds a message and nothing else', async () => {
    const number = await newCase(house, elodie);
    await say(alexis, number, 'Un.');
    await say(alexis, number, 'Deux.');
    const { entries } = await shown(elodie, number);
    expect(entries.map(({ kind }) => kind)).toEqual(['opened', 'message', 'state', 'message']);
  });

  test('the same form sent twice says it once', async () => {
    const number = await newCase(house, elodie);
    const message = { text: 'Merci!', language: 'fr', sentId: randomUUID() } as const;
    const sent = await Promise.all([1, 2, 3].map(() => replyToCase(house, elodie, number, message)));
    expect(sent).toEqual(['sent', 'sent', 'sent']);
    expect((await shown(elodie, number)).entries).toHaveLength(2);
  });

  test('an empty message and one too long are refused with their reason, and change nothing', async () => {
    const number = await newCase(house, elodie);
    expect(await say(elodie, number, ' \n ')).toEqual({ problem: problems.missing });
    expect(await say(elodie, number, 'é'.repeat(10_001))).toEqual({ problem: problems.tooLong });
    expect(await say(elodie, number, 'é'.repeat(10_000))).toBe('sent');
    expect((await shown(elodie, number)).entries).toHaveLength(2);
  });

  test('who may read but not act is refused; who may not read finds no case', async () => {
    const number = await newCase(house, elodie);
    const stranger = await newMember(house, 'Naïka', await newAccount(house, 'Naïka'));
    expect(await say(await newStaff(house, 'repertoire', 'agent'), number, 'Bonjour')).toBe('refused');
    expect(await say(await newStaff(house, null, 'auditor'), number, 'Bonjour')).toBe('refused');
    expect(await say(await newStaff(house, null, 'administrator'), number, 'Bonjour')).toBe('unknown');
    expect(await say(stranger, number, 'Bonjour')).toBe('unknown');
    expect((await shown(elodie, number)).entries).toHaveLength(1);
  });

  test('a new message is unread until its reader has had it before their eyes, and each reader has their own mark', async () => {
    const account = await newAccount(house, 'À deux');
    const one = await newMember(house, 'Une', account);
    const other = await newMember(house, 'Autre', account);
    const number = await newCase(house, one);
    await say(alexis, number, 'Bonjour');
    const unread = async (viewer: MemberViewer) =>
      (await casesOfAccount(house, viewer, 'active')).rows[0]?.unread;
    expect(await unread(one)).toBe(1);
    const { entries, id } = await shown(one, number);
    await markRead(house, one, id, entries.at(-1)?.id ?? '');
    expect(await unread(one)).toBe(0);
    expect(await unread(other)).toBe(1);
    await markRead(house, one, id, entries[0]?.id ?? '');
    expect(await unread(one)).toBe(0);
  });
});
