import { expect, test } from '@playwright/test';

// Written by somebody who knows the portal from its screens alone: the society's words, and nothing else.

const exact = true;
const lastYear = new Date().getFullYear() - 1;
const mark = `[${Math.random().toString(36).slice(2, 8)}]`;

test('un concert non payé, de la connexion au numéro du cas', async ({ page }) => {
  await page.goto('/fr');
  await page.getByLabel('Courriel', { exact }).fill('naika.celestin@repons.test');
  await page.getByLabel('Mot de passe', { exact }).fill('repons-demo-2026');
  await page.getByRole('button', { name: 'Se connecter', exact }).click();
  await expect(page.getByRole('heading', { name: 'Mes cas', exact })).toBeVisible();
  await page.getByRole('link', { name: 'Ouvrir un nouveau cas', exact }).click();

  await page.getByLabel('Sujet', { exact }).fill(`Rien reçu pour le concert du parc ${mark}`);
  await expect(page.getByLabel('Membre', { exact })).toContainText('Naïka Célestin');
  await page.getByLabel('Type de cas', { exact }).selectOption({ label: 'Concerts et prestations' });
  await page.getByLabel('Sous-type', { exact }).selectOption({ label: 'Concert non payé' });
  await page.getByRole('button', { name: 'Continuer', exact }).click();

  await page.getByLabel('Date de début', { exact }).fill(`${lastYear}-08-22`);
  await page.getByLabel('Date de fin', { exact }).fill(`${lastYear}-08-22`);
  await page.getByLabel('Artiste ou groupe', { exact }).fill('Naïka');
  await page.getByLabel('Lieu et ville', { exact }).fill('Parc Saint-Viateur, Montréal');
  await page.getByLabel('Place publique ou parc', { exact }).check();
  await page.getByLabel('Diffuseur ou promoteur', { exact }).fill('Voir description');
  await page.getByRole('radio', { name: 'Non', exact }).check();
  await page.getByLabel('Titre', { exact }).first().fill('Minuit moins l’quart');
  await page.getByRole('button', { name: 'Continuer', exact }).click();

  await page
    .getByLabel('Description', { exact })
    .fill('La Ville présentait la soirée avec un organisme du quartier.');
  await page.getByLabel('Preuve de prestation', { exact }).setInputFiles({
    name: 'programme.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('22 août, 20 h : Naïka\n'),
  });
  await page.getByRole('button', { name: 'Continuer', exact }).click();
  await page.getByRole('button', { name: 'Soumettre', exact }).click();
  await expect(page.getByText(/Cas C-\w{4}-\w{3} reçu/)).toBeVisible();
  await expect(page.getByRole('link', { name: `Rien reçu pour le concert du parc ${mark}` })).toBeVisible();
});

test('an unpaid concert, from signing in to the case number', async ({ page }) => {
  await page.goto('/en');
  await page.getByLabel('Email', { exact }).fill('oluwaseun.adeyemi@repons.test');
  await page.getByLabel('Password', { exact }).fill('repons-demo-2026');
  await page.getByRole('button', { name: 'Sign in', exact }).click();
  await expect(page.getByRole('heading', { name: 'My cases', exact })).toBeVisible();
  await page.getByRole('link', { name: 'Open a new case', exact }).click();

  await page.getByLabel('Subject', { exact }).fill(`Nothing paid for the park concert ${mark}`);
  await expect(page.getByLabel('Member', { exact })).toContainText('Oluwaseun Adeyemi');
  await page.getByLabel('Case type', { exact }).selectOption({ label: 'Live performances' });
  await page.getByLabel('Sub-type', { exact }).selectOption({ label: 'Unpaid concert' });
  await page.getByRole('button', { name: 'Continue', exact }).click();

  await page.getByLabel('Start date', { exact }).fill(`August 22, ${lastYear}`);
  await page.getByLabel('End date', { exact }).fill(`August 22, ${lastYear}`);
  await page.getByLabel('Artist or band', { exact }).fill('Seun A');
  await page.getByLabel('Venue and city', { exact }).fill('Trinity Park, Toronto');
  await page.getByLabel('Public square or park', { exact }).check();
  await page.getByLabel('Presenter or promoter', { exact }).fill('See description');
  await page.getByRole('radio', { name: 'Yes', exact }).check();
  await page.getByLabel('Set list number', { exact }).fill('SL-2041');
  await page.getByRole('button', { name: 'Continue', exact }).click();

  await page.getByLabel('Description', { exact }).fill('The city put the evening on with a local group.');
  await page.getByLabel('Proof of performance', { exact }).setInputFiles({
    name: 'program.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('August 22, 8 p.m.: Seun A\n'),
  });
  await page.getByRole('button', { name: 'Continue', exact }).click();
  await page.getByRole('button', { name: 'Submit', exact }).click();
  await expect(page.getByText(/Case C-\w{4}-\w{3} received/)).toBeVisible();
  await expect(page.getByRole('link', { name: `Nothing paid for the park concert ${mark}` })).toBeVisible();
});
