import { type AddressName, addresses } from '../../src/web/addresses.ts';
import { caseTypeStates } from './case-types.ts';
import { darkCornerStates } from './dark-corners.ts';
import { deskStates } from './desk.ts';
import { deskQueueStates } from './desk-queues.ts';
import { emailStates } from './emails.ts';
import { keptFormStates } from './kept-form.ts';
import { newCaseStates } from './new-case.ts';
import { callStates } from './on-the-telephone.ts';
import { portalStates } from './portal.ts';
import { signInStates } from './sign-in.ts';
import type { State } from './state.ts';

/** Every page in every state that is looked at: the one list of them. */
export const states: readonly State[] = [
  ...signInStates,
  ...portalStates,
  ...caseTypeStates,
  ...newCaseStates,
  ...deskStates,
  ...deskQueueStates,
  ...callStates,
  ...emailStates,
  ...keptFormStates,
  ...darkCornerStates,
];

/** Addresses that answer with no page of their own. */
const withoutPage: readonly AddressName[] = [
  'signOut',
  'viewAccount',
  'draftFile',
  'caseFile',
  'deskFile',
  'deskDraftFile',
  'deskCaseDraft',
  'casesSignals',
  'caseSignals',
  'deskSignals',
  'deskCaseSignals',
];

/** Every address that answers with a page. */
export const pages: readonly AddressName[] = (Object.keys(addresses) as AddressName[]).filter(
  (name) => !withoutPage.includes(name),
);
