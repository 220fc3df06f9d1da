import type { NoticeKind } from '../database/tables.ts';
import type { Localized } from '../text/localized.ts';
import { answerFromMember } from './answer-from-member.ts';
import { caseReceived } from './case-received.ts';
import { caseReopened } from './case-reopened.ts';
import { caseResolved } from './case-resolved.ts';
import { messageFromStaff } from './message-from-staff.ts';
import { newInTeam } from './new-in-team.ts';

/** What is said to a person by e-mail, in both languages: what happened, never what the case is about. */
export interface Notice {
  readonly to: 'member' | 'staff';
  readonly subject: (number: string) => Localized;
  readonly said: (number: string) => Localized;
}

/** Every notice, one line each. */
export const notices: Readonly<Record<NoticeKind, Notice>> = {
  'case-received': caseReceived,
  'message-from-staff': messageFromStaff,
  'case-resolved': caseResolved,
  'case-reopened': caseReopened,
  'new-in-team': newInTeam,
  'answer-from-member': answerFromMember,
};
