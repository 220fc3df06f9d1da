import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseKinds } from '../src/database/fresh.ts';
import { type Database, type Db, openDatabase } from '../src/database/open.ts';
import { addressOnceItAnswers, type Program, startProgram } from '../src/program-under-test.ts';
import { type Act, agentAtWork, type Client, clientAt, memberAtWork, sha256 } from './clients.ts';
import { faultsOfPage } from './pages.ts';
import { type PeopledPortal, peopledPortal } from './portal.ts';
import { faultsOf, keptIn } from './whole.ts';

// The number on the screen is a promise: what was acknowledged is there, once and whole, however often the program is
// killed while people work.

const [kills, fewestActs] = [10, 150];

describe.each(databaseKinds)('killed ten times while 20 people work, on the %s database', (kind) => {
  let portal: PeopledPortal;
  let program: Program;
  let database: Database;
  let acts: readonly Act[];
  let onPages: readonly string[];
  const secondsToAnswer: number[] = [];

  async function start(): Promise<void> {
    const started = performance.now();
    program = startProgram(portal.environment);
    await addressOnceItAnswers(program);
    secondsToAnswer.push((performance.now() - started) / 1000);
  }

  beforeAll(async () => {
    portal = await peopledPortal(kind, { members: 16, agents: 4 });
    const client = (cookie: string) => clientAt(portal.settings.publicUrl, cookie);
    const [members, agents] = [portal.members.map(client), portal.agents.map(client)];
    const done = () => [...members, ...agents].flatMap(({ ledger }) => ledger);
    await start();
    await whileAtWork(members, agents, async () => {
      for (let kill = 0; kill < kills; kill += 1) {
        await sleep(200 + Math.random() * 1500);
        program.child.kill('SIGKILL');
        await program.ended;
        await start();
      }
      while (done().length < fewestActs) await sleep(100);
    });
    acts = done();
    onPages = await faultsOfPages(members);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    database = await openDatabase(portal.settings);
    const cases = acts.filter(({ what }) => what === 'case').length;
    const cut = [...members, ...agents].reduce((sum, each) => sum + each.cut(), 0);
    console.log(
      `${kind}: ${acts.length} acts acknowledged (${cases} cases), ${kills} kills, ${cut} requests cut off; ` +
        `answers after ${secondsToAnswer.map((each) => each.toFixed(1)).join(', ')} s`,
    );
  }, 300_000);
  afterAll(async () => {
    program?.child.kill('SIGKILL');
    await database?.close();
    await portal?.remove();
  });

  async function faultsOfPages(members: readonly Client[]): Promise<string[]> {
    const faults: string[] = [];
    for (const { browser, ledger } of members) {
      for (const opened of ledger.filter(({ what }) => what === 'case')) {
        const replies = acts.filter(({ what, number }) => what === 'reply' && number === opened.number);
        faults.push(...(await faultsOfPage(browser, opened, replies)));
      }
    }
    return faults;
  }

  const faults = async (of: readonly Act[] = acts, db: Db = database.db) =>
    faultsOf(of, await keptIn(db, portal.settings.dataDir));

  test('every act that was acknowledged is kept once and whole, and nothing is half done', async () => {
    expect(acts.length).toBeGreaterThanOrEqual(fewestActs);
    expect(await faults()).toEqual([]);
  });

  test('and the pages say the same', () => {
    expect(onPages).toEqual([]);
  });

  test('it answers again soon after each start', () => {
    expect(Math.max(...secondsToAnswer)).toBeLessThan(60);
  });

  // A harness that sees no loss proves nothing.
  describe('what would be seen, were it so', () => {
    test('an act that was never done', async () => {
      const [one] = acts;
      if (!one) return expect.fail('nothing was done');
      const never = { ...one, key: randomUUID(), sha256: sha256('Jamais') };
      expect(await faults([...acts, { ...never, what: 'case' }])).toEqual([`case ${one.number} is lost`]);
      expect(await faults([...acts, { ...never, what: 'reply' }])).toEqual([
        `a reply on ${one.number} is lost`,
      ]);
    });

    const ofCase = (key: string) => sql`(select id from cases where draft_id = ${key})`;
    test.each<[string, Act['what'], (key: string) => RawBuilder<unknown>, (act: Act) => RegExp]>([
      [
        'a reply that is gone',
        'reply',
        (key) => sql`delete from entries where sent_id = ${key}`,
        ({ number }) => new RegExp(`^a reply on ${number} is lost$`),
      ],
      [
        'a reply that is there twice',
        'reply',
        (key) => sql`insert into entries (case_id, kind, audience, side, person_id, language, body, at)
          select case_id, kind, audience, side, person_id, language, body, at from entries where sent_id = ${key}`,
        ({ number }) => new RegExp(`^a reply on ${number} is there 2 times$`),
      ],
      [
        'a reply that says something else',
        'reply',
        (key) => sql`update entries set body = 'Autre' where sent_id = ${key}`,
        ({ number }) => new RegExp(`^a reply on ${number} is another than it was$`),
      ],
      [
        'a case that is gone',
        'case',
        (key) => sql`delete from cases where draft_id = ${key}`,
        ({ number }) => new RegExp(`^case ${number} is lost$`),
      ],
      [
        'a case without its first entry',
        'case',
        (key) => sql`delete from entries where kind = 'opened' and case_id = ${ofCase(key)}`,
        ({ number }) => new RegExp(`^${number} has no first entry$`),
      ],
      [
        'a case without an answer',
        'case',
        (key) => sql`update cases set answers = answers - 'venue' where draft_id = ${key}`,
        ({ number }) => new RegExp(`^${number} lacks answers$`),
      ],
      [
        'a case in a state that no entry tells',
        'case',
        (key) => sql`update cases set state = 'waiting-third-party' where draft_id = ${key}`,
        ({ number }) => new RegExp(`^${number} is waiting-third-party, and its entries say otherwise$`),
      ],
      [
        'a state that nobody’s act led to',
        'case',
        (key) => sql`insert into entries (case_id, kind, audience, side, person_id, language, body, state, at)
          select id, 'state', 'member', 'staff', person_id, 'fr', '', state, now() from cases where draft_id = ${key}`,
        ({ number }) => new RegExp(`^${number} has a state that nobody’s act led to$`),
      ],
      [
        'a file that is gone',
        'case',
        (key) => sql`delete from files where case_id = ${ofCase(key)}`,
        ({ number }) => new RegExp(`^case ${number} has its file 0 times$`),
      ],
      [
        'a file whose bytes are others',
        'case',
        (key) => sql`update files set sha256 = 'autre' where case_id = ${ofCase(key)}`,
        () => /^the file \S+ is not on the disk as it came$/,
      ],
      [
        'a draft without the job that ends it',
        'case',
        (key) => sql`delete from pgboss.job where data ->> 'draftId' = ${key}`,
        () => /^the draft \S+ has no job, or two$/,
      ],
      [
        'a job that was left by what was rolled back',
        'case',
        (key) => sql`insert into pgboss.job (name, data)
          select name, '{"draftId": "autre"}' from pgboss.job where data ->> 'draftId' = ${key}`,
        () => /^a job ends the draft autre, which there is not$/,
      ],
    ])('%s', async (_, what, change, seen) => {
      const one = acts.find((act) => act.what === what);
      if (!one) return expect.fail('nothing was done');
      await rolledBack(database.db, async (trx) => {
        // Without the triggers and the foreign keys that refuse all of these.
        await sql`set local session_replication_role = replica`.execute(trx);
        await change(one.key).execute(trx);
        expect(await faults(acts, trx)).toContainEqual(expect.stringMatching(seen(one)));
      });
      expect(await faults()).toEqual([]);
    });
  });
});

async function rolledBack(db: Db, work: (trx: Db) => Promise<void>): Promise<void> {
  const trx = await db.startTransaction().execute();
  await work(trx).finally(() => trx.rollback().execute());
}

/** Does this while all of them work, then lets each finish what is in hand. */
async function whileAtWork(
  members: readonly Client[],
  agents: readonly Client[],
  work: () => Promise<void>,
): Promise<void> {
  let isOver = false;
  const known = () => members.flatMap(({ ledger }) => ledger);
  await Promise.all([
    ...members.map((each) => memberAtWork(each, () => isOver)),
    ...agents.map((each) => agentAtWork(each, known, () => isOver)),
    work().then(() => {
      isOver = true;
    }),
  ]);
}
