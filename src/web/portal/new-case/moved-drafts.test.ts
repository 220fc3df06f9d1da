import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newDraft, unpaidPerformance, wholeAnswers } from '../../../cases/fresh-cast.ts';
import { type Catalogue, catalogueOf, type Leaf } from '../../../catalogue/catalogue.ts';
import { publishCatalogue } from '../../../catalogue/publish.ts';
import { databaseKinds } from '../../../database/fresh.ts';
import { type Draft, draftSeenBy } from '../../../drafts/draft.ts';
import { statementsOf } from '../../../people/people-under-test.ts';
import { addressOf } from '../../addresses.ts';
import { type Browser, type FreshPortal, freshPortal, type Member } from '../../fresh-portal.ts';

const setList = 'live-performance/set-list-correction';
const oneIsLost = /Une de vos réponses ne s’applique plus/;

describe.each(databaseKinds)('a draft whose questions change, on the %s database', (kind) => {
  let portal: FreshPortal;
  let member: Member;
  /** The catalogue without the question of the venue, and the one without the draft's type. */
  let withoutVenue: Catalogue;
  let withoutType: Catalogue;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    member = await portal.newMember('Élodie');
    const { catalogue, db, clock } = portal.house;
    withoutVenue = changed(catalogue, `venue-${kind}`, (leaf) =>
      leaf.id === 'unpaid-performance'
        ? { ...leaf, questions: leaf.questions.filter(({ id }) => id !== 'venue') }
        : leaf,
    );
    withoutType = changed(catalogue, `type-${kind}`, (leaf) =>
      leaf.id === 'unpaid-performance' ? undefined : leaf,
    );
    for (const each of [withoutVenue, withoutType]) await publishCatalogue(db, each, clock.now());
  });
  afterAll(() => portal.close());

  const now = async ({ id }: { id: string }) =>
    (await draftSeenBy(portal.house.db, member.viewer, id)) as Draft;
  const begun = (change = wholeAnswers) => newDraft(portal.house, member.viewer, change);
  const page = async (browser: Browser, step: 'Case' | 'Questions' | 'Check', { id }: { id: string }) =>
    (await browser.get(addressOf(`draft${step}`, 'fr', { draft: id }))).text();
  const choose = (browser: Browser, draft: Draft, path: string, act = 'continue') =>
    browser.post(addressOf('draftCase', 'fr', { draft: draft.id }), {
      act,
      revision: String(draft.revision),
      subject: draft.subject,
      type: path.split('/')[0] ?? '',
      'sub-type': path.includes('/') ? path : '',
      'drawn-by': portal.house.catalogue.version,
    });
  const saveQuestions = (browser: Browser, draft: Draft, drawnBy: Catalogue) =>
    browser.post(addressOf('draftQuestions', 'fr', { draft: draft.id }), {
      act: 'quit',
      revision: String(draft.revision),
      asked: 'performer',
      performer: 'Élie Marchand',
      'drawn-by': drawnBy.version,
    });
  const submit = (browser: Browser, draft: Draft, drawnBy: Catalogue) =>
    browser.post(addressOf('draftCheck', 'fr', { draft: draft.id }), {
      act: 'submit',
      revision: String(draft.revision),
      'drawn-by': drawnBy.version,
    });

  test('under another type keeps what still applies, and says the rest on the next page, in words', async () => {
    const draft = await begun();
    expect((await choose(member.browser, draft, setList)).status).toBe(303);
    const moved = await now(draft);
    expect(moved.typed).toMatchObject({ works: wholeAnswers.typed?.works });
    expect(Object.keys(moved.typed)).toEqual(['works']);
    const shown = await page(member.browser, 'Questions', draft);
    expect(shown).toMatch(/de vos réponses ne s’appliquent plus/);
    expect(shown).toContain('Théâtre des Érables, Saint-Hyacinthe');
    await saveQuestions(member.browser, moved, portal.house.catalogue);
    expect((await now(draft)).lost).toEqual([]);
    expect(await page(member.browser, 'Questions', draft)).not.toContain('Théâtre des Érables, Saint');
  });

  test('says it also where the form that changed the type was sent twice', async () => {
    const draft = await begun();
    await Promise.all([1, 2].map(() => choose(member.browser, draft, setList)));
    expect(await page(member.browser, 'Questions', draft)).toContain('Théâtre des Érables, Saint-Hyacinthe');
  });

  test('says what was typed wrong as it was typed, and of a protected answer nothing', async () => {
    const draft = await begun({
      leaf: 'profile-management/profile-update/sin-ssn',
      subject: 'Mon numéro',
      typed: { sin: { kept: 'a', mask: '•••-•••-286' } },
    });
    const concert = await begun({
      ...wholeAnswers,
      typed: { 'performance-dates': { from: 'jadis', to: '' } },
    });
    for (const each of [draft, concert]) await choose(member.browser, each, setList);
    const shown = await page(member.browser, 'Questions', draft);
    expect(shown).toContain('Réponse protégée');
    expect(shown).not.toContain('286');
    expect(JSON.stringify((await now(draft)).lost)).not.toContain('286');
    expect(await page(member.browser, 'Questions', concert)).toContain('jadis');
  });

  test('keeps every answer while no type is chosen to its end', async () => {
    const draft = await begun();
    await choose(member.browser, draft, 'estates', 'quit');
    const between = await now(draft);
    expect(between).toMatchObject({ leaf: 'estates', typed: draft.typed, lost: [] });
    await choose(member.browser, between, setList);
    const after = await now(draft);
    expect(Object.keys(after.typed)).toEqual(['works']);
    expect(after.lost.map(({ question }) => question.id)).toContain('venue');
  });

  test('in a newer catalogue is drawn by it, and written with the next save, which says nothing twice', async () => {
    const draft = await begun();
    const browser = portal.restartedWith(member.browser, withoutVenue);
    const before = await portal.kept();
    const shown = await page(browser, 'Questions', draft);
    expect(shown).toMatch(oneIsLost);
    expect(shown).toContain('Théâtre des Érables, Saint-Hyacinthe');
    expect(shown).not.toContain('name="venue"');
    expect(await portal.kept()).toEqual(before);
    await saveQuestions(browser, draft, withoutVenue);
    const { typed } = await now(draft);
    expect(typed).not.toHaveProperty('venue');
    expect(typed).toHaveProperty('event-kind');
    expect(await now(draft)).toMatchObject({ catalogueVersion: withoutVenue.version, lost: [] });
    expect(await page(browser, 'Questions', draft)).not.toMatch(oneIsLost);
  });

  test('saved from a page of the older one says what it loses on the next page', async () => {
    const draft = await begun();
    const browser = portal.restartedWith(member.browser, withoutVenue);
    await saveQuestions(browser, draft, portal.house.catalogue);
    expect(await page(browser, 'Check', draft)).toMatch(oneIsLost);
  });

  test('is not submitted before its check page has said what no longer applies', async () => {
    const draft = await begun();
    const browser = portal.restartedWith(member.browser, withoutVenue);
    const refused = await submit(browser, draft, portal.house.catalogue);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toMatch(oneIsLost);
    expect((await submit(browser, draft, withoutVenue)).status).toBe(303);
    const filed = await portal.house.db
      .selectFrom('cases')
      .select(['catalogue_version as version', 'answers'])
      .where('draft_id', '=', draft.id)
      .executeTakeFirst();
    expect(filed?.version).toBe(withoutVenue.version);
    expect(filed?.answers).not.toHaveProperty('venue');
  });

  test('whose type is retired asks for another, and keeps its answers until then', async () => {
    const draft = await begun();
    const browser = portal.restartedWith(member.browser, withoutType);
    const asked = await browser.get(addressOf('draftQuestions', 'fr', { draft: draft.id }));
    expect(asked.headers.get('location')).toBe(addressOf('draftCase', 'fr', { draft: draft.id }));
    expect(await page(browser, 'Case', draft)).toContain('n’est plus offert');
    expect(await (await browser.get(addressOf('drafts', 'fr'))).text()).toContain('le type de cas');
    await choose(browser, draft, 'live-performance', 'quit');
    expect(await now(draft)).toMatchObject({
      typed: draft.typed,
      catalogueVersion: portal.house.catalogue.version,
    });
    await choose(browser, await now(draft), setList);
    const moved = await now(draft);
    expect(moved).toMatchObject({ leaf: setList, catalogueVersion: withoutType.version });
    expect(moved.lost.map(({ question }) => question.id)).toContain('venue');
    expect(Object.keys(moved.typed)).toEqual(['works']);
  });

  test('asks the database for the older catalogue once, and nothing more', async () => {
    const older = changed(portal.house.catalogue, `older-${kind}`, (leaf) => leaf);
    await publishCatalogue(portal.house.db, older, portal.clock.now());
    const asIs = await begun();
    const draft = await begun();
    await portal.house.db
      .updateTable('drafts')
      .set({ catalogue_version: older.version })
      .where('id', '=', draft.id)
      .execute();
    const [same, moved, again] = [
      await statementsOf(() => page(member.browser, 'Questions', asIs)),
      await statementsOf(() => page(member.browser, 'Questions', draft)),
      await statementsOf(() => page(member.browser, 'Questions', draft)),
    ];
    expect(moved).toHaveLength(same.length + 1);
    expect(again).toHaveLength(same.length);
  });
});

/** The catalogue with each leaf of the concerts changed, or taken out. */
function changed(catalogue: Catalogue, version: string, change: (leaf: Leaf) => Leaf | undefined): Catalogue {
  const [type] = unpaidPerformance.split('/');
  const types = catalogue.types.map((each) =>
    each.id === type
      ? { ...each, subTypes: each.subTypes.flatMap((leaf) => change(leaf as Leaf) ?? []) }
      : each,
  );
  return catalogueOf(version, { ...catalogue, types });
}
