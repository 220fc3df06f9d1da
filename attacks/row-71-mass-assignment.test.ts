import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDraft } from '../src/cases/fresh-cast.ts';
import { databaseKinds } from '../src/database/fresh.ts';
import { type AddressName, addresses, fill } from '../src/web/addresses.ts';
import {
  type Browser,
  type Form,
  type FreshPortal,
  freshPortal,
  newCaseWithFile,
  newDraftWithFile,
} from '../src/web/fresh-portal.ts';
import { changes } from './changes.ts';
import { forms, posts } from './forms.ts';
import { type Owner, twoMembers } from './two-members.ts';

// FreeScout GHSA-m4hc-rc98-38jc, Chatwoot CVE-2026-72719: a field named as a column set the column.

/** What is someone’s own says in each of its columns what nothing of the others does. */
async function makeUnlike({ house: { db } }: FreshPortal, personId: string): Promise<void> {
  const words = { leaf: 'complaint/service', subject: 'Autre', description: 'Autre' };
  const resolved = { state: 'resolved', outcome: 'answered', resolved_at: new Date() } as const;
  await db
    .updateTable('drafts')
    .set({ ...words, typed: '{"venue":"Autre"}', revision: 9 })
    .where('person_id', '=', personId)
    .execute();
  await db
    .updateTable('cases')
    .set({ ...words, ...resolved, team_id: 'complaints', language: 'en', filed_as: 'representative' })
    .where('person_id', '=', personId)
    .execute();
  await db
    .updateTable('files')
    .set({ documents: ['set-list'] })
    .where('person_id', '=', personId)
    .execute();
}

/** What reaches the prototype of an object whose keys are taken from a form. */
const prototypes = Object.fromEntries(
  ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString']
    .flatMap((name) => [
      name,
      `${name}.audience`,
      `${name}[audience]`,
      `works.${name}.title`,
      `documents.${name}`,
    ])
    .map((name) => [name, 'staff']),
);

describe.each(databaseKinds)('on the %s database', (kind) => {
  let portal: FreshPortal;
  let a: Owner;
  let b: Owner;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    ({ a, b, agent } = await twoMembers(portal));
    await makeUnlike(portal, b.viewer.person.id);
  });
  afterAll(() => portal.close());

  const idsOfB = () => [
    b.viewer.person.id,
    b.viewer.viewed?.id ?? '',
    ...Object.values(b.draft),
    ...Object.values(b.case),
  ];

  /** Every column of every table by its name, also as a program writes it, with what another’s rows say there. */
  async function everyColumn(): Promise<Record<string, string[]>> {
    const columns: Record<string, string[]> = {};
    for (const rows of Object.values(await portal.kept())) {
      const theirs =
        rows.find((row) => idsOfB().some((id) => JSON.stringify(row).includes(id))) ?? rows[0] ?? {};
      for (const [column, value] of Object.entries(theirs)) {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        for (const name of [column, column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())]) {
          columns[name] = [...(columns[name] ?? []), text];
        }
      }
    }
    return { ...columns, audience: ['staff'], side: ['staff'], kind: ['state'], body: ['resolved'] };
  }

  /** What the form is about: made anew for each that changes or ends it. */
  async function targetOf(address: AddressName): Promise<Owner> {
    const { house } = portal;
    if (address === 'newCase') return { ...a, draft: { draft: randomUUID(), file: '' } };
    if (address === 'draftCheck') return { ...a, draft: await newDraftWithFile(house, a.viewer) };
    if (address === 'case' || address === 'deskCase')
      return { ...a, case: await newCaseWithFile(house, a.viewer) };
    if (!address.startsWith('draft')) return a;
    return { ...a, draft: { draft: (await newDraft(house, a.viewer, undefined, false)).id, file: '' } };
  }

  /** What a form does to the database, told without the ids and the times that are new each time. */
  async function doneBy(address: AddressName, added: Form) {
    const target = await targetOf(address);
    const browser = address === 'deskCase' ? agent : await portal.signInAs(a.viewer.person);
    const path = fill(addresses[address].fr, address.startsWith('draft') ? target.draft : target.case);
    const before = await portal.kept();
    const { status } = await browser.post(path, { ...added, ...forms[address]?.(target) });
    return { status, done: withoutIds(changes(before, await portal.kept()), target) };
  }

  test.each(posts)('%s takes nothing but its own fields', async (address) => {
    if (!forms[address]) return expect.fail('this form is not in the table: what does it send?');
    const known = Object.getOwnPropertyNames(Object.prototype);
    const plain = await doneBy(address, {});
    expect(plain.status).toBeLessThan(423);
    expect(await doneBy(address, { ...prototypes, ...(await everyColumn()) })).toEqual(plain);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(known);
  });

  test('what is added would change something, if it were taken', async () => {
    const columns = await everyColumn();
    expect(columns.account_id).toContain(b.viewer.viewed?.id);
    expect(columns.personId).toContain(b.viewer.person.id);
    expect(Object.keys(columns).length).toBeGreaterThan(100);
  });

  /** Ids of what the form is about, and of who sends it, keep a name; what is made anew is numbered as it comes. */
  function withoutIds(done: object, { draft, case: { number, file } }: Owner): unknown {
    const names = new Map([
      [a.viewer.person.id, 'a'],
      [a.viewer.viewed?.id, 'the account of a'],
      ...[draft.draft, draft.file, number, file].map((id, index) => [id, `target ${index}`] as const),
      ...idsOfB().map((id) => [id, id] as const),
    ]);
    const text = JSON.stringify(done)
      .replace(/"(id|entry_id)":\d+/g, '"$1":"new"')
      .replace(/"entryId":"\d+"/g, '"entryId":"new"')
      // Made by the database of what stands beside it.
      .replace(/"words":"[^"]*"/g, '"words":""')
      .replace(/\d\d:\d\d:\d\d\.\d+/g, 'now')
      .replace(/(?<=")(?:[0-9a-f-]{36}|C-\w{4}-\w{3}|[\w-]{24})(?=")/g, (id) => {
        if (!names.has(id)) names.set(id, `new ${names.size}`);
        return names.get(id) ?? '';
      });
    return JSON.parse(text);
  }
});
