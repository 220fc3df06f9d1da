import type { Place } from '../cases/list.ts';

/** The place in a list that an address asks to go on from; undefined for its first page, or for nonsense. */
export function placeIn({ searchParams }: URL): Place | undefined {
  const at = searchParams.get('at') ?? '';
  const id = searchParams.get('after') ?? '';
  const isMoment = /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  return isMoment && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? { at, id } : undefined;
}
