import { businessDaysAfter, businessDaysBetween, dayOf } from './life-days-under-test.ts';
import {
  type Answer,
  type Asked,
  caseAt,
  type Deed,
  type Life,
  type LifeCase,
  lastSeenBy,
  type Name,
  outcomes,
  type State,
  sees,
  sideOf,
  type Team,
} from './life-under-test.ts';

/** Agents act in their own team; a member answers, settles and withdraws, and decides nothing else. */
function mayAsk(found: LifeCase, who: Name, deed: Deed): boolean {
  if (sideOf(who) === 'member') return ['message', 'settle', 'withdraw'].includes(deed);
  return answers(found, who) && !['settle', 'withdraw'].includes(deed);
}

const teams: Partial<Record<Name, Team>> = { agent: 'live', lead: 'live', 'agent elsewhere': 'repertoire' };

/** Settled 4: who answers a case is of its team. */
export const answers = ({ team }: LifeCase, who: Name): boolean => teams[who] === team;

/** Each team has one lead; elsewhere it is the agent. */
export const isLeadOf = (found: LifeCase, who: Name): boolean => who !== 'agent' && answers(found, who);

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
  if (!mayAsk(found, asked.who, asked.deed)) return 'refused';
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
  wait(found, asked, after, at);
  Object.assign(found, { state: after, lastActivityAt: at });
  if (after !== 'resolved') Object.assign(found, { outcome: null, resolvedAt: null });
  else if (before !== 'resolved') Object.assign(found, { outcome, resolvedAt: at });
}

/** What of the member's waits for staff, and how long the case waits for a third party. */
function wait(found: LifeCase, { who, deed, text, files, until }: Asked, after: State, at: number): void {
  const speaks = text !== '' || files.length > 0;
  if (sideOf(who) === 'staff' || after === 'resolved') found.answeredAt = null;
  else if (speaks) found.answeredAt ??= at;
  if (deed === 'wait-for-third-party') found.waitingUntil = until || null;
  else if (after !== 'waiting-third-party') found.waitingUntil = null;
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
    team: 'live',
    assignee: null,
    answeredAt: null,
    waitingUntil: null,
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
  assignee: null,
  team: null,
  fromTeam: null,
  files: [],
} as const;

/** However the clock jumps, the time of a case does not go back. */
export const timeIn = ({ now }: Life, { lastActivityAt }: LifeCase) => Math.max(now, lastActivityAt);
