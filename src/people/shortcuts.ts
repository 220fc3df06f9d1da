import type { House } from '../house.ts';

/** Turns the keys of the desk on or off for a person of staff. */
export async function setShortcuts({ db }: Pick<House, 'db'>, personId: string, on: boolean): Promise<void> {
  await db.updateTable('staff').set({ shortcuts: on }).where('person_id', '=', personId).execute();
}
