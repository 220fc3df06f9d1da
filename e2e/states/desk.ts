import { addresses } from '../../src/web/addresses.ts';
import { button } from '../new-case.ts';
import { press } from '../problems.ts';
import { pressing, type Scene, type State, sendForm } from './state.ts';

/** The queue, and a case as those who answer it read it. */
export const deskStates: State[] = [
  { of: 'desk', when: 'it lists the cases of a team', by: 'agent' },
  { of: 'desk', when: 'it lists those of every team', by: 'helene' },
  { of: 'desk', when: 'it lists the cases of another team', by: 'luc' },
  { of: 'desk', when: 'the role reads no case', by: 'olivier' },
  { of: 'desk', when: 'a member comes by', by: 'member', status: 404 },
  { of: 'deskShortcuts', when: 'it is read', by: 'agent' },
  {
    of: 'deskShortcuts',
    when: 'it is shown over another page',
    by: 'agent',
    reach: async ({ page, language }) => {
      await page.goto(addresses.desk[language]);
      await page.keyboard.press('?');
      await page.locator('dialog').waitFor();
    },
  },
  { of: 'deskShortcuts', when: 'they are turned off', by: 'samuel', reach: turningOff },
  { of: 'deskCase', when: 'it is read', by: 'agent' },
  {
    of: 'deskCase',
    when: 'it was just answered',
    by: 'agent',
    reach: ({ go }) => go({ query: '?done=continue' }),
  },
  {
    of: 'deskCase',
    when: 'a note was just added beside its queue',
    by: 'agent',
    reach: ({ go }) => go({ query: '?queue=open&done=note' }),
  },
  {
    of: 'deskCase',
    when: 'a lead may assign and move it',
    by: 'samuel',
    reach: async ({ page, go }) => {
      await go();
      for (const part of await page.locator('details.more-acts, details.note-box').all())
        await part.evaluate((details: HTMLDetailsElement) => (details.open = true));
    },
  },
  { of: 'deskCase', when: 'an empty reply is sent', by: 'agent', status: 422, reach: pressing('send') },
  {
    of: 'deskCase',
    when: 'its parts are open, and resolving it lacks all',
    by: 'agent',
    status: 422,
    reach: async ({ page, go }) => {
      await go();
      for (const part of await page.locator('.more-acts summary').all()) await part.click();
      await press(page, page.locator('button[value="resolve"]'));
    },
  },
  {
    of: 'deskCase',
    when: 'somebody acted on it meanwhile',
    by: 'agent',
    status: 409,
    reach: async ({ page, w, go }) => {
      await go();
      await page.getByLabel(w.reply).fill('Bonjour');
      await page.locator('#seen').evaluate((seen: HTMLInputElement) => (seen.value = '1'));
      await press(page, button(page, w.send));
    },
  },
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

async function turningOff({ page, go }: Scene): Promise<void> {
  await go();
  const turn = page.locator('button[name="shortcuts"]');
  await press(page, turn);
  await press(page, turn);
}
