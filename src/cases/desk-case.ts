import { sql } from 'kysely';
import type { CaseState } from '../database/tables.ts';
import { colleaguesOf } from '../desk/colleagues.ts';
import type { House } from '../house.ts';
import type { Language } from '../text/localized.ts';
import { casesSeenBy, may } from './access.ts';
import type { CaseSeen } from './case.ts';
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

interface OtherCase {
  readonly number: string;
  readonly subject: string;
  readonly language: Language;
  readonly state: CaseState;
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
  const others = await othersOf(house, viewer, seen);
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

/** How many other cases stand beside one. */
const othersShown = 4;

/** Of the account or, without one, of the person in their own name: open ones first, the latest first. */
const othersOf = (house: House, viewer: StaffViewer, { id, account }: CaseSeen) =>
  casesSeenBy(house.db, viewer)
    .select(['cases.number', 'cases.subject', 'cases.language', 'cases.state'])
    .select(sql<string>`count(*) over ()`.as('count'))
    .where('cases.id', '<>', id)
    .where((eb) =>
      account
        ? eb('cases.account_id', '=', account.id)
        : eb.and([
            eb('cases.account_id', 'is', null),
            eb(
              'cases.person_id',
              '=',
              casesSeenBy(house.db, viewer).select('cases.person_id').where('cases.id', '=', id),
            ),
          ]),
    )
    .orderBy(sql`cases.state = 'resolved'`)
    .orderBy('cases.last_activity_at', 'desc')
    .orderBy('cases.id')
    .limit(othersShown)
    .execute();
