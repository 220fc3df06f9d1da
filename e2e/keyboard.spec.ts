import { expect, type Locator, type Page } from '@playwright/test';
import { pressOn, stopAt, tabTo, typeIn } from './by-keyboard.ts';
import { button, concertYear, proof, subjectOf, workRow } from './new-case.ts';
import { emailOf, password, test } from './people.ts';
import { type Language, languages, words } from './words.ts';

const members = { fr: 'mathieu', en: 'claire' } as const;

for (const language of languages) {
  test(`${language}: a case is opened with the keyboard alone`, async ({ page }) => {
    test.slow();
    const w = words[language];
    await page.goto(`/${language}`);
    await typeIn(page, page.getByLabel(w.email), emailOf(members[language]));
    await typeIn(page, page.getByLabel(w.password), password);
    await page.keyboard.press('Enter');
    await pressOn(page, page.getByRole('link', { name: w.openCase, exact: true }), 'Enter');

    const subject = subjectOf('Bar du Quai');
    await typeIn(page, page.getByLabel(w.subject), subject);
    await choose(page, page.getByLabel(w.type), w.livePerformances);
    await choose(page, page.getByLabel(w.subType), w.unpaidConcert);
    await pressOn(page, button(page, w.continue), 'Enter');

    await answerQuestions(page, language);
    await page.waitForURL(/precisions$|details$/);
    await typeIn(page, page.getByLabel(w.description), 'Au 12, rue Saint-Pierre, Moncton.');
    await attachProof(page, language);
    await pressOn(page, button(page, w.continue), 'Enter');
    await pressOn(page, button(page, w.submit), 'Space');
    await expect(page.getByRole('region', { name: / C-\w{4}-\w{3} / })).toBeFocused();
    await expect(page.getByRole('row', { name: subject })).toBeVisible();
  });

  test(`${language}: Enter in a text box means « Continuer »`, async ({ enter }) => {
    const w = words[language];
    const page = await enter(members[language]);
    await page.goto({ fr: '/fr/cas/nouveau', en: '/en/cases/new' }[language]);
    await typeIn(page, page.getByLabel(w.subject), subjectOf('Bar du Quai'));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(new RegExp(w.typeMissing));
    await choose(page, page.getByLabel(w.type), w.livePerformances);
    await choose(page, page.getByLabel(w.subType), w.unpaidConcert);
    // Back over the type and the link to the definitions.
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('Shift+Tab');
    await expect(page.getByLabel(w.subject)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(w.performer)).toBeVisible();

    await typeIn(page, page.getByLabel(w.performer), 'Élie Marchand');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(w.venueMissing);
  });
}

async function answerQuestions(page: Page, language: Language) {
  const w = words[language];
  await typeIn(page, page.getByLabel(w.from), `${concertYear}-07-12`);
  await typeIn(page, page.getByLabel(w.to), `${concertYear}-07-12`);
  await typeIn(page, page.getByLabel(w.performer), 'Élie Marchand');
  await typeIn(page, page.getByLabel(w.venue), w.seeDescription);
  // A group of radios is one stop, in which the arrows choose.
  const eventKind = page.getByRole('group', { name: w.eventKind }).getByRole('radio');
  await pressOn(page, eventKind.first(), 'ArrowDown');
  await expect(page.getByLabel(w.bar)).toBeChecked();
  await expect(page.getByLabel(w.bar)).toBeFocused();
  await typeIn(page, page.getByLabel(w.cover), '12.50');
  await pressOn(page, page.getByLabel(w.yes, { exact: true }), 'ArrowRight');
  await expect(page.getByLabel(w.no, { exact: true })).toBeChecked();
  await typeIn(page, workRow(page, language, 1).title, 'Neige noire');
  await pressOn(page, button(page, w.continue), 'Enter');
}

async function attachProof(page: Page, language: Language) {
  const w = words[language];
  const chooser = page.waitForEvent('filechooser');
  await pressOn(page, page.getByLabel(w.proof), 'Enter');
  await (await chooser).setFiles(proof);
  await pressOn(page, button(page, w.addFiles), 'Enter');
  await expect(page.getByRole('link', { name: proof.name })).toBeVisible();
}

test('the skip link comes first, is seen, and leads past the masthead', async ({ enter }) => {
  const page = await enter('mathieu');
  await page.goto('/fr');
  const skip = page.getByRole('link', { name: words.fr.skip });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  expect((await skip.evaluate(stopAt)).faults).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('the accounts are opened and closed with the keyboard, and the focus comes back', async ({ enter }) => {
  const page = await enter('camille', { anew: true });
  await page.goto('/fr');
  const accounts = page.locator('summary').filter({ hasText: 'Camille Ouellet-Roy' });
  const other = page.getByRole('button', { name: 'Éditions Petite Ourse enr.' });
  await pressOn(page, accounts, 'Enter');
  await expect(other).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(other).toBeHidden();
  await expect(accounts).toBeFocused();
  await pressOn(page, accounts, 'Space');
  await pressOn(page, other, 'Enter');
  await expect(page.getByRole('main')).toContainText('Éditions Petite Ourse enr.');
  // Going on past its last control closes it as well.
  await pressOn(page, page.locator('summary').filter({ hasText: 'Éditions Petite Ourse enr.' }), 'Enter');
  await tabTo(page, page.getByRole('main').getByRole('link').first());
  await expect(button(page, words.fr.signOut)).toBeHidden();
});

test('what the check of the focus catches', async ({ enter }) => {
  const page = await enter('mathieu');
  await page.goto('/fr');
  const skip = page.getByRole('link', { name: words.fr.skip });
  const faults = async () => (await skip.evaluate(stopAt)).faults.map((fault) => fault.split(':')[0]);
  await page.keyboard.press('Tab');
  await page.evaluate(() => {
    const styles = new CSSStyleSheet();
    styles.replaceSync(':focus-visible { outline: none !important }');
    document.adoptedStyleSheets = [styles];
  });
  expect(await faults()).toEqual(['no ring']);
  await page.evaluate(() => {
    const cover = document.body.appendChild(document.createElement('div'));
    Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '9' });
    document.adoptedStyleSheets = [];
  });
  expect(await faults()).toEqual(['out of sight']);
});

/** A menu goes to the choice that begins as one types. */
async function choose(page: Page, menu: Locator, choice: string) {
  await typeIn(page, menu, choice.split(' ')[0] ?? '');
  await expect(menu.locator('option:checked')).toHaveText(choice);
}
