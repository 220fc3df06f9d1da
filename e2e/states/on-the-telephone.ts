import { attachProof, button, fillQuestions } from '../new-case.ts';
import { answerCall, beginCall } from '../on-the-telephone.ts';
import { emailOf } from '../people.ts';
import { press } from '../problems.ts';
import { pressing, type Scene, type State } from './state.ts';

const searching =
  (typed: string) =>
  ({ go }: Scene) =>
    go({ query: `?q=${encodeURIComponent(typed)}` });

/** A case that an agent opens for a member who telephones, from who that is to « Soumettre ». */
export const callStates: State[] = [
  { of: 'deskNewCase', when: 'it is opened', by: 'agent' },
  { of: 'deskNewCase', when: 'an account is found', by: 'agent', reach: searching('10004217') },
  { of: 'deskNewCase', when: 'many are found', by: 'agent', reach: searching('ma') },
  {
    of: 'deskNewCase',
    when: 'somebody without an account is found',
    by: 'agent',
    reach: searching(emailOf('pierreLuc')),
  },
  { of: 'deskNewCase', when: 'nobody is found', by: 'agent', reach: searching('zzzz') },
  {
    of: 'deskNewCase',
    when: 'a draft was just saved',
    by: 'agent',
    reach: async ({ page, language, w }) => {
      await beginCall(page, language, '10004217');
      await press(page, button(page, w.saveAndQuit));
    },
  },
  { of: 'deskNewCase', when: 'who audits comes by', by: 'helene', status: 404 },
  { of: 'deskNewCaseFor', when: 'it is opened', by: 'agent' },
  { of: 'deskNewCaseFor', when: 'nothing is typed', by: 'agent', status: 422, reach: pressing('continue') },
  {
    of: 'deskNewCaseFor',
    when: 'what is for the portal alone is shown',
    by: 'agent',
    reach: async ({ page, language }) => {
      await answerCall(page, language, '10004217');
      for (const part of await page.locator('main details summary').all()) await part.click();
    },
  },
  { of: 'deskDraftCase', when: 'it is filled', by: 'agent' },
  { of: 'deskDraftCase', when: 'it is another agent’s', by: 'luc', status: 404 },
  { of: 'deskDraftQuestions', when: 'it is opened', by: 'agent' },
  {
    of: 'deskDraftQuestions',
    when: 'nothing is answered',
    by: 'agent',
    status: 422,
    reach: pressing('continue'),
  },
  { of: 'deskDraftDetails', when: 'it is opened', by: 'agent' },
  {
    of: 'deskDraftDetails',
    when: 'the proof is missing',
    by: 'agent',
    status: 422,
    reach: pressing('continue'),
  },
  { of: 'deskDraftCheck', when: 'answers are missing', by: 'agent' },
  {
    of: 'deskDraftCheck',
    when: 'it is submitted and answers are missing',
    by: 'agent',
    status: 422,
    reach: pressing('submit'),
  },
  {
    of: 'deskDraftCheck',
    when: 'everything is there',
    by: 'agent',
    reach: async ({ page, language, w }) => {
      await beginCall(page, language, '10004217');
      await fillQuestions(page, language);
      await press(page, button(page, w.continue));
      await page
        .getByLabel(w.description)
        .fill(
          { fr: 'Le bar a fermé depuis le concert.', en: 'The bar has closed since the concert.' }[language],
        );
      await attachProof(page, language);
      await press(page, button(page, w.continue));
    },
  },
  { of: 'deskDraftDelete', when: 'it is opened', by: 'agent' },
];
