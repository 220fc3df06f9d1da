import { type APIRequestContext, type BrowserContext, test as base, type Page } from '@playwright/test';

/** The people of the demonstration who have a part in a journey. */
const emails = {
  elodie: 'elodie.marchandtremblay@repons.test',
  jeanGuy: 'jeanguy.painchaud@repons.test',
  naika: 'naika.celestin@repons.test',
  mathieu: 'mathieu.arsenault@repons.test',
  saskia: 'saskia.whitfield@repons.test',
  seun: 'oluwaseun.adeyemi@repons.test',
  camille: 'camille.ouelletroy@repons.test',
  martine: 'martine.ferland@repons.test',
  yvon: 'yvon.trudel@repons.test',
  claire: 'claire.macisaac@repons.test',
  sylvie: 'sylvie.beaumier@repons.test',
  pierreLuc: 'pierreluc.fontaine@repons.test',
  steve: 'steve.larivee@repons.test',
  alexis: 'alexis.poirier@repons.test',
  samuel: 'samuel.roylessard@repons.test',
  luc: 'luc.berube@repons.test',
  helene: 'helene.savard@repons.test',
  olivier: 'olivier.nguyen@repons.test',
} as const;
export type Person = keyof typeof emails;

/** All of them have this one. */
export const password = 'repons-demo-2026';

export const emailOf = (person: Person): string => emails[person];

type Session = Awaited<ReturnType<APIRequestContext['storageState']>>;

/**
 * A page of a browser of their own, in which this person is signed in, or nobody. A worker signs each person in once;
 * `anew` gives a session of its own, for who looks at another account or signs out. One that is `lent` has been looked
 * at by others before: to open one takes longer than to look at it.
 */
export type Enter = (
  person: Person | 'nobody',
  options?: { readonly anew?: boolean; readonly lent?: boolean },
) => Promise<Page>;

interface OfWorker {
  sessions: Map<Person, Promise<Session>>;
  lent: Map<Person | 'nobody', Page>;
}

export const test = base.extend<{ enter: Enter }, OfWorker>({
  // Pages that glide into one another are measured, and clicked on, while they still move.
  contextOptions: { reducedMotion: 'reduce' },
  sessions: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads in it what a fixture needs.
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  lent: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads in it what a fixture needs.
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  enter: async ({ browser, playwright, baseURL, sessions, lent }, use) => {
    const signIn = async (person: Person): Promise<Session> => {
      const request = await playwright.request.newContext({
        ...(baseURL ? { baseURL, extraHTTPHeaders: { Origin: baseURL } } : {}),
      });
      await request.post('/fr/connexion', { form: { email: emails[person], password }, maxRedirects: 0 });
      const session = await request.storageState();
      await request.dispose();
      return session;
    };
    const sessionOf = (person: Person, anew: boolean): Promise<Session> => {
      const session = (anew ? undefined : sessions.get(person)) ?? signIn(person);
      if (!anew) sessions.set(person, session);
      return session;
    };
    const browsers: BrowserContext[] = [];
    const storageOf = async (person: Person | 'nobody', anew: boolean) =>
      person === 'nobody' ? {} : { storageState: await sessionOf(person, anew) };
    await use(async (person, { anew = false, lent: isLent = false } = {}) => {
      const before = isLent ? lent.get(person) : undefined;
      if (before) return givenAgain(before, (await storageOf(person, false)).storageState);
      const context = await browser.newContext(await storageOf(person, anew));
      const page = await context.newPage();
      if (isLent) lent.set(person, page);
      else browsers.push(context);
      return page;
    });
    await Promise.all(browsers.map((context) => context.close()));
  },
});

/** The page as a new one would be: without what was kept, watched and set by who had it before. */
async function givenAgain(page: Page, session?: Session): Promise<Page> {
  for (const event of ['console', 'pageerror', 'response'] as const) page.removeAllListeners(event);
  await page.unrouteAll();
  await page
    .evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    })
    // A page that went nowhere has no storage.
    .catch(() => {});
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ forcedColors: null });
  await page.context().clearCookies();
  await page.context().addCookies(session?.cookies ?? []);
  return page;
}
