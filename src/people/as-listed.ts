import { isDeepStrictEqual } from 'node:util';
import type { Insertable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { House } from '../house.ts';
import type { Person } from './person.ts';
import { makeHolder, makeRepresentative, registerPerson, removeHolder } from './register.ts';

/** What a list changed: what it says once more stays as it is. */
export type Listed = 'made' | 'changed' | 'same';

type Inside = Pick<House, 'db' | 'clock'>;

/** Whoever has this address. */
export const personCalled = ({ db }: Inside, email: string): Promise<Person | undefined> =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'email', 'language'])
    .where('email', '=', email)
    .executeTakeFirst();

/** The id of the account with this number. */
export async function accountNumbered({ db }: Inside, number: string): Promise<string | undefined> {
  const found = await db.selectFrom('accounts').select('id').where('number', '=', number).executeTakeFirst();
  return found?.id;
}

/** A person of this address has this name and language; a new one has no password yet. */
export async function personAsListed(inside: Inside, listed: Omit<Person, 'id'>): Promise<Listed> {
  const known = await personCalled(inside, listed.email);
  if (known === undefined) {
    await registerPerson(inside, { ...listed, passwordHash: null });
    return 'made';
  }
  const { name, language } = listed;
  if (known.name === name && known.language === language) return 'same';
  const changes = { name, language, updated_at: inside.clock.now() };
  await inside.db.updateTable('people').set(changes).where('id', '=', known.id).execute();
  return 'changed';
}

/** The account of this number is as it says. */
export async function accountAsListed(
  { db }: Inside,
  listed: Omit<Required<Insertable<Tables['accounts']>>, 'id'>,
): Promise<Listed> {
  const known = await db
    .selectFrom('accounts')
    .selectAll()
    .where('number', '=', listed.number)
    .executeTakeFirst();
  if (known === undefined) {
    await db.insertInto('accounts').values(listed).execute();
    return 'made';
  }
  const { id, ...current } = known;
  if (isDeepStrictEqual(current, listed)) return 'same';
  await db.updateTable('accounts').set(listed).where('id', '=', id).execute();
  return 'changed';
}

interface ListedAccess {
  readonly accountId: string;
  readonly personId: string;
  readonly access: 'holder' | 'representative' | 'none';
  readonly permissions: readonly string[];
}

/** The person holds the account, represents it with these permissions, or no longer reaches it. */
export async function accessAsListed(inside: Inside, listed: ListedAccess): Promise<Listed> {
  const { db } = inside;
  const { accountId, personId, access, permissions } = listed;
  const holds = await heldBy(db, listed).select('account_id').executeTakeFirst();
  const represents = await db
    .selectFrom('representatives')
    .select(['permissions', 'state'])
    .where('account_id', '=', accountId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  const isApproved = represents?.state === 'approved';
  const now = holds ? 'holder' : isApproved ? 'representative' : 'none';
  const isSame = access !== 'representative' || isDeepStrictEqual(represents?.permissions, [...permissions]);
  if (now === access && isSame) return 'same';
  if (access === 'holder') await makeHolder(inside, accountId, personId);
  else if (holds) await removeHolder(inside, accountId, personId);
  if (access === 'representative') {
    await makeRepresentative(inside, { accountId, personId, permissions, state: 'approved' });
  } else if (represents && isApproved) {
    await makeRepresentative(inside, {
      accountId,
      personId,
      permissions: represents.permissions,
      state: 'revoked',
    });
  }
  return now === 'none' ? 'made' : 'changed';
}

const heldBy = (db: Inside['db'], { accountId, personId }: Pick<ListedAccess, 'accountId' | 'personId'>) =>
  db.selectFrom('holders').where('account_id', '=', accountId).where('person_id', '=', personId);
