import { expect, type Page } from '@playwright/test';
import { addressOf } from '../src/web/addresses.ts';
import { button } from './new-case.ts';
import { type Enter, test } from './people.ts';
import { press } from './problems.ts';
import { fillToTheEnd } from './states/new-case.ts';
import { type Language, languages, words } from './words.ts';

// Each test opens a case of its own.
test.setTimeout(90_000);

const soon = { timeout: 2_000 };

const people = {
  fr: { member: 'martine', agent: 'alexis' },
  en: { member: 'seun', agent: 'samuel' },
} as const;

const said = {
  fr: {
    message: 'Nouveau message d’Alexis Poirier. Nouvel état : Actif · en traitement',
    answer: /Nouveau message de Martine/,
    newCase: 'Un nouveau cas est arrivé : ',
    lost: 'Connexion interrompue : cette page se mettra à jour au retour.',
    gone: 'Cette page ne se met plus à jour. Rechargez-la pour voir ce qui a changé.',
  },
  en: {
    message: 'New message from Samuel Roy-Lessard. New state: Active · in progress',
    answer: /New message from Oluwaseun/,
    newCase: 'A new case has arrived: ',
    lost: 'Connection lost: this page will update when it is back.',
    gone: 'This page no longer updates. Reload it to see what has changed.',
  },
};

const acts = {
  fr: { wait: 'Envoyer et attendre le membre', reopen: 'Rouvrir le cas' },
  en: { wait: 'Send and wait for the member', reopen: 'Reopen the case' },
};

for (const language of languages) {
  const w = words[language];
  const { member, agent } = people[language];

  test(`${language}: a message comes in while one is typing, is said once, and is not taken for read`, async ({
    enter,
  }) => {
    const { number } = await openCase(enter, language);
    const page = await enter(member);
    await followed(page, () => page.goto(addressOf('case', language, { number })));
    const heard = await listening(page);
    const box = page.getByLabel(w.reply);
    await box.pressSequentially('Bonjour tout le monde');
    for (let step = 0; step < 'le monde'.length; step += 1) await page.keyboard.press('ArrowLeft');
    await reply(enter, language, number, 'Nous avons trouvé le programme.');
    await expect(page.getByText('Nous avons trouvé le programme.')).toBeVisible(soon);
    await expect(page.getByText(w.inProgress, { exact: true }).first()).toBeVisible(soon);
    await page.keyboard.type('à tout ');
    await expect(box).toHaveValue('Bonjour tout à tout le monde');
    await expect(box).toBeFocused();
    await expect.poll(heard).toEqual([said[language].message]);
    await reply(enter, language, number, 'Le montant suivra.');
    await expect(page.getByText('Le montant suivra.')).toBeVisible(soon);
    await expect.poll(async () => (await heard()).length).toBe(2);

    const list = await enter(member);
    await list.goto(addressOf('cases', language));
    const row = list.getByRole('row').filter({ hasText: number });
    await expect(row).toContainText({ fr: '2 nouveaux messages', en: '2 new messages' }[language]);
    // What one says oneself, elsewhere, comes in too and is no news.
    await row.getByRole('link').click();
    await list.getByLabel(w.reply).fill('Merci à tous');
    await press(list, button(list, w.send));
    await expect(page.getByText('Merci à tous')).toBeVisible(soon);
    await page.waitForTimeout(300);
    expect(await heard()).toHaveLength(2);
    await expect(box).toHaveValue('Bonjour tout à tout le monde');
  });

  test(`${language}: a new case comes into the open queue, and an answer to the open case at the desk`, async ({
    enter,
  }) => {
    const desk = await enter(agent);
    await followed(desk, () =>
      desk.goto(`${addressOf('deskQueue', language, { queue: 'open' })}?order=activity`),
    );
    const heard = await listening(desk);
    const { number, subject, page } = await openCase(enter, language);
    const link = desk.getByRole('link').filter({ hasText: number });
    await expect(link).toBeVisible(soon);
    // Other journeys open cases for the same team meanwhile.
    const heardOfIt = async () => (await heard()).filter((text) => text.includes(subject));
    await expect.poll(heardOfIt).toEqual([said[language].newCase + subject]);

    await followed(desk, () => link.click());
    const heardOnCase = await listening(desk);
    await page.goto(addressOf('case', language, { number }));
    await page.getByLabel(w.reply).fill('Voici le contrat.');
    await press(page, button(page, w.send));
    await expect(desk.getByText('Voici le contrat.')).toBeVisible(soon);
    // Of other journeys' cases, in the list beside this one, it may hear as well.
    const isHeard = async () => (await heardOnCase()).some((text) => said[language].answer.test(text));
    await expect.poll(isHeard).toBe(true);
    expect((await heardOnCase()).filter((text) => text.includes(subject))).toEqual([]);
  });

  test(`${language}: what one may do with an open case follows what others did, and what one sends is up to date`, async ({
    enter,
  }) => {
    const t = acts[language];
    const { number, page: theirs } = await openCase(enter, language);
    const address = addressOf('deskCase', language, { number });
    const desk = await enter(agent);
    await followed(desk, () => desk.goto(address));
    await theirs.goto(addressOf('case', language, { number }));
    await theirs.getByLabel(w.reply).fill('Voici le contrat.');
    await press(theirs, button(theirs, w.send));
    await expect(desk.getByText('Voici le contrat.')).toBeVisible(soon);
    // Decided on a page that has heard of it: nobody is told that the case changed meanwhile.
    await desk.getByLabel(w.reply).fill('Merci. Est-il signé?');
    const answer = await press(desk, button(desk, t.wait));
    expect(answer.status()).toBe(303);

    await followed(desk, () => desk.goto(address));
    const colleague = await enter(agent === 'alexis' ? 'samuel' : 'alexis');
    await colleague.goto(address);
    await colleague.locator('summary[data-key="s"]').click();
    await colleague.locator('input[name="outcome"]').first().check();
    await colleague.locator('#reason').fill('Tout est réglé.');
    await press(colleague, colleague.locator('button[value="resolve"]'));
    await expect(button(desk, t.reopen)).toBeVisible(soon);
    await expect(button(desk, t.wait)).toBeHidden();
  });

  test(`${language}: a list follows, with its counts, and the focus stays on its row`, async ({ enter }) => {
    const { number } = await openCase(enter, language);
    const page = await enter(member);
    await followed(page, () => page.goto(addressOf('home', language)));
    const row = page.getByRole('row').filter({ hasText: number });
    await row.getByRole('link').focus();
    const count = page.getByRole('link', { name: new RegExp(`^${w.active} \\(`) });
    const before = Number((await count.textContent())?.match(/\d+/)?.[0]);
    await reply(enter, language, number, 'Bonjour');
    await expect(row).toContainText(w.newMessage, soon);
    const { number: newer } = await openCase(enter, language);
    await expect(page.getByRole('row').filter({ hasText: newer })).toBeVisible(soon);
    await expect(count).toHaveText(new RegExp(`\\(${before + 1}\\)`));
    await expect(row.getByRole('link')).toBeFocused();
  });

  test(`${language}: a connection that is lost is said, and what came meanwhile is there when it is back`, async ({
    enter,
  }) => {
    const { number } = await openCase(enter, language);
    const page = await enter(member);
    await followed(page, () => page.goto(addressOf('case', language, { number })));
    await page.context().setOffline(true);
    const lost = page.locator('.live-note');
    await reply(enter, language, number, 'Nous avons trouvé le programme.');
    await expect(lost).toHaveText(said[language].lost, { timeout: 15_000 });
    await expect(page.getByText('Nous avons trouvé le programme.')).toBeHidden();
    await page.context().setOffline(false);
    await expect(page.getByText('Nous avons trouvé le programme.')).toBeVisible({ timeout: 5_000 });
    await expect(lost).not.toHaveText(said[language].lost);
  });

  test(`${language}: who is signed out elsewhere reads that the page must be loaded again`, async ({
    enter,
  }) => {
    const { number } = await openCase(enter, language);
    const page = await enter(member, { anew: true });
    await followed(page, () => page.goto(addressOf('case', language, { number })));
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(addressOf('cases', language));
    await page.getByLabel(w.reply).fill('Bonjour');
    await elsewhere.locator('summary:visible').last().click();
    await button(elsewhere, w.signOut).click();
    await elsewhere.waitForURL(/connexion|sign-in/);
    await page.bringToFront();
    await expect(page.locator('.live-note')).toHaveText(said[language].gone, { timeout: 15_000 });
    await expect(page.getByLabel(w.reply)).toHaveValue('Bonjour');
  });
}

test('a page that nobody looks at gives back its connection, and catches up when it is looked at', async ({
  enter,
}) => {
  const { number } = await openCase(enter, 'fr');
  const page = await enter('martine');
  await followed(page, () => page.goto(addressOf('case', 'fr', { number })));
  const streams: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'eventsource') streams.push(request.url());
  });
  await look(page, false);
  await reply(enter, 'fr', number, 'Nous avons trouvé le programme.');
  await page.waitForTimeout(500);
  expect(streams).toEqual([]);
  await expect(page.getByText('Nous avons trouvé le programme.')).toBeHidden();
  await look(page, true);
  await expect(page.getByText('Nous avons trouvé le programme.')).toBeVisible(soon);
  expect(streams).toHaveLength(1);
});

/** A new case, and the dashboard of its member with the receipt. */
async function openCase(enter: Enter, language: Language) {
  const page = await enter(people[language].member);
  await fillToTheEnd({ page, language });
  const subject =
    (await page
      .getByText(/\[\w{6}\]/)
      .first()
      .textContent()) ?? '';
  await press(page, button(page, words[language].submit));
  const number = new URL(page.url()).searchParams.get('receipt') ?? '';
  return { page, number, subject };
}

async function reply(enter: Enter, language: Language, number: string, message: string) {
  const desk = await enter(people[language].agent);
  await desk.goto(addressOf('deskCase', language, { number }));
  await desk.getByLabel(words[language].reply).fill(message);
  await press(desk, button(desk, words[language].send));
}

/** Opens a page, which then has its stream. */
const followed = (page: Page, open: () => Promise<unknown>) =>
  Promise.all([page.waitForResponse((response) => /\/(signaux|signals)\b/.test(response.url())), open()]);

/** What a screen reader hears from now on. */
async function listening(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const status = document.getElementById('status');
    const hear = () => status?.textContent && heard.push(status.textContent.replaceAll('\u00a0', ' '));
    if (status)
      new MutationObserver(hear).observe(status, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard?: string[] }).heard ?? []);
}

const look = (page: Page, isLooked: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, !isLooked);
