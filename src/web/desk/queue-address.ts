import { longestFilter, type Place } from '../../cases/list.ts';
import type { CaseState } from '../../database/tables.ts';
import {
  type QueueFilters,
  type QueueName,
  type QueuePlace,
  queueNames,
  queueOrders,
} from '../../desk/queue-place.ts';
import { type Language, languages } from '../../text/localized.ts';
import { addressOf } from '../addresses.ts';
import { stateWords } from '../case-words.ts';
import { everyTeam, teamsParam } from '../live/signals.ts';
import { isMoment, isUuid } from '../place.ts';

/** What each part of a place is called in an address. */
export const placeParams = {
  queue: 'queue',
  order: 'order',
  type: 'type',
  language: 'language',
  member: 'member',
  state: 'state',
  assignee: 'who',
} as const;

/** Where a queue is shown, from this place on. */
export const queueAddress = (language: Language, { queue, ...place }: QueuePlace): string =>
  withQuery(addressOf('deskQueue', language, { queue }), queryOf(place));

/** Where a case is shown at the desk, beside the queue from which it was opened. */
export const deskCaseAddress = (language: Language, number: string, place?: QueuePlace): string =>
  withQuery(addressOf('deskCase', language, { number }), placeQuery(place));

/** What tells a page of the desk that its queue changed or, beside one, the case. */
export function deskSignalsAddress(
  language: Language,
  { queue }: Pick<QueuePlace, 'queue'>,
  number?: string,
): string {
  const address =
    number === undefined
      ? addressOf('deskSignals', language)
      : addressOf('deskCaseSignals', language, { number });
  return `${address}?${teamsParam}=${queue === 'others' ? everyTeam : ''}`;
}

/** The place as the query of an address that keeps it beside something else. */
export function placeQuery(place: QueuePlace | undefined): URLSearchParams {
  if (place === undefined) return new URLSearchParams();
  return new URLSearchParams([[placeParams.queue, place.queue], ...queryOf(place)]);
}

/** The place at the desk that an address says: nonsense in it counts for nothing, and no queue is no place. */
export function queuePlaceIn(
  { searchParams }: URL,
  queue: string = searchParams.get(placeParams.queue) ?? '',
): QueuePlace | undefined {
  const name = queueNames.find((each) => each === queue);
  if (name === undefined) return undefined;
  const order = queueOrders.find((each) => each === searchParams.get(placeParams.order)) ?? 'target';
  const place = { queue: name, order, filters: filtersIn(searchParams) };
  const after = afterIn(searchParams, place);
  return after ? { ...place, after } : place;
}

function filtersIn(query: URLSearchParams): QueueFilters {
  const type = query.get(placeParams.type) ?? '';
  const language = languages.find((each) => each === query.get(placeParams.language));
  // No text of PostgreSQL has a NUL in it.
  const member = (query.get(placeParams.member) ?? '').slice(0, longestFilter).replaceAll('\0', ' ').trim();
  const state = query.get(placeParams.state) ?? '';
  const assignee = query.get(placeParams.assignee) ?? '';
  return {
    ...(/^[a-z0-9-]+(\/[a-z0-9-]+){0,2}$/.test(type) ? { type } : {}),
    ...(language ? { language } : {}),
    ...(member ? { member } : {}),
    ...(Object.hasOwn(stateWords, state) ? { state: state as CaseState } : {}),
    ...(/^[\w-]{1,64}$/.test(assignee) ? { assignee } : {}),
  };
}

function afterIn(
  query: URLSearchParams,
  place: { queue: QueueName; order: QueuePlace['order'] },
): Place | undefined {
  const [at, id] = [query.get('at') ?? '', query.get('after') ?? ''];
  const isDated = place.order === 'target' && place.queue !== 'resolved';
  const isAPlace = isDated ? at === 'infinity' || isMoment(`${at}T00:00:00.000Z`) : isMoment(at);
  return isAPlace && isUuid(id) ? { at, id } : undefined;
}

const queryOf = ({ order, filters, after }: Omit<QueuePlace, 'queue'>) =>
  new URLSearchParams([
    ...(order === 'target' ? [] : [[placeParams.order, order]]),
    ...Object.entries(filters).map(([name, value]) => [placeParams[name as keyof QueueFilters], value]),
    ...(after ? Object.entries({ at: after.at, after: after.id }) : []),
  ]);

const withQuery = (address: string, query: URLSearchParams) =>
  query.size > 0 ? `${address}?${query}` : address;
