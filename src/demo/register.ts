import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { House } from '../house.ts';
import {
  hashPassword,
  makeHolder,
  makeRepresentative,
  makeStaff,
  registerAccount,
  registerPerson,
} from '../people/register.ts';
import { root } from '../root.ts';
import { demoPassword } from './people.ts';

const language = z.enum(['fr', 'en']);

const schema = z.object({
  people: z.array(
    z.object({
      name: z.string(),
      email: z.email(),
      language,
      holds: z.array(z.string()).default([]),
      represents: z.string().optional(),
    }),
  ),
  accounts: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      kind: z.enum(['writer', 'publisher', 'estate']),
      name: z.string(),
      artistName: z.string().nullable(),
      place: z.string(),
      language,
      ipiName: z.string(),
      ipiBase: z.string(),
    }),
  ),
  representatives: z.array(
    z.object({
      id: z.string(),
      access: z.array(
        z.object({
          member: z.string(),
          permissions: z.array(z.string()),
          state: z.enum(['pending', 'approved', 'revoked', 'refused']),
        }),
      ),
    }),
  ),
  staff: z.array(
    z.object({
      name: z.string(),
      email: z.email(),
      language,
      team: z.string().nullable(),
      roles: z.array(
        z.enum(['agent', 'lead', 'privacy-officer', 'auditor', 'catalogue-editor', 'administrator']),
      ),
    }),
  ),
});

/** The people, accounts and teams of the demonstration, made once, all or none. */
export async function registerDemonstration(house: House): Promise<void> {
  const file = await readFile(join(root, 'demonstration/people.json'), 'utf8');
  const { people, accounts, representatives, staff } = schema.parse(JSON.parse(file));
  const passwordHash = await hashPassword(demoPassword);
  await house.db.transaction().execute(async (db) => {
    const inside = { ...house, db };
    const ids = new Map<string, string>();
    for (const { id, ...account } of accounts) ids.set(id, await registerAccount(inside, account));
    const accountId = (id: string) => ids.get(id) ?? '';
    for (const { holds, represents, ...person } of people) {
      const { id } = await registerPerson(inside, { ...person, passwordHash });
      for (const account of holds) await makeHolder(inside, accountId(account), id);
      const accesses = representatives.find((each) => each.id === represents)?.access ?? [];
      for (const { member, permissions, state } of accesses) {
        await makeRepresentative(inside, { accountId: accountId(member), personId: id, permissions, state });
      }
    }
    for (const { team, roles, ...person } of staff) {
      const { id } = await registerPerson(inside, { ...person, passwordHash });
      await makeStaff(inside, id, { team, roles });
    }
  });
}
