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
import { playFiles } from './play-file.ts';
import type { Prepared, Stage } from './stage.ts';
import type { Story, StoryFile } from './story.ts';
import { toldWithin } from './told.ts';

/** The opening of a case, under the id of its draft; no number where it stays a draft. */
export function preparedOpening(stage: Stage, story: Story): Prepared {
  const leaf = stage.house.catalogue.leaves.get(story.leaf);
  if (!leaf) throw new Error(`${story.key}: there is no type ${story.leaf}`);
  const viewer = filerOf(stage, story);
  const typed = typedIn(stage, story, leaf);
  const files = filesOf(stage, story, leaf, typed).map((file) => withSlots(leaf, file));
  const sent = playFiles(stage, viewer.person.id, files);
  return {
    async play(id) {
      const { house, language } = stage;
      const { revision } = await draftOf(stage, story, { id, viewer, typed });
      await attachFiles(stage, { id, personId: viewer.person.id }, files, await sent);
      if (story.isDraft) return null;
      const outcome = await submitCase(house, viewer, id, revision, language);
      if (typeof outcome === 'object' && 'number' in outcome) return outcome.number;
      throw new Error(`${story.key} cannot be submitted: ${JSON.stringify(outcome)}`);
    },
  };
}

interface Opening {
  readonly id: string;
  readonly viewer: MemberViewer;
  readonly typed: TypedAnswers;
}

async function draftOf({ house, tell }: Stage, story: Story, { id, viewer, typed }: Opening): Promise<Draft> {
  const { leaf, subject } = story;
  const account = viewer.accounts.find(({ number }) => number === story.by.account) ?? null;
  const begun = await beginDraft(house, viewer, id, account, { leaf, subject });
  const change = { description: tell(story.description ?? ''), typed };
  const saved = begun && (await saveDraft(house, viewer, id, begun.revision, change));
  if (!saved || !('saved' in saved)) throw new Error(`${story.key}: its draft is not saved`);
  return saved.saved;
}

function filerOf({ cast }: Stage, { by, key }: Story): MemberViewer {
  const viewer = cast.viewer(by.email);
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

/** The file with the slots that it fills in a draft of this leaf. */
function withSlots(leaf: Leaf, file: StoryFile) {
  const question = leaf.questions.find(({ id }) => id === file.answers);
  return {
    ...file,
    slots: [...(file.is ?? []), ...(question ? [slotOf(question.id)] : [])],
    protectedFor: question && isProtected(question) ? question.id : undefined,
  };
}

/** Attaches what the draft of an interrupted play has not yet. */
async function attachFiles(
  { house }: Stage,
  draft: { readonly id: string; readonly personId: string },
  files: readonly { readonly slots: readonly string[] }[],
  ids: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  await house.db.transaction().execute(async (trx) => {
    const there = (await filesOfDraft(trx, draft.id)).length;
    for (const [index, { slots }] of files.entries())
      if (index >= there) await attachToDraft(trx, draft, ids[index] ?? '', slots);
  });
}
