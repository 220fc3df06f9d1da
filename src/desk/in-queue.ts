import { type AliasedExpression, type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { casesSeenBy } from '../cases/access.ts';
import type { Place } from '../cases/list.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { Tables } from '../database/tables.ts';
import type { House } from '../house.ts';
import { todayIn } from '../text/dates.ts';
import {
  nobody,
  orderOf,
  type QueueFilters,
  type QueueName,
  type QueueOrder,
  type QueuePlace,
} from './queue-place.ts';
import { teamsOfQueue } from './teams.ts';

type Cases = ExpressionBuilder<Tables, 'cases'>;

/** What each order goes by, as its index has it, and how a page says where the next one starts. */
export const keys = {
  target: { key: sql<Date>`coalesce(cases.due_on, 'infinity'::date)`, type: sql`date`, direction: 'asc' },
  age: { key: sql<Date>`cases.opened_at`, type: sql`timestamptz`, direction: 'asc' },
  activity: { key: sql<Date>`cases.last_activity_at`, type: sql`timestamptz`, direction: 'desc' },
} as const satisfies Record<QueueOrder, unknown>;

/** The first cases of a queue from a place on, by their ids: those the viewer sees and nothing else. */
export function firstInQueue(
  house: House,
  viewer: StaffViewer,
  place: QueuePlace,
  most: number,
): AliasedExpression<{ id: string }, 'first'> {
  const { queue, filters, after } = place;
  const order = orderOf(place);
  const { direction } = keys[order];
  const first = casesSeenBy(house.db, viewer)
    .where((eb) => inQueue(eb, queue, viewer, todayOf(house)))
    .where((eb) => eb.and(narrowedTo(eb, filters)))
    .$if(after !== undefined, (query) => query.where(after ? isAfter(order, after) : sql.lit(true)))
    .select(['cases.id', keys[order].key.as('key')])
    .orderBy(keys[order].key, direction)
    .orderBy('cases.id', direction)
    .limit(most);
  if (queue === 'mine') return first.as('first');
  const ofTeam = first.where('cases.team_id', '=', sql<string>`team.id`);
  return house.db
    .selectFrom(teamsOfQueue(house.db, viewer, queue).as<'team'>(sql`team(id)`))
    .innerJoinLateral(ofTeam.as('first'), (join) => join.onTrue())
    .select(['first.id', 'first.key'])
    .orderBy('first.key', direction)
    .orderBy('first.id', direction)
    .limit(most)
    .as('first');
}

export const todayOf = ({ settings, clock }: House): string => todayIn(settings.timeZone, clock.now());

/** What a case is in each queue, whosever it is; only those of `resolved` are. */
export function inQueue(
  eb: Cases,
  queue: QueueName,
  { person }: StaffViewer,
  today: string,
): Expression<SqlBool> {
  const isOpen = eb('cases.state', '<>', 'resolved');
  switch (queue) {
    case 'resolved':
      return eb('cases.state', '=', 'resolved');
    case 'mine':
      return eb.and([isOpen, eb('cases.assignee_id', '=', person.id)]);
    case 'answered':
      return eb.and([isOpen, eb('cases.answered_at', 'is not', null)]);
    case 'late':
      return eb.and([isOpen, isLate(today)]);
    case 'unassigned':
      return eb.and([isOpen, eb('cases.assignee_id', 'is', null)]);
    case 'waiting-member':
    case 'waiting-third-party':
      return eb.and([isOpen, eb('cases.state', '=', queue)]);
    default:
      return isOpen;
  }
}

/** The target is past, or the date until which a third party is waited for. */
const isLate = (today: string) =>
  sql<boolean>`(cases.due_on < ${today}::date or cases.waiting_until < ${today}::date)`;

const isAfter = (order: QueueOrder, { at, id }: Place) => {
  const { key, type, direction } = keys[order];
  const than = direction === 'asc' ? sql`>` : sql`<`;
  return sql<boolean>`(${key}, cases.id) ${than} (${at}::${type}, ${id}::uuid)`;
};

function narrowedTo(
  eb: Cases,
  { type, language, member, state, assignee }: QueueFilters,
): Expression<SqlBool>[] {
  return [
    ...(type ? [sql<boolean>`(cases.leaf = ${type} or starts_with(cases.leaf, ${`${type}/`}))`] : []),
    ...(language ? [eb('cases.language', '=', language)] : []),
    ...(state ? [eb('cases.state', '=', state)] : []),
    ...(assignee === nobody ? [eb('cases.assignee_id', 'is', null)] : []),
    ...(assignee && assignee !== nobody ? [eb('cases.assignee_id', '=', assignee)] : []),
    ...(member ? [ofMember(member)] : []),
  ];
}

/** The account is called so or has this number, or whoever filed in their own name is called so. */
const ofMember = (typed: string) => sql<boolean>`(
  cases.account_id = any(array(${accountsCalled(typed)}))
  or (cases.account_id is null and cases.person_id = any(array(${peopleCalled(typed)})))
)`;

export const accountsCalled = (typed: string) => sql`
  select accounts.id from accounts where accounts.words @@ words_asked(${typed})`;

export const peopleCalled = (typed: string) => sql`
  select people.id from people where people.words @@ words_asked(${typed})`;
