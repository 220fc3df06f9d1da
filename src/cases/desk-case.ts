import { colleaguesOf } from '../desk/colleagues.ts';
import type { House } from '../house.ts';
import { casesSeenBy, may } from './access.ts';
import type { CaseSeen } from './case.ts';
import { type OtherCase, otherCasesOf } from './other-cases.ts';
import { type ReplyDrafts, replyDraftsOf } from './reply-draft.ts';
import type { StaffViewer } from './viewer.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What staff know of a case besides what its member sees. */
export interface DeskCase {
  readonly assignee: Named | null;
  readonly answeredAt: Date | null;
  /** YYYY-MM-DD */
  readonly waitingUntil: string | null;
  readonly targetBusinessDays: number;
  /** Of the target, while its clock is stopped. */
  readonly daysLeft: number | null;
  /** To whom it may be given, where the viewer may give it. */
  readonly colleagues: readonly Named[];
  /** The latest other cases of the same member. */
  readonly others: readonly OtherCase[];
  /** How many there are, as far as the viewer sees them. */
  readonly otherCount: number;
  readonly drafts: ReplyDrafts;
}

/** Reads it, of a case that the viewer sees. */
export async function deskCaseOf(house: House, viewer: StaffViewer, seen: CaseSeen): Promise<DeskCase> {
  const { assigneeId, assigneeName, ...known } = await casesSeenBy(house.db, viewer)
    .leftJoin('people as assignees', 'assignees.id', 'cases.assignee_id')
    .select([
      'assignees.id as assigneeId',
      'assignees.name as assigneeName',
      'cases.answered_at as answeredAt',
      'cases.waiting_until as waitingUntil',
      'cases.target_business_days as targetBusinessDays',
      'cases.days_left as daysLeft',
    ])
    .where('cases.id', '=', seen.id)
    .executeTakeFirstOrThrow();
  const others = await otherCasesOf(house, viewer, seen);
  const at = { team_id: seen.team };
  return {
    ...known,
    assignee: assigneeId && assigneeName ? { id: assigneeId, name: assigneeName } : null,
    colleagues: may.assign(viewer, at) ? await colleaguesOf(house, viewer) : [],
    others: others.map(({ count, ...other }) => other),
    otherCount: Number(others[0]?.count ?? 0),
    drafts: may.reply(viewer, at) ? await replyDraftsOf(house.db, viewer, seen.id) : {},
  };
}
