import type { AccountKind, CaseState, EntryKind, Outcome } from '../database/tables.ts';
import { type AttachedFile, filesOfCase } from '../files/attached.ts';
import type { House } from '../house.ts';
import type { Answered } from '../questions/answer.ts';
import type { Question } from '../questions/question.ts';
import type { Language } from '../text/localized.ts';
import { casesSeenBy, entriesSeenBy } from './access.ts';
import { readNumber } from './number.ts';
import type { Viewer } from './viewer.ts';

export interface CaseSeen {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly description: string;
  readonly leaf: string;
  readonly team: string;
  readonly language: Language;
  readonly state: CaseState;
  readonly outcome: Outcome | null;
  readonly resolvedAt: Date | null;
  /** YYYY-MM-DD; null while it is the member's turn. */
  readonly dueOn: string | null;
  /** The resolved case that it continues. */
  readonly followsId: string | null;
  readonly openedAt: Date;
  readonly filedBy: string;
  readonly filedAs: 'holder' | 'representative' | 'own-name';
  /** The agent who opened it for them on the telephone, and the id of the team they had then. */
  readonly openedBy: { readonly name: string; readonly team: string } | null;
  readonly account: {
    id: string;
    name: string;
    number: string;
    kind: AccountKind;
    language: Language;
  } | null;
  /** The questions as they were asked, in order, each with its answer where there is one. */
  readonly asked: readonly { readonly question: Question; readonly answered: Answered | undefined }[];
}

/** One case, by its number in any typing, or undefined when the viewer may not see it or it does not exist. */
export async function caseSeenBy(
  house: House,
  viewer: Viewer,
  typedNumber: string,
): Promise<CaseSeen | undefined> {
  const number = readNumber(typedNumber);
  if (number === undefined) return undefined;
  const row = await casesSeenBy(house.db, viewer)
    .innerJoin('people', 'people.id', 'cases.person_id')
    .leftJoin('accounts', 'accounts.id', 'cases.account_id')
    .leftJoin('people as agents', 'agents.id', 'cases.opened_by_id')
    .select([
      'cases.id',
      'cases.number',
      'cases.subject',
      'cases.description',
      'cases.leaf',
      'cases.team_id as team',
      'cases.language',
      'cases.state',
      'cases.outcome',
      'cases.resolved_at as resolvedAt',
      'cases.due_on as dueOn',
      'cases.follows_id as followsId',
      'cases.opened_at as openedAt',
      'cases.filed_as as filedAs',
      'cases.questions',
      'cases.answers',
      'people.name as filedBy',
      'agents.name as agentName',
      'cases.opened_by_team_id as agentTeam',
      'accounts.id as accountId',
      'accounts.name as accountName',
      'accounts.number as accountNumber',
      'accounts.kind as accountKind',
      'accounts.language as accountLanguage',
    ])
    .where('cases.number', '=', number)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { questions, answers, accountId, accountName, accountNumber, accountKind, accountLanguage, ...more } =
    row;
  const { agentName, agentTeam, ...rest } = more;
  return {
    ...rest,
    openedBy: agentName === null || agentTeam === null ? null : { name: agentName, team: agentTeam },
    account:
      accountId === null || accountName === null || !accountNumber || !accountKind || !accountLanguage
        ? null
        : {
            id: accountId,
            name: accountName,
            number: accountNumber,
            kind: accountKind,
            language: accountLanguage,
          },
    asked: (questions as Question[]).map((question) => ({
      question,
      answered: (answers as Record<string, Answered>)[question.id],
    })),
  };
}

export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly side: 'member' | 'staff';
  readonly author: string;
  readonly personId: string;
  readonly language: Language;
  readonly body: string;
  readonly state: CaseState | null;
  readonly outcome: Outcome | null;
  readonly thirdParty: string | null;
  /** YYYY-MM-DD */
  readonly until: string | null;
  /** The case opened as the continuation of this one. */
  readonly followingId: string | null;
  /** To whom it was given, where it was; null to nobody. For staff alone, as the next are. */
  readonly assigneeId: string | null;
  readonly assignee: string | null;
  /** Where it went, and from where, where it moved. */
  readonly teamId: string | null;
  readonly leaf: string | null;
  readonly fromTeamId: string | null;
  readonly fromLeaf: string | null;
  readonly at: Date;
}

/** The timeline of a case that the viewer sees, oldest first. */
export async function timelineOf(house: House, viewer: Viewer, caseId: string): Promise<Entry[]> {
  return entriesSeenBy(house.db, viewer)
    .innerJoin('people', 'people.id', 'entries.person_id')
    .leftJoin('people as assignees', 'assignees.id', 'entries.assignee_id')
    .select([
      'entries.id',
      'entries.kind',
      'entries.side',
      'people.name as author',
      'entries.person_id as personId',
      'entries.language',
      'entries.body',
      'entries.state',
      'entries.outcome',
      'entries.third_party as thirdParty',
      'entries.until',
      'entries.following_id as followingId',
      'entries.assignee_id as assigneeId',
      'assignees.name as assignee',
      'entries.team_id as teamId',
      'entries.leaf',
      'entries.from_team_id as fromTeamId',
      'entries.from_leaf as fromLeaf',
      'entries.at',
    ])
    .where('entries.case_id', '=', caseId)
    .orderBy('entries.id')
    .execute();
}

/** The files of a case that the viewer sees: those of the entries that they may see. */
export async function filesSeenBy(house: House, viewer: Viewer, caseId: string): Promise<AttachedFile[]> {
  const entries = await entriesSeenBy(house.db, viewer)
    .select('entries.id')
    .where('entries.case_id', '=', caseId)
    .execute();
  const visible = new Set<string | null>(entries.map(({ id }) => id));
  return (await filesOfCase(house.db, caseId)).filter(({ entryId }) => visible.has(entryId));
}

/** The numbers of the cases among these that the viewer sees, by id: what is linked is shown to who may see it. */
export async function numbersSeenBy(
  house: House,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (caseIds.length === 0) return new Map();
  const rows = await casesSeenBy(house.db, viewer)
    .select(['cases.id', 'cases.number'])
    .where('cases.id', 'in', caseIds)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Moves the person's read mark to the last entry that this page shows them, never back. */
export async function markRead(
  house: House,
  viewer: Viewer,
  caseId: string,
  lastEntryId: string,
): Promise<void> {
  await house.db
    .insertInto('read_marks')
    .values({ person_id: viewer.person.id, case_id: caseId, entry_id: lastEntryId })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'case_id'])
        .doUpdateSet((eb) => ({ entry_id: eb.ref('excluded.entry_id') }))
        .whereRef('read_marks.entry_id', '<', 'excluded.entry_id'),
    )
    .execute();
}
