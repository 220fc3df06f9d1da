import { randomFrom } from '../../src/questions/random.ts';
import { fileId, uuid } from './cast.ts';
import { fileOf } from './drafts.ts';
import { type PlannedCase, planCase, type World } from './plan.ts';
import type { Happening } from './story.ts';
import { message } from './words.ts';

/** A file of an entry: its name and its bytes come when it is written. */
export type FileRow = readonly [
  personId: string,
  caseId: string,
  entryId: number,
  document: string | null,
  at: Date,
];

interface Pending {
  readonly at: number;
  readonly row: (entryId: number) => (string | number | Date | null)[];
}

const dayMs = 86_400_000;

/**
 * The entries of all cases in the order in which they happened, so that those of one case lie far apart as they do in
 * life; what they carry is left in `files`.
 */
export function* entriesOf(world: World, files: FileRow[]) {
  const pending = new Map<number, Pending[]>();
  let entryId = 0;
  let reached = 0;
  function* until(day: number) {
    for (; reached < day; reached += 1) {
      const ofDay = (pending.get(reached) ?? []).sort((one, other) => one.at - other.at);
      pending.delete(reached);
      for (const { row } of ofDay) yield row(++entryId);
    }
  }
  for (let index = 0; index < world.size; index += 1) {
    const planned = planCase(world, index);
    const today = Math.floor(planned.openedAt.getTime() / dayMs);
    if (reached === 0) reached = today;
    yield* until(today);
    for (const happening of planned.happenings) {
      const at = happening.at.getTime();
      const day = Math.floor(at / dayMs);
      const ofDay = pending.get(day) ?? [];
      pending.set(day, ofDay);
      ofDay.push({ at, row: entryRow(planned, happening, files) });
    }
  }
  yield* until(Math.floor(world.now.getTime() / dayMs) + 1);
}

/** What is said is drawn now, since the choices of a case go in order; its id is known when its turn comes. */
function entryRow(planned: PlannedCase, happening: Happening, files: FileRow[]): Pending['row'] {
  const { id, agent, person, language, description, random, template } = planned;
  const { kind, by, at, state, outcome, until } = happening;
  const isForStaff = kind === 'note' || kind === 'assigned';
  const author = by === 'member' ? person : agent;
  const body =
    kind === 'opened' ? description : kind === 'message' || kind === 'note' ? message(random, language) : '';
  const sentId = kind === 'message' || kind === 'note' ? uuid(random) : null;
  const hasFile = kind === 'message' && random.once(8);
  return (entryId) => {
    if (kind === 'opened')
      for (const document of template.documents) files.push([person.id, id, entryId, document, at]);
    if (hasFile) files.push([author.id, id, entryId, null, at]);
    return [
      entryId,
      id,
      kind,
      isForStaff ? 'staff' : 'member',
      by === 'member' ? 'member' : 'staff',
      author.id,
      language,
      body,
      sentId,
      state ?? null,
      outcome ?? null,
      until ? 'BMI' : null,
      until ?? null,
      kind === 'assigned' ? agent.id : null,
      at,
    ];
  };
}

/** The files as rows. */
export function* writtenFiles(files: readonly FileRow[]) {
  const random = randomFrom('files');
  for (const [personId, caseId, entryId, document, at] of files)
    yield [fileId(random), personId, caseId, entryId, document ? [document] : [], ...fileOf(random), at];
}
