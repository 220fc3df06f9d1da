import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { draftSeenBy } from '../drafts/draft.ts';
import { saveDraft } from '../drafts/save.ts';
import { filesOfCase } from '../files/attached.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { caseSeenBy, timelineOf } from './case.ts';
import {
  attachFile,
  newAccount,
  newCase,
  newDraft,
  newMember,
  newStaff,
  represented,
  unpaidPerformance,
  wholeAnswers,
} from './fresh-cast.ts';
import { submitCase } from './submit.ts';
import type { MemberViewer } from './viewer.ts';

describe.each(databaseKinds)('submitting a case on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let elodie: MemberViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    elodie = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
  });
  afterAll(() => fresh.close());

  test('the case keeps the questions as asked, the answers as understood, the files and who opened it', async () => {
    const draft = await newDraft(house, elodie);
    const outcome = await submitCase(house, elodie, draft.id, draft.revision, 'fr');
    if (typeof outcome === 'string' || 'incomplete' in outcome) return expect.fail(JSON.stringify(outcome));
    const seen = await caseSeenBy(house, elodie, outcome.number);
    expect(seen).toMatchObject({
      subject: 'Concert au Théâtre des Érables',
      leaf: unpaidPerformance,
      team: 'live',
      state: 'new',
      filedBy: 'Élodie',
      filedAs: 'holder',
      account: { name: 'Élodie' },
    });
    const answers = new Map(seen?.asked.map(({ question, answered }) => [question.id, answered]));
    expect([...answers.keys()]).toEqual([
      'performance-dates',
      'performer',
      'venue',
      'event-kind',
      'promoter',
      'promoter-email',
      'already-submitted',
      'works',
    ]);
    expect(answers.get('performance-dates')).toEqual({ value: { from: '2026-07-10', to: '2026-07-12' } });
    expect(answers.get('promoter')).toBeUndefined();
    const files = await filesOfCase(house.db, seen?.id ?? '');
    expect(files.map(({ name, documents }) => ({ name, documents }))).toEqual([
      { name: 'affiche.pdf', documents: ['proof-of-performance'] },
    ]);
    const entries = await timelineOf(house, elodie, seen?.id ?? '');
    expect(entries.map(({ kind, author, body }) => ({ kind, author, body }))).toEqual([
      { kind: 'opened', author: 'Élodie', body: 'Rien ne paraît sur mon relevé.' },
    ]);
    expect(await draftSeenBy(house.db, elodie, draft.id)).toBeUndefined();
  });

  test('a draft submitted 100 times at once makes one case and 100 equal receipts', async () => {
    const draft = await newDraft(house, elodie);
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, () => submitCase(house, elodie, draft.id, draft.revision, 'fr')),
    );
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(outcomes[0]).toHaveProperty('number');
    const made = await house.db.selectFrom('cases').select('id').where('draft_id', '=', draft.id).execute();
    expect(made).toHaveLength(1);
  });

  test('what fails in the middle leaves the draft, its files and nothing else', async () => {
    const draft = await newDraft(house, elodie);
    await sql`alter table entries add constraint planted check (body <> ${sql.lit(wholeAnswers.description)}) not valid`.execute(
      house.db,
    );
    try {
      await expect(submitCase(house, elodie, draft.id, draft.revision, 'fr')).rejects.toThrow();
    } finally {
      await sql`alter table entries drop constraint planted`.execute(house.db);
    }
    expect(await draftSeenBy(house.db, elodie, draft.id)).toMatchObject({ subject: draft.subject });
    const made = await house.db.selectFrom('cases').select('id').where('draft_id', '=', draft.id).execute();
    expect(made).toEqual([]);
    expect(await submitCase(house, elodie, draft.id, draft.revision, 'fr')).toHaveProperty('number');
  });

  test('a draft without its required document is not submitted, and says so under the document’s own name', async () => {
    const draft = await newDraft(house, elodie, wholeAnswers, false);
    expect(await submitCase(house, elodie, draft.id, draft.revision, 'fr')).toMatchObject({
      incomplete: { details: [{ field: 'file.proof-of-performance' }] },
    });
  });

  test('« Voir document joint » does not stand for a required document', async () => {
    const works = { escape: 'see-attached-document', rows: [] };
    const draft = await newDraft(
      house,
      elodie,
      { ...wholeAnswers, typed: { ...wholeAnswers.typed, works } },
      false,
    );
    await attachFile(house, elodie, draft.id, 'liste.pdf');
    const outcome = await submitCase(house, elodie, draft.id, draft.revision, 'fr');
    expect(outcome).toMatchObject({ incomplete: { details: [{ field: 'file.proof-of-performance' }] } });
  });

  test('an answer to a question that no longer applies is not kept', async () => {
    const typed = { ...wholeAnswers.typed, 'cover-charge': '12,00', 'set-list-id': 'L-1' };
    const draft = await newDraft(house, elodie, { ...wholeAnswers, typed });
    const outcome = await submitCase(house, elodie, draft.id, draft.revision, 'fr');
    if (typeof outcome === 'string' || 'incomplete' in outcome) return expect.fail(JSON.stringify(outcome));
    const { answers } = await house.db
      .selectFrom('cases')
      .select('answers')
      .where('number', '=', outcome.number)
      .executeTakeFirstOrThrow();
    expect(Object.keys(answers)).not.toContain('cover-charge');
    expect(Object.keys(answers)).not.toContain('set-list-id');
  });

  test('someone else’s draft is unknown, and so is one that never was', async () => {
    const draft = await newDraft(house, elodie);
    const other = await newMember(house, 'Naïka', await newAccount(house, 'Naïka'));
    expect(await submitCase(house, other, draft.id, draft.revision, 'fr')).toBe('unknown');
    expect(await submitCase(house, elodie, randomUUID(), 1, 'fr')).toBe('unknown');
    expect(await submitCase(house, elodie, 'no draft', 1, 'fr')).toBe('unknown');
  });

  test('a representative whose permission is taken away before « Soumettre » submits nothing', async () => {
    const account = await newAccount(house, 'Naïka');
    const sylvie = await newMember(house, 'Sylvie', represented(account, 'works'));
    const draft = await newDraft(house, sylvie);
    const withoutWorks = { ...sylvie, accounts: [represented(account, 'earnings')] };
    expect(await submitCase(house, withoutWorks, draft.id, draft.revision, 'fr')).toBe('refused');
    expect(await submitCase(house, { ...sylvie, accounts: [] }, draft.id, draft.revision, 'fr')).toBe(
      'unknown',
    );
    expect(await submitCase(house, sylvie, draft.id, draft.revision, 'fr')).toHaveProperty('number');
  });

  test('what was changed elsewhere since it was checked is not submitted unseen', async () => {
    const draft = await newDraft(house, elodie);
    await saveDraft(house, elodie, draft.id, draft.revision, { subject: 'Changé dans un autre onglet' });
    expect(await submitCase(house, elodie, draft.id, draft.revision, 'fr')).toBe('changed');
    expect(await submitCase(house, elodie, draft.id, draft.revision + 1, 'fr')).toHaveProperty('number');
  });

  test('a draft saved while it is submitted is lost to neither: the save finds it gone', async () => {
    const draft = await newDraft(house, elodie);
    await submitCase(house, elodie, draft.id, draft.revision, 'fr');
    expect(
      await saveDraft(house, elodie, draft.id, draft.revision, { subject: 'Autre sujet' }),
    ).toBeUndefined();
  });

  test('entries and catalogue versions are never changed or deleted', async () => {
    const number = await newCase(house, elodie);
    const seen = await caseSeenBy(house, elodie, number);
    const ofCase = { case_id: seen?.id ?? '' };
    await expect(
      house.db
        .updateTable('entries')
        .set({ body: 'autre chose' })
        .where('case_id', '=', ofCase.case_id)
        .execute(),
    ).rejects.toThrow(/never changed/);
    await expect(house.db.deleteFrom('entries').execute()).rejects.toThrow(/never changed/);
    await expect(sql`truncate entries`.execute(house.db)).rejects.toThrow();
    await expect(house.db.deleteFrom('catalogue_versions').execute()).rejects.toThrow(/never changed/);
  });

  test('the team of the type finds it, at the desk', async () => {
    const number = await newCase(house, elodie);
    const alexis = await newStaff(house, 'live', 'agent');
    expect(await caseSeenBy(house, alexis, number.toLowerCase().replaceAll('-', ' '))).toMatchObject({
      number,
    });
  });
});
