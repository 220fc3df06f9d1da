import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { newAccount, newPerson, unpaidPerformance } from '../cases/fresh-cast.ts';
import { numberOf } from '../cases/number.ts';
import type { Tables } from '../database/tables.ts';
import type { House } from '../house.ts';

type Change = Partial<Insertable<Tables['cases']>>;

/** Puts cases in queues as they could have come to be, without living their lives; gives their numbers. */
export async function queueFiller(house: House) {
  const person = await newPerson(house, 'Élodie Marchand');
  const account = await newAccount(house, 'Élodie Marchand');
  let serial = 0;
  const add = async (...changes: Change[]): Promise<string[]> => {
    const rows = changes.map((change) => ({
      number: numberOf(serial++),
      account_id: account.id,
      person_id: person.id,
      filed_as: 'holder' as const,
      draft_id: randomUUID(),
      catalogue_version: house.catalogue.version,
      leaf: unpaidPerformance,
      representative_permission: 'works',
      team_id: 'live',
      language: 'fr' as const,
      subject: 'Un cas',
      description: '',
      questions: '{}',
      answers: '{}',
      state: 'new' as const,
      opened_at: new Date('2026-11-20T15:00:00Z'),
      last_activity_at: new Date('2026-11-20T15:00:00Z'),
      target_business_days: 10,
      due_on: '2026-12-04',
      days_left: null,
      ...change,
    }));
    await house.db.insertInto('cases').values(rows).execute();
    return rows.map(({ number }) => number);
  };
  const addOne = async (change: Change = {}) => (await add(change))[0] ?? '';
  return { add, addOne, account, person };
}

/** What a case is once it is resolved. */
export const resolved = {
  state: 'resolved',
  outcome: 'done',
  resolved_at: new Date('2026-11-24T15:00:00Z'),
} as const;
