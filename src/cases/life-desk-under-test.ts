import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { assignCase } from './assign.ts';
import { command, expectNothingMore, placeIn } from './life-command-under-test.ts';
import type { World } from './life-house-under-test.ts';
import { answers, isLeadOf, timeIn } from './life-rules-under-test.ts';
import {
  type Answer,
  caseAt,
  type Life,
  type LifeCase,
  type LifeEntry,
  type Name,
  type Team,
} from './life-under-test.ts';
import { moveCase } from './move.ts';
import { addNote } from './note.ts';
import type { StaffViewer } from './viewer.ts';

export type Colleague = 'agent' | 'lead' | 'agent elsewhere' | 'auditor';

/** A note of the desk, which no page of a member may ever show. */
export const noteCommand = (which: number, who: Colleague, text: string, files: number) =>
  command({ note: which, who, text, files }, async (life, world) => {
    const place = placeIn(life, which);
    const found = caseAt(life, place);
    const ids = await world.newFiles(who, files);
    const isFull = found.entries.flatMap((entry) => entry.files).length + files > 20;
    const expected: Answer = !answers(found, who)
      ? 'refused'
      : (text === '' && files === 0) || (files > 0 && isFull)
        ? 'problems'
        : 'done';
    const note = { text, files: ids, language: 'fr', sentId: randomUUID() } as const;
    await twice(
      world,
      life,
      expected,
      () => addNote(world.house, staffOf(world, who), found.number, note),
      () => say(life, found, who, { kind: 'note', body: text, files: [...ids].sort() }),
    );
    return { who, place };
  });

/** Taken, given back, given by a lead: decided on who had it, or on who the page wrongly says had it. */
export const assignCommand = (which: number, who: Colleague, to: Name | null, isOld: boolean) =>
  command({ assign: which, who, to, isOld }, async (life, world) => {
    const place = placeIn(life, which);
    const found = caseAt(life, place);
    const from = isOld ? (found.assignee === null ? 'lead' : null) : found.assignee;
    const id = (name: Name | null) => (name === null ? null : world.personId(name));
    const assignment = { to: id(to), from: id(from), sentId: randomUUID() };
    const act = () => assignCase(world.house, staffOf(world, who), found.number, assignment);
    await twice(world, life, answerToAssignment(found, who, to, from), act, () => {
      if (found.assignee === to) return;
      found.assignee = to;
      say(life, found, who, { kind: 'assigned', assignee: to });
    });
    return { who, place };
  });

function answerToAssignment(found: LifeCase, who: Name, to: Name | null, from: Name | null): Answer {
  const isOwn = (to === who && from === null) || (to === null && from === who);
  if (!(isOwn ? answers(found, who) : isLeadOf(found, who))) return 'refused';
  if (found.assignee === to) return 'done';
  if (found.assignee !== from || found.state === 'resolved') return 'changed';
  return to === null || answers(found, to) ? 'done' : 'problems';
}

/** To another team: who answers it there does from now on, and who had it no longer has it. */
export const moveCommand = (which: number, who: Colleague, team: Team) =>
  command({ move: which, who, team }, async (life, world) => {
    const place = placeIn(life, which);
    const found = caseAt(life, place);
    const move = { leaf: '', team, reason: 'Question de répertoire.', sentId: randomUUID(), seen: null };
    const expected: Answer = !isLeadOf(found, who)
      ? 'refused'
      : found.state === 'resolved'
        ? 'changed'
        : team === found.team
          ? 'problems'
          : 'done';
    await twice(
      world,
      life,
      expected,
      () => moveCase(world.house, staffOf(world, who), found.number, move),
      () => {
        say(life, found, who, { kind: 'moved', body: move.reason, team, fromTeam: found.team });
        Object.assign(found, { team, assignee: null });
      },
    );
    return { who, place };
  });

/** The act and what it does; the same form again does nothing more. */
async function twice(
  world: World,
  life: Life,
  expected: Answer,
  act: () => Promise<unknown>,
  carryOut: () => void,
): Promise<void> {
  const answer = await act();
  expect(typeof answer === 'string' ? answer : 'problems').toBe(expected);
  if (expected !== 'done') return;
  carryOut();
  await expectNothingMore(world, life, async () => expect(await act()).toBe('done'));
}

function say(
  life: Life,
  found: LifeCase,
  by: Name,
  said: Partial<LifeEntry> & Pick<LifeEntry, 'kind'>,
): void {
  found.entries.push({
    ...{
      id: '',
      body: '',
      state: null,
      outcome: null,
      thirdParty: null,
      until: null,
      following: null,
      files: [],
    },
    ...{ assignee: null, team: null, fromTeam: null },
    ...said,
    audience: 'staff',
    by,
    at: timeIn(life, found),
  });
}

function staffOf(world: World, who: Colleague): StaffViewer {
  const viewer = world.viewer(who);
  if (viewer.side === 'member') throw new Error(`${who} is no member`);
  return viewer;
}
