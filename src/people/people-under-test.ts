import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';
import { vi } from 'vitest';
import { freshDatabase } from '../database/fresh.ts';
import type { Database } from '../database/open.ts';
import { openAuth } from './auth.ts';
import { hashPassword, registerPerson } from './register.ts';
import { signIn } from './sign-in.ts';

export const password = 'pélican-9-rivières';
export const secretKey = { id: 'a', key: Buffer.alloc(32, 1).toString('base64') };
const settings = { publicUrl: 'http://localhost:3000' };

/** A fresh database with Élodie in it, who has a password, and the way in. */
export async function peopleUnderTest(kind: Database['kind']) {
  const database = await freshDatabase(kind);
  const { db } = database;
  const house = { db, clock: { now: () => new Date('2026-11-24T12:00:00Z') } };
  const auth = openAuth(db, settings, [secretKey]);
  const elodie = await registerPerson(house, {
    name: 'Élodie Marchand-Tremblay',
    email: 'elodie@repons.test',
    language: 'fr',
    passwordHash: await hashPassword(password),
  });
  const form = {
    email: elodie.email,
    password,
    address: '192.0.2.1',
    userAgent: 'Mozilla/5.0',
    cookieHeader: undefined,
  };
  return {
    ...house,
    auth,
    elodie,
    form,
    /** Signs Élodie in, as a browser does that has this Cookie header, and gives the one it has then. */
    async signedInCookie(cookieHeader?: string): Promise<string> {
      const outcome = await signIn(house, auth, { ...form, cookieHeader });
      if ('problem' in outcome) throw new Error(outcome.problem.en);
      return cookieHeaderOf(outcome.cookies);
    },
    close: () => database.close(),
  };
}

export const cookieHeaderOf = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0]).join('; ');

const asking = new AsyncLocalStorage<string[]>();

/** What the act asked of the database, statement by statement, without its values; what others ask meanwhile is not in it. */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const ask = pg.Client.prototype.query;
  const query = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...all) {
    const [statement]: unknown[] = all;
    asking.getStore()?.push(typeof statement === 'string' ? statement : JSON.stringify(statement));
    return Reflect.apply(ask, this, all);
  });
  const asked: string[] = [];
  try {
    await asking.run(asked, act);
    return asked;
  } finally {
    query.mockRestore();
  }
}
