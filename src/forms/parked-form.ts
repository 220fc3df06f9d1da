import { randomBytes } from 'node:crypto';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { open, seal } from '../vault/cipher.ts';
import { rotate } from '../vault/rotate.ts';

/** A form as it was sent, but for what is kept nowhere: files, and values that are protected. */
export interface SentForm {
  /** The path where it was sent. */
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The files that came with it; those of a protected question have no name. */
  readonly files: readonly { readonly field: string; readonly name: string }[];
  /** The fields whose protected values were left out. */
  readonly leftOut: readonly string[];
}

export interface ParkedForm extends SentForm {
  readonly id: string;
  readonly keptUntil: Date;
}

const keptMs = 24 * 3_600_000;
const mostOfOnePerson = 20;

/** Keeps a form for the one person for whom it was drawn; gives its id, undefined where there is no such person. */
export async function parkForm(house: House, personId: string, form: SentForm): Promise<string | undefined> {
  const id = randomBytes(18).toString('base64url');
  const now = house.clock.now();
  const { keyId, sealed } = seal(house.keys, placeOf(id, personId), JSON.stringify(form));
  return house.db.transaction().execute(async (trx) => {
    // One at a time, or several at once would leave more than are allowed.
    const people = trx.selectFrom('people').select('id').where('id', '=', personId).forNoKeyUpdate();
    if (!(await people.executeTakeFirst())) return undefined;
    await trx
      .insertInto('parked_forms')
      .values({ id, person_id: personId, key_id: keyId, sealed, parked_at: now })
      .execute();
    await keepNewest(trx, personId);
    await purgeLater(house, trx, personId, new Date(now.getTime() + keptMs));
    return id;
  });
}

/** A form that is kept for this person; whatever else the id names, or named a day ago, is nothing. */
export async function parkedFormOf(
  house: House,
  personId: string,
  id: string,
): Promise<ParkedForm | undefined> {
  if (!/^[\w-]{24}$/.test(id)) return undefined;
  const row = await house.db
    .selectFrom('parked_forms')
    .select(['key_id as keyId', 'sealed', 'parked_at as parkedAt'])
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('parked_at', '>', new Date(house.clock.now().getTime() - keptMs))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const form: SentForm = JSON.parse(open(house.keys, placeOf(id, personId), row));
  return { ...form, id, keptUntil: new Date(row.parkedAt.getTime() + keptMs) };
}

/** Forgets a form of this person: it has been sent, or is not wanted any more. */
export async function forgetParkedForm({ db }: House, personId: string, id: string): Promise<void> {
  await db.deleteFrom('parked_forms').where('id', '=', id).where('person_id', '=', personId).execute();
}

/** The job that ends the forms of a person after 24 hours: those that came later have a later one. */
export async function purgeParkedForms(house: House, personId: string): Promise<void> {
  const before = new Date(house.clock.now().getTime() - keptMs);
  await house.db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('parked_forms')
      .where('person_id', '=', personId)
      .where('parked_at', '<=', before)
      .execute();
    const oldest = await trx
      .selectFrom('parked_forms')
      .select('parked_at')
      .where('person_id', '=', personId)
      .orderBy('parked_at')
      .limit(1)
      .executeTakeFirst();
    if (oldest === undefined) return;
    // Never at once: by a clock of the database that is ahead of ours, it would be due again and again.
    const dueAt = Math.max(oldest.parked_at.getTime() + keptMs, house.clock.now().getTime() + 60_000);
    await purgeLater(house, trx, personId, new Date(dueAt));
  });
}

/** Encrypts again with the newest key whatever an older one encrypted; gives how many there were. */
export const rotateParkedForms = (house: House): Promise<number> =>
  rotate(house, {
    async olderThan(keyId) {
      const rows = await house.db
        .selectFrom('parked_forms')
        .select(['id', 'person_id as personId', 'key_id as keyId', 'sealed'])
        .where('key_id', '<>', keyId)
        .limit(20)
        .execute();
      return rows.map(({ personId, ...row }) => ({ ...row, place: placeOf(row.id, personId) }));
    },
    replace: (old, { keyId, sealed }) =>
      house.db
        .updateTable('parked_forms')
        .set({ key_id: keyId, sealed })
        .where('id', '=', old.id)
        .where('key_id', '=', old.keyId)
        .execute(),
  });

/** One job a person, and not one a form: whoever sends without end fills nothing with jobs either. */
const purgeLater = (house: House, trx: Db, personId: string, dueAt: Date): Promise<void> =>
  house.enqueue(trx, 'purge-parked-forms', { personId }, { startAfter: dueAt, singletonKey: personId });

/** The oldest goes where there are too many. */
async function keepNewest(trx: Db, personId: string): Promise<void> {
  await trx
    .deleteFrom('parked_forms')
    .where('id', 'in', (parked) =>
      parked
        .selectFrom('parked_forms')
        .select('id')
        .where('person_id', '=', personId)
        .orderBy('parked_at', 'desc')
        .orderBy('id')
        .offset(mostOfOnePerson),
    )
    .execute();
}

const placeOf = (id: string, personId: string) => `parked-form/${id}/${personId}`;
