import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerFor } from '../cases/caller.ts';
import { newDraft, newStaff, unpaidPerformance } from '../cases/fresh-cast.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import { makeStaff } from '../people/register.ts';
import { type AddressName, addresses, addressOf, fill } from './addresses.ts';
import { type Browser, type FreshPortal, freshPortal, type Member, newCaseWithFile } from './fresh-portal.ts';
import { routes } from './routes.ts';

const uuid = '5f0c1c1e-0001-4a00-8000-000000000001';

/** Texts as the bytes of a form have them: whatever can be typed, and what no form should say. */
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }).map(encoded),
  fc.string({ unit: 'grapheme', maxLength: 200 }).map(encoded),
  fc.constantFrom('%00', 'a%00b', '%ED%A0%80', '%C0%80', '%FF%FE', '%', '%zz', '%0D%0A%0D%0A', '%E2%80%AE'),
  fc.constantFrom(
    '',
    '%20',
    encoded("' or 1=1 --"),
    encoded('<script>alert(1)</script>'),
    '..%2F..%2Fpasswd',
  ),
  fc.constantFrom(
    '-1',
    '1.5',
    '0x10',
    '1e400',
    'NaN',
    'Infinity',
    '2147483648',
    '9'.repeat(26),
    'null',
    '%5B%5D',
  ),
  fc.constantFrom(
    uuid,
    uuid.toUpperCase(),
    uuid.slice(1),
    `${uuid}x`,
    `%7B${uuid}%7D`,
    uuid.replaceAll('-', ''),
    uuid.replaceAll('0', 'g'),
  ),
  fc.constantFrom(
    'continue',
    'quit',
    'back',
    'submit',
    'language',
    'add-row:works',
    'remove-row:works.99999999999',
    'duplicate-row:works.-1',
    'escape:works:see-description',
    'remove-file:%00',
    'live-performance',
    unpaidPerformance,
  ),
);
const longValue = fc.constantFrom('o'.repeat(65_536), '%C3%A9'.repeat(20_000));

const fieldNames = `act live revision draft account subject type sub-type update-type asked mended
  performance-dates.from performance-dates.to performance-dates.escape performer venue event-kind cover-charge
  promoter-email already-submitted works.escape works.0.title works.0.iswc works.7.duration works.999999.title
  works.-1.title description shown-file documents.${uuid} sent-id message email password __proto__ constructor
  %00`.split(/\s+/);
const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...fieldNames, '') },
  { weight: 1, arbitrary: fc.constantFrom(...fieldNames).map((each) => `${each}%5B%5D`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map(encoded) },
);
const fields = fc.array(
  fc.tuple(name, fc.oneof({ weight: 40, arbitrary: value }, { weight: 1, arbitrary: longValue })),
  {
    maxLength: 14,
  },
);
/** For the fields that a form is about: one of them is often too long. */
const typedValues = fc.array(fc.oneof({ weight: 5, arbitrary: value }, { weight: 1, arbitrary: longValue }), {
  minLength: 3,
  maxLength: 3,
});

const runs = { numRuns: 100, seed: 20261124 };

describe('whatever a form or an address says, the answer is one of ours', () => {
  let portal: FreshPortal;
  let member: Member;
  let agent: Browser;
  /** The member on the telephone with the agent. */
  let caller: MemberViewer;
  let ofCase: { number: string; file: string };
  beforeAll(async () => {
    portal = await freshPortal('embedded');
    member = await portal.newMember('Élodie');
    const viewer = await newStaff(portal.house, 'live', 'agent');
    await makeStaff(portal.house, viewer.person.id, viewer);
    agent = await portal.signInAs(viewer.person);
    const accountId = member.viewer.viewed?.id ?? null;
    const spoken = await callerFor(portal.house.db, viewer, member.viewer.person.id, accountId);
    caller = spoken ?? expect.unreachable();
    ofCase = await newCaseWithFile(portal.house, member.viewer);
  });
  afterAll(() => portal.close());

  /** Posts these bytes, and gives the page: no fault of ours, and no trace of one. */
  async function answered(browser: Browser, path: string, body: string) {
    const headers = {
      Origin: portal.house.settings.publicUrl,
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    return checked(await browser.send(path, { method: 'POST', headers, body }));
  }

  async function checked(answer: Response) {
    const isStream = answer.headers.get('Content-Type')?.startsWith('text/event-stream');
    if (isStream) await answer.body?.cancel();
    const page = isStream ? '' : await answer.text();
    expect(answer.status).toBeLessThan(500);
    expect(page).not.toMatch(/node_modules|\n\s+at .*:\d+:\d+/);
    return { status: answer.status, page };
  }

  /** A form that is right but for what is typed in these fields, whose words come back with the fault. */
  const steps: Partial<
    Record<AddressName, { right?: Record<string, string>; typed?: string[]; hidden?: string }>
  > = {
    signIn: { typed: ['email'] },
    signOut: {},
    viewAccount: { hidden: 'account' },
    newCase: { right: { draft: uuid }, typed: ['subject'] },
    draftCase: { typed: ['subject'], hidden: 'revision' },
    draftQuestions: {
      right: { asked: 'performance-dates,performer,venue,event-kind,already-submitted,works' },
      typed: ['performer', 'venue', 'performance-dates.from'],
    },
    draftDetails: { typed: ['description'] },
    draftCheck: { right: { act: 'submit' } },
    draftDelete: {},
    keptForm: {},
    case: { typed: ['message'], hidden: 'sent-id' },
    deskCase: { typed: ['message'], hidden: 'sent-id' },
    deskCaseDraft: { typed: ['message'], hidden: 'sent-id' },
    deskShortcuts: { hidden: 'shortcuts' },
    deskNewCaseFor: { right: { draft: uuid, 'case-language': 'fr' }, typed: ['subject'] },
    deskDraftCase: { right: { 'case-language': 'fr' }, typed: ['subject'], hidden: 'revision' },
    deskDraftQuestions: {
      right: { asked: 'performance-dates,performer,venue,event-kind,already-submitted,works' },
      typed: ['performer', 'venue', 'performance-dates.from'],
    },
    deskDraftDetails: { typed: ['description'] },
    deskDraftCheck: { right: { act: 'submit' } },
    deskDraftDelete: {},
  };
  const posts = routes.filter(({ post }) => post).map(({ address }) => address);

  test.each(posts)('the form of %s, and what was typed comes back with its fault', async (address) => {
    const step = steps[address];
    if (!step) return expect.fail('this form is not in the table: what comes back of it?');
    const isDesk = address.startsWith('desk');
    const { id } = await newDraft(portal.house, isDesk ? caller : member.viewer, undefined, false);
    const browser = isDesk ? agent : address === 'signOut' ? portal.visitor() : member.browser;
    const path = fill(addresses[address].fr, { ...ofCase, person: caller.person.id, draft: id });
    const acts = fc.constantFrom('continue', 'quit', 'back', 'language');
    await fc.assert(
      fc.asyncProperty(fields, typedValues, acts, fc.boolean(), async (others, typed, act, isRight) => {
        const { right = {}, typed: names = [], hidden } = step;
        const account = member.viewer.viewed?.id ?? '';
        const sent = [
          ...[...names, hidden].map((each, index) => [each ?? '', typed[index] ?? '']),
          ...(isRight ? Object.entries({ act, ...right, account, revision: await revisionOf(id) }) : []),
          ...others,
        ];
        const body = sent.map((pair) => pair.join('=')).join('&');
        const { status, page } = await answered(browser, path, body);
        if (!isRight || (status !== 422 && status !== 409)) return;
        const form = new URLSearchParams(body);
        for (const each of names) expect(page).toContain(asShown(form.get(each) ?? ''));
      }),
      runs,
    );
  });

  async function revisionOf(draft: string): Promise<string> {
    const { db } = portal.house;
    const row = await db.selectFrom('drafts').select('revision').where('id', '=', draft).executeTakeFirst();
    return String(row?.revision);
  }

  test('every form, as parts', async () => {
    const { id } = await newDraft(portal.house, member.viewer, undefined, false);
    const path = addressOf('draftDetails', 'fr', { draft: id });
    await fc.assert(
      fc.asyncProperty(fields, fc.string({ unit: 'binary' }), async (sent, fileName) => {
        const form = new FormData();
        for (const pair of sent) form.append(...(pair.map(decoded) as [string, string]));
        form.append('file.other', new Blob(['x']), `${fileName}.exe`);
        await checked(await member.browser.post(path, form));
      }),
      runs,
    );
  });

  const moment = fc
    .tuple(...[9999, 99, 99, 99, 99, 99, 999].map((max) => fc.integer({ min: 0, max })))
    .map((numbers) =>
      numbers.map((number, index) => String(number).padStart([4, 2, 2, 2, 2, 2, 3][index] ?? 0, '0')),
    )
    .map(
      ([year, month, day, hour, minute, second, ms]) =>
        `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`,
    );
  const likelyMoment = fc.constantFrom(
    '2026-02-30T00:00:00.000Z',
    '2026-02-29T00:00:00.000Z',
    '2026-04-31T12:00:00.000Z',
    '2026-01-01T24:00:00.000Z',
    '2026-12-31T23:59:60.000Z',
    '0000-01-01T00:00:00.000Z',
    '0001-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '-271821-04-20T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    '2026-11-24T15:00:00.000Z',
  );

  const likelyDate = fc.constantFrom(
    '2026-02-30',
    '2026-12-01',
    '0000-01-01',
    '9999-12-31',
    'infinity',
    '-infinity',
  );

  test('where a list goes on', async () => {
    const lists = [
      ...(['home', 'cases', 'casesResolved', 'drafts', 'desk'] as const).map((each) => addressOf(each, 'fr')),
      ...['open', 'resolved'].map((queue) => addressOf('deskQueue', 'fr', { queue })),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lists),
        fc.oneof(moment, likelyMoment, likelyDate, value),
        fc.oneof(fc.constant(uuid), value),
        fc.constantFrom('', '&order=age', '&order=activity'),
        async (list, at, after, order) => {
          const browser = list.includes('/pupitre') ? agent : member.browser;
          await checked(await browser.get(`${list}?at=${at}&after=${after}${order}`));
        },
      ),
      { ...runs, numRuns: 300 },
    );
  });

  test('the parameters of every page, in its path and in its query', async () => {
    const pages = routes.flatMap(({ address }) => Object.values(addresses[address]));
    const queries = fc.constantFrom(
      ...['receipt', 'saved', 'focus', 'mend', 'sent', 'return', 'at', 'after', ''],
      ...['q', 'queue', 'order', 'type', 'language', 'member', 'state', 'who'],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pages),
        fc.array(
          value.filter((each) => each.length < 2_000),
          { minLength: 2, maxLength: 2 },
        ),
        fc.tuple(
          queries,
          value.filter((each) => each.length < 2_000),
        ),
        fc.constantFrom(member.browser, agent, portal.visitor()),
        async (page, values, query, browser) => {
          const path = page.replace(/:[a-z]+/g, () => values.pop() ?? '');
          await checked(await browser.get(`${path}?${query.join('=')}`));
          await answered(browser, path, query.join('='));
        },
      ),
      { ...runs, numRuns: 300 },
    );
  });
});

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function decoded(text: string): string {
  return new URLSearchParams(`a=${text}`).get('a') ?? '';
}

/** What was typed as a page shows it: NUL and halves of characters gone, line breaks as one, markup as words. */
function asShown(typed: string): string {
  return typed
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
