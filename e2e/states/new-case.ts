import { addresses, fill } from '../../src/web/addresses.ts';
import { attachProof, beginDraft, button, fillQuestions, proof, subjectOf, workRow } from '../new-case.ts';
import { press } from '../problems.ts';
import { words } from '../words.ts';
import { pressing, type Scene, type State, sendForm } from './state.ts';

/** The steps of a new case: empty, filled, refused, saved elsewhere. */
export const newCaseStates: State[] = [
  { of: 'newCase', when: 'it is opened', by: 'member' },
  { of: 'newCase', when: 'nothing is typed', by: 'member', status: 422, reach: pressing('continue') },
  { of: 'newCase', when: 'somebody acts for another', by: 'sylvie' },
  { of: 'newCase', when: 'few types may be opened', by: 'pierreLuc' },
  {
    of: 'newCase',
    when: 'a form is of a kind that is not read',
    by: 'member',
    status: 415,
    reach: async ({ page, go }) => {
      await go();
      await sendForm(page, 'text/plain');
    },
  },
  { of: 'draftCase', when: 'it is filled', by: 'member' },
  {
    of: 'draftCase',
    when: 'its subject is taken out',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      const { page, w, go } = scene;
      await go({ draft: await beginDraft(scene.page, scene.language) });
      await page.getByLabel(w.subject).fill('');
      await press(page, button(page, w.continue));
    },
  },
  {
    of: 'draftCase',
    when: 'it was saved elsewhere',
    by: 'member',
    status: 409,
    reach: saveElsewhere('subject'),
  },
  { of: 'draftCase', when: 'it is not theirs', by: 'yvon', status: 404 },
  { of: 'draftQuestions', when: 'it is opened', by: 'member' },
  {
    of: 'draftQuestions',
    when: 'nothing is answered',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      await beginDraft(scene.page, scene.language);
      await press(scene.page, button(scene.page, scene.w.continue));
    },
  },
  {
    of: 'draftQuestions',
    when: 'answers open more questions',
    by: 'member',
    reach: async (scene) => {
      const { page, language } = scene;
      await beginDraft(scene.page, scene.language);
      // What a browser without scripts shows.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('[data-redraws]'))
          element.removeAttribute('data-redraws');
      });
      await fillQuestions(page, language, { javaScriptEnabled: false });
    },
  },
  {
    of: 'draftQuestions',
    when: 'everything is answered',
    by: 'member',
    reach: async (scene) => {
      await beginDraft(scene.page, scene.language);
      await fillQuestions(scene.page, scene.language);
    },
  },
  {
    of: 'draftQuestions',
    when: 'documents answer for two questions',
    by: 'member',
    reach: async (scene) => {
      const { page, w, language } = scene;
      await beginDraft(scene.page, scene.language);
      await fillQuestions(page, language);
      await page.getByRole('group', { name: w.dates }).first().getByLabel(w.seeDocument).check();
      await page.getByRole('group', { name: w.works }).first().getByLabel(w.seeDocument).check();
    },
  },
  {
    of: 'draftQuestions',
    when: 'a phrase is typed in a cell',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      const { page, w, language } = scene;
      await beginDraft(scene.page, scene.language);
      await fillQuestions(page, language);
      await workRow(page, language, 2).title.fill(w.seeDocument);
      await press(page, button(page, w.continue));
    },
  },
  {
    of: 'draftQuestions',
    when: 'it was saved elsewhere',
    by: 'member',
    status: 409,
    reach: saveElsewhere('performer'),
  },
  { of: 'draftDetails', when: 'it is opened', by: 'member' },
  {
    of: 'draftDetails',
    when: 'the proof is missing',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      const { page, w, go } = scene;
      await go({ draft: await beginDraft(scene.page, scene.language) });
      await press(page, button(page, w.continue));
    },
  },
  {
    of: 'draftDetails',
    when: 'a file is there',
    by: 'member',
    reach: async (scene) => {
      await scene.go({ draft: await beginDraft(scene.page, scene.language) });
      await attachProof(scene.page, scene.language);
    },
  },
  {
    of: 'draftDetails',
    when: 'a file is refused',
    by: 'member',
    status: 422,
    reach: async (scene) => {
      const { page, w, go } = scene;
      await go({ draft: await beginDraft(scene.page, scene.language) });
      await page.getByLabel(w.proof).setInputFiles({ ...proof, name: 'affiche.exe' });
      await press(page, button(page, w.addFiles));
    },
  },
  {
    of: 'draftDetails',
    when: 'it was saved elsewhere',
    by: 'member',
    status: 409,
    reach: saveElsewhere('description'),
  },
  { of: 'draftCheck', when: 'answers are missing', by: 'member' },
  {
    of: 'draftCheck',
    when: 'it is submitted and answers are missing',
    by: 'member',
    status: 422,
    reach: pressing('submit'),
  },
  { of: 'draftCheck', when: 'everything is there', by: 'member', reach: fillToTheEnd },
  {
    of: 'draftCheck',
    when: 'it is changed elsewhere before it is submitted',
    by: 'member',
    status: 409,
    reach: async (scene) => {
      const { page, w, language } = scene;
      await fillToTheEnd(scene);
      const [draft = ''] = page.url().match(/[0-9a-f-]{36}/) ?? [];
      await changeElsewhere(scene, fill(addresses.draftCase[language], { draft }), 'subject');
      await press(page, button(page, w.submit));
    },
  },
  { of: 'draftDelete', when: 'it is opened', by: 'member' },
];

/** A draft of everything that the type asks, at its last step. */
export async function fillToTheEnd({ page, language }: Pick<Scene, 'page' | 'language'>): Promise<void> {
  const w = words[language];
  await beginDraft(page, language);
  await fillQuestions(page, language);
  await press(page, button(page, w.continue));
  await page
    .getByLabel(w.description)
    .fill(
      { fr: 'Le bar a fermé depuis.\n\nIl était au coin.', en: 'The bar has closed.\n\nIt was near.' }[
        language
      ],
    );
  await attachProof(page, language);
  await press(page, button(page, w.continue));
}

/** A step is filled, and sent after the same draft was saved in a second tab. */
function saveElsewhere(field: 'subject' | 'performer' | 'description') {
  return async (scene: Scene) => {
    const { page, w, go } = scene;
    await go({ draft: await beginDraft(page, scene.language) });
    await changeElsewhere(scene, page.url(), field);
    await page.getByLabel(w[field]).fill(subjectOf('Lantern Hall'));
    await press(page, button(page, w.continue));
  };
}

async function changeElsewhere(
  { page, w }: Scene,
  address: string,
  field: 'subject' | 'performer' | 'description',
): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(address);
  await other.getByLabel(w[field]).fill(subjectOf('Théâtre Outremont'));
  await press(other, button(other, w.saveAndQuit));
  await other.close();
}
