import type { Place } from '../cases/list.ts';

/** The place in a list that an address asks to go on from; undefined for its first page, or for nonsense. */
export function placeIn({ searchParams }: URL): Place | undefined {
  const at = searchParams.get('at') ?? '';
  const id = searchParams.get('after') ?? '';
  return isMoment(at) && isUuid(id) ? { at, id } : undefined;
}

/** As we write it ourselves: PostgreSQL refuses a year 0 and a 30 February, which Date.parse takes. */
export const isMoment = (text: string) =>
  /^[12]\d{3}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text;

export const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
