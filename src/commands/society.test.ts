import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actOnCase } from '../cases/act.ts';
import { assignCase } from '../cases/assign.ts';
import { newCase } from '../cases/fresh-cast.ts';
import { memberViewer, type StaffViewer, staffViewer } from '../cases/viewer.ts';
import { databaseKinds } from '../database/fresh.ts';
import { emptyOnServer } from '../database/fresh-on-server.ts';
import { type FreshHouse, freshHouse } from '../fresh-house.ts';
import type { House } from '../house.ts';
import { openHouse } from '../open-house.ts';
import { openAuth } from '../people/auth.ts';
import type { SignedIn } from '../people/person.ts';
import { signedInBy } from '../people/session.ts';
import { signIn } from '../people/sign-in.ts';
import { readSettings, type Settings } from '../settings.ts';
import { accessImport } from './access-import.ts';
import { accountsImport } from './accounts-import.ts';
import { administratorAdd } from './administrator.ts';
import { passwordFrom } from './password.ts';
import { peopleImport } from './people-import.ts';
import { staffImport } from './staff-import.ts';

const password = 'rivière-aux-outardes';
const lists = {
  people: `email;name;language
zoe@societe.example;Zoé Tremblay;fr
ann@societe.example;Ann Reid;en
leo@societe.example;Léo Roy;fr
`,
  accounts: `number,kind,name,language,artist-name
40000017,writer,Zoé Tremblay,fr,"Zoé, la grande"
`,
  access: `account,email,access,permissions
40000017,zoe@societe.example,holder,
40000017,ann@societe.example,representative,works earnings
`,
  staff: `email,team,roles
leo@societe.example,live,agent lead
`,
};

type Lines = Promise<readonly string[]>;
interface Acts {
  act(house: House, given: readonly string[]): Lines;
  run(settings: Settings, given?: readonly string[]): Lines;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repons-society-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(text: string | Buffer): Promise<string> {
  const path = join(folder, 'list.csv');
  await writeFile(path, text);
  return path;
}

/** Makes the society by these commands, each as `by` has it run. */
async function startSociety(by: (command: Acts, ...given: string[]) => Lines) {
  const made = [
    await by(peopleImport, await file(lists.people)),
    await by(accountsImport, await file(lists.accounts)),
    await by(accessImport, await file(lists.access)),
    await by(staffImport, await file(lists.staff)),
  ];
  for (const name of ['zoe', 'leo'])
    await by(passwordFrom(Readable.from([`${password}\n`])), `${name}@societe.example`);
  return made.flat().map((line) => line.replaceAll(`${folder}/`, ''));
}

/** Signs in as the portal does. */
async function enter(house: House, name: string): Promise<SignedIn> {
  const auth = openAuth(house.db, house.settings, house.keys);
  const who = { email: `${name}@societe.example`, password, address: '127.0.0.1' };
  const entered = await signIn(house, auth, { ...who, userAgent: undefined, cookieHeader: undefined });
  if ('problem' in entered) throw new Error(entered.problem.en);
  const cookie = entered.cookies.map((each) => each.split(';')[0]).join('; ');
  return (await signedInBy(house, auth, cookie)) as SignedIn;
}

async function agent(house: House, name: string): Promise<StaffViewer> {
  const viewer = staffViewer(await enter(house, name), house.catalogue);
  if (!viewer) throw new Error(`${name} is not staff`);
  return viewer;
}

/** Zoé files a case and Léo takes it; gives its number. */
async function takenCase(house: House): Promise<string> {
  const number = await newCase(house, memberViewer(await enter(house, 'zoe')));
  const leo = await agent(house, 'leo');
  await assignCase(house, leo, number, { to: leo.person.id, from: null, sentId: null });
  return number;
}

test.each(databaseKinds)(
  'a society that commands alone have started signs in, files and answers (%s)',
  async (kind) => {
    const server = kind === 'server' ? await emptyOnServer() : undefined;
    const settings = readSettings({
      DATA_DIR: folder,
      DEMO: '0',
      SMTP_URL: 'smtp://localhost',
      ...(server && {
        DATABASE_URL: server.url,
        SECRET_KEYS: `a:${Buffer.alloc(32, 7).toString('base64')}`,
      }),
    });
    await startSociety((command, ...given) => command.run(settings, given));
    const { house, queue, database } = await openHouse(settings);
    const number = await takenCase(house);
    const leo = await agent(house, 'leo');
    const said = {
      text: 'Bonjour',
      files: [],
      move: null,
      language: 'fr',
      sentId: null,
      seen: null,
    } as const;
    expect(await actOnCase(house, leo, number, said)).toBe('done');
    const found = await house.db.selectFrom('cases').select(['assignee_id', 'state']).execute();
    expect(found).toEqual([{ assignee_id: leo.person.id, state: 'in-progress' }]);
    await queue.stop();
    await database.close();
    await server?.drop();
  },
  60_000,
);

describe.each(databaseKinds)('lists of people (%s)', (kind) => {
  let house: FreshHouse['house'];
  let close: () => Promise<void>;
  let made: string[];
  beforeEach(async () => {
    ({ house, close } = await freshHouse(kind));
    made = await startSociety((command, ...given) => command.act(house, given));
  });
  afterEach(() => close());

  const list = async (command: Acts, text: string, ...more: string[]) =>
    (await command.act(house, [await file(text), ...more])).map((line) => line.replaceAll(`${folder}/`, ''));
  const refused = (command: Acts, text: string) =>
    list(command, text).then(
      () => 'accepted',
      (error: Error) => error.message.replaceAll(`${folder}/`, ''),
    );

  test('a list that is given again changes nothing; what it says anew is changed, and no more', async () => {
    expect(made.map((line) => line.replace(/^\D+/, ''))).toEqual([
      '3 new, 0 changed, 0 as they were.',
      '1 new, 0 changed, 0 as they were.',
      '2 new, 0 changed, 0 as they were.',
      '1 new, 0 changed, 0 as they were.',
    ]);
    expect(await list(peopleImport, lists.people)).toEqual(['list.csv: 0 new, 0 changed, 3 as they were.']);
    expect(await list(accountsImport, lists.accounts)).toEqual([
      'list.csv: 0 new, 0 changed, 1 as they were.',
    ]);
    expect(await list(accessImport, lists.access)).toEqual(['list.csv: 0 new, 0 changed, 2 as they were.']);
    expect(await list(staffImport, lists.staff)).toEqual(['list.csv: 0 new, 0 changed, 1 as they were.']);
    const renamed = 'name,language,email\nZoé T.-Roy,fr,ZOE@societe.example\n';
    expect(await list(peopleImport, renamed, '--check')).toEqual([
      'list.csv: nothing is wrong. It would be: 0 new, 1 changed, 0 as they were. Nothing was written.',
    ]);
    expect(await list(peopleImport, renamed)).toEqual(['list.csv: 0 new, 1 changed, 0 as they were.']);
    expect(await list(peopleImport, renamed)).toEqual(['list.csv: 0 new, 0 changed, 1 as they were.']);
  });

  test('every fault is told by line and column, and then nothing is written', async () => {
    const people = `email,name,language
new@societe.example,Nou Veau,fr
not an address,"Deux
lignes",fr
ann@societe.example,,de
New@Societe.example,Nou Veau,fr
`;
    expect(await refused(peopleImport, people)).toBe(
      [
        'list.csv, line 3, email: “not an address” is not an email address',
        'list.csv, line 5, name: is empty',
        'list.csv, line 5, language: “de” is unknown; known are: fr, en',
        'list.csv, line 6, email: the same as on line 2',
        'Nothing was written.',
      ].join('\n'),
    );
    expect(await list(peopleImport, 'email,name,language\nnew@societe.example,Nou Veau,fr\n')).toEqual([
      'list.csv: 1 new, 0 changed, 0 as they were.',
    ]);
    const staff =
      'email,team,roles\nleo@societe.example,concerts,chief\nnobody@societe.example,live,agent\nann@societe.example,,lead\n';
    const said = await refused(staffImport, staff);
    expect(said).toMatch(/line 2, team: “concerts” is unknown; known are: member-services, .*live/);
    expect(said).toMatch(/line 2, roles: “chief” is unknown; known are: agent, lead, /);
    expect(said).toContain('line 3, email: nobody has the address nobody@societe.example');
    expect(said).toContain('line 4, team: is empty; agents and leads answer for a team');
    const access =
      'account,email,access,permissions\n1,zoe@societe.example,holder,\n40000017,ann@societe.example,representative,money\n';
    expect(await refused(accessImport, access)).toMatch(
      /line 2, account: no account has the number 1\n.*line 3, permissions: “money” is unknown; known are: profile, /,
    );
  });

  test('who changes team has no case of the old one any more, and the timeline says so', async () => {
    const number = await takenCase(house);
    const assignments = () =>
      house.db
        .selectFrom('entries')
        .innerJoin('cases', 'cases.id', 'entries.case_id')
        .leftJoin('people', 'people.id', 'entries.assignee_id')
        .select(['people.name as to', 'cases.assignee_id as now'])
        .where('cases.number', '=', number)
        .where('entries.kind', '=', 'assigned')
        .orderBy('entries.id')
        .execute();
    await list(staffImport, 'email,team,roles\nleo@societe.example,live,agent\n');
    expect((await assignments()).map(({ to }) => to)).toEqual(['Léo Roy']);
    expect(await list(staffImport, 'email,team,roles\nleo@societe.example,repertoire,agent\n')).toEqual([
      'list.csv: 0 new, 1 changed, 0 as they were.',
    ]);
    expect(await assignments()).toEqual([
      { to: 'Léo Roy', now: null },
      { to: null, now: null },
    ]);
  });

  test('a first administrator is added, and keeps the roles they have', async () => {
    expect(await administratorAdd.act(house, ['Chef@societe.example', 'Ève Côté'])).toEqual([
      'Ève Côté (chef@societe.example) is an administrator.',
      'To give them a password: npm run repons -- people password chef@societe.example',
    ]);
    await administratorAdd.act(house, ['leo@societe.example', 'Somebody']);
    const { staff, person } = await enter(house, 'leo');
    expect(person.name).toBe('Léo Roy');
    expect(staff).toMatchObject({ team: 'live', roles: ['administrator', 'agent', 'lead'] });
  });

  test('an access that is taken away is gone, and a new password ends what the old one opened', async () => {
    const none = 'account,email,access\n40000017,zoe@societe.example,none\n';
    expect(await list(accessImport, none)).toEqual(['list.csv: 0 new, 1 changed, 0 as they were.']);
    expect((await enter(house, 'zoe')).accounts).toEqual([]);
    await expect(
      passwordFrom(Readable.from(['court\n'])).act(house, ['zoe@societe.example']),
    ).rejects.toThrow('Refused: a password has 8 to 128 characters.');
    await passwordFrom(Readable.from(['autre-mot-de-passe\n'])).act(house, ['zoe@societe.example']);
    await expect(enter(house, 'zoe')).rejects.toThrow('Wrong email');
    const sessions = await house.db.selectFrom('sessions').select('id').execute();
    expect(sessions).toEqual([]);
  });
});
