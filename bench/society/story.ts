import { type Target, targetFrom, targetIn } from '../../src/cases/target.ts';
import type { Calendar } from '../../src/catalogue/catalogue.ts';
import type { CaseState, EntryKind, Outcome } from '../../src/database/tables.ts';
import type { Random } from '../../src/questions/random.ts';
import { todayIn } from '../../src/text/dates.ts';

const timeZone = 'America/Toronto';
const dayMs = 86_400_000;

/** What happens to a case, as the product writes it: `person` is the member, the agent, or a lead who gives it. */
export interface Happening {
  readonly kind: EntryKind;
  readonly by: 'member' | 'agent';
  readonly at: Date;
  readonly state?: CaseState;
  readonly outcome?: Outcome;
  readonly until?: string;
}

/** How a case stands after what happened. */
export interface Standing {
  readonly state: CaseState;
  readonly target: Target;
  readonly lastActivityAt: Date;
  readonly resolvedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly isAssigned: boolean;
  readonly answeredAt: Date | null;
  readonly waitingUntil: string | null;
}

type Step = 'assign' | 'reply' | 'ask' | 'answer' | 'note' | 'third-party' | 'resolve';

interface Opened {
  readonly at: Date;
  readonly now: Date;
  readonly isResolved: boolean;
  readonly businessDays: number;
  readonly calendar: Calendar;
}

/** A history that the acts of the product could have written. */
export function storyOf(random: Random, opened: Opened): { happenings: Happening[]; standing: Standing } {
  const { calendar } = opened;
  const steps = opened.isResolved ? [...worked(random), 'resolve' as const] : unfinished(random);
  const happenings: Happening[] = [{ kind: 'opened', by: 'member', at: opened.at }];
  let standing: Standing = {
    state: 'new',
    target: targetOf(day(opened.at), opened.businessDays, calendar),
    lastActivityAt: opened.at,
    resolvedAt: null,
    outcome: null,
    isAssigned: false,
    answeredAt: null,
    waitingUntil: null,
  };
  const times = timesOf(random, opened, steps.length);
  for (const [index, step] of steps.entries()) {
    const at = times[index] ?? opened.now;
    if (step === 'assign' || step === 'note') {
      happenings.push({ kind: step === 'assign' ? 'assigned' : 'note', by: 'agent', at });
      standing = { ...standing, isAssigned: standing.isAssigned || step === 'assign' };
      continue;
    }
    const by = step === 'answer' ? 'member' : 'agent';
    happenings.push({ kind: 'message', by, at });
    const state = stateAfter(standing.state, step);
    const until = step === 'third-party' ? day(new Date(at.getTime() + 20 * dayMs)) : null;
    const outcome = step === 'resolve' ? random.pick(outcomes) : null;
    if (state !== standing.state)
      happenings.push({ kind: 'state', by, at, state, ...(outcome && { outcome }), ...(until && { until }) });
    standing = {
      ...standing,
      state,
      target: targetAfter(state, standing.target, day(at), calendar),
      lastActivityAt: at,
      resolvedAt: outcome ? at : null,
      outcome,
      answeredAt: by === 'member' ? (standing.answeredAt ?? at) : null,
      waitingUntil: state === 'waiting-third-party' ? (until ?? standing.waitingUntil) : null,
    };
  }
  return { happenings, standing };
}

const outcomes: readonly Outcome[] = ['done', 'done', 'answered', 'answered', 'refused', 'duplicate'];

function stateAfter(state: CaseState, step: Step): CaseState {
  if (step === 'ask') return 'waiting-member';
  if (step === 'third-party') return 'waiting-third-party';
  if (step === 'resolve') return 'resolved';
  if (step === 'reply') return state === 'new' ? 'in-progress' : state;
  return state === 'waiting-member' ? 'in-progress' : state;
}

/** What an agent and a member do in a case, with a note now and then. */
function worked(random: Random): Step[] {
  const rounds = Array.from({ length: random.pick([0, 0, 1, 1, 1, 2, 2, 4]) }, () =>
    random.pick<Step[]>([['ask', 'answer'], ['reply'], ['reply', 'answer'], ['note', 'reply']]),
  );
  return [...(random.once(5) ? [] : ['assign' as const]), ...rounds.flat()];
}

function unfinished(random: Random): Step[] {
  return random.pick<() => Step[]>([
    () => (random.once(6) ? ['answer'] : []),
    () => [...worked(random), 'reply'],
    () => [...worked(random), 'ask', 'answer'],
    () => [...worked(random), 'ask'],
    () => [...worked(random), 'third-party'],
  ])();
}

/** Moments in order, within what a case of this sort takes. */
function timesOf(random: Random, { at, now, isResolved }: Opened, count: number): Date[] {
  const longest = now.getTime() - at.getTime() - 60_000;
  // Most are settled within a month, some take three.
  const span = isResolved
    ? Math.min(longest, (2 + random.between(1, 30) * random.between(1, 3)) * dayMs)
    : longest;
  return Array.from({ length: count }, () => random.between(1, 1_000_000) / 1_000_000)
    .sort((one, other) => one - other)
    .map((share) => new Date(at.getTime() + Math.floor(span * share)));
}

const days = new Map<number, string>();

/** The society's date of a moment, looked up by the hour: Intl is slow a million times. */
export function day(at: Date): string {
  const hour = Math.floor(at.getTime() / 3_600_000);
  const known = days.get(hour) ?? todayIn(timeZone, new Date(hour * 3_600_000));
  days.set(hour, known);
  return known;
}

const targets = new Map<string, Target>();

/** Business days are counted one by one: the same answer is kept. */
function kept(key: string, target: () => Target): Target {
  const known = targets.get(key) ?? target();
  targets.set(key, known);
  return known;
}

const targetOf = (today: string, days: number, calendar: Calendar): Target =>
  kept(`${today} ${days} ${calendar}`, () => targetFrom(today, days, calendar));

const targetAfter = (state: CaseState, target: Target, today: string, calendar: Calendar): Target =>
  kept(`${state} ${target.due_on ?? target.days_left} ${today} ${calendar}`, () =>
    targetIn(state, target, today, calendar),
  );
