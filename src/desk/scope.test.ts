import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesSeenBy, membersWhoSee, staffWhoAnswer } from '../cases/access.ts';
import { caseSeenBy, numbersSeenBy } from '../cases/case.ts';
import { newAccount, newCase, newMember, newPerson } from '../cases/fresh-cast.ts';
import { casesOfAccount, countsOfAccount } from '../cases/list.ts';
import { numberOf } from '../cases/number.ts';
import {
  type MemberViewer,
  memberViewer,
  type StaffViewer,
  staffViewer,
  type Viewer,
} from '../cases/viewer.ts';
import { mayWatch, seesOneOf, type Watched } from '../cases/watched.ts';
import type { Tables } from '../database/tables.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { Role, SignedIn } from '../people/person.ts';
import { makeHolder, makeRepresentative, makeStaff } from '../people/register.ts';
import { signedInNow } from '../people/session.ts';
import { randomFrom } from '../questions/random.ts';
import { queueOf } from './queue.ts';
import { queueCounts } from './queue-counts.ts';
import { type QueueName, type QueuePlace, queuesOf } from './queue-place.ts';
import { caseNumbered, casesSaying } from './search.ts';

/**
 * Every list, count, search and signal starts from one scope: for people whose rights are drawn at random, each is
 * compared with the table of settled 1 to 6, written out by hand here, and with the others.
 */

const random = randomFrom('scope');
const restricted = ['complaints', 'ombud', 'privacy'];
/** The last is in no catalogue any more. */
const teams = ['live', 'repertoire', 'membership', ...restricted, 'closed-team'];
const roles: readonly Role[] = [
  'agent',
  'lead',
  'privacy-officer',
  'auditor',
  'catalogue-editor',
  'administrator',
];
const permissions = ['works', 'earnings', 'signatory'];
const states = ['new', 'in-progress', 'waiting-member', 'waiting-third-party', 'resolved'] as const;
const today = '2026-11-24';

interface Drawn {
  readonly id: string;
  readonly number: string;
  readonly word: string;
  readonly account: string | null;
  readonly person: string;
  readonly filedAs: string;
  readonly leaf: string;
  readonly permission: string | null;
  readonly team: string;
  readonly state: (typeof states)[number];
  readonly dueOn: string | null;
  readonly assignee: string | null;
  readonly answered: boolean;
}

interface Someone {
  readonly id: string;
  readonly holds: readonly string[];
  readonly represents: readonly { account: string; state: string; permissions: readonly string[] }[];
  readonly staff: { readonly team: string | null; readonly roles: readonly Role[] } | null;
}

/** Settled 2: by account, permission and who filed it; settled 1: with no account it is the person's. */
function isSeenByMember({ id, holds, represents }: Someone, found: Drawn): boolean {
  if (found.account === null) return found.person === id;
  if (holds.includes(found.account)) return true;
  const access = represents.find(({ account, state }) => account === found.account && state === 'approved');
  if (access === undefined) return false;
  const isBetweenThem = ['account-access', 'complaint'].includes(found.leaf.split('/')[0] ?? '');
  if (found.filedAs === 'holder' && isBetweenThem) return false;
  if (found.permission !== null) return access.permissions.includes(found.permission);
  return access.permissions.includes('signatory') || found.person === id;
}

/** Settled 4: restricted teams are their own people's and the auditor's, and so is a team that was closed. */
function isSeenByStaff({ staff }: Someone, { team }: Drawn): boolean {
  if (staff === null) return false;
  if (staff.roles.includes('auditor')) return true;
  if (!answers(staff.roles) || team === 'closed-team') return false;
  return !restricted.includes(team) || team === staff.team;
}

const answers = (of: readonly Role[]) => of.includes('agent') || of.includes('lead');

describe.each([
  ['server', 200],
  ['embedded', 40],
] as const)('for people drawn at random, on the %s database', (kind, count) => {
  let fresh: FreshHouse;
  let cases: Drawn[];
  let people: Someone[];
  let signedIn: Map<string, SignedIn>;

  beforeAll(async () => {
    fresh = await freshHouse(kind);
    people = await drawPeople(fresh, count);
    cases = await drawCases(fresh, people, 120);
    signedIn = await signInAll(fresh, people);
  }, 120_000);
  afterAll(() => fresh.close());

  const rightsOf = ({ id }: Someone) => signedIn.get(id) as SignedIn;
  const members = () => people.map((who) => [who, memberViewer(rightsOf(who))] as const);
  const staff = () =>
    people.flatMap((who) => {
      const viewer = staffViewer(rightsOf(who), fresh.house.catalogue);
      return viewer ? [[who, viewer] as const] : [];
    });
  const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort();
  const seenBy = async (viewer: Viewer) =>
    ids(await casesSeenBy(fresh.house.db, viewer).select('cases.id').execute());

  test('the scope is the table, from either side and from either end', async () => {
    for (const [who, viewer] of members())
      expect(await seenBy(viewer)).toEqual(ids(cases.filter((each) => isSeenByMember(who, each))));
    for (const [who, viewer] of staff())
      expect(await seenBy(viewer)).toEqual(ids(cases.filter((each) => isSeenByStaff(who, each))));
    for (const found of cases) {
      const told = await membersWhoSee(fresh.house.db, found.id).select('people.id').execute();
      expect(ids(told)).toEqual(ids(people.filter((who) => isSeenByMember(who, found))));
      const asked = await staffWhoAnswer(fresh.house.db, fresh.house.catalogue, found.id)
        .select('people.id')
        .execute();
      // Who answers is of the team, and sees the case.
      const answering = people.filter(
        (who) => isSeenByStaff(who, found) && who.staff?.team === found.team && answers(who.staff.roles),
      );
      for (const { id } of asked) expect(ids(answering)).toContain(id);
    }
  });

  test('a case by its number, and the numbers of linked ones, are those of the scope', async () => {
    for (const [who, viewer] of [...members(), ...staff()]) {
      const few = Array.from({ length: 5 }, () => random.pick(cases));
      const seen = viewer.side === 'member' ? isSeenByMember : isSeenByStaff;
      for (const found of few)
        expect((await caseSeenBy(fresh.house, viewer, found.number)) !== undefined).toBe(seen(who, found));
      const linked = await numbersSeenBy(fresh.house, viewer, ids(few));
      expect([...linked.keys()].sort()).toEqual([...new Set(ids(few.filter((each) => seen(who, each))))]);
    }
  });

  test('the lists and counts of a member are those of the account viewed', async () => {
    for (const [who, viewer] of members()) {
      for (const viewed of [...viewer.accounts, null]) {
        const there = cases.filter(
          (each) => each.account === (viewed?.id ?? null) && isSeenByMember(who, each),
        );
        const active = there.filter(({ state }) => state !== 'resolved');
        const resolved = there.filter(({ state }) => state === 'resolved');
        const as: MemberViewer = { ...viewer, viewed };
        expect(await listed(fresh, as, 'active')).toEqual(ids(active));
        expect(await listed(fresh, as, 'resolved')).toEqual(ids(resolved));
        const counts = await countsOfAccount(fresh.house, as);
        expect(counts).toEqual({ active: active.length, resolved: resolved.length });
      }
    }
  });

  test('the queues of staff and their counts are the scope, each told by the table', async () => {
    for (const [who, viewer] of staff()) {
      const queues = queuesOf(viewer);
      const counts = await queueCounts(fresh.house, viewer);
      expect(Object.keys(counts).sort()).toEqual([...queues].sort());
      for (const queue of queues) {
        const expected = ids(cases.filter((each) => isSeenByStaff(who, each) && isIn(queue, who, each)));
        const order = random.pick(['target', 'age', 'activity'] as const);
        expect(await queued(fresh, viewer, { queue, order, filters: {} }), queue).toEqual(expected);
        expect(counts[queue], queue).toBe(expected.length);
      }
    }
  });

  test('a search finds, by words and by number, what the scope has and no more', async () => {
    for (const [who, viewer] of staff()) {
      for (const found of Array.from({ length: 3 }, () => random.pick(cases))) {
        const isSeen = isSeenByStaff(who, found);
        expect(await caseNumbered(fresh.house, viewer, found.number)).toBe(isSeen ? found.number : undefined);
        const { rows } = await casesSaying(fresh.house, viewer, found.word);
        expect(ids(rows)).toEqual(isSeen ? [found.id] : []);
      }
      const { rows } = await casesSaying(fresh.house, viewer, 'concert');
      const visible = ids(cases.filter((each) => isSeenByStaff(who, each)));
      expect(visible).toEqual(expect.arrayContaining(ids(rows)));
    }
  });

  test('a signal is heard by who sees the case, on what they may watch', async () => {
    for (const [who, viewer] of [...members(), ...staff()]) {
      const seen = viewer.side === 'member' ? isSeenByMember : isSeenByStaff;
      for (const found of Array.from({ length: 4 }, () => random.pick(cases))) {
        const watched: Watched[] = [
          { of: 'case', caseId: found.id },
          { of: 'account', accountId: found.account },
          { of: 'team', teamId: found.team },
        ];
        for (const each of watched) {
          const hears =
            (await mayWatch(fresh.house.db, viewer, each)) &&
            (await seesOneOf(fresh.house.db, viewer, each, [{ caseId: found.id }]));
          if (hears) expect(seen(who, found)).toBe(true);
          if (each.of === 'case') expect(hears).toBe(seen(who, found));
        }
      }
    }
  });
});

/** What a queue holds of what its reader sees: their own, their team's (everybody's, for who is of none), that of others. */
function isIn(queue: QueueName, { id, staff }: Someone, found: Drawn): boolean {
  const isOpen = found.state !== 'resolved';
  if (queue === 'mine') return isOpen && found.assignee === id;
  const isOurs = staff?.team === null || staff?.team === found.team;
  if (queue === 'others') return isOpen && !isOurs;
  if (!isOurs) return false;
  switch (queue) {
    case 'resolved':
      return !isOpen;
    case 'answered':
      return isOpen && found.answered;
    case 'late':
      return isOpen && found.dueOn !== null && found.dueOn < today;
    case 'unassigned':
      return isOpen && found.assignee === null;
    case 'waiting-member':
    case 'waiting-third-party':
      return found.state === queue;
    default:
      return isOpen;
  }
}

async function listed({ house }: FreshHouse, viewer: MemberViewer, status: 'active' | 'resolved') {
  const found: string[] = [];
  let after: Awaited<ReturnType<typeof casesOfAccount>>['next'];
  do {
    const page = await casesOfAccount(house, viewer, status, { after });
    found.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return found.sort();
}

async function queued({ house }: FreshHouse, viewer: StaffViewer, place: QueuePlace): Promise<string[]> {
  const found: string[] = [];
  let after: QueuePlace['after'];
  do {
    const page = await queueOf(house, viewer, { ...place, after });
    found.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return found.sort();
}

async function drawPeople({ house }: FreshHouse, count: number): Promise<Someone[]> {
  const accounts: string[] = [];
  for (let each = 0; each < 15; each += 1) accounts.push((await newAccount(house, `Compte ${each}`)).id);
  const people: Someone[] = [];
  for (let each = 0; each < count; each += 1) {
    const { id } = await newPerson(house, `Personne ${each}`);
    const holds = some(accounts, random.pick([0, 0, 1, 1, 2]));
    const represents = some(accounts, random.pick([0, 0, 1, 3])).map((account) => ({
      account,
      state: random.pick(['approved', 'approved', 'pending', 'revoked', 'refused'] as const),
      permissions: permissions.filter(() => random.once(2)),
    }));
    const staff = random.once(2)
      ? { team: random.pick([null, ...teams]), roles: roles.filter(() => random.once(3)) }
      : null;
    for (const account of holds) await makeHolder(house, account, id);
    for (const { account, ...access } of represents)
      await makeRepresentative(house, { accountId: account, personId: id, ...access });
    if (staff) await makeStaff(house, id, staff);
    people.push({ id, holds, represents, staff });
  }
  return people;
}

const some = <T>(of: readonly T[], count: number): T[] => [
  ...new Set(Array.from({ length: count }, () => random.pick(of))),
];

/** Copies of one case, each changed at random in all that rights and queues go by. */
async function drawCases({ house }: FreshHouse, people: readonly Someone[], count: number): Promise<Drawn[]> {
  const member = await newMember(house, 'Élodie', await newAccount(house, 'Élodie'));
  const number = await newCase(house, member);
  const { words: _, ...row } = await house.db
    .selectFrom('cases')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const accounts = await house.db.selectFrom('accounts').select('id').execute();
  const drawn = Array.from({ length: count }, (_, place): Drawn => {
    const account = random.once(8) ? null : random.pick(accounts).id;
    const state = random.pick(states);
    return {
      id: randomUUID(),
      number: numberOf(1_000_000 + place),
      word: `mot${place}x`,
      account,
      person: random.pick(people).id,
      filedAs: account === null ? 'own-name' : random.pick(['holder', 'representative']),
      leaf: random.pick([
        'live-performance/unpaid-performance',
        'account-access/account-recovery',
        'complaint/formal-complaint',
      ]),
      permission: random.pick([null, 'works', 'earnings']),
      team: random.pick(teams),
      state,
      dueOn: state === 'waiting-member' ? null : random.pick(['2026-11-10', today, '2026-12-15']),
      assignee: random.once(2) ? random.pick(people).id : null,
      answered: state !== 'resolved' && random.once(3),
    };
  });
  const rows = drawn.map((each, place) => ({
    ...row,
    questions: JSON.stringify(row.questions),
    answers: JSON.stringify(row.answers),
    id: each.id,
    number: each.number,
    draft_id: randomUUID(),
    subject: `Concert ${each.word}`,
    account_id: each.account,
    person_id: each.person,
    filed_as: each.filedAs as Tables['cases']['filed_as'],
    leaf: each.leaf,
    representative_permission: each.permission,
    team_id: each.team,
    state: each.state,
    due_on: each.dueOn,
    days_left: each.dueOn === null ? 3 : null,
    outcome: each.state === 'resolved' ? ('done' as const) : null,
    resolved_at: each.state === 'resolved' ? new Date('2026-11-20T15:00:00Z') : null,
    assignee_id: each.assignee,
    answered_at: each.answered ? new Date('2026-11-21T15:00:00Z') : null,
    // Several at the same moment: a page must neither skip nor repeat one.
    last_activity_at: new Date(Date.parse('2026-11-21T15:00:00Z') + (place % 7) * 1_000),
  }));
  await house.db.insertInto('cases').values(rows).execute();
  return [...drawn, drawnFrom(row)];
}

/** The case that the others were copied from. */
function drawnFrom(row: {
  id: string;
  number: string;
  account_id: string | null;
  person_id: string;
  leaf: string;
  representative_permission: string | null;
  team_id: string;
  due_on: string | null;
}): Drawn {
  return {
    id: row.id,
    number: row.number,
    word: 'Érables',
    account: row.account_id,
    person: row.person_id,
    filedAs: 'holder',
    leaf: row.leaf,
    permission: row.representative_permission,
    team: row.team_id,
    state: 'new',
    dueOn: row.due_on,
    assignee: null,
    answered: false,
  };
}

/** Everybody's rights as the product reads them, each by a session. */
async function signInAll({ house }: FreshHouse, people: readonly Someone[]): Promise<Map<string, SignedIn>> {
  const now = new Date();
  const times = { created_at: now, updated_at: now, expires_at: new Date(now.getTime() + 3_600_000) };
  const nowhere = { viewed_account_id: null, ip_address: null, user_agent: null };
  const sessions = people.map(({ id }) => ({
    id: `s-${id}`,
    token: randomUUID(),
    person_id: id,
    ...nowhere,
    ...times,
  }));
  await house.db.insertInto('sessions').values(sessions).execute();
  const signed = await signedInNow(
    house,
    sessions.map(({ id }) => id),
  );
  return new Map([...signed.values()].map((each) => [each.person.id, each]));
}
