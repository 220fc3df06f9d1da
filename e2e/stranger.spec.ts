import { expect, test } from '@playwright/test';

// Written by somebody who knows the portal from its screens alone: the society's words, and nothing else.

const lastYear = new Date().getFullYear() - 1;
const mark = `[${Math.random().toString(36).slice(2, 8)}]`;

test('un concert non payé, de la connexion au numéro du cas', async ({ page }) => {
  await page.goto('/fr');
  await page.getByLabel('Courriel').fill('naika.celestin@repons.test');
  await page.getByLabel('Mot de passe').fill('repons-demo-2026');
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Mes cas', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Ouvrir un nouveau cas', exact: true }).click();

  await page.getByLabel('Sujet').fill(`Rien reçu pour le concert du parc ${mark}`);
  await expect(page.getByLabel('Membre')).toContainText('Naïka Célestin');
  await page.getByLabel('Type de cas').selectOption({ label: 'Concerts et prestations' });
  await page.getByLabel('Sous-type').selectOption({ label: 'Concert non payé' });
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();

  await page.getByLabel('Date de début').fill(`${lastYear}-08-22`);
  await page.getByLabel('Date de fin').fill(`${lastYear}-08-22`);
  await page.getByLabel('Artiste ou groupe').fill('Naïka');
  await page.getByLabel('Lieu et ville').fill('Parc Saint-Viateur, Montréal');
  await page.getByLabel('Place publique ou parc').check();
  await page.getByLabel('Diffuseur ou promoteur').fill('Voir description');
  await page.getByRole('radio', { name: 'Non', exact: true }).check();
  await page.getByLabel('Titre').first().fill('Minuit moins l’quart');
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();

  await page.getByLabel('Description').fill('La Ville présentait la soirée avec un organisme du quartier.');
  await page.getByLabel('Preuve de prestation').setInputFiles({
    name: 'programme.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('22 août, 20 h : Naïka\n'),
  });
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  await page.getByRole('button', { name: 'Soumettre', exact: true }).click();
  await expect(page.getByText(/Cas C-\w{4}-\w{3} reçu/)).toBeVisible();
  await expect(page.getByRole('link', { name: `Rien reçu pour le concert du parc ${mark}` })).toBeVisible();
});

test('an unpaid concert, from signing in to the case number', async ({ page }) => {
  await page.goto('/en');
  await page.getByLabel('Email').fill('oluwaseun.adeyemi@repons.test');
  await page.getByLabel('Password').fill('repons-demo-2026');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'My cases', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Open a new case', exact: true }).click();

  await page.getByLabel('Subject').fill(`Nothing paid for the park concert ${mark}`);
  await expect(page.getByLabel('Member')).toContainText('Oluwaseun Adeyemi');
  await page.getByLabel('Case type').selectOption({ label: 'Live performances' });
  await page.getByLabel('Sub-type').selectOption({ label: 'Unpaid concert' });
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  await page.getByLabel('Start date').fill(`August 22, ${lastYear}`);
  await page.getByLabel('End date').fill(`August 22, ${lastYear}`);
  await page.getByLabel('Artist or band').fill('Seun A');
  await page.getByLabel('Venue and city').fill('Trinity Park, Toronto');
  await page.getByLabel('Public square or park').check();
  await page.getByLabel('Presenter or promoter', { exact: true }).fill('See description');
  await page.getByRole('radio', { name: 'Yes', exact: true }).check();
  await page.getByLabel('Set list number').fill('SL-2041');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  await page.getByLabel('Description').fill('The city put the evening on with a local group.');
  await page.getByLabel('Proof of performance').setInputFiles({
    name: 'program.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('August 22, 8 p.m.: Seun A\n'),
  });
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByText(/Case C-\w{4}-\w{3} received/)).toBeVisible();
  await expect(page.getByRole('link', { name: `Nothing paid for the park concert ${mark}` })).toBeVisible();
});
