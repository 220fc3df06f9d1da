import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newDraft } from '../src/cases/fresh-cast.ts';
import { databaseKinds } from '../src/database/fresh.ts';
import { formDrawn } from '../src/questions/test-form.ts';
import { addressOf } from '../src/web/addresses.ts';
import { type Browser, type FreshPortal, freshPortal, type Member } from '../src/web/fresh-portal.ts';

// OPC, Code of Practice for the SIN: it is asked where the law does, and read nowhere else. A right number, a wrong
// one, and another right one are planted; then every page, every row, every log line is searched.

const planted = { right: '130692544', wrong: '130692545', other: '123456782' };
const spelled = Object.values(planted).flatMap((number) => [
  number,
  number.replace(/(...)(...)(...)/, '$1 $2 $3'),
  number.replace(/(...)(...)(...)/, '$1-$2-$3'),
]);
const foundIn = (text: string) => spelled.filter((number) => text.includes(number));

describe.each(databaseKinds)('a protected number on the %s database', (kind) => {
  let portal: FreshPortal;
  let member: Member;
  let agent: Browser;
  const said: string[] = [];
  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((line) => said.push(String(line)) > 0);
    }
    for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, level).mockImplementation((...args) => said.push(args.map(String).join(' ')));
    }
    portal = await freshPortal(kind);
    member = await portal.newMember('Élodie');
    agent = await portal.newStaff('membership', 'agent');
  });
  afterEach(async () => {
    expect(foundIn(JSON.stringify(await portal.kept()))).toEqual([]);
    expect(foundIn(said.join('\n'))).toEqual([]);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await portal.close();
  });

  const begin = async (leaf = 'profile-management/profile-update/sin-ssn') => {
    const { id } = await newDraft(portal.house, member.viewer, {
      leaf,
      subject: 'Mon numéro d’assurance sociale',
      description: 'Il manquait à mon dossier.',
      typed: { 'tax-id-kind': 'sin', 'tax-residency': 'CA', 'tax-reason': 'missing', 'sin-temporary': 'no' },
    });
    return id;
  };
  const address = (draft: string) => addressOf('draftQuestions', 'fr', { draft });
  const read = async (response: Response) => ({ status: response.status, page: await response.text() });
  /** The form as the page draws it, with these fields typed. */
  async function type(draft: string, typed: Record<string, string>, browser = member.browser) {
    return read(await browser.post(address(draft), { ...(await drawn(draft)), act: 'continue', ...typed }));
  }
  async function drawn(draft: string) {
    const fields = formDrawn((await read(await member.browser.get(address(draft)))).page);
    return Object.fromEntries([...fields.names()].map((name) => [name, fields.all(name)]));
  }
  const inVault = (draft: string) =>
    portal.house.db.selectFrom('vault').selectAll().where('draft_id', '=', draft).execute();
  const typedIn = async (draft: string) => {
    const query = portal.house.db.selectFrom('drafts').select('typed').where('id', '=', draft);
    return (await query.executeTakeFirstOrThrow()).typed;
  };

  test('that is right is only a mask from then on, in the draft, the case and at the desk', async () => {
    const draft = await begin();
    expect((await type(draft, { sin: '130 692 544' })).status).toBe(303);
    const { page } = await read(await member.browser.get(address(draft)));
    expect(page).toContain('••• ••• 544');
    expect(foundIn(page)).toEqual([]);
    const check = addressOf('draftCheck', 'fr', { draft });
    expect((await read(await member.browser.get(check))).page).toContain('••• ••• 544');
    const { page: checked } = await read(await member.browser.get(check));
    const revision = formDrawn(checked).one('revision');
    expect((await member.browser.post(check, { act: 'submit', revision })).status).toBe(303);
    const seen = await portal.house.db
      .selectFrom('cases')
      .select(['id', 'number'])
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow();
    const vault = await portal.house.db
      .selectFrom('vault')
      .select(['case_id as caseId', 'draft_id as draftId'])
      .execute();
    expect(vault).toEqual([{ caseId: seen.id, draftId: null }]);
    for (const [browser, name] of [
      [member.browser, 'case'],
      [agent, 'deskCase'],
    ] as const) {
      const { status, page: shown } = await read(await browser.get(addressOf(name, 'fr', seen)));
      expect([status, shown.includes('••• ••• 544'), foundIn(shown)]).toEqual([200, true, []]);
    }
  });

  test('that is wrong is seen again on the page that refuses it, and nowhere else', async () => {
    const draft = await begin();
    const { status, page } = await type(draft, { sin: '130-692-545' });
    expect([status, page.includes('value="130-692-545"')]).toEqual([422, true]);
    expect(foundIn((await read(await member.browser.get(address(draft)))).page)).toEqual([]);
    expect(await typedIn(draft)).not.toHaveProperty('sin');
  });

  test('is not said again when the form is redrawn, when a copy is newer, or when we fail', async () => {
    const draft = await begin();
    const live = await type(draft, { sin: '130692544', live: '1', act: 'redraw' });
    expect([live.status, foundIn(live.page)]).toEqual([200, []]);
    const newer = await type(draft, { sin: '130692544', revision: '0' });
    expect([newer.status, foundIn(newer.page)]).toEqual([409, []]);
    const failing = portal.failing(member.browser, new Error('a fault'));
    const failed = await type(draft, { sin: '130692544' }, failing);
    expect([failed.status, foundIn(failed.page)]).toEqual([500, []]);
  });

  test('is kept once when the same form comes twice', async () => {
    const draft = await begin();
    const form = await drawn(draft);
    for (const _ of ['one', 'two']) {
      const answer = await member.browser.post(address(draft), {
        ...form,
        act: 'continue',
        sin: '130692544',
      });
      expect(answer.status).toBe(303);
    }
    expect(await inVault(draft)).toHaveLength(1);
  });

  test('that is replaced is forgotten at once', async () => {
    const draft = await begin();
    await type(draft, { sin: '130692544' });
    const before = await typedIn(draft);
    await type(draft, { act: 'replace:sin' });
    expect(await typedIn(draft)).not.toHaveProperty('sin');
    await type(draft, { sin: '123 456 782' });
    const after = await typedIn(draft);
    expect(after.sin).toMatchObject({ mask: '••• ••• 782' });
    expect(after.sin).not.toEqual(before.sin);
    expect(await inVault(draft)).toHaveLength(1);
  });

  test('of a draft is asked again after seven days, and the rest stays', async () => {
    const draft = await begin();
    await type(draft, { sin: '130692544' });
    portal.clock.set(8 * 86_400_000);
    await portal.queue.drain(portal.house.clock.now());
    const typed = await typedIn(draft);
    expect([typed.sin, typed['tax-residency']]).toEqual([null, 'CA']);
    const check = await read(await member.browser.get(addressOf('draftCheck', 'fr', { draft })));
    expect(check.page).toContain('assurance sociale');
    const submitted = await member.browser.post(addressOf('draftCheck', 'fr', { draft }), {
      act: 'submit',
      revision: formDrawn(check.page).one('revision'),
    });
    expect(submitted.status).toBe(422);
  });

  test('of another draft is nothing in this one', async () => {
    const [mine, other] = [await begin(), await begin()];
    await type(other, { sin: '130692544' });
    const name = ((await typedIn(other)).sin as { kept: string }).kept;
    expect((await type(mine, { 'sin.kept': name })).status).toBe(422);
    expect(await typedIn(mine)).not.toHaveProperty('sin');
  });

  test('among several stays in its place when another is taken out, and a wrong one is seen again', async () => {
    const draft = await begin('estates/successor-setup');
    const add = await type(draft, { 'heir-sin.0': '130692544', act: 'add-row:heir-sin' });
    expect(add.status).toBe(303);
    await type(draft, { 'heir-sin.1': '123456782', act: 'add-row:heir-sin' });
    const wrong = await type(draft, { 'heir-sin.2': '130692545', act: 'remove-row:heir-sin.0' });
    expect([wrong.status, foundIn(wrong.page)]).toEqual([422, ['130692545']]);
    expect((await typedIn(draft))['heir-sin']).toEqual([
      expect.objectContaining({ mask: '••• ••• 782' }),
      null,
    ]);
  });
});
