import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Account } from '../accounts/account.ts';
import { writeEntry } from '../cases/entry.ts';
import { newAccount, newCase } from '../cases/fresh-cast.ts';
import { memberViewer } from '../cases/viewer.ts';
import type { Database } from '../database/open.ts';
import type { CaseState, Outcome } from '../database/tables.ts';
import { freshHouse } from '../fresh-house.ts';
import type { Person, Role } from '../people/person.ts';
import { makeHolder, makeRepresentative, makeStaff, registerPerson } from '../people/register.ts';
import type { Language } from '../text/localized.ts';
import { startSmtp } from './smtp-under-test.ts';

/** What an act writes: what is said, then the state it leads to. */
type Written =
  | { readonly says: string }
  | { readonly state: CaseState; readonly outcome?: Outcome; readonly reason?: string };

/** What no mail may say: it is in every subject, message and reason. */
export const canary = 'canari';

/** A house that sends its mail to a real server, and everyone who has to do with the cases of one account. */
export async function noticesUnderTest(kind: Database['kind'], environment: Record<string, string> = {}) {
  const smtp = await startSmtp();
  const fresh = await freshHouse(kind, { SMTP_URL: smtp.url, ...environment });
  const { house, queue } = fresh;
  const account = await newAccount(house, 'Élodie');
  const person = (name: string, language: Language) =>
    registerPerson(house, {
      name,
      email: `${randomUUID()}@repons.test`,
      language,
      passwordHash: null,
    });
  const represent = async (whose: Account, { id }: Person, permissions: string[]) => {
    const access = { accountId: whose.id, personId: id, permissions };
    await makeRepresentative(house, { ...access, state: 'approved' });
    return { revoke: () => makeRepresentative(house, { ...access, state: 'revoked' }) };
  };
  const staff = async (name: string, language: Language, team: string | null, ...roles: Role[]) => {
    const one = await person(name, language);
    await makeStaff(house, one.id, { team, roles });
    return one;
  };
  const elodie = await person('Élodie', 'fr');
  const associate = await person('Saskia', 'en');
  for (const { id } of [elodie, associate]) await makeHolder(house, account.id, id);
  const reached = { accounts: [account], viewed: account, knownInOwnName: false };
  const holder = memberViewer({ sessionId: '', person: elodie, ...reached, staff: null });

  return {
    ...fresh,
    smtp,
    account,
    elodie,
    associate,
    person,
    represent,
    staff,
    agent: await staff('Alexis', 'fr', 'live', 'agent'),
    lead: await staff('Samuel', 'en', 'live', 'lead'),
    /** A case of Élodie's; the mail that it gives is sent and forgotten, unless it is what is looked at. */
    async newCase({ isTold = false } = {}): Promise<{ id: string; number: string }> {
      const number = await newCase(house, holder);
      const { id } = await house.db
        .updateTable('cases')
        .set({ subject: `Un ${canary}` })
        .where('number', '=', number)
        .returning('id')
        .executeTakeFirstOrThrow();
      if (!isTold) {
        await queue.drain();
        smtp.forget();
      }
      return { id, number };
    },
    /** What somebody does to a case, as the acts write it: in one transaction. Gives the ids of the entries. */
    act: (side: 'member' | 'staff', by: Person, caseId: string, ...written: Written[]) =>
      house.db.transaction().execute(async (trx) => {
        const said = { case_id: caseId, audience: 'member', side, person_id: by.id } as const;
        const ids: string[] = [];
        for (const each of written) {
          const entry = { ...said, language: by.language, at: house.clock.now() };
          ids.push(
            await ('says' in each
              ? writeEntry(house, trx, { ...entry, kind: 'message', body: each.says })
              : writeEntry(house, trx, {
                  ...entry,
                  kind: 'state',
                  state: each.state,
                  outcome: each.outcome ?? null,
                  body: each.reason ?? '',
                })),
          );
        }
        return ids;
      }),
    /** The state of the pieces of work of this kind. */
    async jobs(name: string): Promise<string[]> {
      const { rows } = await sql<{ state: string }>`
        select state from pgboss.job where name = ${name} order by created_on`.execute(house.db);
      return rows.map(({ state }) => state);
    },
    async close() {
      await fresh.close();
      await smtp.down();
    },
  };
}

export type NoticesUnderTest = Awaited<ReturnType<typeof noticesUnderTest>>;
