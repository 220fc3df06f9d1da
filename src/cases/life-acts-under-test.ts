import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { actOnCase, type CaseAct, type Move } from './act.ts';
import { expectedOf, keptOf, toldBy } from './life-checks-under-test.ts';
import { command, expectNothingMore, killedOver, placeIn, type Way } from './life-command-under-test.ts';
import { dayOf, daysAfter } from './life-days-under-test.ts';
import type { World } from './life-house-under-test.ts';
import { continueIn } from './life-opening-under-test.ts';
import { answerTo, carryOut } from './life-rules-under-test.ts';
import {
  type Answer,
  type Asked,
  caseAt,
  type Deed,
  entriesFor,
  type Life,
  lastSeenBy,
  type Name,
  sees,
} from './life-under-test.ts';

export interface ActTold {
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
export const actCommand = (told: ActTold, way: Way, after: number) =>
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

/** Property 8, over time: a form that was answered « done » is sent again, whatever happened since. */
export const repeatCommand = (which: number) =>
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
export const raceCommand = (one: ActTold, other: ActTold) =>
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
