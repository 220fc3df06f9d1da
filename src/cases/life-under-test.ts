import { businessDaysAfter, businessDaysBetween, dayOf } from './life-days-under-test.ts';

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
export type Representative = 'representative' | 'other representative';

export interface Access {
  readonly state: 'approved' | 'pending' | 'revoked' | 'refused';
  readonly permissions: readonly string[];
}

type State = 'new' | 'in-progress' | 'waiting-member' | 'waiting-third-party' | 'resolved';

export interface LifeCase {
  readonly number: string;
  readonly id: string;
  readonly openedAt: number;
  /** The place of the case that it continues. */
  readonly follows: number | null;
  state: State;
  outcome: string | null;
  resolvedAt: number | null;
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
  readonly kind: 'opened' | 'message' | 'state' | 'followed';
  readonly audience: 'member' | 'staff';
  readonly by: Name;
  readonly body: string;
  readonly state: State | null;
  readonly outcome: string | null;
  readonly thirdParty: string | null;
  readonly until: string | null;
  readonly following: string | null;
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

/** Agents act in their own team; a member answers, settles and withdraws, and decides nothing else. */
function mayAsk(who: Name, deed: Deed): boolean {
  if (sideOf(who) === 'member') return ['message', 'settle', 'withdraw'].includes(deed);
  return ['agent', 'lead'].includes(who) && !['settle', 'withdraw'].includes(deed);
}

/** Settled 20, by the state before; what is missing cannot be done from there. `reply` is staff's, `answer` the member's. */
const transitions: Record<State, Partial<Record<Deed | 'reply' | 'answer', State>>> = {
  new: {
    reply: 'in-progress',
    answer: 'new',
    'wait-for-member': 'waiting-member',
    'wait-for-third-party': 'waiting-third-party',
    resume: 'in-progress',
    resolve: 'resolved',
    settle: 'resolved',
    withdraw: 'resolved',
  },
  'in-progress': {
    reply: 'in-progress',
    answer: 'in-progress',
    'wait-for-member': 'waiting-member',
    'wait-for-third-party': 'waiting-third-party',
    resolve: 'resolved',
    settle: 'resolved',
    withdraw: 'resolved',
  },
  'waiting-member': {
    reply: 'waiting-member',
    answer: 'in-progress',
    'wait-for-member': 'waiting-member',
    'wait-for-third-party': 'waiting-third-party',
    resume: 'in-progress',
    resolve: 'resolved',
    settle: 'resolved',
    withdraw: 'resolved',
  },
  'waiting-third-party': {
    reply: 'waiting-third-party',
    answer: 'waiting-third-party',
    'wait-for-member': 'waiting-member',
    'wait-for-third-party': 'waiting-third-party',
    resume: 'in-progress',
    resolve: 'resolved',
    settle: 'resolved',
    withdraw: 'resolved',
  },
  resolved: { reply: 'resolved', answer: 'in-progress', reopen: 'in-progress' },
};

function stateAfter({ state }: LifeCase, { who, deed }: Asked): State | undefined {
  if (deed !== 'message') return transitions[state][deed];
  return transitions[state][sideOf(who) === 'staff' ? 'reply' : 'answer'];
}

/** What the product must answer, and then have done. */
export function answerTo(life: Life, asked: Asked): Answer {
  const found = caseAt(life, asked.place);
  if (!sees(life, asked.who)) return 'unknown';
  if (!mayAsk(asked.who, asked.deed)) return 'refused';
  if (asked.seen !== null && lastSeenBy(found, asked.who)?.id !== asked.seen) return 'changed';
  const after = stateAfter(found, asked);
  if (after === undefined) return 'changed';
  const now = timeIn(life, found);
  const isReopenedByMember = after !== 'resolved' && sideOf(asked.who) === 'member';
  if (found.resolvedAt !== null && isReopenedByMember && now - found.resolvedAt > 30 * 86_400_000)
    return 'too-late';
  return isFaulty(found, asked, dayOf(now)) ? 'problems' : 'done';
}

function isFaulty({ entries }: LifeCase, asked: Asked, today: string): boolean {
  const { deed, text, files, until } = asked;
  const saysNothing = text === '' && files.length === 0;
  return (
    (saysNothing && (deed === 'message' || deed === 'wait-for-member')) ||
    !asked.filesAreTheirs ||
    (files.length > 0 && entries.flatMap((entry) => entry.files).length + files.length > 20) ||
    (deed === 'wait-for-third-party' && (asked.thirdParty === '' || (until !== '' && until < today))) ||
    (deed === 'resolve' && (!outcomes.includes(asked.outcome) || (asked.reason === '' && text === '')))
  );
}

/** Does what `answerTo` lets through. */
export function carryOut(life: Life, asked: Asked): void {
  const found = caseAt(life, asked.place);
  const { who, deed, text, files } = asked;
  const at = timeIn(life, found);
  const before = found.state;
  const after = stateAfter(found, asked) ?? before;
  const said = { ...nothing, by: who, at };
  if (text !== '' || files.length > 0)
    found.entries.push({ ...said, kind: 'message', body: text, files: [...files].sort() });
  const outcome = { resolve: asked.outcome, settle: 'done', withdraw: 'withdrawn' }[deed as string] ?? null;
  // One entry for each transition; whom one waits for may change without one.
  if (after !== before || deed === 'wait-for-third-party') {
    const waits = deed === 'wait-for-third-party';
    found.entries.push({
      ...said,
      kind: 'state',
      body: deed === 'resolve' ? asked.reason : '',
      state: after,
      outcome,
      thirdParty: waits ? asked.thirdParty : null,
      until: waits ? asked.until || null : null,
    });
  }
  moveClock(found, after, dayOf(at));
  Object.assign(found, { state: after, lastActivityAt: at });
  if (after !== 'resolved') Object.assign(found, { outcome: null, resolvedAt: null });
  else if (before !== 'resolved') Object.assign(found, { outcome, resolvedAt: at });
}

/** Settled 21: the member's days are not the society's, and reopening starts again. */
function moveClock(found: LifeCase, after: State, today: string): void {
  if (found.state === 'resolved' && after !== 'resolved') {
    Object.assign(found, { due: businessDaysAfter(today, targetDays), stoppedOn: null });
  } else if (after === 'waiting-member') {
    found.stoppedOn ??= today;
  } else if (found.stoppedOn !== null) {
    found.due = businessDaysAfter(found.due, businessDaysBetween(found.stoppedOn, today));
    found.stoppedOn = null;
  }
}

/** Of the type that the test opens. */
const targetDays = 20;

/** A new case of the account; one that continues another is told of in both. */
export function open(
  life: Life,
  who: Name,
  opened: {
    number: string;
    id: string;
    description: string;
    files: readonly string[];
    follows: number | null;
  },
): void {
  const { number, id, follows } = opened;
  const said = { ...nothing, by: who };
  life.cases.push({
    number,
    id,
    openedAt: life.now,
    follows,
    state: 'new',
    outcome: null,
    resolvedAt: null,
    lastActivityAt: life.now,
    due: businessDaysAfter(dayOf(life.now), targetDays),
    stoppedOn: null,
    entries: [
      { ...said, kind: 'opened', body: opened.description, at: life.now, files: [...opened.files].sort() },
    ],
    marks: {},
  });
  if (follows === null) return;
  const followed = caseAt(life, follows);
  followed.lastActivityAt = timeIn(life, followed);
  followed.entries.push({ ...said, kind: 'followed', body: '', following: id, at: followed.lastActivityAt });
}

const nothing = {
  id: '',
  audience: 'member',
  state: null,
  outcome: null,
  thirdParty: null,
  until: null,
  following: null,
  files: [],
} as const;

/** What is for staff alone, which no act of a member may show. */
export function note(life: Life, place: number, who: Name, body: string, files: readonly string[]): void {
  const found = caseAt(life, place);
  const at = timeIn(life, found);
  found.entries.push({
    ...nothing,
    audience: 'staff',
    by: who,
    kind: 'message',
    body,
    at,
    files: [...files],
  });
}

/** However the clock jumps, the time of a case does not go back. */
const timeIn = ({ now }: Life, { lastActivityAt }: LifeCase) => Math.max(now, lastActivityAt);

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

/** The society's messages that this person has not had before their eyes. */
export function unreadBy(found: LifeCase, who: Name): number {
  const mark = BigInt(found.marks[who] ?? 0);
  return entriesFor(found, who).filter(
    ({ id, kind, by }) => kind === 'message' && sideOf(by) === 'staff' && BigInt(id) > mark,
  ).length;
}

/** Marks never go back. */
export function read(found: LifeCase, who: Name, entryId: string): void {
  if (BigInt(entryId) > BigInt(found.marks[who] ?? 0)) found.marks[who] = entryId;
}
