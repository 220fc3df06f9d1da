import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignCase } from '../src/cases/assign.ts';
import { newPerson } from '../src/cases/fresh-cast.ts';
import { moveCase } from '../src/cases/move.ts';
import { addNote } from '../src/cases/note.ts';
import { type StaffViewer, staffViewer } from '../src/cases/viewer.ts';
import { databaseKinds } from '../src/database/fresh.ts';
import { receiveFile } from '../src/files/receive.ts';
import { makeRepresentative, makeStaff } from '../src/people/register.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal } from '../src/web/fresh-portal.ts';
import { aWhile, openStream } from '../src/web/live/stream-under-test.ts';
import { crawled } from './crawl.ts';
import { type Owner, twoMembers } from './two-members.ts';

// Zammad CVE-2025-32360: what agents share among themselves came to the customer's browser with the page. A string is
// planted wherever staff write for staff; then all that a member can get is searched for it.

const canary = 'canari-7f3a';

describe.each(databaseKinds)('what staff write for staff, on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let representative: Browser;
  let lead: { readonly viewer: StaffViewer; readonly browser: Browser };
  let noteFile: string;

  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a } = await twoMembers(portal));
    const person = await newPerson(portal.house, 'Sylvie');
    const accountId = a.viewer.viewed?.id ?? '';
    const access = { accountId, personId: person.id, permissions: ['works'], state: 'approved' } as const;
    await makeRepresentative(portal.house, access);
    representative = await portal.signInAs(person);
    lead = await newLead(portal);
    noteFile = await plant(portal, lead.viewer, a.case.number);
  });
  afterAll(() => portal.close());

  test('was written: staff read it', async () => {
    const desk = await crawled(lead.browser, addressOf('deskCase', 'fr', a.case));
    expect(desk.get(addressOf('deskCase', 'fr', a.case))).toContain(canary);
    const file = await lead.browser.get(addressOf('deskFile', 'fr', { ...a.case, file: noteFile }));
    expect(await file.text()).toContain(canary);
  });

  test('is in no page and no file that a member or their representative reaches', async () => {
    for (const browser of [a.browser, representative]) {
      const read = await crawled(
        browser,
        ...homes,
        ...cases(a),
        addressOf('caseFile', 'fr', { ...a.case, file: noteFile }),
      );
      expect(read.size).toBeGreaterThan(100);
      expect(read.has(addressOf('case', 'en', a.case))).toBe(true);
      expect([...read].filter(([path, text]) => path.includes(canary) || text.includes(canary))).toEqual([]);
    }
  });

  test('is in no page that is asked for again, refused or given back', async () => {
    const [path] = cases(a) as [string];
    const answers = await Promise.all([
      a.browser.get(path, { Live: '1' }),
      a.browser.post(path, { message: '' }),
      a.browser.post(path, { message: 'x'.repeat(10_001) }),
      a.browser.post(path, { act: 'withdraw', seen: '0' }),
      a.browser.post(path, { act: 'language', message: 'Bonjour' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 422, 422, 409, 200]);
    for (const answer of answers) expect(await answer.text()).not.toContain(canary);
  });

  test('is in no stream: a member’s page does not even hear that something was written', async () => {
    const theirs = await openStream(portal, a.browser, addressOf('caseSignals', 'fr', a.case));
    const ours = await openStream(portal, lead.browser, addressOf('deskCaseSignals', 'fr', a.case));
    await aWhile();
    const before = theirs.said();
    await note(portal, lead.viewer, a.case.number, []);
    await expect.poll(() => ours.marks.length).toBeGreaterThan(0);
    await aWhile();
    expect(theirs.said()).toBe(before);
    for (const stream of [theirs, ours]) {
      expect(stream.said()).not.toContain(canary);
      stream.close();
    }
  });

  test('is in no mail, and nobody is told of it', async () => {
    await portal.queue.drain();
    const before = await mail(portal);
    await note(portal, lead.viewer, a.case.number, []);
    await portal.queue.drain();
    expect(await mail(portal)).toEqual(before);
    expect(before.length).toBeGreaterThan(0);
    expect(JSON.stringify(before)).not.toContain(canary);
  });

  test('changes nothing of what the member’s lists say, nor when the case last changed', async () => {
    const pages = () =>
      Promise.all(cases(a).map(async (path) => plain(await (await a.browser.get(path)).text())));
    const before = await pages();
    portal.clock.set(3_600_000);
    await note(portal, lead.viewer, a.case.number, []);
    expect(await pages()).toEqual(before);
  });
});

const homes = [addressOf('home', 'fr'), addressOf('home', 'en')];
const cases = (owner: Owner) => [
  addressOf('case', 'fr', owner.case),
  addressOf('cases', 'fr'),
  addressOf('home', 'fr'),
];

/** A page without what is new each time that it is drawn. */
const plain = (html: string) =>
  html
    .replace(/(name="(?:sent-id|drawn-for)" value|data-mark)="[^"]*"/g, '$1=""')
    .replace(/\?since=[^"]*/g, '');

async function newLead(portal: FreshPortal) {
  const { house } = portal;
  const staff = { team: 'live', roles: ['lead'], shortcuts: true } as const;
  const person = await newPerson(house, 'Samuel');
  await makeStaff(house, person.id, staff);
  const reached = { accounts: [], viewed: null, knownInOwnName: false };
  const viewer = staffViewer({ sessionId: '', person, ...reached, staff }, house.catalogue);
  if (!viewer) throw new Error('a lead is staff');
  return { viewer, browser: await portal.signInAs(person) };
}

/** Whatever staff write for staff: notes and their files, reasons, drafts of both; gives the id of the note's file. */
async function plant(portal: FreshPortal, lead: StaffViewer, number: string): Promise<string> {
  const { house } = portal;
  const received = await receiveFile(
    house,
    lead.person.id,
    `${canary}.txt`,
    Readable.from([Buffer.from(canary)]),
  );
  if ('problem' in received) throw new Error(received.problem.en);
  await note(portal, lead, number, [received.file.id]);
  const move = { leaf: '', reason: canary, sentId: null, seen: null };
  // To another team and back again, by a lead of that one.
  const other: StaffViewer = { ...lead, team: 'repertoire' };
  expect(await moveCase(house, lead, number, { ...move, team: 'repertoire' })).toBe('done');
  expect(await moveCase(house, other, number, { ...move, team: 'live' })).toBe('done');
  expect(await assignCase(house, lead, number, { to: lead.person.id, from: null, sentId: null })).toBe(
    'done',
  );
  const { id } = await house.db
    .selectFrom('cases')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const draft = { person_id: lead.person.id, case_id: id, text: canary, saved_at: house.clock.now() };
  await house.db
    .insertInto('desk_drafts')
    .values([
      { ...draft, kind: 'reply' },
      { ...draft, kind: 'note' },
    ])
    .execute();
  return received.file.id;
}

async function note(
  { house }: FreshPortal,
  lead: StaffViewer,
  number: string,
  files: string[],
): Promise<void> {
  const text = `${canary} : à vérifier entre nous.`;
  expect(await addNote(house, lead, number, { text, files, language: 'fr', sentId: null })).toBe('done');
}

const mail = ({ house }: FreshPortal) =>
  house.db.selectFrom('mailbox').select('mail').orderBy('id').execute();
