import { email, emailHtml } from './demonstration/email.tsx';
import { emails } from './demonstration/emails.tsx';
import { deskCase } from './desk/case.tsx';
import { deskCaseDraft } from './desk/case-draft.tsx';
import { deskLoad } from './desk/load.tsx';
import { deskNewCase } from './desk/new-case/find.tsx';
import {
  deskDraftCase,
  deskDraftCheck,
  deskDraftDelete,
  deskDraftDetails,
  deskDraftFile,
  deskDraftQuestions,
  deskNewCaseFor,
} from './desk/new-case/steps.ts';
import { desk, deskQueue } from './desk/queue.tsx';
import { deskSearch } from './desk/search.tsx';
import { deskShortcuts } from './desk/shortcuts.tsx';
import { caseFile, deskFile, draftFile } from './download.ts';
import { keptForm } from './kept-form/kept-form.tsx';
import { caseSignals, casesSignals, deskCaseSignals, deskSignals } from './live/signals.ts';
import { memberCase } from './portal/case.tsx';
import { caseSubType, caseUpdateType } from './portal/case-types/case-type.tsx';
import { caseTypes } from './portal/case-types/case-types.tsx';
import { cases, casesResolved } from './portal/cases.tsx';
import { drafts } from './portal/drafts.tsx';
import { home } from './portal/home.tsx';
import { draftCheck } from './portal/new-case/check.tsx';
import { draftDelete } from './portal/new-case/delete.tsx';
import { draftDetails } from './portal/new-case/details.tsx';
import { draftQuestions } from './portal/new-case/questions.tsx';
import { draftCase, newCase } from './portal/new-case/your-case.tsx';
import { viewAccount } from './portal/view-account.ts';
import type { Route } from './route.ts';
import { signIn } from './sign-in/sign-in.tsx';
import { signOut } from './sign-in/sign-out.ts';

/** Every page, in the order in which addresses are tried: the fixed ones before those with a parameter. */
export const routes: readonly Route[] = [
  signIn,
  signOut,
  viewAccount,
  home,
  cases,
  casesResolved,
  drafts,
  caseTypes,
  caseSubType,
  caseUpdateType,
  newCase,
  draftCase,
  draftQuestions,
  draftDetails,
  draftCheck,
  draftDelete,
  draftFile,
  casesSignals,
  memberCase,
  caseFile,
  caseSignals,
  keptForm,
  desk,
  deskSignals,
  deskQueue,
  deskSearch,
  deskLoad,
  deskShortcuts,
  deskNewCase,
  deskNewCaseFor,
  deskDraftCase,
  deskDraftQuestions,
  deskDraftDetails,
  deskDraftCheck,
  deskDraftDelete,
  deskDraftFile,
  deskCase,
  deskCaseDraft,
  deskFile,
  deskCaseSignals,
  emails,
  email,
  emailHtml,
];
