import { expect, type Page, type Route } from '@playwright/test';
import { attachProof, beginDraft, button, fillQuestions, subjectOf, workRow } from './new-case.ts';
import { test } from './people.ts';
import { press } from './problems.ts';
import { words } from './words.ts';

const w = words.fr;
const eventKind = (page: Page) => page.getByRole('group', { name: w.eventKind });
const rowAct = (page: Page, act: string, row: string) =>
  page.getByRole('button', { name: `${act} l’œuvre ${row}` });

test('choosing the bar opens « Prix d’entrée », and what is typed meanwhile stays, caret and all', async ({
  enter,
}) => {
  const page = await enter('jeanGuy');
  await beginDraft(page, 'fr');
  await mark(page);
  const redraws = await holdRedraws(page);
  const performer = page.getByLabel(w.performer);
  await eventKind(page).getByLabel(w.bar).check();
  await redraws.arrive(1);
  await performer.pressSequentially('Marchand');
  await performer.press('Home');
  await performer.pressSequentially('Élie ');
  // The first answer is to a form that is no longer the one on the screen: it is asked again.
  await redraws.let(1);
  await redraws.arrive(2);
  await expect(page.getByLabel(w.cover)).toBeHidden();
  await redraws.let(2);
  await expect(page.getByLabel(w.cover)).toBeVisible();
  await expect(performer).toBeFocused();
  await page.keyboard.type('X ');
  await expect(performer).toHaveValue('Élie X Marchand');
  await expect(eventKind(page).getByLabel(w.bar)).toBeChecked();
  await expectNoReload(page);
});

test('a radio that was chosen keeps the focus when its answer has come', async ({ enter }) => {
  const page = await enter('jeanGuy');
  await beginDraft(page, 'fr');
  const bar = eventKind(page).getByLabel(w.bar);
  await bar.check();
  await expect(page.getByLabel(w.cover)).toBeVisible();
  await expect(bar).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('Les questions ont été mises à jour.');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel(w.cover)).toBeHidden();
  await expect(eventKind(page).getByLabel(w.festival)).toBeFocused();
});

test('an answer that another has overtaken is forgotten', async ({ enter }) => {
  const page = await enter('jeanGuy');
  await beginDraft(page, 'fr');
  const redraws = await holdRedraws(page);
  await eventKind(page).getByLabel(w.bar).check();
  await redraws.arrive(1);
  await eventKind(page).getByLabel(w.festival).check();
  await redraws.arrive(2);
  await page.getByLabel(w.yes, { exact: true }).check();
  await redraws.arrive(3);
  await redraws.let(3);
  await expect(page.getByLabel(w.setListNumber)).toBeVisible();
  await redraws.let(1);
  await redraws.let(2);
  await expect(page.getByLabel(w.cover)).toBeHidden();
  await expect(eventKind(page).getByLabel(w.festival)).toBeChecked();
  await expect(page.getByLabel(w.setListNumber)).toBeVisible();
});

test('two menus chosen one right after the other end as they were chosen', async ({ enter }) => {
  const page = await enter('jeanGuy');
  await page.goto('/fr/cas/nouveau');
  await mark(page);
  const redraws = await holdRedraws(page);
  const subject = subjectOf('Bar du Quai');
  await page.getByLabel(w.subject).fill(subject);
  await page.getByLabel(w.type).selectOption(w.livePerformances);
  await redraws.arrive(1);
  await page.getByLabel(w.subType).selectOption(w.unpaidConcert);
  await redraws.arrive(2);
  await redraws.let(1);
  await redraws.let(2);
  const subType = page.getByLabel(w.subType);
  await expect(subType).toHaveAccessibleDescription(/rien ne figure sur vos relevés/);
  await expect(subType.locator('option:checked')).toHaveText(w.unpaidConcert);
  await expect(page.getByLabel(w.type).locator('option:checked')).toHaveText(w.livePerformances);
  await expect(page.getByLabel(w.subject)).toHaveValue(subject);
  await expectNoReload(page);
});

test('a page that changes under a button that is held down keeps the click', async ({ enter }) => {
  const page = await enter('jeanGuy');
  await page.goto('/fr/cas/nouveau');
  const redraws = await holdRedraws(page);
  await page.getByLabel(w.subject).fill(subjectOf('Bar du Quai'));
  await page.getByLabel(w.type).selectOption(w.livePerformances);
  await redraws.arrive(1);
  await page.getByLabel(w.subType).selectOption(w.unpaidConcert);
  await redraws.arrive(2);
  const next = button(page, w.continue);
  await next.hover();
  await page.mouse.down();
  const answer = page.waitForResponse((response) => response.request().resourceType() === 'fetch');
  await redraws.let(2);
  await (await answer).finished();
  // Time enough for a page that would not wait to be drawn anew.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await page.mouse.up();
  await expect(page.getByLabel(w.performer)).toBeVisible();
});

test('a sub-type chosen alone brings its type', async ({ enter }) => {
  const page = await enter('jeanGuy');
  await page.goto('/fr/cas/nouveau');
  const subType = page.getByLabel(w.subType);
  await subType.focus();
  await subType.selectOption(w.unpaidConcert);
  await expect(page.getByLabel(w.type).locator('option:checked')).toHaveText(w.livePerformances);
  await expect(subType).toBeFocused();
});

test('rows are added, duplicated and removed where one is, with the focus and the values', async ({
  enter,
}) => {
  const page = await enter('jeanGuy');
  await beginDraft(page, 'fr');
  await page.getByLabel(w.no, { exact: true }).check();
  await mark(page);
  const titles = page.getByLabel(w.title);
  await workRow(page, 'fr', 1).title.fill('Neige noire');
  await workRow(page, 'fr', 1).duration.fill('3:52');
  await workRow(page, 'fr', 3).title.fill('Brume');

  await button(page, w.addWork).click();
  await expect(titles).toHaveCount(4);
  await expect(workRow(page, 'fr', 4).title).toBeFocused();
  await page.keyboard.type('Rappel');

  await rowAct(page, 'Dupliquer', '1').click();
  await expect(titles).toHaveCount(5);
  await expect(workRow(page, 'fr', 2).title).toBeFocused();
  await expect(workRow(page, 'fr', 2).duration).toHaveValue('3:52');

  await rowAct(page, 'Retirer', '3').click();
  await expect(titles).toHaveCount(4);
  await expect(workRow(page, 'fr', 3).title).toBeFocused();
  expect(await titles.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))).toEqual([
    'Neige noire',
    'Neige noire',
    'Brume',
    'Rappel',
  ]);
  await expectNoReload(page);
});

test('a row added while another answer is under way comes with it', async ({ enter }) => {
  const page = await enter('jeanGuy');
  await beginDraft(page, 'fr');
  await page.getByLabel(w.no, { exact: true }).check();
  await expect(page.getByLabel(w.title)).toHaveCount(3);
  const redraws = await holdRedraws(page);
  await eventKind(page).getByLabel(w.bar).check();
  await redraws.arrive(1);
  await button(page, w.addWork).click();
  await redraws.arrive(2);
  await redraws.let(2);
  await expect(page.getByLabel(w.title)).toHaveCount(4);
  await expect(page.getByLabel(w.cover)).toBeVisible();
  await expect(workRow(page, 'fr', 4).title).toBeFocused();
});

test('« Voir document joint » hides the rows, and brings them back as they were', async ({ enter }) => {
  const page = await enter('jeanGuy');
  await beginDraft(page, 'fr');
  await page.getByLabel(w.no, { exact: true }).check();
  const works = page.getByRole('group', { name: `Façon de répondre à « ${w.works} »` });
  const { title } = workRow(page, 'fr', 1);
  await title.fill('Neige noire');
  await works.getByLabel(w.seeDocument).check();
  await expect(title).toBeHidden();
  const address = page.url();
  await press(page, button(page, w.saveAndQuit));
  await page.goto(address);
  await expect(works.getByLabel(w.seeDocument)).toBeChecked();
  await works.getByLabel(w.answerHere).check();
  await expect(title).toBeVisible();
  await expect(title).toHaveValue('Neige noire');
});

test('a change that the network loses leaves all as typed, and the button does its work', async ({
  enter,
}) => {
  const page = await enter('jeanGuy');
  await beginDraft(page, 'fr');
  await loseRedraws(page);
  await page.getByLabel(w.performer).fill('Élie Marchand');
  await eventKind(page).getByLabel(w.bar).check();
  await page.getByLabel(w.no, { exact: true }).check();
  await expect(page.getByLabel(w.performer)).toHaveValue('Élie Marchand');
  await expect(eventKind(page).getByLabel(w.bar)).toBeChecked();
  await press(page, button(page, w.continue));
  await expect(page.getByLabel(w.cover)).toBeVisible();
  await expect(page.getByLabel(w.performer)).toHaveValue('Élie Marchand');
  await workRow(page, 'fr', 1).title.fill('Neige noire');
  await press(page, button(page, w.addWork));
  await expect(page.getByLabel(w.title)).toHaveCount(4);
  await expect(workRow(page, 'fr', 4).title).toBeFocused();
  await expect(workRow(page, 'fr', 1).title).toHaveValue('Neige noire');
});

test('a script that never arrives is missed by nobody', async ({ enter }) => {
  const page = await enter('jeanGuy');
  await page.route('**/assets/*.js', (route) => route.abort());
  await beginDraft(page, 'fr');
  await fillQuestions(page, 'fr', { javaScriptEnabled: false });
  await press(page, button(page, w.addWork));
  await expect(workRow(page, 'fr', 4).title).toBeFocused();
  await press(page, button(page, w.continue));
  await page.getByLabel(w.description).fill('Au 12, rue Saint-Pierre, Moncton.');
  await attachProof(page, 'fr');
  await press(page, button(page, w.continue));
  await press(page, button(page, w.submit));
  await expect(page.getByRole('region', { name: /^Cas C-/ })).toBeFocused();
});

const isRedraw = (route: Route) => route.request().resourceType() === 'fetch';

/**
 * Keeps the redraws that the form asks for on the way, until each is let go; the first is 1. Await each before the
 * next: one that is given up at once never leaves the browser.
 */
async function holdRedraws(page: Page) {
  const held: Route[] = [];
  await page.route(/\/fr\/cas\/nouveau/, (route) => {
    if (isRedraw(route)) held.push(route);
    else route.fallback();
  });
  return {
    arrive: (count: number) => expect.poll(() => held.length).toBe(count),
    // The form itself gives up a redraw that another has overtaken.
    let: async (number: number) => held[number - 1]?.continue().catch(() => undefined),
  };
}

const loseRedraws = (page: Page) =>
  page.route(/\/fr\/cas\/nouveau/, (route) => (isRedraw(route) ? route.abort() : route.fallback()));

/** A page that was loaded again has lost its mark. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { isSamePage: true }));
const expectNoReload = async (page: Page) =>
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
