import type { Page } from '@playwright/test';
import { addressOf } from '../../src/web/addresses.ts';
import { beginDraft, button } from '../new-case.ts';
import { press } from '../problems.ts';
import { fillToTheEnd } from './new-case.ts';
import { pressing, type State } from './state.ts';

async function openFirst(page: Page, list: string, subject: string) {
  await page.goto(list);
  await page.getByRole('link', { name: subject }).first().click();
  await page.waitForURL(/C-/);
}

/** The lists of a member, and a case as its member reads it. */
export const portalStates: State[] = [
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
  { of: 'cases', when: 'they are filtered', by: 'member', reach: ({ go }) => go({ query: '?q=bar' }) },
  { of: 'cases', when: 'the filter finds none', by: 'member', reach: ({ go }) => go({ query: '?q=zzz' }) },
  {
    of: 'cases',
    when: 'the list is read to its end',
    by: 'member',
    reach: ({ go }) =>
      go({ query: '?at=2020-01-01T00:00:00.000Z&after=00000000-0000-4000-8000-000000000000' }),
  },
  { of: 'casesResolved', when: 'there is none', by: 'yvon' },
  {
    of: 'casesResolved',
    when: 'what is looked for is active',
    by: 'member',
    reach: ({ go }) => go({ query: '?q=bar' }),
  },
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
  {
    of: 'cases',
    when: 'one was just submitted',
    by: 'member',
    reach: async (scene) => {
      await fillToTheEnd(scene);
      await press(scene.page, button(scene.page, scene.w.submit));
    },
  },
  { of: 'case', when: 'it is read', by: 'member' },
  {
    of: 'case',
    when: 'it was just answered',
    by: 'member',
    reach: ({ go }) => go({ query: '?done=continue' }),
  },
  { of: 'case', when: 'an empty reply is sent', by: 'member', status: 422, reach: pressing('send') },
  {
    of: 'case',
    when: 'it is their turn, and ending it is considered',
    by: 'elodie',
    reach: async ({ page, language }) => {
      await openFirst(page, addressOf('cases', language), 'Théâtre des Érables');
      await page
        .locator('summary')
        .filter({ hasText: /^(Terminer|End)/ })
        .click();
    },
  },
  {
    of: 'case',
    when: 'a third party is waited for',
    by: 'camille',
    reach: ({ page, language }) => openFirst(page, addressOf('cases', language), 'Battures'),
  },
  {
    of: 'case',
    when: 'it is resolved',
    by: 'elodie',
    reach: ({ page, language }) => openFirst(page, addressOf('casesResolved', language), 'Gala'),
  },
  {
    of: 'case',
    when: 'a file is refused, and another kept',
    by: 'member',
    status: 422,
    reach: async ({ page, w, go }) => {
      await go();
      const pdf = Buffer.from('%PDF-1.4\ntrailer << >>\n%%EOF\n');
      await page.locator('#files').setInputFiles([
        { name: 'contrat.pdf', mimeType: 'application/pdf', buffer: pdf },
        { name: 'virus.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
      ]);
      await press(page, button(page, w.send));
    },
  },
  {
    of: 'case',
    when: 'the portal does not answer',
    by: 'member',
    reach: async ({ page, w, go }) => {
      await go();
      await page.getByLabel(w.reply).fill('[123456]');
      await page.evaluate(() => {
        window.fetch = () => Promise.reject(new TypeError('no answer'));
      });
      await button(page, w.send).click();
      await page.getByRole('alert').waitFor();
    },
  },
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
];
