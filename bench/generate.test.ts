import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyOnServer } from '../src/database/fresh-on-server.ts';
import { type OpenHouse, openHouse } from '../src/open-house.ts';
import { openAuth } from '../src/people/auth.ts';
import { readSettings } from '../src/settings.ts';
import { addressOf } from '../src/web/addresses.ts';
import { createApp, type WebParts } from '../src/web/app.tsx';
import { browserAt, openSessionOf } from '../src/web/fresh-portal.ts';
import { Live } from '../src/web/live/live.ts';
import { type Generated, generate, productSettings } from './generate.ts';

const now = new Date('2026-11-24T15:00:00Z');
let database: Awaited<ReturnType<typeof emptyOnServer>>;
let dataDir: string;
let open: OpenHouse;
let parts: WebParts;
let society: Generated;
beforeAll(async () => {
  database = await emptyOnServer();
  const { url } = database;
  society = await generate(url, 300, { now });
  dataDir = await mkdtemp(join(tmpdir(), 'repons-bench-test-'));
  const settings = readSettings({ ...productSettings(url), DATA_DIR: dataDir });
  open = await openHouse(settings, { now: () => now });
  const { house, signals } = open;
  const assets = { css: '', js: '', icon: '', fonts: [], byPath: new Map() };
  parts = {
    house,
    auth: openAuth(house.db, settings, house.keys),
    live: await Live.open(house, signals),
    assets,
  };
}, 120_000);
afterAll(async () => {
  await parts.live.close();
  await open.queue.stop();
  await open.database.close();
  await database.drop();
  await rm(dataDir, { recursive: true });
});

test('a generated case is shown to its member, and to its team beside its queue', async () => {
  const found = await open.house.db
    .selectFrom('cases')
    .innerJoin('people', 'people.id', 'cases.person_id')
    .select(['cases.number', 'cases.team_id', 'people.id', 'cases.subject'])
    .where('state', '=', 'waiting-member')
    .where('filed_as', '=', 'holder')
    .executeTakeFirstOrThrow();
  const [, agent] = society.cast.staff.get(found.team_id) ?? [];
  if (!agent) throw new Error(`${found.team_id} has no agents`);
  const asMember = await (await signedInAs(found.id)).get(addressOf('case', 'fr', found));
  const desk = await signedInAs(agent.id);
  const asAgent = await desk.get(`${addressOf('deskCase', 'fr', found)}?queue=open`);
  const queue = await desk.get(addressOf('deskQueue', 'fr', { queue: 'open' }));
  for (const response of [asMember, asAgent, queue]) {
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(found.number);
  }
});

test('every state is there, and nothing is in a state that the product would not have left', async () => {
  const rows = await open.house.db.selectFrom('cases').selectAll().execute();
  expect(new Set(rows.map(({ state }) => state)).size).toBe(5);
  for (const { state, days_left, last_activity_at } of rows) {
    expect(days_left === null || state === 'waiting-member').toBe(true);
    expect(last_activity_at.getTime()).toBeLessThanOrEqual(now.getTime());
  }
});

async function signedInAs(personId: string) {
  const app = createApp(parts);
  const cookie = await openSessionOf(parts, personId);
  return browserAt(open.house.settings.publicUrl, async (request) => app.fetch(request), cookie);
}
