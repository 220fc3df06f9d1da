import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Account, accountAmong } from '../accounts/account.ts';
import type { Catalogue, Leaf } from '../catalogue/catalogue.ts';
import type { Db } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import type { Role } from '../people/person.ts';
import { isProtected } from '../questions/seal.ts';
import type { MemberViewer, StaffViewer, Viewer } from './viewer.ts';

/** The cases a viewer may see. Every query on cases, for one or for many, starts from this. */
export function casesSeenBy(db: Db, viewer: Viewer) {
  return db
    .selectFrom('cases')
    .where((eb) => (viewer.side === 'member' ? seenByMember(eb, viewer) : seenByStaff(eb, viewer)));
}

/** The entries a viewer may see of a case that they may see: what is for staff is for staff. */
export function entriesSeenBy(db: Db, viewer: Viewer) {
  const entries = db.selectFrom('entries');
  return viewer.side === 'member' ? entries.where('entries.audience', '=', 'member') : entries;
}

/**
 * The drafts a viewer may see: one's own, of accounts that one may still act for; at the desk, those that an agent
 * writes for callers. Of the same person neither side sees those of the other.
 */
export function draftsSeenBy(db: Db, viewer: Viewer) {
  const drafts = db.selectFrom('drafts');
  if (viewer.side === 'staff') return drafts.where((eb) => writtenBy(eb, viewer));
  const accounts = viewer.accounts.map(({ id }) => id);
  return drafts
    .where('drafts.person_id', '=', viewer.person.id)
    .where((eb) => (viewer.by ? writtenBy(eb, viewer.by) : eb('drafts.opened_by_id', 'is', null)))
    .where(({ eb, or }) =>
      or([
        eb('drafts.account_id', 'is', null),
        eb('drafts.account_id', '=', sql<string>`any(${accounts}::uuid[])`),
      ]),
    );
}

/**
 * The cases that an agent has opened for callers. Their numbers are theirs to give on the telephone, whoever may read
 * the cases; nothing else of them is read from here.
 */
export function casesOpenedBy(db: Db, viewer: StaffViewer) {
  return db
    .selectFrom('cases')
    .select('cases.number')
    .where('cases.opened_by_id', '=', viewer.person.id)
    .where((eb) => eb.lit(may.openForMember(viewer)));
}

/** The people who may see this case as members: what `casesSeenBy` says, asked from the other end. */
export function membersWhoSee(db: Db, caseId: string) {
  const seen = db.selectFrom('cases').where('cases.id', '=', caseId);
  const inOwnName = seen.where('cases.account_id', 'is', null).select('cases.person_id');
  const holders = seen
    .innerJoin('holders', 'holders.account_id', 'cases.account_id')
    .select('holders.person_id');
  const representatives = seen
    .innerJoin('representatives', 'representatives.account_id', 'cases.account_id')
    .where('representatives.state', '=', 'approved')
    .where(openToRepresentative(sql.ref('representatives.person_id'), sql.ref('representatives.permissions')))
    .select('representatives.person_id');
  return db.selectFrom('people').where('people.id', 'in', inOwnName.union(holders).union(representatives));
}

/** The people who answer this case: the agents and leads of its team, who all see it. */
export function staffWhoAnswer(db: Db, { teams }: Pick<Catalogue, 'teams'>, caseId: string) {
  const ofTeam = db
    .selectFrom('cases')
    .innerJoin('staff', 'staff.team_id', 'cases.team_id')
    .where('cases.id', '=', caseId)
    // A team that is taken out of the catalogue closes.
    .where('cases.team_id', '=', sql<string>`any(${teams.map(({ id }) => id)}::text[])`)
    .where(sql<boolean>`staff.roles && ${agentRoles}::text[]`)
    .select('staff.person_id');
  return db.selectFrom('people').where('people.id', 'in', ofTeam);
}

/** Who has this case among those who answer it; where nobody has it, all of them. */
export function staffInCharge(db: Db, catalogue: Pick<Catalogue, 'teams'>, caseId: string) {
  const assignee = db.selectFrom('cases').select('cases.assignee_id').where('cases.id', '=', caseId);
  const hasIt = staffWhoAnswer(db, catalogue, caseId).select('people.id').where('people.id', '=', assignee);
  return staffWhoAnswer(db, catalogue, caseId).where(({ eb, or, not, exists }) =>
    or([not(exists(hasIt)), eb('people.id', '=', assignee)]),
  );
}

/** The people to whom a case of this team may be given: its agents and leads. */
export function staffOfTeam(db: Db, teamId: string | Expression<string>) {
  return db
    .selectFrom('people')
    .innerJoin('staff', 'staff.person_id', 'people.id')
    .where('staff.team_id', '=', teamId)
    .where(sql<boolean>`staff.roles && ${agentRoles}::text[]`);
}

/** What may be done, by whom: every act asks here, and every page asks here what to offer. */
export const may = {
  /** Act with no account: who represents or asks to represent, and who has no account at all. */
  actInOwnName: ({ accounts, knownInOwnName }: Pick<MemberViewer, 'accounts' | 'knownInOwnName'>): boolean =>
    accounts.length === 0 || knownInOwnName,
  /** Open a case of this type for this account; `null` is in one's own name. */
  file(viewer: MemberViewer, account: Account | null, leaf: Leaf): boolean {
    if (viewer.by && !(may.openForMember(viewer.by) && isForTelephone(leaf))) return false;
    if (!leaf.audience.includes(account?.kind ?? 'representative')) return false;
    if (account?.as !== 'holder' && leaf.memberConfirmationRequired) return false;
    if (account === null) return may.actInOwnName(viewer);
    if (accountAmong(viewer.accounts, account.id) === null) return false;
    if (account.as === 'holder') return true;
    const needed = [leaf.representativePermission, leaf.signatoryRequired ? 'signatory' : null];
    return needed.every((permission) => permission === null || account.permissions.includes(permission));
  },
  /** Type protected values for this account: its holder or a signatory; in one's own name, oneself. No agent types them. */
  typeProtected(viewer: MemberViewer, account: Account | null): boolean {
    if (viewer.by) return false;
    if (account === null) return may.actInOwnName(viewer);
    if (accountAmong(viewer.accounts, account.id) === null) return false;
    return account.as === 'holder' || account.permissions.includes('signatory');
  },
  /** Write to the other side on a case that the viewer sees: every member side, and agents in their own team. */
  reply(viewer: Viewer, seen: { team_id: string }): boolean {
    return viewer.side === 'member' || (isAgent(viewer) && viewer.team === seen.team_id);
  },
  /** Say what becomes of a case (whom it waits for, that it is resolved or open again): agents in their own team. */
  decide(viewer: Viewer, seen: { team_id: string }): boolean {
    return viewer.side === 'staff' && may.reply(viewer, seen);
  },
  /** Write a note that staff alone read: who answers the case. */
  note(viewer: Viewer, seen: { team_id: string }): boolean {
    return may.decide(viewer, seen);
  },
  /** Take a case for oneself, or give back one's own: agents in their own team. */
  take(viewer: Viewer, seen: { team_id: string }): boolean {
    return may.decide(viewer, seen);
  },
  /** Give a case to somebody of the team, whoever has it: its leads. */
  assign(viewer: Viewer, seen: { team_id: string }): boolean {
    return viewer.side === 'staff' && viewer.roles.includes('lead') && viewer.team === seen.team_id;
  },
  /** Move a case to another type or team: the leads of the team that it leaves. */
  move(viewer: Viewer, seen: { team_id: string }): boolean {
    return may.assign(viewer, seen);
  },
  /** See how much each person of one's team has to do: its leads. */
  seeLoad: (viewer: StaffViewer): boolean => viewer.roles.includes('lead') && viewer.team !== null,
  /** Open a case for a member who telephones: whoever answers cases. */
  openForMember: (viewer: StaffViewer): boolean => isAgent(viewer) && viewer.team !== null,
  /** Say that a case is settled, or no longer asked: whoever sees it on the member's side. */
  end: (viewer: Viewer): boolean => viewer.side === 'member',
  /** Read cases at the desk at all. */
  readCases: (viewer: StaffViewer): boolean => isAgent(viewer) || viewer.roles.includes('auditor'),
};

/** A lead is also an agent. */
const agentRoles: readonly Role[] = ['agent', 'lead'];
const isAgent = ({ roles }: { roles: readonly Role[] }) => roles.some((role) => agentRoles.includes(role));

type Cases = ExpressionBuilder<Tables, 'cases'>;

/** Whether a case can be opened without its protected answers, which no agent writes down. */
const isForTelephone = ({ questions }: Leaf) =>
  !questions.some(
    (question) => isProtected(question) && (question.required || question.requiredWhen !== undefined),
  );

const writtenBy = (eb: ExpressionBuilder<Tables, 'drafts'>, agent: StaffViewer): Expression<SqlBool> =>
  may.openForMember(agent) ? eb('drafts.opened_by_id', '=', agent.person.id) : eb.lit(false);

/** Types whose cases stay between a holder and the society, whatever a representative may do. */
const betweenHolderAndSociety = ['account-access', 'complaint'];

function seenByMember(eb: Cases, viewer: MemberViewer): Expression<SqlBool> {
  // Who writes for a caller reads no case with the caller's rights.
  if (viewer.by) return eb.lit(false);
  const held = viewer.accounts.filter(({ as }) => as === 'holder').map(({ id }) => id);
  const represented = viewer.accounts.filter(({ as }) => as === 'representative');
  return eb.or([
    eb('cases.account_id', '=', sql<string>`any(${held}::uuid[])`),
    eb.and([eb('cases.account_id', 'is', null), eb('cases.person_id', '=', viewer.person.id)]),
    ...represented.map(({ id, permissions }) =>
      eb.and([
        eb('cases.account_id', '=', id),
        openToRepresentative(sql`${viewer.person.id}`, sql`${permissions}::text[]`),
      ]),
    ),
  ]);
}

/** Whether somebody who represents the account of a case with these permissions may see it. */
const openToRepresentative = (
  personId: RawBuilder<unknown>,
  permissions: RawBuilder<unknown>,
) => sql<boolean>`(
  (
    cases.representative_permission = any(${permissions})
    or (
      cases.representative_permission is null
      and ('signatory' = any(${permissions}) or cases.person_id = ${personId})
    )
  )
  and not (cases.filed_as = 'holder' and split_part(cases.leaf, '/', 1) = any(${betweenHolderAndSociety}::text[]))
)`;

function seenByStaff(eb: Cases, viewer: StaffViewer): Expression<SqlBool> {
  if (!may.readCases(viewer)) return eb.lit(false);
  if (viewer.visibleTeams === 'all') return eb.lit(true);
  // The teams that are open, not those that are closed: one that is taken out of the catalogue closes.
  return eb('cases.team_id', '=', sql<string>`any(${viewer.visibleTeams}::text[])`);
}
