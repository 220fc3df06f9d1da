import { expect, type Page, type Response } from '@playwright/test';
import { addresses } from '../src/web/addresses.ts';
import { faultsOf } from './page-rules.ts';
import { test } from './people.ts';
import { pages, states } from './states/every-state.ts';
import { reachState } from './states/reach.ts';
import { addressThere, cast, whatIsThere } from './states/there.ts';
import { faultsOfHtml } from './valid-html.ts';
import { languages } from './words.ts';

// The first of each language makes what the others look at.
test.setTimeout(60_000);

test('every page is among them', () => {
  expect(new Set(states.map(({ of }) => of))).toEqual(new Set(pages));
});

for (const language of languages) {
  for (const state of states) {
    const { of, when, status = 200 } = state;
    test(`${language}: ${of}, when ${when}`, async ({ enter }) => {
      let seen: ReturnType<typeof watched> | undefined;
      const page = await reachState(state, language, enter, (theirs) => (seen = watched(theirs)));
      // A mail has the title that its subject is.
      const rules = of === 'emailHtml' ? { titled: '\\S' } : {};
      const html = (await seen?.html()) ?? '';
      expect([...(await faultsOf(page, language, rules)), ...(await faultsOfHtml(html))]).toEqual([]);
      expect(seen?.status()).toBe(status);
      if (status === 422) await expect(page).toHaveTitle({ fr: /^Erreur\s: \S/, en: /^Error: \S/ }[language]);
      // The browser says itself that the page has the status that it should have.
      const ownStatus = `${page.url()}: Failed to load resource: the server responded with a status of ${status}`;
      expect(seen?.errors().filter((error) => !error.startsWith(ownStatus))).toEqual([]);
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
      const html = await (await request.get(addressThere(name, language, there))).text();
      // The same case has the same name on both sides.
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
    main?.insertAdjacentHTML(
      'beforeend',
      '<p role="status">Fait<output>Fait</output></p><output>Fait</output>',
    );
  });
  const html = '<!doctype html><html lang="fr"><title>Ici</title><p id="a"><div id="a"></div></p></html>';
  const faults = [...(await faultsOf(page, 'fr')), ...(await faultsOfHtml(html))];
  for (const fault of [
    'the page is in en-CA',
    'the title is “· Répons”',
    'there are 2 h1',
    'at 1280 px: label: <input>',
    expect.stringMatching(/^at 320 px: scrolls sideways by \d+ px$/),
    '“Se connecter” is called “Entrer”',
    'in the other language: The desk',
    'said by two regions: <output>Fait</output>',
    'said twice: Fait',
    expect.stringMatching(/^HTML: Duplicate ID "a"/),
  ]) {
    expect(faults).toContainEqual(fault);
  }
  expect(seen.errors()).toEqual([expect.stringContaining('Content Security Policy')]);
});

/** What the browser complains of, and how the page on the screen came. */
function watched(page: Page) {
  const errors: string[] = [];
  let last: Response | undefined;
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) last = response;
  });
  return { errors: () => errors, status: () => last?.status(), html: () => last?.text() };
}
