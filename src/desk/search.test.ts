import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newAccount, newStaff } from '../cases/fresh-cast.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import { queueFiller, resolved } from './fresh-queue.ts';
import { caseNumbered, casesSaying, foundMost } from './search.ts';

describe.each(databaseKinds)('the search of the desk on the %s database', (kind) => {
  let fresh: FreshHouse;
  let fill: Awaited<ReturnType<typeof queueFiller>>;
  let agent: StaffViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    fill = await queueFiller(fresh.house);
    agent = await newStaff(fresh.house, 'live', 'agent');
  });
  afterEach(() => fresh.house.db.deleteFrom('cases').execute());
  afterAll(() => fresh.close());

  const found = async (typed: string, viewer = agent) =>
    (await casesSaying(fresh.house, viewer, typed)).rows.map(({ subject }) => subject).toSorted();

  test('a case is found by its number in any typing, and by nobody who does not see it', async () => {
    const number = await fill.addOne();
    for (const typed of [number, number.toLowerCase(), number.replaceAll('-', ' '), number.slice(2)])
      expect([typed, await caseNumbered(fresh.house, agent, typed)]).toEqual([typed, number]);
    await fresh.house.db.updateTable('cases').set({ team_id: 'complaints' }).execute();
    expect(await caseNumbered(fresh.house, agent, number)).toBeUndefined();
    expect(await caseNumbered(fresh.house, agent, 'un mot')).toBeUndefined();
  });

  test.each([
    ['neige', ['Neige noire']],
    ['noir neig', ['Neige noire']],
    ['relevé', ['Neige noire']],
    ['neige blanche', []],
    ['élodie', ['Cœur de pirate', 'Neige noire', 'Résolu']],
    ['MARCHAND', ['Cœur de pirate', 'Neige noire', 'Résolu', 'En son nom'].toSorted()],
    ['oeuf', ['D’un autre membre']],
    ['!!!', []],
    ['l’', []],
  ])('« %s » finds the cases that say it, or whose member is called so', async (typed, subjects) => {
    const other = await newAccount(fresh.house, 'Œuf cosmique');
    await fill.add(
      { subject: 'Neige noire', description: 'Rien sur mon relevé.' },
      { subject: 'Cœur de pirate' },
      { subject: 'Résolu', ...resolved },
      { subject: 'D’un autre membre', account_id: other.id },
      { subject: 'En son nom', account_id: null, filed_as: 'own-name' },
    );
    const byPerson = typed === 'élodie' ? ['En son nom'] : [];
    expect(await found(typed)).toEqual([...subjects, ...byPerson].toSorted());
  });

  test('the number of the member’s account finds their cases', async () => {
    await fill.add({ subject: 'Un' });
    expect(await found(fill.account.number)).toEqual(['Un']);
  });

  test('an identifier in the answers finds the case, whole and in any typing, and nothing else of them does', async () => {
    const answers = JSON.stringify({
      works: {
        rows: [
          { title: 'Brume', iswc: 'T5550000010' },
          { title: 'Givre', isrc: 'CAA012600001' },
        ],
      },
      contributors: { rows: [{ ipi: '00014107338' }, { ipi: 'I0010681306' }] },
    });
    await fill.add({ subject: 'Celui-là', answers }, { subject: 'Un autre' });
    for (const typed of [
      'T-555.000.001-0',
      't5550000010',
      'ISWC T 555 000 001 0',
      'CA-A01-26-00001',
      'caa012600001',
      '00014107338',
      '14107338',
      'IPI 141 07 338',
      'I-001068130-6',
    ]) {
      expect([typed, await found(typed)]).toEqual([typed, ['Celui-là']]);
    }
    for (const typed of ['T-555.000.001', 'T5550000011', 'Brume', 'givre'])
      expect([typed, await found(typed)]).toEqual([typed, []]);
  });

  test('the IPI of an account finds its cases', async () => {
    await fill.add({ subject: 'Un' });
    await fresh.house.db
      .updateTable('accounts')
      .set({ ipi_name: '00014107338', ipi_base: 'I0010681306' })
      .where('id', '=', fill.account.id)
      .execute();
    expect(await found('14107338')).toEqual(['Un']);
    expect(await found('I-001068130-6')).toEqual(['Un']);
  });

  test('what is found is what the seeker sees: nothing of a restricted team, and of others all', async () => {
    const answers = JSON.stringify({ iswc: 'T5550000010' });
    await fill.add(
      { subject: 'Neige de l’équipe', answers },
      { subject: 'Neige d’ailleurs', team_id: 'repertoire', answers },
      { subject: 'Neige plaignante', team_id: 'complaints', answers },
      { subject: 'Neige plaignante résolue', team_id: 'complaints', answers, ...resolved },
      {
        subject: 'Neige plaignante en son nom',
        team_id: 'complaints',
        account_id: null,
        filed_as: 'own-name',
      },
    );
    const editor = await newStaff(fresh.house, null, 'catalogue-editor');
    const auditor = await newStaff(fresh.house, null, 'auditor');
    for (const typed of ['neige', 'élodie', 'T-555.000.001-0'])
      expect([typed, await found(typed)]).toEqual([
        typed,
        ['Neige de l’équipe', 'Neige d’ailleurs'].toSorted(),
      ]);
    expect(await found('neige', editor)).toEqual([]);
    expect(await found('neige', auditor)).toHaveLength(5);
  });

  test('of many, the latest are shown, and that there are more is said', async () => {
    await fill.add(
      ...Array.from({ length: foundMost + 1 }, (_, at) => ({
        subject: 'Neige',
        description: `numéro${at}`,
        last_activity_at: new Date(Date.UTC(2026, 10, 20, 12, at)),
      })),
    );
    const { rows, isMore } = await casesSaying(fresh.house, agent, 'neige');
    expect([rows.length, isMore]).toEqual([foundMost, true]);
    expect(rows[0]?.lastActivityAt).toEqual(new Date(Date.UTC(2026, 10, 20, 12, foundMost)));
    expect((await casesSaying(fresh.house, agent, 'numéro7')).isMore).toBe(false);
  });

  test('whatever is typed is looked for', async () => {
    await fill.add({});
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom('\0', "' | !a:*", '\\', 'a:* & (', '\ud800', '9'.repeat(200)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        await caseNumbered(fresh.house, agent, typed);
        await casesSaying(fresh.house, agent, typed);
      }),
      { numRuns: 60 },
    );
  });
});
