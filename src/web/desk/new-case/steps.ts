import { callerFor, callerOfDraft } from '../../../cases/caller.ts';
import { draftFile } from '../../download.ts';
import { notFound } from '../../errors.tsx';
import { draftCheck } from '../../portal/new-case/check.tsx';
import { draftDelete } from '../../portal/new-case/delete.tsx';
import { draftDetails } from '../../portal/new-case/details.tsx';
import { gone } from '../../portal/new-case/gone.ts';
import { draftQuestions } from '../../portal/new-case/questions.tsx';
import { calledForParam } from '../../portal/new-case/step-address.ts';
import { draftCase, newCase } from '../../portal/new-case/your-case.tsx';
import { type Ask, type Route, route } from '../../route.ts';

// The steps are the member's own: the agent takes them with the rights of who is on the telephone.

type DraftStep =
  | 'deskDraftCase'
  | 'deskDraftQuestions'
  | 'deskDraftDetails'
  | 'deskDraftCheck'
  | 'deskDraftDelete'
  | 'deskDraftFile';

/** The first step for somebody on the telephone, before it has a draft. */
export const deskNewCaseFor = atDesk('deskNewCaseFor', newCase, beginning);

export const deskDraftCase = ofDraft('deskDraftCase', draftCase);
export const deskDraftQuestions = ofDraft('deskDraftQuestions', draftQuestions);
export const deskDraftDetails = ofDraft('deskDraftDetails', draftDetails);
export const deskDraftCheck = ofDraft('deskDraftCheck', draftCheck);
export const deskDraftDelete = ofDraft('deskDraftDelete', draftDelete);
export const deskDraftFile = ofDraft('deskDraftFile', draftFile);

type Taking = (step: NonNullable<Route['get']>, ask: Ask<'staff'>) => Promise<Response>;

function atDesk(address: DraftStep | 'deskNewCaseFor', step: Route, take: Taking): Route {
  const { get, post } = step;
  return route(address, 'staff', {
    ...(get ? { get: (ask) => take(get, ask) } : {}),
    ...(post ? { post: (ask) => take(post, ask) } : {}),
  });
}

function ofDraft(address: DraftStep, step: Route): Route {
  return atDesk(address, step, goingOn);
}

async function beginning(...[step, ask]: Parameters<Taking>): Promise<Response> {
  const { person = '' } = ask.params as { person?: string };
  const account = ask.url.searchParams.get(calledForParam) || null;
  const viewer = await callerFor(ask.house.db, ask.viewer, person, account);
  return viewer ? step({ ...ask, viewer }) : notFound(ask);
}

async function goingOn(...[step, ask]: Parameters<Taking>): Promise<Response> {
  const { draft = '' } = ask.params as { draft?: string };
  const viewer = await callerOfDraft(ask.house.db, ask.viewer, draft);
  return viewer ? step({ ...ask, viewer }) : gone(ask, draft);
}
