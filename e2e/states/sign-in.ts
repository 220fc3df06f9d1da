import { button } from '../new-case.ts';
import { press } from '../problems.ts';
import { pressing, type Scene, type State } from './state.ts';

/** The door, and what keeps it shut. */
export const signInStates: State[] = [
  { of: 'signIn', when: 'it is opened', by: 'nobody' },
  { of: 'signIn', when: 'nothing is typed', by: 'nobody', status: 422, reach: pressing('signIn') },
  {
    of: 'signIn',
    when: 'the password is wrong',
    by: 'nobody',
    status: 422,
    reach: async ({ page, w, language, go }) => {
      await go();
      await page.getByLabel(w.email).fill(`nobody.${language}@repons.test`);
      await page.getByLabel(w.password).fill('repons-demo-2025');
      await press(page, button(page, w.signIn));
    },
  },
  { of: 'signIn', when: 'too many passwords were wrong', by: 'nobody', status: 429, reach: tryTooOften },
];

async function tryTooOften({ page, w, go }: Scene): Promise<void> {
  await go();
  const form = { email: 'nobody@repons.test', password: 'repons-demo-2025' };
  const headers = { Origin: new URL(page.url()).origin };
  for (let attempt = 1; attempt <= 10; attempt++) await page.request.post(page.url(), { form, headers });
  await page.getByLabel(w.email).fill(form.email);
  await page.getByLabel(w.password).fill(form.password);
  await press(page, button(page, w.signIn));
}
