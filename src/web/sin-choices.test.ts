import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCase, newDraft, wholeAnswers } from '../cases/fresh-cast.ts';
import { databaseKinds } from '../database/fresh.ts';
import { type Draft, draftSeenBy } from '../drafts/draft.ts';
import { addressOf } from './addresses.ts';
import { type Browser, type Form, type FreshPortal, freshPortal, type Member } from './fresh-portal.ts';

const sin = '130 692 544';
const text = `Mon NAS est le ${sin}, merci`;
const masked = 'Mon NAS est le [numéro retiré], merci';

describe.each(databaseKinds)('a SIN in a free text, on the %s database', (kind) => {
  let portal: FreshPortal;
  let member: Member;
  let agent: Browser;
  beforeAll(async () => {
    portal = await freshPortal(kind);
    member = await portal.newMember('Élodie');
    agent = await portal.newStaff('live', 'agent');
  });
  afterAll(() => portal.close());

  const now = async (id: string) => (await draftSeenBy(portal.house.db, member.viewer, id)) as Draft;
  const begun = () => newDraft(portal.house, member.viewer);
  const send = async (step: Step, { id }: { id: string }, act: string, more: Form = {}) =>
    member.browser.post(addressOf(step.address, 'fr', { draft: id }), {
      ...step.form(text),
      revision: String((await now(id)).revision),
      act,
      ...(more as Record<string, string>),
    });

  test.each(steps)(
    '$what: warned of, in the language of the page, and nothing is refused twice',
    async (step) => {
      const draft = await begun();
      const refused = await send(step, draft, 'continue');
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain(`id="${step.field}-error"`);
      expect(page).toContain('ressemble à un NAS');
      expect(page).toContain(`value="take-out:${step.field}"`);
      expect(page).toContain(sin);
      const english = await member.browser.get(addressOf(step.address, 'en', { draft: draft.id }));
      expect(await english.text()).toContain('looks like a SIN');

      expect((await send(step, draft, 'continue', { 'not-sin': notSinIn(page) })).status).toBe(303);
      expect((await send(step, draft, 'continue')).status).toBe(303);
      expect(step.kept(await now(draft.id))).toBe(text);
    },
  );

  test.each(steps)('$what: taken out by a button, and the text comes back without it', async (step) => {
    const draft = await begun();
    const taken = await send(step, draft, `take-out:${step.field}`);
    expect(taken.status).toBe(303);
    const page = await (await member.browser.get(taken.headers.get('location') ?? '')).text();
    expect(page).toContain(masked);
    expect(page).not.toContain(sin);
    expect(step.kept(await now(draft.id))).toBe(masked);
    expect(JSON.stringify(await now(draft.id))).not.toContain(sin);
  });

  test.each(steps)('$what: saved by « Enregistrer et quitter », warned of when next opened', async (step) => {
    const draft = await begun();
    expect((await send(step, draft, 'quit')).status).toBe(303);
    const opened = await member.browser.get(addressOf(step.address, 'fr', { draft: draft.id }));
    expect(opened.status).toBe(200);
    expect(await opened.text()).toContain('ressemble à un NAS');
    const submitted = await member.browser.post(addressOf('draftCheck', 'fr', { draft: draft.id }), {
      act: 'submit',
      revision: '2',
    });
    expect(submitted.status).toBe(422);
    expect(await submitted.text()).toContain(
      `${addressOf(step.address, 'fr', { draft: draft.id })}?mend#${step.field}`,
    );
    await send(step, draft, `take-out:${step.field}`);
  });

  test('the first form of a new case is warned of alike, and remembers what was said with it', async () => {
    const address = addressOf('newCase', 'fr');
    const first = await (await member.browser.get(address)).text();
    const form = {
      draft: /name="draft" value="([^"]+)"/.exec(first)?.[1] ?? '',
      account: member.viewer.viewed?.id ?? '',
      revision: '0',
      act: 'continue',
      subject: text,
      type: 'live-performance',
    };
    const whole = { ...form, 'sub-type': wholeAnswers.leaf ?? '' };
    const refused = await member.browser.post(address, whole);
    expect(refused.status).toBe(422);
    const ticked = { 'not-sin': notSinIn(await refused.text()) };
    const again = await (await member.browser.post(address, { ...form, ...ticked })).text();
    expect(again).not.toContain('ressemble à un NAS');
    expect(again).toMatch(/name="not-sin"[^>]* checked=""/);
    expect((await member.browser.post(address, { ...whole, ...ticked })).status).toBe(303);
    expect((await now(form.draft)).notSins).toEqual([ticked['not-sin']]);
  });

  test.each(['member', 'staff'] as const)(
    'a message of the %s is warned of before it is sent',
    async (side) => {
      const number = await newCase(portal.house, member.viewer);
      const [browser, address] =
        side === 'member'
          ? [member.browser, addressOf('case', 'fr', { number })]
          : [agent, addressOf('deskCase', 'fr', { number })];
      const said = async () => (await portal.kept()).entries?.length;
      const before = await said();
      const refused = await browser.post(address, { act: 'continue', message: text });
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain('ressemble à un NAS');
      const taken = await browser.post(address, { act: 'take-out:message', message: text });
      expect(taken.status).toBe(200);
      expect(await taken.text()).toContain(masked);
      expect(await said()).toBe(before);
      const sent = await browser.post(address, { act: 'continue', message: text, 'not-sin': notSinIn(page) });
      expect(sent.status).toBe(303);
    },
  );
});

interface Step {
  readonly what: string;
  readonly address: 'draftCase' | 'draftQuestions' | 'draftDetails';
  readonly field: string;
  readonly form: (text: string) => Record<string, string>;
  readonly kept: (draft: Draft) => unknown;
}

const [type = ''] = (wholeAnswers.leaf ?? '').split('/');
const steps: Step[] = [
  {
    what: 'a subject',
    address: 'draftCase',
    field: 'subject',
    form: (subject) => ({ subject, type, 'sub-type': wholeAnswers.leaf ?? '' }),
    kept: ({ subject }) => subject,
  },
  {
    what: 'a line',
    address: 'draftQuestions',
    field: 'performer',
    form: (performer) => ({ asked: allAsked, ...alsoAnswered, performer }),
    kept: ({ typed }) => typed.performer,
  },
  {
    what: 'the cell of a list',
    address: 'draftQuestions',
    field: 'works.0.title',
    form: (title) => ({ asked: allAsked, ...alsoAnswered, 'works.0.title': title }),
    kept: ({ typed }) => (typed.works as { rows: { title: string }[] }).rows[0]?.title,
  },
  {
    what: 'a description',
    address: 'draftDetails',
    field: 'description',
    form: (description) => ({ description }),
    kept: ({ description }) => description,
  },
];

const allAsked =
  'performance-dates,performer,venue,event-kind,promoter,promoter-email,already-submitted,works';
const alsoAnswered = {
  'performance-dates.from': '2026-07-10',
  'performance-dates.to': '2026-07-12',
  performer: 'Élie Marchand',
  venue: 'Théâtre des Érables, Saint-Hyacinthe',
  'event-kind': 'concert-hall',
  'already-submitted': 'no',
  'works.0.title': 'Neige noire',
  'works.0.duration': '3:52',
};

const notSinIn = (page: string) => /name="not-sin" value="([^"]+)"/.exec(page)?.[1] ?? '';
