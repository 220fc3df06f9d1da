import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newAccount, newPerson } from '../src/cases/fresh-cast.ts';
import { emptyOnServer } from '../src/database/fresh-on-server.ts';
import type { Database } from '../src/database/open.ts';
import { openHouse } from '../src/open-house.ts';
import { openAuth } from '../src/people/auth.ts';
import { makeHolder, makeStaff } from '../src/people/register.ts';
import { freePort } from '../src/program-under-test.ts';
import { readSettings, type Settings } from '../src/settings.ts';
import { openSessionOf } from '../src/web/fresh-portal.ts';

/** A portal for the built program, with people who are signed in already. */
export interface PeopledPortal {
  /** What the program is started with, each time. */
  readonly environment: Readonly<Record<string, string>>;
  readonly settings: Settings;
  /** The Cookie header of each member, and of each agent of the team that answers them. */
  readonly members: readonly string[];
  readonly agents: readonly string[];
  /** Takes its folder and its database away. */
  remove(): Promise<void>;
}

export async function peopledPortal(
  kind: Database['kind'],
  count: { readonly members: number; readonly agents: number },
): Promise<PeopledPortal> {
  const dataDir = await mkdtemp(join(tmpdir(), 'repons-faults-'));
  const server = kind === 'server' ? await emptyOnServer() : undefined;
  const environment = {
    PORT: String(await freePort()),
    DEMO: '0',
    // Nobody answers there: mail is down from the first act to the last.
    SMTP_URL: 'smtp://127.0.0.1:9',
    DATA_DIR: dataDir,
    SECRET_KEYS: `test:${randomBytes(32).toString('base64')}`,
    ...(server && { DATABASE_URL: server.url }),
  };
  const settings = readSettings(environment);
  return {
    environment,
    settings,
    ...(await signedIn(settings, count)),
    async remove() {
      await server?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Their sessions are written as sign-in does: passwords are slow to hash, on purpose. */
async function signedIn(settings: Settings, count: { members: number; agents: number }) {
  const { house, queue, database } = await openHouse(settings);
  const auth = openAuth(database.db, settings, house.keys);
  const [members, agents]: [string[], string[]] = [[], []];
  for (let each = 0; each < count.members; each += 1) {
    const [person, account] = [await newPerson(house, `Membre ${each}`), await newAccount(house, `${each}`)];
    await makeHolder(house, account.id, person.id);
    members.push(await openSessionOf({ house, auth }, person.id));
  }
  for (let each = 0; each < count.agents; each += 1) {
    const person = await newPerson(house, `Agent ${each}`);
    await makeStaff(house, person.id, { team: 'live', roles: ['agent'] });
    agents.push(await openSessionOf({ house, auth }, person.id));
  }
  await queue.stop();
  await database.close();
  return { members, agents };
}
