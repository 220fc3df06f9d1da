import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newCase, newPerson } from '../../cases/fresh-cast.ts';
import { moveCase } from '../../cases/move.ts';
import { addNote } from '../../cases/note.ts';
import { type StaffViewer, staffViewer } from '../../cases/viewer.ts';
import { databaseKinds } from '../../database/fresh.ts';
import type { Role } from '../../people/person.ts';
import { makeStaff } from '../../people/register.ts';
import { addressOf } from '../addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../fresh-portal.ts';
import { aWhile, heard, type OpenStream, openStream } from './stream-under-test.ts';

describe.each(databaseKinds)('a case that leaves a team, on the %s database', (kind) => {
  let portal: FreshPortal;
  const streams: OpenStream[] = [];
  beforeAll(async () => {
    portal = await freshPortal(kind);
  });
  afterEach(() => {
    for (const stream of streams.splice(0)) stream.close();
  });
  afterAll(() => portal.close());

  /** An open page of the desk, up to date. */
  async function follow(browser: Browser, path: string) {
    const page = await (await browser.get('/fr/pupitre/files/open')).text();
    const mark = page.match(/data-mark="([^"]+)"/)?.[1] ?? '';
    const stream = await openStream(portal, browser, `${path}${path.includes('?') ? '&' : '?'}since=${mark}`);
    streams.push(stream);
    return stream;
  }

  async function lead(team: string, ...roles: Role[]): Promise<{ viewer: StaffViewer; browser: Browser }> {
    const person = await newPerson(portal.house, `${team} ${roles.join(' ')}`);
    await makeStaff(portal.house, person.id, { team, roles });
    const signedIn = { sessionId: '', person, accounts: [], viewed: null, knownInOwnName: false };
    const viewer = staffViewer(
      { ...signedIn, staff: { team, roles, shortcuts: true } },
      portal.house.catalogue,
    );
    if (!viewer) throw new Error('staff are staff');
    return { viewer, browser: await portal.signInAs(person) };
  }

  const signals = addressOf('deskSignals', 'fr');
  const move = (viewer: StaffViewer, number: string, team: string) =>
    moveCase(portal.house, viewer, number, { leaf: '', team, reason: '', sentId: null, seen: null });

  test('leaves the pages of that team, comes into those of the other, and is nothing to a third', async () => {
    const live = await lead('live', 'lead');
    const [theirs, third] = [await lead('repertoire', 'agent'), await lead('conflicts', 'agent')];
    const { viewer } = await portal.newMember('Élodie');
    const number = await heard(portal, () => newCase(portal.house, viewer));
    const [left, came, other, ofOthers, beside] = [
      await follow(live.browser, signals),
      await follow(theirs.browser, signals),
      await follow(third.browser, signals),
      await follow(third.browser, `${signals}?teams=all`),
      await follow(live.browser, `${addressOf('deskCaseSignals', 'fr', { number })}?teams=`),
    ];
    expect(await move(live.viewer, number, 'repertoire')).toBe('done');
    for (const { marks } of [left, came, ofOthers, beside]) await expect.poll(() => marks).toHaveLength(1);
    await aWhile();
    expect(other.marks).toEqual([]);
  });

  test('for a restricted team is seen to leave, and nothing that becomes of it there is heard', async () => {
    const live = await lead('live', 'lead');
    const complaints = await lead('complaints', 'agent');
    const { viewer } = await portal.newMember('Élodie');
    const number = await heard(portal, () => newCase(portal.house, viewer));
    const [queue, others, ofCase] = [
      await follow(live.browser, signals),
      await follow((await lead('repertoire', 'agent')).browser, `${signals}?teams=all`),
      await follow(live.browser, `${addressOf('deskCaseSignals', 'fr', { number })}?teams=`),
    ];
    await move(live.viewer, number, 'complaints');
    for (const { marks } of [queue, others]) await expect.poll(() => marks).toHaveLength(1);
    await ofCase.ended;
    const note = { text: 'Vu.', files: [], language: 'fr', sentId: null } as const;
    expect(await addNote(portal.house, complaints.viewer, number, note)).toBe('done');
    await aWhile();
    expect([queue.marks.length, others.marks.length, ofCase.marks.length]).toEqual([1, 1, 0]);
  });

  test('from one restricted team to another is heard by nobody else', async () => {
    const complaints = await lead('complaints', 'lead');
    const { viewer } = await portal.newMember('Élodie');
    const number = await heard(portal, () => newCase(portal.house, viewer));
    await portal.house.db
      .updateTable('cases')
      .set({ team_id: 'complaints' })
      .where('number', '=', number)
      .execute();
    const others = await follow((await lead('repertoire', 'agent')).browser, `${signals}?teams=all`);
    const theirs = await follow(complaints.browser, signals);
    expect(await move(complaints.viewer, number, 'ombud')).toBe('done');
    await expect.poll(() => theirs.marks).toHaveLength(1);
    await aWhile();
    expect(others.marks).toEqual([]);
  });

  test('the list beside a case follows too, and the case where it is another team’s', async () => {
    const live = await lead('live', 'agent');
    const repertoire = await lead('repertoire', 'agent');
    const { viewer } = await portal.newMember('Élodie');
    const [first, second] = [
      await heard(portal, () => newCase(portal.house, viewer)),
      await heard(portal, () => newCase(portal.house, viewer)),
    ];
    const path = `${addressOf('deskCaseSignals', 'fr', { number: first })}?teams=`;
    const [ours, theirs] = [await follow(live.browser, path), await follow(repertoire.browser, path)];
    const note = { text: 'Vu.', files: [], language: 'fr', sentId: null } as const;
    await addNote(portal.house, live.viewer, second, note);
    await expect.poll(() => ours.marks).toHaveLength(1);
    await aWhile();
    expect(theirs.marks).toEqual([]);
    await addNote(portal.house, live.viewer, first, note);
    for (const [stream, times] of [
      [ours, 2],
      [theirs, 1],
    ] as const)
      await expect.poll(() => stream.marks).toHaveLength(times);
  });
});
