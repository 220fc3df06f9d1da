import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect } from 'vitest';
import { beginDraft, saveDraft } from '../drafts/save.ts';
import { attachToDraft, attachToEntry } from '../files/attached.ts';
import { actOnCase, type CaseAct, type Move } from './act.ts';
import { caseSeenBy, markRead } from './case.ts';
import { writeEntry } from './entry.ts';
import { followCase } from './follow.ts';
import { wholeAnswers } from './fresh-cast.ts';
import { expectedOf, expectKept, expectSeen, keptOf, lookers, toldBy } from './life-checks-under-test.ts';
import { dayOf, daysAfter } from './life-days-under-test.ts';
import { memberOf, type World } from './life-house-under-test.ts';
import {
  type Access,
  type Answer,
  type Asked,
  answerTo,
  carryOut,
  caseAt,
  type Deed,
  deeds,
  entriesFor,
  type Life,
  lastSeenBy,
  type Member,
  members,
  type Name,
  note,
  open,
  outcomes,
  type Representative,
  read,
  sees,
  sideOf,
  staff,
} from './life-under-test.ts';
import { submitCase } from './submit.ts';

type Command = fc.AsyncCommand<Life, World>;
type Way = 'once' | 'again' | 'two at once' | 'killed';

let turn = 0;

/** After each command everything is looked at; `who` did it, to a case if `place` says so. */
function command(
  told: object,
  run: (life: Life, world: World) => Promise<{ place?: number; who?: Name } | undefined>,
): Command {
  return {
    check: () => true,
    async run(life, world) {
      const { place, who } = (await run(life, world)) ?? {};
      expectKept(world, life, await keptOf(world, life));
      turn += 1;
      await expectSeen(world, life, place ?? turn % (life.cases.length || 1), lookers(who, turn));
    },
    toString: () => JSON.stringify(told),
  };
}

const placeIn = ({ cases }: Life, which: number) => which % cases.length;

// ——— Acts on a case

interface ActTold {
  readonly which: number;
  readonly who: Name;
  readonly deed: Deed;
  readonly text: string;
  readonly reason: string;
  readonly outcome: string;
  readonly thirdParty: string;
  readonly untilIn: number | null;
  readonly files: number;
  readonly wrongFile: 'none' | 'somebody else’s' | 'used' | 'gone';
  readonly seen: 'fresh' | 'old' | 'none';
}

async function askedOf(life: Life, world: World, told: ActTold): Promise<Asked> {
  const { who, deed, text, reason, outcome, thirdParty, untilIn } = told;
  const place = placeIn(life, told.which);
  const found = caseAt(life, place);
  const files = await world.newFiles(who, told.files);
  const other = who === 'agent' ? 'holder' : 'agent';
  if (told.wrongFile === 'somebody else’s') files.push(...(await world.newFiles(other, 1)));
  if (told.wrongFile === 'used') files.push(found.entries[0]?.files[0] ?? '');
  if (told.wrongFile === 'gone') files.push('x'.repeat(24));
  const entries = entriesFor(found, who);
  const seen = { fresh: lastSeenBy(found, who), old: entries.at(-2) ?? entries.at(-1), none: undefined };
  return {
    ...{ place, who, deed, text, reason, outcome, thirdParty, files },
    until: untilIn === null ? '' : daysAfter(dayOf(life.now), untilIn),
    filesAreTheirs: told.wrongFile === 'none',
    seen: seen[told.seen]?.id ?? null,
  };
}

async function ask(world: World, life: Life, asked: Asked, sentId: string): Promise<Answer> {
  const { text, files, seen } = asked;
  const act: CaseAct = { text, files, seen, sentId, move: moveOf(asked), language: 'fr' };
  const answer = await actOnCase(world.house, world.viewer(asked.who), caseAt(life, asked.place).number, act);
  return typeof answer === 'string' ? answer : 'problems';
}

function moveOf({ deed, reason, outcome, thirdParty, until }: Asked): Move | null {
  if (deed === 'message') return null;
  if (deed === 'resolve') return { kind: deed, outcome, reason };
  return deed === 'wait-for-third-party' ? { kind: deed, thirdParty, until } : { kind: deed };
}

/** One act: sent once, sent again, sent by two tabs at once, or sent again after the program was killed over it. */
const actCommand = (told: ActTold, way: Way, after: number) =>
  command({ ...told, way, after }, async (life, world) => {
    const asked = await askedOf(life, world, told);
    const expected = answerTo(life, asked);
    const sentId = randomUUID();
    const send = () => ask(world, life, asked, sentId);
    if (way === 'killed') await killedOver(world, send, after);
    const answers = await Promise.all(way === 'two at once' ? [send(), send()] : [send()]);
    expect(answers, 'the answer to each').toEqual(answers.map(() => expected));
    if (way === 'again')
      await expectNothingMore(world, life, async () => expect(await send()).toBe(expected));
    if (expected === 'done') {
      carryOut(life, asked);
      life.sent.push({ asked, sentId });
    }
    if (expected === 'too-late') await continueIn(world, life, asked, sentId);
    return asked;
  });

async function killedOver(world: World, act: () => Promise<unknown>, after: number): Promise<void> {
  const lost = act().catch(() => undefined);
  await pause(after);
  await world.restart('killed');
  await lost;
}

/** Property 8. */
async function expectNothingMore(world: World, life: Life, act: () => Promise<unknown>): Promise<void> {
  const before = await keptOf(world, life);
  await act();
  expect(await keptOf(world, life), 'nothing more').toBe(before);
}

/** Property 8, over time: a form that was answered « done » is sent again, whatever happened since. */
const repeatCommand = (which: number) =>
  command({ repeat: which }, async (life, world) => {
    const { asked, sentId } = life.sent[which % life.sent.length] ?? {};
    if (asked === undefined || sentId === undefined) return undefined;
    const expected = sees(life, asked.who) ? 'done' : 'unknown';
    await expectNothingMore(world, life, async () =>
      expect(await ask(world, life, asked, sentId)).toBe(expected),
    );
    return asked;
  });

/** Property 9: two different acts at once are one after the other, in either order, and nothing in between. */
const raceCommand = (one: ActTold, other: ActTold) =>
  command({ race: [one, other] }, async (life, world) => {
    const first = await askedOf(life, world, one);
    const second = await askedOf(life, world, { ...other, which: first.place });
    const answers = await Promise.all([first, second].map((asked) => ask(world, life, asked, randomUUID())));
    const told = toldBy(world, await keptOf(world, life));
    const orders = [
      [first, second],
      [second, first],
    ].map((order) => {
      const [given, played] = playedIn(life, order);
      return { answers: [given.get(first), given.get(second)], played };
    });
    const fits = orders.filter(({ answers: given }) => JSON.stringify(given) === JSON.stringify(answers));
    expect(
      fits.length,
      `${JSON.stringify(answers)} is one of ${JSON.stringify(orders.map(({ answers: given }) => given))}`,
    ).toBeGreaterThan(0);
    const same = fits.find(({ played }) => isKept(told, played)) ?? fits[0];
    if (same) life.cases.splice(0, life.cases.length, ...same.played.cases);
    return first;
  });

function playedIn(life: Life, order: readonly Asked[]): [Map<Asked, Answer>, Life] {
  const played = structuredClone(life);
  const given = new Map<Asked, Answer>();
  for (const asked of order) {
    const answer = answerTo(played, asked);
    given.set(asked, answer);
    if (answer === 'done') carryOut(played, asked);
  }
  return [given, played];
}

const isKept = (told: ReturnType<typeof toldBy>, life: Life) => {
  const withoutIds = (rows: readonly { ids: unknown }[]) =>
    JSON.stringify(rows.map((row) => ({ ...row, ids: 0 })));
  return withoutIds(told) === withoutIds(expectedOf(life));
};

// ——— Opening cases

/** A case of the account, and what is sent again with it. Who may not file it is refused. */
const submitCommand = (who: Member, way: Way, after: number) =>
  command({ submit: who, way, after }, async (life, world) => {
    const viewer = memberOf(world, who);
    const account = who === 'stranger' ? { id: life.accountId } : viewer.viewed;
    const draft = await beginDraft(world.house, viewer, randomUUID(), account, wholeAnswers);
    if (who === 'stranger') {
      expect(draft, 'a draft for the account of somebody else').toBeUndefined();
      return undefined;
    }
    const proof = await world.newFiles(who, 1);
    const to = { id: draft?.id ?? '', personId: viewer.person.id };
    await attach(world, to, proof);
    await submit(
      life,
      world,
      { who, draftId: to.id, revision: draft?.revision ?? 0, way, after },
      proof,
      null,
    );
    return { who, place: life.cases.length - 1 };
  });

const attach = (world: World, to: { id: string; personId: string }, files: readonly string[]) =>
  world.house.db.transaction().execute(async (trx) => {
    for (const id of files) await attachToDraft(trx, to, id, ['proof-of-performance']);
  });

interface Submitted {
  readonly who: Member;
  readonly draftId: string;
  readonly revision: number;
  readonly way: Way;
  readonly after: number;
}

async function submit(
  life: Life,
  world: World,
  { who, draftId, revision, way, after }: Submitted,
  files: readonly string[],
  continued: { readonly place: number; readonly description: string } | null,
): Promise<void> {
  const send = (as = who) => submitCase(world.house, memberOf(world, as), draftId, revision, 'fr');
  if (way === 'killed') await killedOver(world, send, after);
  const answers = await Promise.all(way === 'two at once' ? [send(), send()] : [send()]);
  const [answer] = answers;
  if (!sees(life, who)) {
    expect(answers, 'filing without the permission').toEqual(answers.map(() => 'refused'));
    return;
  }
  if (typeof answer !== 'object' || !('number' in answer)) throw new Error(JSON.stringify(answer));
  const { number } = answer;
  expect(answers, 'one receipt').toEqual(answers.map(() => ({ number })));
  const seen = await caseSeenBy(world.house, world.viewer(who), number);
  const description = continued?.description ?? wholeAnswers.description ?? '';
  open(life, who, { number, id: seen?.id ?? '', description, files, follows: continued?.place ?? null });
  if (way !== 'again') return;
  await expectNothingMore(world, life, async () => {
    expect(await send()).toEqual({ number });
    expect(await send('stranger')).toBe('unknown');
  });
}

/** What comes too late to reopen a case opens another that continues it: twice the same form, one draft. */
async function continueIn(world: World, life: Life, asked: Asked, sentId: string): Promise<void> {
  const { who, place, text, files } = asked;
  if (sideOf(who) !== 'member') throw new Error('only a member comes too late');
  const viewer = memberOf(world, who as Member);
  const seen = await caseSeenBy(world.house, viewer, caseAt(life, place).number);
  if (!seen) throw new Error('a case that is seen is seen again');
  const form = { text, files: asked.filesAreTheirs ? files : [], sentId, language: 'fr' } as const;
  const follow = () => followCase(world.house, viewer, seen, form);
  const [draft, again] = await Promise.all([follow(), follow()]);
  expect(again?.id).toBe(draft?.id);
  if (!draft) throw new Error('the draft of a continuation is its beginner’s');
  const proof = await world.newFiles(who, 1);
  await attach(world, { id: draft.id, personId: viewer.person.id }, proof);
  const { typed, subject } = wholeAnswers;
  const change = { ...(typed && { typed }), ...(subject && { subject }) };
  const saved = await saveDraft(world.house, viewer, draft.id, draft.revision, change);
  const revision = saved && 'saved' in saved ? saved.saved.revision : 0;
  const submitted = { who: who as Member, draftId: draft.id, revision, way: 'again', after: 0 } as const;
  await submit(life, world, submitted, [...form.files, ...proof], { place, description: text });
}

// ——— Reading, notes, time, rights, the program itself

const readCommand = (who: Name, which: number, isOld: boolean) =>
  command({ read: which, who, isOld }, async (life, world) => {
    const place = placeIn(life, which);
    const found = caseAt(life, place);
    const entry = isOld ? entriesFor(found, who)[0] : lastSeenBy(found, who);
    if (!entry || !sees(life, who)) return undefined;
    const mark = () => markRead(world.house, world.viewer(who), found.id, entry.id);
    await mark();
    read(found, who, entry.id);
    await expectNothingMore(world, life, mark);
    return { who, place };
  });

/** An entry for staff, planted: no act of issue 4 writes one, and no page of a member may ever show one. */
const noteCommand = (which: number, who: 'agent' | 'lead', files: number) =>
  command({ note: which, who, files }, async (life, world) => {
    const place = placeIn(life, which);
    const found = caseAt(life, place);
    const { house } = world;
    const ids = await world.newFiles(who, files);
    const at = new Date(Math.max(life.now, found.lastActivityAt));
    const said = {
      case_id: found.id,
      audience: 'staff',
      side: 'staff',
      kind: 'message',
      language: 'fr',
    } as const;
    await house.db.transaction().execute(async (trx) => {
      const note = { ...said, person_id: world.personId(who), body: 'À vérifier entre nous.', at };
      const entryId = await writeEntry(house, trx, note);
      const loose = ids.map((id) => ({ id, name: '', bytes: 0 }));
      await attachToEntry(trx, { caseId: found.id, entryId }, loose);
    });
    note(life, place, who, 'À vérifier entre nous.', ids);
    return { who, place };
  });

const hour = 3_600_000;
const changesOfHour = ['2026-11-01', '2027-03-14', '2027-11-07', '2028-03-12', '2028-11-05', '2029-03-11'];
const jumps = {
  '2 hours': 2 * hour,
  '1 day back': -24 * hour,
  '3 days': 72 * hour,
  '31 days': 31 * 24 * hour,
};

/** To an hour before the next change of the hour in Toronto (at 06:00 or 07:00 UTC), whence 2 hours go over it. */
const jumpCommand = (to: keyof typeof jumps | 'change of hour') =>
  command({ clock: to }, async (life, world) => {
    const next = changesOfHour.map((day) => Date.parse(`${day}T05:15:00Z`)).find((at) => at > life.now);
    life.now = to === 'change of hour' ? (next ?? life.now) : life.now + jumps[to];
    world.clock.at = life.now;
    return undefined;
  });

const accessCommand = (who: Representative, access: Access) =>
  command({ access: who, ...access }, async (life, world) => {
    await world.setAccess(life, who, access);
    return undefined;
  });

/** Property 13: what can be read is the same after a restart as before. */
const restartCommand = (how: 'closed' | 'killed') =>
  command({ restart: how }, async (life, world) => {
    await expectNothingMore(world, life, () => world.restart(how));
    await expectSeen(world, life, 0, [...members, ...staff]);
    return undefined;
  });

// ——— What is tried

const which = fc.nat(7);
const often = <T>(weight: number, usual: T, ...others: T[]) =>
  fc.oneof(
    { weight, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(usual, ...others) },
  );

const memberSide: Name[] = ['holder', 'other holder', 'representative', 'other representative'];
const whoAndDeed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(
      fc.constantFrom(...memberSide),
      fc.constantFrom<Deed>('message', 'message', 'message', 'message', 'settle', 'withdraw'),
    ),
  },
  {
    weight: 7,
    arbitrary: fc.tuple(
      fc.constantFrom<Name>('agent', 'agent', 'lead'),
      fc.constantFrom<Deed>(
        'message',
        'message',
        'wait-for-member',
        'wait-for-member',
        'wait-for-third-party',
        'resume',
        'resolve',
        'reopen',
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom<Name>(...members, ...staff), fc.constantFrom(...deeds)),
  },
);

const act: fc.Arbitrary<ActTold> = fc
  .record({
    which,
    whoAndDeed,
    text: often(6, 'Bonjour,\n\nvoici la suite.', ''),
    reason: often(6, 'Le concert est payé.', ''),
    outcome: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...outcomes) },
      { weight: 1, arbitrary: fc.constantFrom('withdrawn', '') },
    ),
    thirdParty: often(6, 'le diffuseur', ''),
    untilIn: fc.constantFrom(null, null, 0, 10, 10, -2),
    files: fc.constantFrom(0, 0, 0, 1, 3),
    wrongFile: often<ActTold['wrongFile']>(20, 'none', 'somebody else’s', 'used', 'gone'),
    seen: often<ActTold['seen']>(5, 'fresh', 'old', 'none'),
  })
  .map(({ whoAndDeed: [who, deed], ...told }) => ({ who, deed, ...told }));

const way = fc.oneof(
  { weight: 60, arbitrary: fc.constant<Way>('once') },
  { weight: 20, arbitrary: fc.constantFrom<Way>('again', 'two at once') },
  { weight: 1, arbitrary: fc.constant<Way>('killed') },
);
const after = fc.nat(6);
const access: fc.Arbitrary<Access> = fc.record({
  state: often<Access['state']>(3, 'approved', 'pending', 'revoked', 'refused'),
  permissions: fc.subarray(['works', 'earnings', 'signatory']),
});

/** One command after another, at random. */
export const commands = fc.commands(
  [
    fc.oneof(
      { weight: 60, arbitrary: fc.tuple(act, way, after).map((drawn) => actCommand(...drawn)) },
      { weight: 8, arbitrary: fc.nat(30).map(repeatCommand) },
      { weight: 10, arbitrary: fc.tuple(act, act).map((drawn) => raceCommand(...drawn)) },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom<Member>(...members), way, after)
          .map((drawn) => submitCommand(...drawn)),
      },
      {
        weight: 10,
        arbitrary: fc
          .tuple(fc.constantFrom<Name>(...members, ...staff), which, fc.boolean())
          .map((drawn) => readCommand(...drawn)),
      },
      {
        weight: 6,
        arbitrary: fc
          .tuple(which, fc.constantFrom('agent' as const, 'lead' as const), fc.nat(1))
          .map((drawn) => noteCommand(...drawn)),
      },
      {
        weight: 9,
        arbitrary: fc
          .constantFrom(...(Object.keys(jumps) as (keyof typeof jumps)[]), 'change of hour' as const)
          .map(jumpCommand),
      },
      {
        weight: 5,
        arbitrary: fc
          .tuple(fc.constantFrom('representative' as const, 'other representative' as const), access)
          .map((drawn) => accessCommand(...drawn)),
      },
      { weight: 2, arbitrary: fc.constantFrom('closed' as const, 'killed' as const).map(restartCommand) },
    ),
  ],
  { maxCommands: 30, size: 'max' },
);

/** Where a life starts: before a holiday, a change of the hour, a leap day. */
export const starts = fc
  .constantFrom(
    '2026-10-30T15:00Z',
    '2026-12-23T21:00Z',
    '2027-03-13T03:30Z',
    '2027-06-22T13:00Z',
    '2028-02-28T18:00Z',
  )
  .map((at) => Date.parse(at));

/** The first command of every life. */
export const opening = submitCommand('holder', 'once', 0);
