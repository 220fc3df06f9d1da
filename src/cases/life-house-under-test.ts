import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { freshDatabase } from '../database/fresh.ts';
import type { Database } from '../database/open.ts';
import { newFileId } from '../files/storage.ts';
import type { House } from '../house.ts';
import { type OpenHouse, openHouse } from '../open-house.ts';
import { openAuth } from '../people/auth.ts';
import { makeHolder, makeRepresentative, makeStaff } from '../people/register.ts';
import { signedInBy } from '../people/session.ts';
import { readSettings, type Settings } from '../settings.ts';
import { newAccount, newPerson } from './fresh-cast.ts';
import {
  type Access,
  type Life,
  type Member,
  members,
  type Name,
  type Representative,
  staff,
} from './life-under-test.ts';
import { memberViewer, staffViewer, type Viewer } from './viewer.ts';

/** The product as the test of lives has it: a house that can be closed, killed and opened again, and people in it. */
export interface World {
  readonly house: House;
  readonly clock: { at: number };
  personId(who: Name): string;
  /** The name of this person. */
  nameOf(personId: string): Name | undefined;
  /** The person with their rights as they were last read. */
  viewer(who: Name): Viewer;
  /** A new life: an account with two holders and a representative. */
  newLife(now: number): Promise<Life>;
  setAccess(life: Life, who: Representative, access: Access): Promise<void>;
  /** Files of this person, received and attached nowhere. */
  newFiles(who: Name, count: number): Promise<string[]>;
  /** Closes the house and opens it again, as another process would; killed, its connections are cut first. */
  restart(how: 'closed' | 'killed'): Promise<void>;
  close(): Promise<void>;
}

export async function worldUnderTest(kind: Database['kind']): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'repons-life-'));
  const server = kind === 'server' ? await freshDatabase(kind) : undefined;
  const settings = settingsFor(dataDir, server?.pool.options.connectionString);
  const time = { at: Date.parse('2026-11-24T15:00:00Z') };
  const clock = { now: () => new Date(time.at) };
  let open: OpenHouse = await openHouse(settings, clock);
  const people = await registerPeople(open.house);
  const strangersAccount = await newAccount(open.house, 'Naïka');
  let viewers = new Map<Name, Viewer>();
  const idOf = (who: Name) => people.get(who)?.id ?? '';

  const openedAuth = ({ house }: OpenHouse) => openAuth(house.db, house.settings, house.keys);
  let auth = openedAuth(open);

  async function readRights() {
    const { house } = open;
    const signed = await Promise.all(
      [...people].map(async ([who, { token }]) => {
        const signature = createHmac('sha256', auth.cookie.signingKeys[0] ?? '');
        const value = `${token}.${signature.update(token).digest('base64')}`;
        const person = await signedInBy(house, auth, `${auth.cookie.name}=${encodeURIComponent(value)}`);
        if (!person) throw new Error(`${who} is not signed in`);
        return [who, staffViewer(person, house.catalogue) ?? memberViewer(person)] as const;
      }),
    );
    viewers = new Map<Name, Viewer>(signed);
  }

  return {
    get house() {
      return open.house;
    },
    clock: time,
    personId: idOf,
    nameOf: (personId) => [...people.keys()].find((who) => idOf(who) === personId),
    viewer(who) {
      const viewer = viewers.get(who);
      if (!viewer) throw new Error(`nobody is ${who}`);
      return viewer;
    },
    async newLife(now) {
      const { house } = open;
      time.at = now;
      const ids = members.map(idOf);
      await house.db.deleteFrom('holders').where('person_id', 'in', ids).execute();
      const { id: accountId } = await newAccount(house, 'Élodie');
      await makeHolder(house, accountId, idOf('holder'));
      await makeHolder(house, accountId, idOf('other holder'));
      await makeHolder(house, strangersAccount.id, idOf('stranger'));
      await house.db.deleteFrom('representatives').where('person_id', 'in', ids).execute();
      const access: Life['access'] = {
        representative: { state: 'approved', permissions: ['works'] },
        'other representative': { state: 'approved', permissions: ['earnings'] },
      };
      for (const who of ['representative', 'other representative'] as const)
        await makeRepresentative(house, { accountId, personId: idOf(who), ...access[who] });
      await readRights();
      return { now, accountId, cases: [], access, sent: [] };
    },
    async setAccess({ accountId, access: accesses }, who, access) {
      await makeRepresentative(open.house, { accountId, personId: idOf(who), ...access });
      accesses[who] = access;
      await readRights();
    },
    async newFiles(who, count) {
      const ids = Array.from({ length: count }, newFileId);
      const received = { person_id: idOf(who), name: 'affiche.pdf', type: 'application/pdf', bytes: 94 };
      const rows = ids.map((id) => ({ id, ...received, created_at: clock.now() }));
      if (count > 0) await open.house.db.insertInto('files').values(rows).execute();
      return ids;
    },
    async restart(how) {
      if (how === 'killed' && server) await cutConnections(server);
      await open.queue.stop();
      await open.database.close();
      open = await openHouse(settings, clock);
      auth = openedAuth(open);
      await readRights();
    },
    async close() {
      await open.queue.stop();
      await open.database.close();
      await server?.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const settingsFor = (dataDir: string, databaseUrl: string | undefined): Settings =>
  readSettings({
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    // Notices are left as jobs, and nobody does them here.
    SMTP_URL: 'smtp://localhost',
    SECRET_KEYS: `a:${Buffer.alloc(32, 1).toString('base64')}`,
  });

/** What the database sees of a process that is killed: whatever was under way is rolled back. */
const cutConnections = ({ db }: Database) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(db);

type Someone = { readonly id: string; readonly token: string };

async function registerPeople(house: House): Promise<ReadonlyMap<Name, Someone>> {
  const people = new Map<Name, Someone>();
  for (const who of [...members, ...staff]) {
    const { id } = await newPerson(house, who);
    people.set(who, { id, token: await openSession(house, id) });
  }
  const place = async (who: Name, team: string | null, ...roles: ('agent' | 'lead' | 'auditor')[]) =>
    makeStaff(house, people.get(who)?.id ?? '', { team, roles });
  await place('agent', 'live', 'agent');
  await place('lead', 'live', 'lead');
  await place('agent elsewhere', 'repertoire', 'lead');
  await place('auditor', null, 'auditor');
  return people;
}

async function openSession({ db }: House, personId: string): Promise<string> {
  const [token, now] = [randomUUID(), new Date()];
  const times = { created_at: now, updated_at: now, expires_at: new Date(now.getTime() + 3_600_000) };
  const nowhere = { viewed_account_id: null, ip_address: null, user_agent: null };
  const session = { id: randomUUID(), token, person_id: personId, ...nowhere, ...times };
  await db.insertInto('sessions').values(session).execute();
  return token;
}

export const memberOf = (world: World, who: Member) => {
  const viewer = world.viewer(who);
  if (viewer.side === 'staff') throw new Error(`${who} is staff`);
  return viewer;
};
