import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newCase } from '../../cases/fresh-cast.ts';
import { databaseKinds } from '../../database/fresh.ts';
import { openDatabase } from '../../database/open.ts';
import { signalsOf } from '../../database/signals.ts';
import { addressOf } from '../addresses.ts';
import { type Browser, type FreshPortal, freshPortal, type Member } from '../fresh-portal.ts';
import { liveHeader } from './live-header.ts';
import { aWhile, heard, type OpenStream, openStream } from './stream-under-test.ts';

let portal: FreshPortal;
let member: Member;
let agent: Browser;
let number: string;
async function begin(kind: 'embedded' | 'server') {
  portal = await freshPortal(kind);
  member = await portal.newMember('Élodie');
  agent = await portal.newStaff('live', 'agent');
}
const another = async () => {
  number = await heard(portal, () => newCase(portal.house, member.viewer));
};

const streams: OpenStream[] = [];
async function follow(browser: Browser, path: string, headers = {}) {
  const stream = await openStream(portal, browser, path, headers);
  streams.push(stream);
  return stream;
}
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
const ofCase = () => addressOf('caseSignals', 'fr', { number });
const reply = (message = 'Bonjour') => agent.post(addressOf('deskCase', 'fr', { number }), { message });
const markOf = async (page: Response) => (await page.text()).match(/data-mark="([^"]+)"/)?.[1] ?? '';

describe.each(databaseKinds)('an open page, on the %s database', (kind) => {
  beforeAll(() => begin(kind));
  beforeEach(another);
  afterAll(() => portal.close());

  test('is told that it changed, once, and nothing else', async () => {
    const since = `?since=${await markOf(await member.browser.get(addressOf('case', 'fr', { number })))}`;
    const open = [
      await follow(member.browser, ofCase() + since),
      await follow(member.browser, addressOf('casesSignals', 'fr') + since),
      await follow(agent, addressOf('deskSignals', 'en') + since),
      await follow(agent, addressOf('deskCaseSignals', 'en', { number }) + since),
    ];
    // A message and the state that it leads to are one change.
    await reply();
    for (const stream of open) await expect.poll(() => stream.marks).toHaveLength(1);
    await aWhile();
    for (const { said } of open)
      expect(said()).toMatch(/^retry: \d+\n\nid: [0-9a-f]{12}-\d+\ndata: changed\n\n$/);
  });

  test('hears of no act that is refused', async () => {
    const since = `?since=${await markOf(await member.browser.get(addressOf('case', 'fr', { number })))}`;
    const stream = await follow(member.browser, ofCase() + since);
    await reply('');
    await aWhile();
    expect(stream.marks).toEqual([]);
  });

  test('hears of a new case, and not of those that it does not show', async () => {
    const other = await portal.newMember('Saskia');
    const otherTeam = await portal.newStaff('repertoire', 'agent');
    const auditor = await portal.newStaff(null, 'auditor');
    const mark = await markOf(await member.browser.get('/fr'));
    const [queue, everyQueue, list, otherQueue, otherList, oneCase] = [
      await follow(agent, `/fr/pupitre/signaux?since=${mark}`),
      await follow(auditor, `/fr/pupitre/signaux?since=${mark}`),
      await follow(member.browser, `/fr/cas/signaux?since=${mark}`),
      await follow(otherTeam, `/fr/pupitre/signaux?since=${mark}`),
      await follow(other.browser, `/fr/cas/signaux?since=${mark}`),
      await follow(member.browser, `${ofCase()}?since=${mark}`),
    ];
    await newCase(portal.house, member.viewer);
    for (const told of [queue, everyQueue, list]) await expect.poll(() => told.marks).toHaveLength(1);
    await aWhile();
    for (const untold of [otherQueue, otherList, oneCase]) expect(untold.marks).toEqual([]);
  });

  test('that was away is told what it missed, from the page’s mark or from the last event', async () => {
    const page = addressOf('case', 'fr', { number });
    const before = await markOf(await member.browser.get(page));
    await heard(portal, reply);
    const after = await markOf(await member.browser.get(page));
    const told = await follow(member.browser, `${ofCase()}?since=${before}`);
    await expect.poll(() => told.marks).toEqual([after]);
    const headers = { 'Last-Event-ID': after };
    const upToDate = await follow(member.browser, `${ofCase()}?since=${before}`, headers);
    const elsewhere = await follow(member.browser, `/fr/cas/signaux?since=${after}`);
    await reply();
    for (const stream of [upToDate, elsewhere]) {
      await expect.poll(() => stream.marks).toHaveLength(1);
      expect(stream.marks[0]).not.toBe(after);
    }
  });

  test.each(['', '?since=', '?since=0123456789ab-4', '?since=%00%0A'])(
    'that one knows nothing of (%s) is told to look once',
    async (since) => {
      const stream = await follow(member.browser, ofCase() + since);
      await expect.poll(() => stream.marks).toHaveLength(1);
    },
  );

  test('misses nothing, whenever it begins to listen', async () => {
    for (let round = 0; round < 12; round += 1) {
      const mark = await markOf(await member.browser.get(addressOf('case', 'fr', { number })));
      const [stream] = await Promise.all([follow(member.browser, `${ofCase()}?since=${mark}`), reply()]);
      await expect.poll(() => stream.marks.length).toBeGreaterThan(0);
      stream.close();
    }
  });

  test('asks for itself again without being read', async () => {
    await reply();
    const page = addressOf('case', 'fr', { number });
    const again = await member.browser.get(page, { [liveHeader]: '1' });
    expect(await again.text()).toContain('Bonjour');
    const reads = async () => (await portal.kept()).read_marks?.length ?? 0;
    const before = await reads();
    await member.browser.get(page, { [liveHeader]: '1' });
    expect(await reads()).toBe(before);
    await member.browser.get(page);
    expect(await reads()).toBe(before + 1);
  });

  test('is one of ten of that person: the oldest gives way, and does not come back at once', async () => {
    const first = await follow(member.browser, ofCase());
    const others = [];
    for (let count = 0; count < 9; count += 1) others.push(await follow(member.browser, ofCase()));
    const another = await follow(agent, addressOf('deskSignals', 'fr'));
    await aWhile();
    expect(first.response.complete).toBe(false);
    await follow(member.browser, ofCase());
    await first.ended;
    expect(first.said()).toMatch(/retry: 60000\n\n$/);
    for (const { response } of [...others, another]) expect(response.complete).toBe(false);
  });

  test('of which the browser is gone is forgotten', async () => {
    for (let count = 0; count < 9; count += 1) (await follow(member.browser, ofCase())).close();
    const first = await follow(member.browser, ofCase());
    await aWhile();
    for (let count = 0; count < 9; count += 1) await follow(member.browser, ofCase());
    await aWhile();
    expect(first.response.complete).toBe(false);
  });

  test('is told at once, through whatever lies between', async () => {
    const { response } = await follow(member.browser, ofCase(), { 'Accept-Encoding': 'gzip, br' });
    expect(response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(response.headers).not.toHaveProperty('content-encoding');
  });

  test('is let go at a stop, to come back within three seconds, and a stop waits for none', async () => {
    const stream = await follow(member.browser, ofCase());
    await portal.parts.live.close();
    await stream.ended;
    expect(stream.response.complete).toBe(true);
    expect(Number(stream.said().match(/^retry: (\d+)/)?.[1])).toBeLessThanOrEqual(3_000);
    const late = await follow(member.browser, ofCase());
    await late.ended;
    expect(late.response.statusCode).toBe(200);
  });
});

describe('between processes, on a server', () => {
  beforeAll(() => begin('server'));
  beforeEach(another);
  afterAll(() => portal.close());

  test('a page hears of what another process does', async () => {
    const mark = await markOf(await member.browser.get(addressOf('case', 'fr', { number })));
    const stream = await follow(member.browser, `${ofCase()}?since=${mark}`);
    const { connectionString } = portal.database.pool.options;
    const other = await openDatabase({ databaseUrl: connectionString, dataDir: '' });
    const { id } = await portal.house.db.selectFrom('cases').select('id').executeTakeFirstOrThrow();
    await other.db.transaction().execute((trx) => signalsOf(other).signal(trx, id));
    await expect.poll(() => stream.marks).toHaveLength(1);
    await other.close();
  });

  test('every page looks again once a line that was cut is back', async () => {
    const mark = await markOf(await member.browser.get(addressOf('case', 'fr', { number })));
    const stream = await follow(member.browser, `${ofCase()}?since=${mark}`);
    await portal.database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'repons signals' and datname = current_database()",
    );
    await expect.poll(() => stream.marks, { timeout: 5_000 }).toHaveLength(1);
  });
});
