import { addresses } from '../../src/web/addresses.ts';
import { beginDraft, button, proof, subjectOf } from '../new-case.ts';
import { emailOf, password } from '../people.ts';
import { press } from '../problems.ts';
import { signIn } from '../session.ts';
import type { Scene, State } from './state.ts';

const member = { fr: 'martine', en: 'seun' } as const;

/** A form whose session had ended, given back; and one that was drawn for somebody else. */
export const keptFormStates: State[] = [
  {
    of: 'keptForm',
    when: 'a first step is given back',
    by: 'member',
    reach: async (scene) => {
      await typeSubject(scene);
      await scene.page.context().clearCookies();
      await press(scene.page, button(scene.page, scene.w.continue));
      await signIn(scene.page, scene.language, member[scene.language]);
    },
  },
  {
    of: 'keptForm',
    when: 'a file is to be added again',
    by: 'member',
    reach: async ({ page, language, w }) => {
      const draft = await beginDraft(page, language);
      await page.goto(addresses.draftDetails[language].replace(':draft', draft));
      await page.getByLabel(w.description).fill(subjectOf('Bar du Quai'));
      await page.getByLabel(w.proof).setInputFiles(proof);
      await page.context().clearCookies();
      await press(page, button(page, w.continue));
      await signIn(page, language, member[language]);
    },
  },
  { of: 'keptForm', when: 'there is none', by: 'member', status: 404 },
  {
    of: 'newCase',
    when: 'it was opened under another name',
    by: 'member',
    status: 409,
    reach: async (scene) => {
      const { page, w, language } = scene;
      await typeSubject(scene);
      await page.context().clearCookies();
      await page.request.post(addresses.signIn[language], {
        form: { email: emailOf('yvon'), password },
        headers: { Origin: new URL(page.url()).origin },
        maxRedirects: 0,
      });
      await press(page, button(page, w.continue));
    },
  },
];

async function typeSubject({ page, language, w }: Scene): Promise<void> {
  await page.goto(addresses.newCase[language]);
  await page.getByLabel(w.subject).fill(subjectOf('Bar du Quai'));
}
