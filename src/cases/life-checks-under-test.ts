import { sql } from 'kysely';
import { expect } from 'vitest';
import { caseSeenBy, filesSeenBy, timelineOf } from './case.ts';
import { businessDaysBetween } from './life-days-under-test.ts';
import { memberOf, type World } from './life-house-under-test.ts';
import { answers } from './life-rules-under-test.ts';
import {
  entriesFor,
  type Life,
  type LifeCase,
  type Member,
  members,
  type Name,
  sees,
  sideOf,
  staff,
  unreadBy,
} from './life-under-test.ts';
import { casesOfAccount } from './list.ts';

/** Everything that is kept of the life's account, whoever may see it: one text, one question. */
export async function keptOf({ house }: World, { accountId }: Life): Promise<string> {
  const { rows } = await sql<{ kept: string }>`
    with theirs as (select * from cases where account_id = ${accountId})
    select json_build_object(
      'cases', (select json_agg(theirs order by theirs.id) from theirs),
      'entries', (select json_agg(entries order by entries.id) from entries where case_id in (select id from theirs)),
      'files', (select json_agg(files order by files.id) from files where case_id in (select id from theirs)),
      'marks', (select json_agg(read_marks order by person_id, case_id) from read_marks where case_id in (select id from theirs)),
      'drafts', (select json_agg(drafts order by drafts.id) from drafts where account_id = ${accountId})
    )::text as kept`.execute(house.db);
  return rows[0]?.kept ?? '';
}

interface Kept {
  readonly cases: readonly Row[] | null;
  readonly entries: readonly Row[] | null;
  readonly files: readonly Row[] | null;
}
type Row = Readonly<Record<string, string | number | null>>;

/** What is kept, as the model would tell it. */
export function toldBy(world: World, kept: string) {
  const { cases, entries, files } = JSON.parse(kept) as Kept;
  const filesOf = (entryId: unknown) => (files ?? []).filter(({ entry_id }) => entry_id === entryId);
  const entriesOf = (caseId: unknown) => (entries ?? []).filter(({ case_id }) => case_id === caseId);
  const nameIn = (id: Row[string] | undefined) => (id ? world.nameOf(String(id)) : null);
  return (cases ?? []).map((row) => ({
    number: row.number,
    state: row.state,
    outcome: row.outcome,
    resolvedAt: momentOf(row.resolved_at),
    openedAt: momentOf(row.opened_at),
    lastActivityAt: momentOf(row.last_activity_at),
    due: row.due_on,
    daysLeft: row.days_left,
    follows: row.follows_id,
    team: row.team_id,
    assignee: nameIn(row.assignee_id),
    answeredAt: momentOf(row.answered_at),
    waitingUntil: row.waiting_until,
    entries: entriesOf(row.id).map((entry) => ({
      kind: entry.kind,
      audience: entry.audience,
      side: entry.side,
      by: world.nameOf(String(entry.person_id)),
      body: entry.body,
      state: entry.state,
      outcome: entry.outcome,
      thirdParty: entry.third_party,
      until: entry.until,
      following: entry.following_id,
      assignee: nameIn(entry.assignee_id),
      team: entry.team_id,
      fromTeam: entry.from_team_id,
      at: momentOf(entry.at),
      files: filesOf(entry.id)
        .map(({ id }) => id)
        .sort(),
    })),
    ids: entriesOf(row.id).map(({ id }) => String(id)),
  }));
}

const momentOf = (text: string | number | null | undefined) =>
  typeof text === 'string' ? Date.parse(text) : null;

/** What the model expects to be kept, in the words of `toldBy`. */
export const expectedOf = (life: Life) =>
  life.cases
    .map(({ id, stoppedOn, due, follows, marks: _, ...found }) => ({
      ...found,
      due: stoppedOn === null ? due : null,
      daysLeft: stoppedOn === null ? null : businessDaysBetween(stoppedOn, due),
      follows: follows === null ? null : life.cases[follows]?.id,
      entries: found.entries.map(({ id: _, ...entry }) => ({ ...entry, side: sideOf(entry.by) })),
      ids: found.entries.map(({ id }, place) => id || `new ${place}`),
      caseId: id,
    }))
    .sort((one, other) => (one.caseId < other.caseId ? -1 : 1))
    .map(({ caseId: _, ...told }) => told);

/**
 * Properties 1, 2, 4, 6, 9 and 12: what is kept is what the model says and nothing more, so that each act has left its
 * one entry. What else an act may leave once for each (a notice to each recipient) belongs here, told from what is
 * kept as the rest is. Gives the new entries of the model their ids.
 */
export function expectKept(world: World, life: Life, kept: string): void {
  const told = toldBy(world, kept);
  const expected = expectedOf(life);
  expect(told.map(({ ids: _, ...rest }) => rest)).toEqual(expected.map(({ ids: _, ...rest }) => rest));
  for (const found of life.cases) {
    const ids = told.find(({ number }) => number === found.number)?.ids ?? [];
    found.entries.forEach((entry, place) => {
      expect(entry.id || ids[place], 'entries keep their ids').toBe(ids[place]);
      entry.id = ids[place] ?? '';
    });
    expectWhole(found);
  }
  const numbers = life.cases.map(({ number }) => number);
  expect(new Set(numbers).size, 'numbers are unique').toBe(numbers.length);
}

function expectWhole(whole: LifeCase): void {
  const { entries, ...found } = whole;
  expect(found.assignee === null || answers(whole, found.assignee), 'who has it answers it').toBe(true);
  expect(entries[0]?.kind).toBe('opened');
  expect([found.outcome === null, found.resolvedAt === null], 'an end, exactly where it is resolved').toEqual(
    Array(2).fill(found.state !== 'resolved'),
  );
  const ids = entries.map(({ id }) => BigInt(id));
  expect(ids, 'entries are in the order in which they came').toEqual(
    [...ids].sort((one, other) => Number(one - other)),
  );
  const times = entries.filter(({ audience }) => audience === 'member').map(({ at }) => at);
  const ages = times.map((at, place) => at - (times[place - 1] ?? found.openedAt));
  expect(
    [...ages, found.lastActivityAt - (times.at(-1) ?? 0)].filter((age) => age < 0),
    'no negative age',
  ).toEqual([]);
}

/** Properties 3 and 5: everybody's lists and unread counts, and one case as these people see it. */
export async function expectSeen(world: World, life: Life, place: number, people: Iterable<Name>) {
  const found = life.cases[place];
  await Promise.all([
    ...members.map((who) => expectLists(world, life, who)),
    ...(found ? [...people].map((who) => expectCase(world, life, found, who)) : []),
  ]);
}

async function expectLists(world: World, life: Life, who: Member): Promise<void> {
  const viewer = memberOf(world, who);
  const lists = await Promise.all(
    (['active', 'resolved'] as const).map((status) => casesOfAccount(world.house, viewer, status)),
  );
  const listed = lists.map(({ rows }) =>
    rows.map(({ number, state, lastActivityAt, unread }) => ({
      number,
      state,
      lastActivityAt: lastActivityAt.getTime(),
      unread,
    })),
  );
  const visible = sees(life, who) ? life.cases : [];
  const sorted = [...visible].sort(
    (one, other) => other.lastActivityAt - one.lastActivityAt || (one.id < other.id ? 1 : -1),
  );
  const rows = sorted.map((found) => ({
    number: found.number,
    state: found.state,
    lastActivityAt: found.lastActivityAt,
    unread: unreadBy(found, who),
  }));
  expect(listed, `the lists of the ${who}`).toEqual([
    rows.filter(({ state }) => state !== 'resolved'),
    rows.filter(({ state }) => state === 'resolved'),
  ]);
}

async function expectCase(world: World, life: Life, found: LifeCase, who: Name): Promise<void> {
  const viewer = world.viewer(who);
  const seen = await caseSeenBy(world.house, viewer, found.number);
  expect(seen?.state, `the case as the ${who} sees it`).toBe(sees(life, who) ? found.state : undefined);
  if (!seen) return;
  const [entries, files] = await Promise.all([
    timelineOf(world.house, viewer, found.id),
    filesSeenBy(world.house, viewer, found.id),
  ]);
  const theirs = entriesFor(found, who);
  expect(
    entries.map(({ id, body }) => [id, body]),
    `the timeline of the ${who}`,
  ).toEqual(theirs.map(({ id, body }) => [id, body]));
  expect(files.map(({ id, entryId }) => `${entryId} ${id}`).sort(), `the files of the ${who}`).toEqual(
    theirs.flatMap(({ id, files }) => files.map((file) => `${id} ${file}`)).sort(),
  );
}

/** Who did something, and somebody else in turn, so that everybody's pages are looked at before long. */
export const lookers = (who: Name | undefined, turn: number): Set<Name> => {
  const everybody = [...members, ...staff];
  const next = everybody[turn % everybody.length] ?? 'holder';
  return new Set(who === undefined ? [next] : [who, next]);
};
