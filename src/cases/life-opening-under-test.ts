import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { beginDraft, saveDraft } from '../drafts/save.ts';
import { attachToDraft } from '../files/attached.ts';
import { caseSeenBy } from './case.ts';
import { followCase } from './follow.ts';
import { wholeAnswers } from './fresh-cast.ts';
import { command, expectNothingMore, killedOver, type Way } from './life-command-under-test.ts';
import { memberOf, type World } from './life-house-under-test.ts';
import { open } from './life-rules-under-test.ts';
import { type Asked, caseAt, type Life, type Member, sees, sideOf } from './life-under-test.ts';
import { submitCase } from './submit.ts';

/** A case of the account, and what is sent again with it. Who may not file it is refused. */
export const submitCommand = (who: Member, way: Way, after: number) =>
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
export async function continueIn(world: World, life: Life, asked: Asked, sentId: string): Promise<void> {
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
