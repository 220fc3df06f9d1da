import { sql } from 'kysely';
import { staffOfTeam } from '../cases/access.ts';
import type { StaffViewer } from '../cases/viewer.ts';
import type { House } from '../house.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** The people to whom a case of the viewer's team may be given, by name. */
export async function colleaguesOf({ db }: House, { team }: StaffViewer): Promise<readonly Colleague[]> {
  if (team === null) return [];
  return staffOfTeam(db, team)
    .select(['people.id', 'people.name'])
    .orderBy(sql`people.name collate "und-x-icu"`)
    .orderBy('people.id')
    .execute();
}
