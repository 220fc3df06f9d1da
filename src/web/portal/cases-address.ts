import type { Place } from '../../cases/list.ts';
import type { Status } from '../../cases/state.ts';
import type { Language } from '../../text/localized.ts';
import { addressOf } from '../addresses.ts';

/** Where the cases of a status are listed: those that say what was typed, from a place on. */
export function casesAddress(
  language: Language,
  status: Status,
  { typed, after }: { readonly typed?: string | undefined; readonly after?: Place } = {},
): string {
  const query = new URLSearchParams({
    ...(typed === undefined ? {} : { q: typed }),
    ...(after ? { at: after.at, after: after.id } : {}),
  });
  const address = addressOf(status === 'active' ? 'cases' : 'casesResolved', language);
  return query.size > 0 ? `${address}?${query}` : address;
}

/** What an address asks the list to be filtered by; undefined for nothing. */
export const typedIn = ({ searchParams }: URL): string | undefined =>
  searchParams.get('q')?.trim() || undefined;
