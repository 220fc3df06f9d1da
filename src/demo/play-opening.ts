import { submitCase } from '../cases/submit.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import type { Leaf } from '../catalogue/catalogue.ts';
import { documentLabel } from '../catalogue/documents.ts';
import { fillLeaf } from '../catalogue/fill-leaf.ts';
import { pathThrough, type TypedAnswers } from '../catalogue/path.ts';
import type { Draft } from '../drafts/draft.ts';
import { isForFiles } from '../drafts/file-answers.ts';
import { beginDraft, saveDraft } from '../drafts/save.ts';
import { attachToDraft, filesOfDraft, slotOf } from '../files/attached.ts';
import { isProtected } from '../questions/seal.ts';
import { playFile } from './play-file.ts';
import type { Stage } from './stage.ts';
import type { Story, StoryFile } from './story.ts';
import { toldWithin } from './told.ts';

/** The opening of a case, under this id of its draft; gives its number, or null where it stays a draft. */
export async function playOpening(stage: Stage, story: Story, id: string): Promise<string | null> {
  const { house, language } = stage;
  const viewer = await filerOf(stage, story);
  const account = viewer.accounts.find(({ number }) => number === story.by.account) ?? null;
  const leaf = house.catalogue.leaves.get(story.leaf);
  if (!leaf) throw new Error(`${story.key}: there is no type ${story.leaf}`);
  const begun = await beginDraft(house, viewer, id, account, { leaf: leaf.path, subject: story.subject });
  if (!begun) throw new Error(`${story.key}: no draft`);
  const typed = typedIn(stage, story, leaf);
  const description = stage.tell(story.description ?? '');
  const saved = await saveDraft(house, viewer, begun.id, begun.revision, { description, typed });
  if (!saved || !('saved' in saved)) throw new Error(`${story.key}: its draft is not saved`);
  await attachFiles(stage, viewer, saved.saved, filesOf(stage, story, leaf, typed));
  if (story.isDraft) return null;
  const outcome = await submitCase(house, viewer, id, saved.saved.revision, language);
  if (typeof outcome === 'object' && 'number' in outcome) return outcome.number;
  throw new Error(`${story.key} cannot be submitted: ${JSON.stringify(outcome)}`);
}

async function filerOf({ entrances }: Stage, { by, key }: Story): Promise<MemberViewer> {
  const viewer = await entrances.viewer(by.email);
  if (viewer.side !== 'member') throw new Error(`${key}: ${by.email} is no member`);
  const reaches = by.account === null || viewer.accounts.some(({ number }) => number === by.account);
  if (!reaches) throw new Error(`${key}: ${by.email} does not reach the account ${by.account}`);
  return viewer;
}

/** What is typed: what the story tells and, unless it stays a draft, what must be answered besides. */
function typedIn({ house, calendar, tell }: Stage, story: Story, leaf: Leaf): TypedAnswers {
  const given = toldWithin(story.answers ?? {}, tell) as TypedAnswers;
  if (story.isDraft) return given;
  const today = calendar.day(story.at.slice(0, 10));
  return fillLeaf(leaf, seedOf(story.key), { today, given, demo: house.settings.demo });
}

/** The same for the same story. */
const seedOf = (key: string): number =>
  [...key].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);

/** The files of the story and, of those that the type demands, a plain one where it tells none. */
function filesOf(stage: Stage, story: Story, leaf: Leaf, typed: TypedAnswers): StoryFile[] {
  const { house, calendar, language } = stage;
  const { files = [] } = story;
  if (story.isDraft) return [...files];
  const path = pathThrough(leaf, typed, calendar.day(story.at.slice(0, 10)), house.settings.demo);
  const plain = (label: string) => ({
    name: `${label.replace(/[/:]/g, '-')}.pdf`,
    lines: [label, story.subject],
  });
  const documents = path.documents
    .filter(({ document, required }) => required && !files.some(({ is = [] }) => is.includes(document)))
    .map(({ document }) => ({
      ...plain(documentLabel(house.catalogue, document)[language]),
      is: [document],
    }));
  const answers = path.asked
    .filter(({ question, required }) => required && isForFiles(question))
    .filter(({ question }) => !files.some((file) => file.answers === question.id))
    .map(({ question }) => ({ ...plain(question.label[language]), answers: question.id }));
  return [...files, ...documents, ...answers];
}

/** Attaches what the draft of an interrupted play has not yet. */
async function attachFiles(
  stage: Stage,
  { person }: MemberViewer,
  { id, leaf }: Draft,
  files: readonly StoryFile[],
): Promise<void> {
  const { db, catalogue } = stage.house;
  const there = await filesOfDraft(db, id);
  for (const file of files.slice(there.length)) {
    const question = catalogue.leaves.get(leaf)?.questions.find((each) => each.id === file.answers);
    const secret = question && isProtected(question) ? question.id : undefined;
    const fileId = await playFile(stage, person.id, file, secret);
    const slots = [...(file.is ?? []), ...(question ? [slotOf(question.id)] : [])];
    await db.transaction().execute((trx) => attachToDraft(trx, { id, personId: person.id }, fileId, slots));
  }
}
