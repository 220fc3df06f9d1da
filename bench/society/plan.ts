import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { calendarOf } from '../../src/catalogue/teams.ts';
import { type Random, randomFrom } from '../../src/questions/random.ts';
import type { Language } from '../../src/text/localized.ts';
import { type Agent, type Cast, type CastAccount, type CastPerson, measuredMembers, uuid } from './cast.ts';
import { type Happening, type Standing, storyOf } from './story.ts';
import type { Template } from './templates.ts';
import { casesWithRareWord, message, rareWord, subject } from './words.ts';

/** All that a case is drawn from. */
export interface World {
  readonly seed: string;
  readonly now: Date;
  readonly size: number;
  readonly cast: Cast;
  readonly catalogue: Catalogue;
  readonly templates: ReadonlyMap<string, readonly Template[]>;
  /** Paths of leaves, each as often as its cases are. */
  readonly leaves: readonly string[];
}

export interface PlannedCase {
  readonly id: string;
  readonly draftId: string;
  readonly account: CastAccount | null;
  readonly person: CastPerson;
  readonly filedAs: 'holder' | 'representative' | 'own-name';
  readonly template: Template;
  readonly agent: Agent;
  /** Opened by the agent, on the telephone. */
  readonly isByTelephone: boolean;
  readonly language: Language;
  readonly subject: string;
  readonly description: string;
  readonly openedAt: Date;
  readonly happenings: readonly Happening[];
  readonly standing: Standing;
  /** Goes on with the choices of this case: what its entries say. */
  readonly random: Random;
}

const dayMs = 86_400_000;
/** Over how long the cases came. */
const span = 5 * 365 * dayMs;
const casesOfMeasured = 40;

/** The case of this place in the order in which they came: the same for the same seed, however often it is asked. */
export function planCase(world: World, index: number): PlannedCase {
  const { seed, now, size, cast, catalogue } = world;
  const random = randomFrom(`${seed} case ${index}`);
  const id = uuid(random);
  const draftId = uuid(random);
  const measured = measuredAt(size, index);
  const drawn = measured ? cast.accounts[measured.member] : accountOf(random, cast, size);
  const inOwnName = !measured && random.once(100);
  const account = inOwnName || !drawn ? null : drawn;
  const template = templateFor(world, random, account);
  const { leaf } = template;
  const isRepresented =
    account?.representative !== undefined && !leaf.memberConfirmationRequired && random.once(2);
  const person = account
    ? isRepresented && account.representative
      ? account.representative
      : account.holder
    : random.pick(cast.representatives);
  const age = (1 - (index + 0.5) / size) * span;
  const openedAt = new Date(now.getTime() - Math.floor(age) - 120_000);
  const isResolved = measured ? measured.isResolved : random.between(1, 1000) > openOf(age / dayMs);
  const agents = cast.staff.get(leaf.team) ?? [];
  const { language } = person;
  return {
    id,
    draftId,
    account,
    person,
    filedAs: account === null ? 'own-name' : isRepresented ? 'representative' : 'holder',
    template,
    agent: random.pick(agents),
    isByTelephone: random.once(30),
    language,
    subject: subject(random, language),
    description: `${message(random, language)}${hasRareWord(size, index) ? ` ${rareWord}` : ''}`,
    openedAt,
    ...storyOf(random, {
      at: openedAt,
      now,
      isResolved,
      businessDays: leaf.targetBusinessDays,
      calendar: calendarOf(catalogue, leaf.team),
    }),
    random,
  };
}

/** Of a thousand cases of this age, how many are still open: some three in a hundred of all. */
function openOf(days: number): number {
  if (days < 7) return 950;
  if (days < 30) return 600;
  if (days < 90) return 250;
  return days < 365 ? 40 : 4;
}

/** Every so many cases one is a measured member's: forty each, of which twelve are open. */
function measuredAt(size: number, index: number): { member: number; isResolved: boolean } | undefined {
  const step = Math.max(1, Math.floor(size / (measuredMembers * casesOfMeasured)));
  const place = Math.floor(index / step);
  if (index % step !== 0 || place >= measuredMembers * casesOfMeasured) return undefined;
  return { member: place % measuredMembers, isResolved: Math.floor(place / measuredMembers) % 10 < 7 };
}

/** Most members have a few cases; in twenty cases one is of those who have hundreds. */
function accountOf(random: Random, { accounts }: Cast, size: number): CastAccount | undefined {
  const others = accounts.length - measuredMembers;
  const isOfMany = random.once(20);
  const many = Math.max(1, Math.ceil(size / 5000));
  const share = (random.between(0, 999_999) / 1_000_000) ** (isOfMany ? 1 : 1.5);
  return accounts[measuredMembers + Math.floor(share * (isOfMany ? Math.min(many, others) : others))];
}

function templateFor({ leaves, templates, catalogue }: World, random: Random, account: CastAccount | null) {
  const kind = account?.kind ?? 'representative';
  for (;;) {
    const path = random.pick(leaves);
    const of = templates.get(path);
    if (of && catalogue.leaves.get(path)?.audience.includes(kind)) return random.pick(of);
  }
}

const hasRareWord = (size: number, index: number) =>
  index % Math.max(1, Math.floor(size / casesWithRareWord)) === 7 % size && index < size;

/** How many of a hundred cases are of each type; those of a type are shared evenly. */
const shares: Record<string, number> = {
  'royalties-and-statements': 23,
  'support-request': 18,
  'repertoire-management': 15,
  'live-performance': 11,
  'profile-management': 9,
  'agreement-management': 8,
  'conflict-notification': 4,
  'financial-updates': 4,
  audiovisual: 4,
  'account-access': 2,
  estates: 1,
  complaint: 1,
};

/** The paths of the leaves, each as often as its share. */
export function leavesByShare(templates: ReadonlyMap<string, unknown>): string[] {
  const byType = Map.groupBy(templates.keys(), (path) => path.split('/')[0] ?? '');
  return [...byType].flatMap(([type, paths]) =>
    paths.flatMap((path) => Array<string>(Math.ceil((10 * (shares[type] ?? 1)) / paths.length)).fill(path)),
  );
}
