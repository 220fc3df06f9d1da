import type { Updateable } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../accounts/account.ts';
import { databaseKinds } from '../database/fresh.ts';
import type { Tables } from '../database/tables.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { statementsOf } from '../people/people-under-test.ts';
import { caseSeenBy, markRead, timelineOf } from './case.ts';
import { writeEntry } from './entry.ts';
import { newAccount, newCase, newMember, newPerson, newStaff, represented } from './fresh-cast.ts';
import type { MemberViewer, StaffViewer } from './viewer.ts';
import { waitingFor } from './waiting.ts';

const memberTurn = { state: 'waiting-member', due_on: null, days_left: 5 } as const;

describe.each(databaseKinds)('what waits in each account on the %s database', (kind) => {
  let fresh: FreshHouse;
  let house: House;
  let agent: StaffViewer;
  let account: Account;
  let other: Account;
  /** Of both accounts. */
  let holder: MemberViewer;
  beforeAll(async () => {
    fresh = await freshHouse(kind);
    house = fresh.house;
    agent = await newStaff(house, 'live', 'agent');
    account = await newAccount(house, 'Élodie');
    other = await newAccount(house, 'Naïka');
    holder = await newMember(house, 'Élodie', account, other);
  });
  afterAll(() => fresh.close());

  async function caseOf(viewer: MemberViewer, change: Updateable<Tables['cases']> = {}): Promise<string> {
    const number = await newCase(house, viewer);
    const { id } = await house.db
      .updateTable('cases')
      .set({ leaf: 'live-performance/unpaid-performance', ...change })
      .where('number', '=', number)
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }
  const say = (caseId: string) =>
    writeEntry(house, house.db, {
      case_id: caseId,
      kind: 'message',
      audience: 'member',
      side: 'staff',
      person_id: agent.person.id,
      language: 'fr',
      body: 'Bonjour',
      at: house.clock.now(),
    });
  const waiting = async (viewer: MemberViewer) => Object.fromEntries(await waitingFor(house, viewer));

  test('nothing waiting says nothing', async () => {
    await caseOf(holder);
    expect(await waiting(holder)).toEqual({});
  });

  test('a case waits once, when it is the member’s turn, when something is unread, or both', async () => {
    const viewer = await newMember(
      house,
      'Camille',
      await newAccount(house, 'Un'),
      await newAccount(house, 'Deux'),
    );
    const [one, two] = viewer.accounts.map(({ id }) => id);
    await caseOf(viewer, memberTurn);
    const both = await caseOf(viewer, memberTurn);
    const unread = await caseOf({ ...viewer, viewed: viewer.accounts[1] ?? null });
    await caseOf(viewer);
    await say(both);
    await say(unread);
    await say(unread);
    expect(await waiting(viewer)).toEqual({ [one ?? '']: 2, [two ?? '']: 1 });
    // Whichever account is viewed.
    expect(await waiting({ ...viewer, viewed: null })).toEqual({ [one ?? '']: 2, [two ?? '']: 1 });
  });

  test('a resolved case waits while its words are unread and an answer still reopens it', async () => {
    const viewer = await newMember(
      house,
      'Camille',
      await newAccount(house, 'Un'),
      await newAccount(house, 'Deux'),
    );
    const [one] = viewer.accounts.map(({ id }) => id);
    const resolved = (at: Date) =>
      ({ state: 'resolved', outcome: 'done', resolved_at: at, last_activity_at: at }) as const;
    const now = house.clock.now();
    await caseOf(viewer, resolved(now));
    await say(await caseOf(viewer, resolved(now)));
    await say(await caseOf(viewer, resolved(new Date(now.getTime() - 31 * 86_400_000))));
    expect(await waiting(viewer)).toEqual({ [one ?? '']: 1 });
  });

  test('a representative who sees some cases of an account counts those, and those in their own name', async () => {
    const works = { representative_permission: 'works', ...memberTurn };
    await caseOf(holder, works);
    await caseOf(holder, { ...works, representative_permission: 'earnings' });
    await caseOf(holder, { ...works, leaf: 'complaint/formal-complaint' });
    const sylvie = await newMember(house, 'Sylvie', represented(account, 'works'));
    await caseOf(holder, {
      ...memberTurn,
      account_id: null,
      filed_as: 'own-name',
      person_id: sylvie.person.id,
    });
    expect(await waiting(sylvie)).toEqual({ [account.id]: 1, '': 1 });
    expect(await waiting(holder)).toEqual({ [account.id]: 3 });
    expect(await waiting({ ...sylvie, accounts: [represented(account)] })).toEqual({ '': 1 });
    const another = await newPerson(house, 'Rob');
    expect(await waiting({ ...sylvie, person: another })).toEqual({ [account.id]: 1 });
  });

  test('each reader has their own mark', async () => {
    const [first, second] = [await newAccount(house, 'Un'), await newAccount(house, 'Deux')];
    const [one, two] = [
      await newMember(house, 'Une', first, second),
      await newMember(house, 'Autre', first, second),
    ];
    const id = await caseOf(one);
    await say(id);
    const { number } = await house.db
      .selectFrom('cases')
      .select('number')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect((await caseSeenBy(house, one, number))?.id).toBe(id);
    const last = (await timelineOf(house, one, id)).at(-1);
    await markRead(house, one, id, last?.id ?? '');
    expect(await waiting(one)).toEqual({});
    expect(await waiting(two)).toEqual({ [first.id]: 1 });
  });

  test('it is one question for all accounts, and none for who has one account', async () => {
    const sylvie = await newMember(
      house,
      'Sylvie',
      represented(account, 'works'),
      represented(other, 'works'),
    );
    expect(await statementsOf(() => waitingFor(house, sylvie))).toHaveLength(1);
    expect(await statementsOf(() => waitingFor(house, { ...holder, accounts: [account] }))).toEqual([]);
  });
});
