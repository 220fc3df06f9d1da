import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachFile, newAccount, newDraft, newMember, wholeAnswers } from '../cases/fresh-cast.ts';
import { submitCase } from '../cases/submit.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { pathOf } from '../files/storage.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { draftSeenBy } from './draft.ts';
import { countDrafts, draftsOfAccount } from './list.ts';
import { deleteDraft } from './remove.ts';
import { beginDraft, draftDays, saveDraft } from './save.ts';

const dayMs = 86_400_000;

describe.each(databaseKinds)('drafts on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let elodie: MemberViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    elodie = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
  });
  afterAll(() => fresh.close());

  const draftNow = (id: string) => draftSeenBy(house.db, elodie, id);
  const isOnDisk = (file: string) =>
    access(pathOf(house, file)).then(
      () => true,
      () => false,
    );

  test('the same form sent twice makes one draft, with what was typed first', async () => {
    const id = randomUUID();
    await Promise.all([1, 2, 3].map(() => beginDraft(house, elodie, id, elodie.viewed, wholeAnswers)));
    expect(await draftNow(id)).toMatchObject({ subject: wholeAnswers.subject, revision: 1 });
    expect(await beginDraft(house, elodie, 'no id', elodie.viewed, {})).toBeUndefined();
  });

  test('a form that names another person’s draft gets nothing of it', async () => {
    const { id } = await newDraft(house, elodie);
    const other = await newMember(house, 'Naïka', await newAccount(house, 'Naïka'));
    expect(await beginDraft(house, other, id, other.viewed, { subject: 'À moi' })).toBeUndefined();
    expect(await saveDraft(house, other, id, 1, { subject: 'À moi' })).toBeUndefined();
    expect((await draftNow(id))?.subject).toBe(wholeAnswers.subject);
  });

  test('what is typed is kept right or wrong, and a step keeps what the others said', async () => {
    const { id } = await newDraft(house, elodie);
    const outcome = await saveDraft(house, elodie, id, 1, {
      typed: { performer: '', 'cover-charge': 'douze piasses' },
    });
    expect(outcome).toMatchObject({
      saved: {
        revision: 2,
        subject: wholeAnswers.subject,
        typed: { performer: '', 'cover-charge': 'douze piasses', 'event-kind': 'concert-hall' },
      },
    });
  });

  test('a step saved from an older copy is refused, and gives the newer one', async () => {
    const { id } = await newDraft(house, elodie);
    await saveDraft(house, elodie, id, 1, { subject: 'Premier onglet' });
    const outcome = await saveDraft(house, elodie, id, 1, { subject: 'Second onglet' });
    expect(outcome).toMatchObject({ newer: { subject: 'Premier onglet', revision: 2 } });
    expect((await draftNow(id))?.subject).toBe('Premier onglet');
  });

  test('the same step sent twice is saved once, and no fault', async () => {
    const { id } = await newDraft(house, elodie);
    const outcomes = await Promise.all(
      [1, 2].map(() => saveDraft(house, elodie, id, 1, { subject: 'Pressé deux fois' })),
    );
    expect(outcomes).toMatchObject([{ saved: { revision: 2 } }, { saved: { revision: 2 } }]);
  });

  test('a form sent again after its draft became a case begins another draft', async () => {
    const draft = await newDraft(house, elodie);
    await submitCase(house, elodie, draft.id, draft.revision, 'fr');
    const again = await beginDraft(house, elodie, draft.id, elodie.viewed, wholeAnswers);
    expect(again?.id).not.toBe(draft.id);
    expect(await draftNow(again?.id ?? '')).toMatchObject({ subject: wholeAnswers.subject });
  });

  test('of ten saves of one copy at once, one is kept', async () => {
    const { id } = await newDraft(house, elodie);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, each) => saveDraft(house, elodie, id, 1, { subject: `Onglet ${each}` })),
    );
    expect(outcomes.filter((outcome) => outcome && 'saved' in outcome)).toHaveLength(1);
  });

  test('drafts are listed by account, the last saved first', async () => {
    const account = await newAccount(house, 'Ma maison', 'publisher');
    const both: MemberViewer = { ...elodie, accounts: [...elodie.accounts, account] };
    const first = await newDraft(house, { ...both, viewed: account });
    fresh.clock.set(1000);
    const second = await newDraft(house, { ...both, viewed: account });
    fresh.clock.set(1000);
    await saveDraft(house, both, first.id, 1, { subject: 'Repris' });
    const listed = await draftsOfAccount(house, { ...both, viewed: account });
    expect(listed.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await countDrafts(house, { ...both, viewed: account })).toBe(2);
  });

  test('a draft that is deleted takes its files with it, by a job', async () => {
    const { id } = await newDraft(house, elodie);
    const file = await attachFile(house, elodie, id, 'liste.pdf');
    expect(await isOnDisk(file)).toBe(true);
    expect(await deleteDraft(house, elodie, id)).toBe(true);
    expect(await draftNow(id)).toBeUndefined();
    await fresh.queue.drain(house.clock.now());
    expect(await isOnDisk(file)).toBe(false);
    expect(await deleteDraft(house, elodie, id)).toBe(false);
  });

  test('a draft lives 90 days after its last save, then goes with its files', async () => {
    const { id } = await newDraft(house, elodie);
    const file = await attachFile(house, elodie, id, 'liste.pdf');
    fresh.clock.set(60 * dayMs);
    await saveDraft(house, elodie, id, 1, { subject: 'Repris après deux mois' });
    fresh.clock.set(31 * dayMs);
    await fresh.queue.drain(house.clock.now());
    expect(await draftNow(id)).toBeDefined();
    fresh.clock.set((draftDays - 30) * dayMs);
    await fresh.queue.drain(house.clock.now());
    expect(await draftNow(id)).toBeUndefined();
    await fresh.queue.drain(house.clock.now());
    expect(await isOnDisk(file)).toBe(false);
  });
});
