import { expect, type Page } from '@playwright/test';
import { type AddressName, addresses, fill } from '../src/web/addresses.ts';
import { beginDraft, button } from './new-case.ts';
import { beginCall } from './on-the-telephone.ts';
import { faultsOf } from './page-rules.ts';
import { type Enter, emailOf, test } from './people.ts';
import { press } from './problems.ts';
import { caseTypeStates } from './states/case-types.ts';
import { deskStates } from './states/desk.ts';
import { deskQueueStates } from './states/desk-queues.ts';
import { emailStates } from './states/emails.ts';
import { keptFormStates } from './states/kept-form.ts';
import { fillToTheEnd, newCaseStates } from './states/new-case.ts';
import { callStates } from './states/on-the-telephone.ts';
import { portalStates } from './states/portal.ts';
import { signInStates } from './states/sign-in.ts';
import type { Scene } from './states/state.ts';
import { type Language, languages, words } from './words.ts';

const states = [
  ...signInStates,
  ...portalStates,
  ...caseTypeStates,
  ...newCaseStates,
  ...deskStates,
  ...deskQueueStates,
  ...callStates,
  ...emailStates,
  ...keptFormStates,
];

const cast = {
  member: { fr: 'martine', en: 'seun' },
  agent: { fr: 'alexis', en: 'samuel' },
} as const;

/** Addresses that answer with no page of their own. */
const withoutPage: AddressName[] = [
  'signOut',
  'viewAccount',
  'draftFile',
  'caseFile',
  'deskFile',
  'deskDraftFile',
  'deskCaseDraft',
  'casesSignals',
  'caseSignals',
  'deskSignals',
  'deskCaseSignals',
  'emailHtml',
];
const pages = (Object.keys(addresses) as AddressName[]).filter((name) => !withoutPage.includes(name));

/** The leaves whose pages are looked at, one of two levels and one of three. */
const leaves: Partial<Record<AddressName, string>> = {
  caseSubType: 'live-performance/unpaid-performance',
  caseUpdateType: 'profile-management/profile-update/sin-ssn',
};

/** The queue that is looked at. */
const queue = 'open';

function nodesOf(leaf: string): Record<string, string> {
  const [type = '', subtype = '', updatetype = ''] = leaf.split('/');
  return { type, subtype, updatetype };
}

// The first of each language makes what the others look at.
test.setTimeout(60_000);

test('every page is among them', () => {
  expect(new Set(states.map(({ of }) => of))).toEqual(new Set(pages));
});

for (const language of languages) {
  for (const { of, when, by, status = 200, reach = ({ go }: Scene) => go() } of states) {
    test(`${language}: ${of}, when ${when}`, async ({ enter }) => {
      const page = await enter(by === 'member' || by === 'agent' ? cast[by][language] : by, { lent: true });
      // Other tests write in the other language meanwhile: the page is looked at as it was drawn.
      await page.route(/\/(signaux|signals)(\?|$)/, (signals) =>
        signals.fulfill({ contentType: 'text/event-stream', body: 'retry: 600000\n\n' }),
      );
      const seen = watched(page);
      const there = await whatIsThere(enter, language);
      const go = ({
        query = of === 'deskNewCaseFor' ? there.call.query : '',
        draft = (of.startsWith('desk') ? there.call : there).draft,
        leaf = leaves[of] ?? '',
        email = there.email,
      } = {}) =>
        page.goto(
          fill(addresses[of][language], {
            draft,
            number: there.number,
            email,
            queue,
            person: there.call.person,
            ...nodesOf(leaf),
          }) + query,
        );
      await reach({ page, language, w: words[language], go });
      expect(await faultsOf(page, language)).toEqual([]);
      expect(seen.status()).toBe(status);
      if (status === 422) await expect(page).toHaveTitle({ fr: /^Erreur\s: \S/, en: /^Error: \S/ }[language]);
      // The browser says itself that the page has the status that it should have.
      const ownStatus = `${page.url()}: Failed to load resource: the server responded with a status of ${status}`;
      expect(seen.errors().filter((error) => !error.startsWith(ownStatus))).toEqual([]);
    });
  }

  test(`${language}: no two pages have one title`, async ({ enter }) => {
    const there = await whatIsThere(enter, language);
    const [member, agent, nobody] = [
      await enter(cast.member[language]),
      await enter(cast.agent[language]),
      await enter('nobody'),
    ];
    const titles: string[] = [];
    // The first step is one page before its draft is saved and after.
    for (const name of pages.filter((each) => !['newCase', 'deskNewCaseFor'].includes(each))) {
      const { request } = name === 'signIn' ? nobody : name.startsWith('desk') ? agent : member;
      const { number, email } = there;
      const { draft } = name.startsWith('desk') ? there.call : there;
      // The same case has the same name on both sides.
      const path = fill(addresses[name][language], {
        draft,
        number,
        email,
        queue,
        ...nodesOf(leaves[name] ?? ''),
      });
      const html = await (await request.get(path)).text();
      titles.push(`${name.startsWith('desk') ? 'desk: ' : ''}${html.match(/<title>(.+)<\/title>/)?.[1]}`);
    }
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
}

test('what the rules catch', async ({ enter }) => {
  const page = await enter('nobody');
  const seen = watched(page);
  await page.goto(addresses.signIn.fr);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    main?.insertAdjacentHTML('beforeend', '<h1>Pupitre</h1><input><p style="color: red">The desk</p>');
    Object.assign(main?.querySelector('p')?.style ?? {}, { width: '1000px' });
    main?.querySelector('button')?.setAttribute('aria-label', 'Entrer');
    document.title = ' · Répons';
    document.documentElement.lang = 'en-CA';
  });
  const faults = await faultsOf(page, 'fr');
  for (const fault of [
    'the page is in en-CA',
    'the title is “· Répons”',
    'there are 2 h1',
    'at 320 px: label: <input>',
    expect.stringMatching(/^at 320 px: scrolls sideways by \d+ px$/),
    '“Se connecter” is called “Entrer”',
    'in the other language: The desk',
  ]) {
    expect(faults).toContainEqual(fault);
  }
  expect(seen.errors()).toEqual([expect.stringContaining('Content Security Policy')]);
});

/** What the browser complains of, and the status of the page on the screen. */
function watched(page: Page) {
  const errors: string[] = [];
  let status = 0;
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) status = response.status();
  });
  return { errors: () => errors, status: () => status };
}

/** A draft that is only begun, an answered case, and the mail about it, of a member who writes in the page's language. */
interface There {
  readonly draft: string;
  readonly number: string;
  readonly email: string;
  /** What the agent has begun to write for the same member on the telephone. */
  readonly call: { readonly draft: string; readonly person: string; readonly query: string };
}
const made = new Map<Language, Promise<There>>();

function whatIsThere(enter: Enter, language: Language): Promise<There> {
  const there = made.get(language) ?? make(enter, language);
  made.set(language, there);
  return there;
}

async function make(enter: Enter, language: Language): Promise<There> {
  const w = words[language];
  const page = await enter(cast.member[language]);
  const draft = await beginDraft(page, language);
  await fillToTheEnd({ page, language });
  await press(page, button(page, w.submit));
  const number = new URL(page.url()).searchParams.get('receipt') ?? '';
  const desk = await enter(cast.agent[language]);
  await desk.goto(fill(addresses.deskCase[language], { number }));
  await desk.getByLabel(w.reply).fill({ fr: 'Nous vérifions.', en: 'We are checking.' }[language]);
  await press(desk, button(desk, w.send));
  const call = await beginCall(desk, language, emailOf(cast.member[language]));
  return { draft, number, email: await mailAbout(page, language, number), call };
}

/** The id of a mail about this case, which is there once a job has sent it. */
async function mailAbout(page: Page, language: Language, number: string): Promise<string> {
  await page.goto(addresses.emails[language]);
  const link = page.getByRole('link', { name: { fr: `Cas ${number} `, en: `Case ${number}:` }[language] });
  while ((await link.count()) === 0) await page.reload();
  return (await link.first().getAttribute('href'))?.split('/').at(-1) ?? '';
}
