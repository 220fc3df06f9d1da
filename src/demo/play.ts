import { createHash } from 'node:crypto';
import type { House } from '../house.ts';
import type { Auth } from '../people/auth.ts';
import { calendarOf } from './calendar.ts';
import { Entrances } from './entrances.ts';
import { demoDomain } from './people.ts';
import { playAct } from './play-act.ts';
import { playOpening } from './play-opening.ts';
import { registerDemonstration } from './register.ts';
import type { Stage } from './stage.ts';
import { stories } from './stories.ts';
import type { Story, StoryAct } from './story.ts';
import { told } from './told.ts';

/**
 * Plays the demonstration through the product's own acts, by people who sign in, with the clock set back, in the order
 * of its time. Played already, it changes nothing; cut short, it goes on where it was.
 */
export async function playDemonstration(open: House, auth: Auth): Promise<void> {
  // Nobody is told today of what was said weeks ago.
  const enqueue: House['enqueue'] = async (trx, name, data, options) =>
    name === 'notify' ? undefined : open.enqueue(trx, name, data, options);
  const house = { ...open, enqueue };
  const anyone = await house.db
    .selectFrom('people')
    .select('id')
    .where('email', 'like', `%@${demoDomain}`)
    .executeTakeFirst();
  if (!anyone) await registerDemonstration(house);
  const played = await scenesPlayed(house);
  const left = scenes.filter(({ id }) => !played.ids.has(id));
  if (left.length === 0) return;
  const newest = scenes.at(-1)?.at ?? '';
  const calendar = calendarOf(newest, house.clock.now(), house.settings.timeZone);
  const entrances = new Entrances(house, auth);
  for (const scene of left) {
    const stage: Stage = {
      house: { ...house, clock: { now: () => calendar.moment(scene.at) } },
      entrances,
      calendar,
      language: scene.story.by.language,
      tell: (text) => told(text, calendar, scene.story.by.language, played.numbers),
    };
    if (scene.act) await playAct(stage, scene.story, scene.act, scene.id, numberIn(played, scene.story));
    else {
      const number = await playOpening(stage, scene.story, scene.id);
      if (number !== null) played.numbers.set(scene.story.key, number);
    }
  }
  await entrances.leave();
}

interface Scene {
  readonly at: string;
  readonly story: Story;
  /** The id of the draft, or that which the form of the act has sent. */
  readonly id: string;
  /** Undefined where the case is opened. */
  readonly act?: StoryAct;
}

/** Every act of every story, in the order of time. */
const scenes: readonly Scene[] = stories
  .flatMap((story): Scene[] => [
    { at: story.at, story, id: idOf(story.key) },
    ...(story.acts ?? []).map((act, index) => ({
      at: act.at,
      story,
      act,
      id: idOf(`${story.key} ${index}`),
    })),
  ])
  .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** The id that this name always has. */
function idOf(name: string): string {
  const hash = createHash('sha256').update(`répons ${name}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

interface Played {
  readonly ids: Set<string>;
  /** The numbers of the cases, by the keys of their stories. */
  readonly numbers: Map<string, string>;
}

async function scenesPlayed({ db }: House): Promise<Played> {
  const openings = scenes.filter(({ act }) => !act);
  const rows = await db
    .selectFrom('cases')
    .leftJoin('entries', (join) =>
      join.onRef('entries.case_id', '=', 'cases.id').on('entries.sent_id', 'is not', null),
    )
    .select(['cases.draft_id', 'cases.number', 'entries.sent_id'])
    .where(
      'cases.draft_id',
      'in',
      openings.map(({ id }) => id),
    )
    .execute();
  const ids = new Set(rows.flatMap(({ draft_id, sent_id }) => (sent_id ? [draft_id, sent_id] : [draft_id])));
  const numberOf = new Map(rows.map(({ draft_id, number }) => [draft_id, number]));
  const numbers = openings.flatMap(({ id, story }): [string, string][] => {
    const number = numberOf.get(id);
    return number ? [[story.key, number]] : [];
  });
  // Once every case is there, a draft that is missing was deleted by somebody.
  const drafts = openings.filter(({ story }) => story.isDraft);
  if (numbers.length === openings.length - drafts.length) for (const { id } of drafts) ids.add(id);
  return { ids, numbers: new Map(numbers) };
}

function numberIn({ numbers }: Played, { key }: Story): string {
  const number = numbers.get(key);
  if (number === undefined) throw new Error(`${key}: something is done before the case is opened`);
  return number;
}
