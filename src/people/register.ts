import { randomUUID } from 'node:crypto';
import { hashPassword as scrypt } from 'better-auth/crypto';
import type { AccountKind } from '../database/tables.ts';
import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';
import { passwordLength } from './auth.ts';
import { emailIn } from './email.ts';
import type { Person, Staff } from './person.ts';

interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Of `hashPassword`; null for who cannot sign in yet. */
  readonly passwordHash: string | null;
}

interface NewAccount {
  readonly number: string;
  readonly kind: AccountKind;
  readonly name: string;
  readonly language: Language;
  readonly artistName?: string | null;
  readonly place?: string;
  readonly ipiName?: string | null;
  readonly ipiBase?: string | null;
}

interface Representation {
  readonly accountId: string;
  readonly personId: string;
  readonly permissions: readonly string[];
  readonly state: 'pending' | 'approved' | 'revoked' | 'refused';
}

/** A password as it is kept: scrypt with its own salt. Throws for a length that no password may have. */
export function hashPassword(password: string): Promise<string> {
  if (password.length < passwordLength.min || password.length > passwordLength.max) {
    throw new RangeError(`a password has ${passwordLength.min} to ${passwordLength.max} characters`);
  }
  return scrypt(password);
}

/** A new person, who may sign in with their password. Throws where the address is taken or is none. */
export async function registerPerson(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  { name, email: typed, language, passwordHash }: NewPerson,
): Promise<Person> {
  const email = emailIn(typed);
  if (email === undefined) throw new RangeError(`not an e-mail address: ${typed}`);
  const id = randomUUID();
  const times = { created_at: clock.now(), updated_at: clock.now() };
  await db
    .with('person', (query) =>
      query.insertInto('people').values({ id, name, email, language, image: null, ...times }),
    )
    .insertInto('credentials')
    .values({
      id: randomUUID(),
      person_id: id,
      provider_id: 'credential',
      account_id: id,
      password: passwordHash,
      ...times,
    })
    .execute();
  return { id, name, email, language };
}

/** Gives a person another password, of `hashPassword`, and ends the sessions that the old one opened. */
export async function setPassword(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  personId: string,
  password: string,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('credentials')
      .set({ password, updated_at: clock.now() })
      .where('person_id', '=', personId)
      .where('provider_id', '=', 'credential')
      .execute();
    await trx.deleteFrom('sessions').where('person_id', '=', personId).execute();
  });
}

/** A new member account, which nobody holds yet; gives its id. */
export async function registerAccount({ db }: Pick<House, 'db'>, account: NewAccount): Promise<string> {
  const { artistName = null, ipiName = null, ipiBase = null, place = '', ...same } = account;
  const { id } = await db
    .insertInto('accounts')
    .values({ ...same, place, artist_name: artistName, ipi_name: ipiName, ipi_base: ipiBase })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function makeHolder(
  { db }: Pick<House, 'db'>,
  accountId: string,
  personId: string,
): Promise<void> {
  await db.insertInto('holders').values({ account_id: accountId, person_id: personId }).execute();
}

export async function removeHolder(
  { db }: Pick<House, 'db'>,
  accountId: string,
  personId: string,
): Promise<void> {
  await db
    .deleteFrom('holders')
    .where('account_id', '=', accountId)
    .where('person_id', '=', personId)
    .execute();
}

/** Gives a person access to an account that they do not hold, or changes the access they have. */
export async function makeRepresentative(
  { db }: Pick<House, 'db'>,
  { accountId, personId, permissions, state }: Representation,
): Promise<void> {
  const access = { permissions: [...permissions], state };
  await db
    .insertInto('representatives')
    .values({ account_id: accountId, person_id: personId, ...access })
    .onConflict((key) => key.columns(['person_id', 'account_id']).doUpdateSet(access))
    .execute();
}

export async function makeStaff(
  { db }: Pick<House, 'db'>,
  personId: string,
  staff: Pick<Staff, 'team' | 'roles'>,
): Promise<void> {
  await db
    .insertInto('staff')
    .values({ person_id: personId, team_id: staff.team, roles: [...staff.roles] })
    .execute();
}
