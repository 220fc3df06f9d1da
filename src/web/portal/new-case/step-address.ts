import type { MemberViewer } from '../../../cases/viewer.ts';
import type { Language } from '../../../text/localized.ts';
import { addressOf } from '../../addresses.ts';
import type { Ask } from '../../route.ts';

/** Each step, and its twin at the desk, where an agent takes it for somebody on the telephone. */
const twins = {
  draftCase: 'deskDraftCase',
  draftQuestions: 'deskDraftQuestions',
  draftDetails: 'deskDraftDetails',
  draftCheck: 'deskDraftCheck',
  draftDelete: 'deskDraftDelete',
} as const;

export type StepAddress = keyof typeof twins;

const isAtDesk = ({ address }: Ask) => address.startsWith('desk');

/** The address of a step of a draft, on the side of the page that leads there. */
export const stepAddress = (ask: Ask, step: StepAddress, draft: string): string =>
  addressOf(isAtDesk(ask) ? twins[step] : step, ask.language, { draft });

/** The same of one of its files. */
export const fileAddress = (ask: Ask, draft: string, file: string): string =>
  addressOf(isAtDesk(ask) ? 'deskDraftFile' : 'draftFile', ask.language, { draft, file });

/** Where the first step of a case stands before it has a draft. */
export const beginAddress = ({ language, viewer }: Ask<'member'>): string =>
  viewer.by ? callAddress(language, viewer) : addressOf('newCase', language);

/** The same for somebody on the telephone, who speaks for this account or, without one, in their own name. */
export function callAddress(
  language: Language,
  { person, viewed }: { person: Pick<MemberViewer['person'], 'id'>; viewed: { readonly id: string } | null },
): string {
  const query = viewed ? `?${calledForParam}=${viewed.id}` : '';
  return addressOf('deskNewCaseFor', language, { person: person.id }) + query;
}

/** Names the account that somebody on the telephone speaks for. */
export const calledForParam = 'account';

/** Where the drafts are that one may come back to. */
export const draftsAddress = (ask: Ask): string =>
  addressOf(isAtDesk(ask) ? 'deskNewCase' : 'drafts', ask.language);
