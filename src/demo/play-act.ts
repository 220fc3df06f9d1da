import { type ActOutcome, actOnCase, type Move } from '../cases/act.ts';
import { assignCase } from '../cases/assign.ts';
import { moveCase } from '../cases/move.ts';
import { addNote } from '../cases/note.ts';
import { playFile } from './play-file.ts';
import type { Stage } from './stage.ts';
import type { Story, StoryAct } from './story.ts';

/** One act of a story, sent once under this id. */
export async function playAct(
  stage: Stage,
  story: Story,
  act: StoryAct,
  sentId: string,
  number: string,
): Promise<void> {
  const outcome = await acted(stage, act, sentId, number);
  if (outcome !== 'done') throw new Error(`${story.key}, ${act.at}: ${JSON.stringify(outcome)}`);
}

async function acted(stage: Stage, act: StoryAct, sentId: string, number: string): Promise<ActOutcome> {
  const { house, entrances, tell, language } = stage;
  const sent = { sentId, seen: null };
  if ('says' in act) {
    const viewer = await entrances.viewer(act.by);
    const files = [];
    for (const file of act.files ?? []) files.push(await playFile(stage, viewer.person.id, file));
    const said = { text: tell(act.says), files, move: toldMove(act.move, tell), language };
    return actOnCase(house, viewer, number, { ...said, ...sent });
  }
  const viewer = await entrances.staff(act.by);
  if ('notes' in act) {
    const note = { text: tell(act.notes), files: [], language: viewer.person.language, sentId };
    return addNote(house, viewer, number, note);
  }
  if ('movesTo' in act) {
    const { leaf = '', team = '' } = act.movesTo;
    return moveCase(house, viewer, number, { leaf, team, reason: tell(act.because), ...sent });
  }
  const to = 'takes' in act ? act.by : act.gives;
  return assignCase(house, viewer, number, {
    to: to && (await entrances.staff(to)).person.id,
    from: await assigneeOf(stage, number),
    sentId,
  });
}

function toldMove(move: Move | undefined, tell: Stage['tell']): Move | null {
  if (move === undefined) return null;
  return move.kind === 'wait-for-third-party' ? { ...move, until: tell(move.until) } : move;
}

async function assigneeOf({ house }: Stage, number: string): Promise<string | null> {
  const { assignee_id } = await house.db
    .selectFrom('cases')
    .select('assignee_id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return assignee_id;
}
