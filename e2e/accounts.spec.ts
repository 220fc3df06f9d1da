import { expect, type Locator, type Page } from '@playwright/test';
import { beginDraft, button, fillYourCase, openNewCase, proof, subjectOf } from './new-case.ts';
import { emailOf, test } from './people.ts';
import { press } from './problems.ts';
import { words } from './words.ts';

const w = words.fr;
const elodie = 'Élodie Marchand-Tremblay';
const naika = 'Naïka Célestin';
const cases = {
  elodie: 'Première partie au Théâtre des Érables, août',
  naika: 'Naïka – spectacle au parc Saint-Viateur',
  camille: 'Festival des Battures, juillet',
};
const caseLink = (page: Page, subject: string) =>
  page.getByRole('row', { name: subject }).getByRole('link').first();

test('a representative switches with « Agir pour », and the band and the lists follow', async ({ enter }) => {
  const page = await enter('sylvie', { anew: true });
  await page.goto('/fr');
  await expect(banner(page)).toContainText(`Vous agissez pour ${elodie} (compte 10004217)`);
  await expect(caseLink(page, cases.elodie)).toBeVisible();
  await expect(caseLink(page, cases.naika)).toBeHidden();
  await actFor(page, naika);
  await expect(banner(page)).toContainText(`Vous agissez pour ${naika} (compte 10007733)`);
  await expect(page.getByRole('main')).toContainText(`Vous consultez le compte ${naika}`);
  await expect(caseLink(page, cases.naika)).toBeVisible();
  await expect(caseLink(page, cases.elodie)).toBeHidden();
});

test('a case of another of their accounts is shown under that account', async ({ enter }) => {
  const page = await enter('sylvie', { anew: true });
  await page.goto('/fr');
  await caseLink(page, cases.elodie).click();
  await expect(page.getByRole('heading', { level: 1, name: cases.elodie })).toBeVisible();
  const address = page.url();
  await actFor(page, naika);
  await page.goto(address);
  await expect(banner(page)).toContainText(`Vous agissez pour ${elodie}`);
  await page.getByRole('link', { name: w.myCases }).first().click();
  await expect(banner(page)).toContainText(`Vous agissez pour ${naika}`);
});

test('a draft begun for one account stays with it when another tab switches', async ({ enter }) => {
  const page = await enter('sylvie', { anew: true });
  const subject = subjectOf('Théâtre Outremont');
  await page.goto('/fr');
  await openNewCase(page, 'fr');
  const other = await page.context().newPage();
  await other.goto('/fr');
  await actFor(other, naika);

  await fillYourCase(page, 'fr', subject);
  await press(page, button(page, w.continue));
  await expect(banner(page)).toContainText(`Vous agissez pour ${elodie}`);
  await expect(page.getByRole('complementary')).toContainText(`${elodie} (compte 10004217)`);

  await other.goto('/fr/cas/brouillons');
  await expect(caseLink(other, subject)).toBeHidden();
  await actFor(other, elodie);
  await other.goto('/fr/cas/brouillons');
  await caseLink(other, subject).click();
  await expect(banner(other)).toContainText(`Vous agissez pour ${elodie}`);
  await expect(other.getByLabel(w.performer)).toBeVisible();
});

test('a member with an account for their publishing has a list for each, and acts for nobody', async ({
  enter,
}) => {
  const page = await enter('camille', { anew: true });
  await page.goto('/fr');
  await expect(banner(page)).not.toContainText('Vous agissez pour');
  await expect(caseLink(page, cases.camille)).toBeVisible();
  await accounts(page).click();
  await expect(page.getByRole('group', { name: 'Vos comptes' }).getByRole('button')).toContainText([
    'Camille Ouellet-Roy compte 10010664',
    'Éditions Petite Ourse enr. compte 20000519',
  ]);
  await page.getByRole('button', { name: 'Éditions Petite Ourse enr.' }).click();
  await expect(page.getByRole('main')).toContainText('maison d’édition');
  await expect(page.getByText('Aucun cas actif dans ce compte.')).toBeVisible();
  await openNewCase(page, 'fr');
  await expect(page.getByLabel(w.member)).toHaveText('Éditions Petite Ourse enr. (compte 20000519)');
});

test('a representative is offered only the types that their permissions open', async ({ enter }) => {
  const page = await enter('pierreLuc');
  await page.goto('/fr');
  await expect(banner(page)).toContainText('Vous agissez pour Jean-Guy Painchaud');
  await openNewCase(page, 'fr');
  const types = page.getByLabel(w.type).locator('option');
  await expect(types.filter({ hasText: 'Redevances et relevés' })).toHaveCount(1);
  await expect(types.filter({ hasText: 'Concerts et prestations' })).toHaveCount(0);
});

test('who was refused and revoked sees no account, and may ask for access in their own name', async ({
  enter,
}) => {
  const page = await enter('steve');
  await page.goto('/fr');
  await expect(page.getByText('Aucun compte de membre ne vous est rattaché pour le moment.')).toBeVisible();
  await expect(page.getByRole('table')).toBeHidden();
  await openNewCase(page, 'fr');
  await expect(page.getByLabel(w.member)).toHaveText('En votre nom');
  const subTypes = page.getByLabel(w.subType).locator('option');
  await expect(subTypes).toHaveText([
    /Choisir/,
    'Accès au compte d’un ayant droit',
    'Déclarer un décès',
    'Compte de succession et héritiers',
    'Question générale',
    'Problème avec le portail',
    'Renseignements personnels',
  ]);
});

test('a representative acts in their own name, and comes back to an account', async ({ enter }) => {
  const page = await enter('sylvie', { anew: true });
  await page.goto('/fr');
  await expect(banner(page)).toContainText(`Vous agissez pour ${elodie}`);
  await accounts(page).click();
  const ownName = page.getByRole('group', { name: 'En votre nom' });
  await press(page, ownName.getByRole('button', { name: 'Sylvie Beaumier sans compte de membre' }));
  await expect(banner(page)).toContainText('Vous agissez en votre nom : Sylvie Beaumier');
  await expect(page.getByText('Aucun cas actif en votre nom.')).toBeVisible();
  await expect(caseLink(page, cases.elodie)).toBeHidden();
  await openNewCase(page, 'fr');
  await expect(page.getByLabel(w.member)).toHaveText('En votre nom');
  await actFor(page, elodie);
  await expect(caseLink(page, cases.elodie)).toBeVisible();
});

test.describe('the button of the other language keeps what is typed', () => {
  const english = (page: Page) => press(page, page.getByRole('button', { name: 'English', exact: true }));

  test('the e-mail, and where one was going', async ({ page }) => {
    await page.goto('/fr/cas/brouillons');
    await page.getByLabel(w.email).fill(emailOf('yvon'));
    await english(page);
    await expect(page.getByLabel(words.en.email)).toHaveValue(emailOf('yvon'));
    await page.getByLabel(words.en.password).fill('repons-demo-2026');
    await button(page, words.en.signIn).click();
    await expect(page).toHaveURL(/\/en\/cases\/drafts$/);
  });

  test('the subject and the menus of a case that is not saved yet', async ({ enter }) => {
    const page = await enter('jeanGuy');
    const subject = subjectOf('Bar du Quai');
    await page.goto('/fr/cas/nouveau');
    await fillYourCase(page, 'fr', subject);
    await english(page);
    await expect(page.getByRole('heading', { level: 1, name: words.en.openCase })).toBeVisible();
    await expect(page.getByLabel(words.en.subject)).toHaveValue(subject);
    await expect(chosen(page.getByLabel(words.en.subType))).toHaveText(words.en.unpaidConcert);
  });

  test('the answers, right or wrong', async ({ enter }) => {
    const page = await enter('jeanGuy');
    await beginDraft(page, 'fr');
    await page.getByLabel(w.from).fill('hier');
    await page.getByLabel(w.venue).fill('voir description');
    await page.getByLabel(w.bar).check();
    await page.getByLabel(w.cover).fill('douze piastres');
    await english(page);
    await expect(page.getByLabel(words.en.from)).toHaveValue('hier');
    await expect(page.getByLabel(words.en.venue)).toHaveValue('voir description');
    await expect(page.getByLabel(words.en.bar)).toBeChecked();
    await expect(page.getByLabel(words.en.cover)).toHaveValue('douze piastres');
  });

  test('the description, and a file that was only chosen', async ({ enter }) => {
    const page = await enter('jeanGuy');
    await beginDraft(page, 'fr');
    await page.goto(page.url().replace('questions', 'precisions'));
    await page.getByLabel(w.description).fill('Au 12, rue Saint-Pierre.\n\nEn haut.');
    await page.getByLabel(w.proof).setInputFiles(proof);
    await english(page);
    await expect(page.getByLabel(words.en.description)).toHaveValue('Au 12, rue Saint-Pierre.\n\nEn haut.');
    await expect(page.getByRole('link', { name: proof.name })).toBeVisible();
    await expect(
      page.getByRole('group', { name: `${proof.name} is:` }).getByLabel(words.en.proof),
    ).toBeChecked();
  });

  test('a reply, which is not sent', async ({ enter }) => {
    const page = await enter('camille', { anew: true });
    await page.goto('/fr');
    await caseLink(page, cases.camille).click();
    const reply = subjectOf('Merci');
    await page.getByLabel(w.reply).fill(reply);
    await english(page);
    await expect(page.getByLabel(words.en.reply)).toHaveValue(reply);
    await expect(page.getByRole('list', { name: words.en.conversation })).not.toContainText(reply);
  });
});

const banner = (page: Page): Locator => page.getByRole('banner');
const accounts = (page: Page): Locator =>
  page.locator('summary').filter({ hasText: /Compte consulté|Vous agissez/ });
const chosen = (menu: Locator): Locator => menu.locator('option:checked');

async function actFor(page: Page, name: string) {
  await accounts(page).click();
  await press(page, page.getByRole('group', { name: 'Agir pour' }).getByRole('button', { name }));
}
