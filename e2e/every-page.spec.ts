import { expect, type Page } from '@playwright/test';
import { type AddressName, addresses, fill } from '../src/web/addresses.ts';
import { attachProof, beginDraft, button, fillQuestions, proof, subjectOf, workRow } from './new-case.ts';
import { faultsOf } from './page-rules.ts';
import { type Person, test } from './people.ts';
import { press } from './problems.ts';
import { type Language, languages, words } from './words.ts';

/** A page in one of the states in which somebody may see it. */
interface State {
  readonly of: AddressName;
  readonly when: string;
  readonly by: 'nobody' | 'member' | 'agent' | Person;
  readonly status?: number;
  /** What leads to it, beyond its address. */
  readonly reach?: (scene: Scene) => Promise<unknown>;
}

interface Scene {
  readonly page: Page;
  readonly language: Language;
  readonly w: (typeof words)['fr'];
  /** Opens the page of the state: of the drafts and the case that are there for all, or of this draft. */
  readonly go: (to?: { query?: string; draft?: string }) => Promise<unknown>;
}

const states: State[] = [
  { of: 'signIn', when: 'it is opened', by: 'nobody' },
  { of: 'signIn', when: 'nothing is typed', by: 'nobody', status: 422, reach: pressing('signIn') },
  {
    of: 'signIn',
    when: 'the password is wrong',
    by: 'nobody',
    status: 422,
    reach: async ({ page, w, language, go }) => {
      await go();
      await page.getByLabel(w.email).fill(`nobody.${language}@repons.test`);
      await page.getByLabel(w.password).fill('repons-demo-2025');
      await press(page, button(page, w.signIn));
    },
  },
  { of: 'signIn', when: 'too many passwords were wrong', by: 'nobody', status: 429, reach: tryTooOften },

  { of: 'home', when: 'there are cases', by: 'member' },
  { of: 'home', when: 'there is no case', by: 'yvon' },
  { of: 'home', when: 'there is no account', by: 'steve' },
  {
    of: 'home',
    when: 'the accounts are shown',
    by: 'camille',
    reach: async ({ page, go }) => {
      await go();
      await page.locator('summary').filter({ hasText: 'Camille Ouellet-Roy' }).click();
    },
  },
  {
    of: 'home',
    when: 'the menu of a narrow screen is open',
    by: 'member',
    reach: async ({ page, go }) => {
      await page.setViewportSize({ width: 390, height: 900 });
      await go();
      await page.locator('summary').filter({ hasText: 'Menu' }).click();
    },
  },
  { of: 'home', when: 'somebody acts for another', by: 'sylvie' },
  {
    of: 'home',
    when: 'the address leads nowhere',
    by: 'member',
    status: 404,
    reach: ({ page, language }) => page.goto(`/${language}/nulle-part`),
  },
  {
    of: 'home',
    when: 'the address leads nobody nowhere',
    by: 'nobody',
    status: 404,
    reach: ({ page, language }) => page.goto(`/${language}/nulle-part`),
  },

  { of: 'cases', when: 'there are cases', by: 'member' },
  { of: 'cases', when: 'there is none', by: 'yvon' },
  { of: 'casesResolved', when: 'there is none', by: 'yvon' },
  { of: 'drafts', when: 'there are drafts', by: 'member' },
  { of: 'drafts', when: 'there is none', by: 'yvon' },
  {
    of: 'drafts',
    when: 'one was just saved',
    by: 'member',
    reach: async (scene) => {
      await beginDraft(scene.page, scene.language);
      await press(scene.page, button(scene.page, scene.w.saveAndQuit));
    },
  },

  { of: 'newCase', when: 'it is opened', by: 'member' },
  { of: 'newCase', when: 'nothing is typed', by: 'member', status: 422, reach: pressing('continue') },
  { of: 'newCase', when: 'somebody acts for another', by: 'sylvie' },
  { of: 'newCase', when: 'no type may be opened', by: 'pierreLuc' },
  {
    of: 'newCase',
    when: 'a form is of a kind that is not read',
    by: 'member',
    status: 415,
    reach: async ({ page, go }) => {
      await go();
      await sendForm(page, 'text/plain');
    },
  },
  { of: 'draftCase', when: 'it is filled', by: 'member' },
  {
    of: 'draftCase',
    when: 'its subject is taken out',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      const { page, w, go } = scene;
      await go({ draft: await beginDraft(scene.page, scene.language) });
      await page.getByLabel(w.subject).fill('');
      await press(page, button(page, w.continue));
    },
  },
  {
    of: 'draftCase',
    when: 'it was saved elsewhere',
    by: 'member',
    status: 409,
    reach: saveElsewhere('subject'),
  },
  { of: 'draftCase', when: 'it is not theirs', by: 'yvon', status: 404 },

  { of: 'draftQuestions', when: 'it is opened', by: 'member' },
  {
    of: 'draftQuestions',
    when: 'nothing is answered',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      await beginDraft(scene.page, scene.language);
      await press(scene.page, button(scene.page, scene.w.continue));
    },
  },
  {
    of: 'draftQuestions',
    when: 'answers open more questions',
    by: 'member',
    reach: async (scene) => {
      const { page, language } = scene;
      await beginDraft(scene.page, scene.language);
      // What a browser without scripts shows.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('[data-redraws]'))
          element.removeAttribute('data-redraws');
      });
      await fillQuestions(page, language, { javaScriptEnabled: false });
    },
  },
  {
    of: 'draftQuestions',
    when: 'everything is answered',
    by: 'member',
    reach: async (scene) => {
      await beginDraft(scene.page, scene.language);
      await fillQuestions(scene.page, scene.language);
    },
  },
  {
    of: 'draftQuestions',
    when: 'documents answer for two questions',
    by: 'member',
    reach: async (scene) => {
      const { page, w, language } = scene;
      await beginDraft(scene.page, scene.language);
      await fillQuestions(page, language);
      await page.getByRole('group', { name: w.dates }).first().getByLabel(w.seeDocument).check();
      await page.getByRole('group', { name: w.works }).first().getByLabel(w.seeDocument).check();
    },
  },
  {
    of: 'draftQuestions',
    when: 'a phrase is typed in a cell',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      const { page, w, language } = scene;
      await beginDraft(scene.page, scene.language);
      await fillQuestions(page, language);
      await workRow(page, language, 2).title.fill(w.seeDocument);
      await press(page, button(page, w.continue));
    },
  },
  {
    of: 'draftQuestions',
    when: 'it was saved elsewhere',
    by: 'member',
    status: 409,
    reach: saveElsewhere('performer'),
  },

  { of: 'draftDetails', when: 'it is opened', by: 'member' },
  {
    of: 'draftDetails',
    when: 'the proof is missing',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      const { page, w, go } = scene;
      await go({ draft: await beginDraft(scene.page, scene.language) });
      await press(page, button(page, w.continue));
    },
  },
  {
    of: 'draftDetails',
    when: 'a file is there',
    by: 'member',
    reach: async (scene) => {
      await scene.go({ draft: await beginDraft(scene.page, scene.language) });
      await attachProof(scene.page, scene.language);
    },
  },
  {
    of: 'draftDetails',
    when: 'a file is refused',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      const { page, w, go } = scene;
      await go({ draft: await beginDraft(scene.page, scene.language) });
      await page.getByLabel(w.proof).setInputFiles({ ...proof, name: 'affiche.exe' });
      await press(page, button(page, w.addFiles));
    },
  },
  {
    of: 'draftDetails',
    when: 'it was saved elsewhere',
    by: 'member',
    status: 409,
    reach: saveElsewhere('description'),
  },

  { of: 'draftCheck', when: 'answers are missing', by: 'member' },
  {
    of: 'draftCheck',
    when: 'it is submitted and answers are missing',
    by: 'member',
    status: 422,
    reach: pressing('submit'),
  },
  { of: 'draftCheck', when: 'everything is there', by: 'member', reach: fillToTheEnd },
  {
    of: 'draftCheck',
    when: 'it is changed elsewhere before it is submitted',
    by: 'member',
    status: 409,
    reach: async (scene) => {
      const { page, w, language } = scene;
      await fillToTheEnd(scene);
      const [draft = ''] = page.url().match(/[0-9a-f-]{36}/) ?? [];
      await changeElsewhere(scene, fill(addresses.draftCase[language], { draft }), 'subject');
      await press(page, button(page, w.submit));
    },
  },
  {
    of: 'cases',
    when: 'one was just submitted',
    by: 'member',
    reach: async (scene) => {
      await fillToTheEnd(scene);
      await press(scene.page, button(scene.page, scene.w.submit));
    },
  },
  { of: 'draftDelete', when: 'it is opened', by: 'member' },

  { of: 'case', when: 'it is read', by: 'member' },
  {
    of: 'case',
    when: 'it was just answered',
    by: 'member',
    reach: ({ go }) => go({ query: '?sent' }),
  },
  { of: 'case', when: 'an empty reply is sent', by: 'member', status: 422, reach: pressing('send') },
  { of: 'case', when: 'it is not theirs', by: 'yvon', status: 404 },
  {
    of: 'case',
    when: 'somebody acts for another',
    by: 'sylvie',
    reach: async ({ page, language }) => {
      await page.goto(`/${language}`);
      await page
        .locator('summary')
        .filter({ hasText: /Marchand|Célestin/ })
        .click();
      await page.getByRole('button', { name: 'Naïka Célestin' }).click();
      await page.getByRole('link', { name: 'parc Saint-Viateur' }).click();
      await page.waitForURL(/C-/);
    },
  },

  { of: 'desk', when: 'it lists the cases of a team', by: 'agent' },
  { of: 'desk', when: 'it lists those of every team', by: 'helene' },
  { of: 'desk', when: 'there is no case', by: 'luc' },
  { of: 'desk', when: 'the role reads no case', by: 'olivier' },
  { of: 'desk', when: 'a member comes by', by: 'member', status: 404 },
  { of: 'deskCase', when: 'it is read', by: 'agent' },
  { of: 'deskCase', when: 'it was just answered', by: 'agent', reach: ({ go }) => go({ query: '?sent' }) },
  { of: 'deskCase', when: 'an empty reply is sent', by: 'agent', status: 422, reach: pressing('send') },
  { of: 'deskCase', when: 'another team answers it', by: 'luc' },
  {
    of: 'deskCase',
    when: 'another team answers it, and a reply is forced',
    by: 'luc',
    status: 403,
    reach: async ({ page, go }) => {
      await go();
      await sendForm(page, 'application/x-www-form-urlencoded');
    },
  },
];

const cast = {
  member: { fr: 'martine', en: 'seun' },
  agent: { fr: 'alexis', en: 'samuel' },
} as const;

/** Addresses that answer with no page of their own. */
const withoutPage: AddressName[] = ['signOut', 'viewAccount', 'draftFile', 'caseFile', 'deskFile'];
const pages = (Object.keys(addresses) as AddressName[]).filter((name) => !withoutPage.includes(name));

// The first of each language makes what the others look at.
test.setTimeout(60_000);

test('every page is among them', () => {
  expect(new Set(states.map(({ of }) => of))).toEqual(new Set(pages));
});

for (const language of languages) {
  for (const { of, when, by, status = 200, reach = ({ go }: Scene) => go() } of states) {
    test(`${language}: ${of}, when ${when}`, async ({ enter }) => {
      const page = await enter(by === 'member' || by === 'agent' ? cast[by][language] : by);
      const seen = watched(page);
      const there = await whatIsThere(enter, language);
      const go = ({ query = '', draft = there.draft } = {}) =>
        page.goto(fill(addresses[of][language], { draft, number: there.number }) + query);
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
    for (const name of pages.filter((each) => each !== 'newCase')) {
      const { request } = name === 'signIn' ? nobody : name.startsWith('desk') ? agent : member;
      const { draft, number } = there;
      // The same case has the same name on both sides.
      const path = fill(addresses[name][language], { draft, number });
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

type Enter = (person: Person | 'nobody') => Promise<Page>;

/** A draft that is only begun, and an answered case, of a member who writes in the language of the page. */
interface There {
  readonly draft: string;
  readonly number: string;
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
  return { draft, number };
}

async function fillToTheEnd({ page, language }: Pick<Scene, 'page' | 'language'>): Promise<void> {
  const w = words[language];
  await beginDraft(page, language);
  await fillQuestions(page, language);
  await press(page, button(page, w.continue));
  await page
    .getByLabel(w.description)
    .fill(
      { fr: 'Le bar a fermé depuis.\n\nIl était au coin.', en: 'The bar has closed.\n\nIt was near.' }[
        language
      ],
    );
  await attachProof(page, language);
  await press(page, button(page, w.continue));
}

function pressing(name: 'signIn' | 'continue' | 'submit' | 'send') {
  return async ({ page, w, go }: Scene) => {
    await go();
    await press(page, button(page, w[name]));
  };
}

/** A step is filled, and sent after the same draft was saved in a second tab. */
function saveElsewhere(field: 'subject' | 'performer' | 'description') {
  return async (scene: Scene) => {
    const { page, w, go } = scene;
    await go({ draft: await beginDraft(page, scene.language) });
    await changeElsewhere(scene, page.url(), field);
    await page.getByLabel(w[field]).fill(subjectOf('Lantern Hall'));
    await press(page, button(page, w.continue));
  };
}

async function changeElsewhere(
  { page, w }: Scene,
  address: string,
  field: 'subject' | 'performer' | 'description',
): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByLabel(w[field]).fill(subjectOf('Théâtre Outremont'));
  await press(other, button(other, w.saveAndQuit));
  await other.close();
}

async function tryTooOften({ page, w, go }: Scene): Promise<void> {
  await go();
  const form = { email: 'nobody@repons.test', password: 'repons-demo-2025' };
  const headers = { Origin: new URL(page.url()).origin };
  for (let attempt = 1; attempt <= 10; attempt++) await page.request.post(page.url(), { form, headers });
  await page.getByLabel(w.email).fill(form.email);
  await page.getByLabel(w.password).fill(form.password);
  await press(page, button(page, w.signIn));
}

/** Sends a form that the page does not have. */
async function sendForm(page: Page, enctype: string): Promise<void> {
  const send = page.evaluate((sort) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', enctype: sort });
    document.body.append(form);
    form.submit();
  }, enctype);
  await Promise.all([page.waitForEvent('load'), send]);
}
