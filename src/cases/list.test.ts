import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../database/fresh.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { newAccount, newCase, newMember, newStaff, represented } from './fresh-cast.ts';
import { casesOfAccount, casesToAnswer, countsOfAccount, type Place, rowsAPage } from './list.ts';
import type { MemberViewer } from './viewer.ts';

describe.each(databaseKinds)('the cases of an account on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
  });
  afterAll(() => fresh.close());

  const newHolder = async () => newMember(house, 'Élodie', await newAccount(house, 'Élodie'));

  /** A case with these words. */
  async function caseOf(viewer: MemberViewer, subject: string, description = '', change = {}) {
    const number = await newCase(house, viewer);
    await house.db
      .updateTable('cases')
      .set({ subject, description, ...change })
      .where('number', '=', number)
      .execute();
    return number;
  }

  const found = async (viewer: MemberViewer, typed: string) =>
    (await casesOfAccount(house, viewer, 'active', { typed })).rows.map(({ subject }) => subject).sort();

  async function everyPage(viewer: MemberViewer, typed?: string) {
    const pages: string[][] = [];
    let after: Place | undefined;
    do {
      const { rows, next } = await casesOfAccount(house, viewer, 'active', { typed, after });
      pages.push(rows.map(({ id }) => id));
      after = next;
    } while (after);
    return pages;
  }

  test('every case is on one page, and on one only, though 60 have the same last activity', async () => {
    const viewer = await newHolder();
    const number = await newCase(house, viewer);
    await copies(house, number, 59);
    for (const typed of [undefined, 'erables']) {
      const pages = await everyPage(viewer, typed);
      expect(pages.map(({ length }) => length)).toEqual([rowsAPage, rowsAPage, 10]);
      expect(new Set(pages.flat()).size).toBe(60);
    }
    expect(await countsOfAccount(house, viewer)).toEqual({ active: 60, resolved: 0 });
    expect((await casesToAnswer(house, viewer, 3)).count).toBe(0);
  });

  test('the longest waiting for their member come first, and all of them are counted', async () => {
    const viewer = await newHolder();
    for (const [subject, minute] of [
      ['Un', 3],
      ['Deux', 1],
      ['Trois', 2],
    ] as const) {
      await caseOf(viewer, subject, '', {
        state: 'waiting-member',
        due_on: null,
        days_left: 5,
        last_activity_at: new Date(Date.UTC(2026, 10, 20, 12, minute)),
      });
    }
    await caseOf(viewer, 'Quatre');
    const { first, count } = await casesToAnswer(house, viewer, 2);
    expect([first.map(({ subject }) => subject), count]).toEqual([['Deux', 'Trois'], 3]);
  });

  test('a case is found by the words of its subject and its description, or how they begin', async () => {
    const viewer = await newHolder();
    await caseOf(viewer, 'Concert au Théâtre des Érables', 'Rien ne paraît sur mon relevé d’octobre.');
    await caseOf(viewer, 'Cœur de pirate : l’œuvre n’est pas déclarée', 'À la ÆGIS FLÛTE, nº 12');
    for (const [typed, subjects] of [
      ['erables', ['Concert au Théâtre des Érables']],
      ['ÉRABLES', ['Concert au Théâtre des Érables']],
      ['des érab theat', ['Concert au Théâtre des Érables']],
      ['relevé d’octobre', ['Concert au Théâtre des Érables']],
      ['relevé octobre avril', []],
      ['oeuvre', ['Cœur de pirate : l’œuvre n’est pas déclarée']],
      ['l’œuvre', ['Cœur de pirate : l’œuvre n’est pas déclarée']],
      ['COEUR', ['Cœur de pirate : l’œuvre n’est pas déclarée']],
      ['aegis flute 12', ['Cœur de pirate : l’œuvre n’est pas déclarée']],
      ['e\u0301rables', ['Concert au Théâtre des Érables']],
      ['rables', []],
      ['érables œuvre', []],
      ['!!!', []],
      ['l’', []],
    ] as const) {
      expect([typed, await found(viewer, typed)]).toEqual([typed, subjects]);
    }
  });

  test('a case is found by its number in any typing, and by a part of it', async () => {
    const viewer = await newHolder();
    const number = await caseOf(viewer, 'Un');
    await caseOf(viewer, 'Deux');
    for (const typed of [
      number,
      number.toLowerCase(),
      number.replaceAll('-', ' '),
      number.replaceAll('-', ''),
      number.slice(2).replaceAll('0', 'O').replaceAll('1', 'l'),
      number.slice(2, 6),
    ]) {
      expect([typed, await found(viewer, typed)]).toEqual([typed, ['Un']]);
    }
  });

  test('what is found and how many is within the account viewed, the status, and what its reader may see', async () => {
    const [account, other] = [await newAccount(house, 'Élodie'), await newAccount(house, 'Naïka')];
    const holder = await newMember(house, 'Élodie', account, other);
    await caseOf(holder, 'Neige vue', '', { representative_permission: 'works' });
    await caseOf(holder, 'Neige cachée', '', { representative_permission: 'earnings' });
    await caseOf(holder, 'Neige fondue', '', {
      representative_permission: 'works',
      state: 'resolved',
      outcome: 'done',
      resolved_at: house.clock.now(),
    });
    const elsewhere = { ...holder, viewed: other };
    await caseOf(elsewhere, 'Neige d’ailleurs');
    const sylvie = await newMember(house, 'Sylvie', represented(account, 'works'));
    for (const [viewer, active, counts] of [
      [holder, ['Neige cachée', 'Neige vue'], { active: 2, resolved: 1 }],
      [elsewhere, ['Neige d’ailleurs'], { active: 1, resolved: 0 }],
      [sylvie, ['Neige vue'], { active: 1, resolved: 1 }],
      [await newHolder(), [], { active: 0, resolved: 0 }],
    ] as const) {
      expect(await found(viewer, 'neige')).toEqual(active);
      expect(await countsOfAccount(house, viewer, 'neige')).toEqual(counts);
    }
  });

  test('whatever is typed is looked for, and its own words find what has them', async () => {
    const viewer = await newHolder();
    const number = await newCase(house, viewer);
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.constantFrom(
        '\u0000',
        "' | !a:*",
        '\\',
        '<->',
        'a:* & (',
        '\ud800',
        'é'.repeat(5000),
        '%_',
        '½ ﬁ ǅ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (typed) => {
        const written = typed.replaceAll('\u0000', ' ');
        await house.db.updateTable('cases').set({ subject: written }).where('number', '=', number).execute();
        const { rows } = await casesOfAccount(house, viewer, 'active', { typed });
        const { asked } = await sql<{ asked: string | null }>`
          select words_asked(${written.slice(0, 100)}) as asked`
          .execute(house.db)
          .then(({ rows: [row] }) => row ?? { asked: null });
        if (asked !== null) expect(rows).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  test('what is new is what the society says to the member, a resolution’s reason too, and nothing else', async () => {
    const viewer = await newHolder();
    const agent = await newStaff(house, 'live', 'agent');
    const number = await newCase(house, viewer);
    const { id } = await house.db
      .selectFrom('cases')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    const unreadAfter = async (entry: {
      kind: 'message' | 'state';
      audience: 'member' | 'staff';
      side: 'member' | 'staff';
      body: string;
    }) => {
      await house.db
        .insertInto('entries')
        .values({
          case_id: id,
          person_id: agent.person.id,
          language: 'fr',
          at: house.clock.now(),
          state: entry.kind === 'state' ? 'in-progress' : null,
          ...entry,
        })
        .execute();
      return (await casesOfAccount(house, viewer, 'active')).rows[0]?.unread;
    };
    const toMember = { kind: 'message', audience: 'member', side: 'staff', body: 'Bonjour' } as const;
    expect(await unreadAfter(toMember)).toBe(1);
    expect(await unreadAfter({ ...toMember, kind: 'state' })).toBe(2);
    expect(await unreadAfter({ ...toMember, kind: 'state', body: '' })).toBe(2);
    expect(await unreadAfter({ ...toMember, audience: 'staff' })).toBe(2);
    expect(await unreadAfter({ ...toMember, side: 'member' })).toBe(2);
  });
});

/** So many more cases like this one, of the same moment. */
async function copies({ db }: House, number: string, count: number): Promise<void> {
  const { words: _, ...row } = await db
    .selectFrom('cases')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const rows = Array.from({ length: count }, (_each, index) => ({
    ...row,
    id: randomUUID(),
    draft_id: randomUUID(),
    number: `C-0000-${String(index).padStart(3, '0')}`,
    questions: JSON.stringify(row.questions),
    answers: JSON.stringify(row.answers),
  }));
  await db.insertInto('cases').values(rows).execute();
}
