/**
 * The life of the cases of one account as it was settled, written from the rules and from nothing of the product:
 * the test plays the same acts on both.
 */
export interface Life {
  now: number;
  readonly accountId: string;
  readonly cases: LifeCase[];
  readonly access: Record<Representative, Access>;
  /** What was done, with the id of its form, to be sent again later. */
  readonly sent: { readonly asked: Asked; readonly sentId: string }[];
}

export const members = [
  'holder',
  'other holder',
  'representative',
  'other representative',
  'stranger',
] as const;
export const staff = ['agent', 'lead', 'agent elsewhere', 'auditor'] as const;
export type Member = (typeof members)[number];
export type Name = Member | (typeof staff)[number];
export type Team = 'live' | 'repertoire';
export type Representative = 'representative' | 'other representative';

export interface Access {
  readonly state: 'approved' | 'pending' | 'revoked' | 'refused';
  readonly permissions: readonly string[];
}

export type State = 'new' | 'in-progress' | 'waiting-member' | 'waiting-third-party' | 'resolved';

export interface LifeCase {
  readonly number: string;
  readonly id: string;
  readonly openedAt: number;
  /** The place of the case that it continues. */
  readonly follows: number | null;
  state: State;
  outcome: string | null;
  resolvedAt: number | null;
  team: Team;
  /** Who has it at the desk. */
  assignee: Name | null;
  /** Since when an answer of the member waits for staff. */
  answeredAt: number | null;
  waitingUntil: string | null;
  lastActivityAt: number;
  /** The date by which it should be settled, as it was when the clock was last seen to run. */
  due: string;
  /** The day on which the clock was stopped. */
  stoppedOn: string | null;
  readonly entries: LifeEntry[];
  /** The last entry that each has had before their eyes. */
  readonly marks: Partial<Record<Name, string>>;
}

export interface LifeEntry {
  /** '' until the product has given it one. */
  id: string;
  readonly kind: 'opened' | 'message' | 'state' | 'followed' | 'note' | 'assigned' | 'moved';
  readonly audience: 'member' | 'staff';
  readonly by: Name;
  readonly body: string;
  readonly state: State | null;
  readonly outcome: string | null;
  readonly thirdParty: string | null;
  readonly until: string | null;
  readonly following: string | null;
  /** To whom it was given. */
  readonly assignee: Name | null;
  /** Where it went, and from where. */
  readonly team: Team | null;
  readonly fromTeam: Team | null;
  readonly at: number;
  readonly files: readonly string[];
}

export const deeds = [
  'message',
  'wait-for-member',
  'wait-for-third-party',
  'resume',
  'resolve',
  'reopen',
  'settle',
  'withdraw',
] as const;
export type Deed = (typeof deeds)[number];
export const outcomes = ['done', 'answered', 'refused', 'duplicate', 'no-answer'];

/** What somebody asks of a case. */
export interface Asked {
  readonly place: number;
  readonly who: Name;
  readonly deed: Deed;
  readonly text: string;
  readonly reason: string;
  readonly outcome: string;
  readonly thirdParty: string;
  readonly until: string;
  readonly files: readonly string[];
  /** All of these files are the person's, and attached nowhere. */
  readonly filesAreTheirs: boolean;
  readonly seen: string | null;
}

export type Answer = 'done' | 'unknown' | 'refused' | 'changed' | 'too-late' | 'problems';

export const sideOf = (who: Name) =>
  (members as readonly Name[]).includes(who) ? ('member' as const) : ('staff' as const);

/** Settled 2, 4 and 6: the type of these cases needs the permission for works, and no team is restricted. */
export function sees({ access }: Life, who: Name): boolean {
  if (who === 'stranger') return false;
  if (who !== 'representative' && who !== 'other representative') return true;
  return access[who].state === 'approved' && access[who].permissions.includes('works');
}

export function caseAt({ cases }: Life, place: number): LifeCase {
  const found = cases[place];
  if (found === undefined) throw new Error(`no case at ${place}`);
  return found;
}

/** The entries that this person's side may see. */
export const entriesFor = ({ entries }: LifeCase, who: Name): readonly LifeEntry[] =>
  entries.filter(({ audience }) => audience === 'member' || sideOf(who) === 'staff');

export const lastSeenBy = (found: LifeCase, who: Name): LifeEntry | undefined =>
  entriesFor(found, who).at(-1);

/** What the society said, in a message or as the reason of an end, that this person has not had before their eyes. */
export function unreadBy(found: LifeCase, who: Name): number {
  const mark = BigInt(found.marks[who] ?? 0);
  return entriesFor(found, who).filter(
    ({ id, kind, by, body }) =>
      (kind === 'message' || body !== '') && sideOf(by) === 'staff' && BigInt(id) > mark,
  ).length;
}

/** Marks never go back. */
export function read(found: LifeCase, who: Name, entryId: string): void {
  if (BigInt(entryId) > BigInt(found.marks[who] ?? 0)) found.marks[who] = entryId;
}
