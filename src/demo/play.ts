import { Readable } from 'node:stream';
import { actOnCase } from '../cases/act.ts';
import { submitCase } from '../cases/submit.ts';
import { memberViewer, staffViewer, type Viewer } from '../cases/viewer.ts';
import { beginDraft } from '../drafts/save.ts';
import { attachToDraft } from '../files/attached.ts';
import { receiveFile } from '../files/receive.ts';
import type { House } from '../house.ts';
import type { Auth } from '../people/auth.ts';
import { signedInBy } from '../people/session.ts';
import { signIn, signOut } from '../people/sign-in.ts';
import { calendarOf, type PlayedCalendar } from './calendar.ts';
import { demoDomain, demoPassword } from './people.ts';
import { registerDemonstration } from './register.ts';
import { stories } from './stories.ts';
import type { Story } from './story.ts';

/**
 * Plays the demonstration through the product's own acts, by people who sign in, with the clock set back. Played
 * already, it changes nothing; cut short, it goes on where it was.
 */
export async function playDemonstration(open: House, auth: Auth): Promise<void> {
  // Nobody is told today of what was said weeks ago.
  const enqueue: House['enqueue'] = async (trx, name, data, options) =>
    name === 'notify' ? undefined : open.enqueue(trx, name, data, options);
  const house = { ...open, enqueue };
  const email = `%@${demoDomain}`;
  const anyone = await house.db
    .selectFrom('people')
    .select('id')
    .where('email', 'like', email)
    .executeTakeFirst();
  if (!anyone) await registerDemonstration(house);
  const played = await actsPlayed(house);
  const newest = stories
    .flatMap(({ at, replies = [] }) => [at, ...replies.map((reply) => reply.at)])
    .sort()
    .at(-1);
  const calendar = calendarOf(newest ?? '', house.clock.now(), house.settings.timeZone);
  for (const story of stories)
    await playStory({ house, auth, calendar }, story, played.get(story.draft) ?? 0);
}

/** How many acts of each story are played, by the id of its draft: opening it is one, each message another. */
async function actsPlayed({ db }: House): Promise<Map<string, number>> {
  const cases = await db
    .selectFrom('cases')
    .innerJoin('entries', 'entries.case_id', 'cases.id')
    .select((eb) => ['cases.draft_id', eb.fn.countAll<string>().as('acts')])
    .where('entries.kind', 'in', ['opened', 'message'])
    .where(
      'cases.draft_id',
      'in',
      stories.map(({ draft }) => draft),
    )
    .groupBy('cases.draft_id')
    .execute();
  const played = new Map(cases.map(({ draft_id, acts }) => [draft_id, Number(acts)]));
  // Once every case is there, a draft that is missing was deleted by somebody.
  const isOver = stories.every(({ draft, isDraft }) => isDraft || played.has(draft));
  if (isOver) for (const { draft, isDraft } of stories) if (isDraft) played.set(draft, 1);
  return played;
}

interface Stage {
  readonly house: House;
  readonly auth: Auth;
  readonly calendar: PlayedCalendar;
}

async function playStory(stage: Stage, story: Story, played: number): Promise<void> {
  const { calendar } = stage;
  const { replies = [] } = story;
  if (played === 0) await open(stage, story);
  for (const reply of replies.slice(Math.max(played - 1, 0))) {
    const house = { ...stage.house, clock: { now: () => calendar.moment(reply.at) } };
    const number = await numberOf(house, story);
    await as({ ...stage, house }, reply.by, async (viewer) => {
      const files = [];
      for (const file of reply.files ?? []) files.push(await receive(house, viewer, file, calendar));
      const outcome = await actOnCase(house, viewer, number, {
        text: reply.text(calendar),
        files,
        move: reply.move ?? null,
        language: reply.language,
        sentId: null,
        seen: null,
      });
      if (outcome !== 'done')
        throw new Error(`« ${story.subject} », ${reply.at}: ${JSON.stringify(outcome)}`);
    });
  }
}

async function open(stage: Stage, story: Story): Promise<void> {
  const { calendar } = stage;
  const house = { ...stage.house, clock: { now: () => calendar.moment(story.at) } };
  await as({ ...stage, house }, story.by, async (viewer) => {
    if (viewer.side !== 'member') throw new Error(`${story.by} is no member`);
    const account = viewer.accounts.find(({ number }) => number === story.account);
    if (!account) throw new Error(`${story.by} does not reach the account ${story.account}`);
    await beginDraft(house, viewer, story.draft, account, {
      leaf: story.leaf,
      subject: story.subject,
      description: story.description(calendar),
      typed: story.typed(calendar),
    });
    await attachFiles(house, viewer, story, calendar);
    if (story.isDraft) return;
    const outcome = await submitCase(house, viewer, story.draft, 1, story.language);
    if (typeof outcome === 'string' || 'incomplete' in outcome) {
      throw new Error(`« ${story.subject} » cannot be submitted: ${JSON.stringify(outcome)}`);
    }
  });
}

async function attachFiles(
  house: House,
  viewer: Viewer,
  story: Story,
  calendar: PlayedCalendar,
): Promise<void> {
  const to = { id: story.draft, personId: viewer.person.id };
  for (const file of story.files) {
    const id = await receive(house, viewer, file, calendar);
    await house.db.transaction().execute((trx) => attachToDraft(trx, to, id, file.documents));
  }
}

/** Sends a file as its reader does, and gives its id. */
async function receive(
  house: House,
  { person }: Viewer,
  { name, content }: Pick<Story['files'][number], 'name' | 'content'>,
  calendar: PlayedCalendar,
): Promise<string> {
  const outcome = await receiveFile(house, person.id, name, Readable.from([content(calendar)]));
  if ('problem' in outcome) throw new Error(`${name}: ${outcome.problem.en}`);
  return outcome.file.id;
}

async function numberOf({ db }: House, { draft }: Story): Promise<string> {
  const found = await db
    .selectFrom('cases')
    .select('number')
    .where('draft_id', '=', draft)
    .executeTakeFirstOrThrow();
  return found.number;
}

/** Signs in as a person of the demonstration for one act, at the desk if they are staff. */
async function as<T>({ house, auth }: Stage, email: string, act: (viewer: Viewer) => Promise<T>): Promise<T> {
  const form = {
    email,
    password: demoPassword,
    address: '127.0.0.1',
    userAgent: undefined,
    cookieHeader: undefined,
  };
  const entered = await signIn(house, auth, form);
  if ('problem' in entered) throw new Error(`${email}: ${entered.problem.en}`);
  const cookie = entered.cookies.map((each) => each.split(';')[0]).join('; ');
  const signedIn = await signedInBy(house, auth, cookie);
  if (!signedIn) throw new Error(`${email} could not enter`);
  const outcome = await act(staffViewer(signedIn, house.catalogue) ?? memberViewer(signedIn));
  await signOut(house, auth, cookie);
  return outcome;
}
