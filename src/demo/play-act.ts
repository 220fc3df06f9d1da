import { type ActOutcome, actOnCase, type Move } from '../cases/act.ts';
import { assignCase } from '../cases/assign.ts';
import { moveCase } from '../cases/move.ts';
import { addNote } from '../cases/note.ts';
import { playFiles } from './play-file.ts';
import type { Prepared, Stage } from './stage.ts';
import type { Story, StoryAct } from './story.ts';

/** One act of a story, sent once under its id. */
export function preparedAct(stage: Stage, story: Story, act: StoryAct): Prepared {
  const { person } = stage.cast.viewer(act.by);
  const files = playFiles(stage, person.id, ('says' in act && act.files) || []);
  return {
    async play(sentId, number) {
      const outcome = await acted(stage, act, { sentId, number, files: await files });
      if (outcome === 'done') return null;
      throw new Error(`${story.key}, ${act.at}: ${JSON.stringify(outcome)}`);
    },
  };
}

interface Sent {
  readonly sentId: string;
  readonly number: string;
  readonly files: readonly string[];
}

async function acted(stage: Stage, act: StoryAct, { sentId, number, files }: Sent): Promise<ActOutcome> {
  const { house, cast, tell, language } = stage;
  const sent = { sentId, seen: null };
  if ('says' in act) {
    const said = { text: tell(act.says), files, move: toldMove(act.move, tell), language };
    return actOnCase(house, cast.viewer(act.by), number, { ...said, ...sent });
  }
  const viewer = cast.staff(act.by);
  if ('notes' in act) {
    const note = { text: tell(act.notes), files, language: viewer.person.language, sentId };
    return addNote(house, viewer, number, note);
  }
  if ('movesTo' in act) {
    const { leaf = '', team = '' } = act.movesTo;
    return moveCase(house, viewer, number, { leaf, team, reason: tell(act.because), ...sent });
  }
  const to = 'takes' in act ? act.by : act.gives;
  return assignCase(house, viewer, number, {
    to: to && cast.staff(to).person.id,
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
