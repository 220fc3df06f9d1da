import { accountAmong } from '../../../accounts/account.ts';
import { leafAskedOf } from '../../../cases/asked-leaf.ts';
import type { Leaf } from '../../../catalogue/catalogue.ts';
import { documentLabel } from '../../../catalogue/documents.ts';
import type { AskedQuestion } from '../../../catalogue/path.ts';
import type { Db } from '../../../database/open.ts';
import { checkDraftOf, type DraftCheck } from '../../../drafts/check.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { filesFor, isForFiles } from '../../../drafts/file-answers.ts';
import { draftNow } from '../../../drafts/move.ts';
import { saveDraft } from '../../../drafts/save.ts';
import { type AttachedFile, filesOfDraft, removeFromDraft, setDocuments } from '../../../files/attached.ts';
import type { House } from '../../../house.ts';
import type { Fields, Problem } from '../../../questions/kind.ts';
import { isSinWarning } from '../../../questions/sin/sin-warnings.ts';
import { readForm } from '../../form.ts';
import { seeOther } from '../../redirect.ts';
import { type Ask, route } from '../../route.ts';
import { notSinsIn, withSinTakenOut } from '../../sin-choices.tsx';
import { DetailsForm } from './details-form.tsx';
import { filesOf } from './file-question.tsx';
import { filesAdded } from './files-added.tsx';
import { drawnByField, newCasePage } from './frame.tsx';
import { gone } from './gone.ts';
import { focusParam, leave, mendParam } from './leave.ts';
import { stepAddress } from './step-address.ts';
import { type Upload, upload } from './upload.ts';

/** Comments and attachments: what the expected documents are, and anything else. */
export const draftDetails = route('draftDetails', 'member', {
  async get(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    if (!draft) return gone(ask, ask.params.draft);
    const leaf = ask.house.catalogue.leaves.get(draft.leaf);
    if (!leaf) return seeOther(stepAddress(ask, 'draftCase', draft.id));
    const step = await stepOf(ask, draft, leaf);
    const { details } = step.check;
    // A SIN that was kept without a word, by « Enregistrer et quitter », is warned of when the step is next opened.
    return draw(ask, step, ask.url.searchParams.has(mendParam) ? details : details.filter(isSinWarning));
  },
  async post(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    const leaf = draft && ask.house.catalogue.leaves.get(draft.leaf);
    if (!draft) return gone(ask, ask.params.draft);
    const account = accountAmong(ask.viewer.accounts, draft.accountId);
    const asked = leaf && leafAskedOf(ask.viewer, account, leaf);
    const uploads: Upload[] = [];
    const fields = await readForm(ask.request, {
      onFile: async (field, name, content) => {
        const uploaded = await upload(ask, { draft, leaf: asked }, field, name, content);
        if (uploaded) uploads.push(uploaded);
      },
    });
    return answer(ask, draft, leaf, withSinTakenOut(fields, ask.language), uploads);
  },
});

async function answer(
  ask: Ask<'member'>,
  draft: Draft,
  leaf: Leaf | undefined,
  fields: Fields,
  uploads: readonly Upload[],
): Promise<Response> {
  const { house, viewer } = ask;
  const act = fields.one('act');
  const description = fields.one('description');
  const revision = Number(fields.one('revision'));
  let removed: AttachedFile | undefined;
  const outcome = await saveDraft(
    house,
    viewer,
    draft.id,
    revision,
    { description, notSins: notSinsIn(fields), drawnBy: fields.one(drawnByField) },
    async (trx) => {
      removed = await changeFiles(house, trx, draft.id, fields);
    },
  );
  if (outcome === undefined) return gone(ask, draft.id);
  // The type was taken back elsewhere: what was written here is kept, and the type is asked again.
  if (!leaf) return seeOther(stepAddress(ask, 'draftCase', draft.id));
  if ('newer' in outcome) return drawBoth(ask, outcome.newer, leaf, description);
  const step = await stepOf(ask, outcome.saved, leaf);
  const refused = uploads.flatMap(({ field, name, problem }) =>
    problem ? [{ field, text: { fr: `${name.fr} : ${problem.fr}`, en: `${name.en}: ${problem.en}` } }] : [],
  );
  const toMend = act === 'continue' ? step.check.details : wronglyAdded(step, uploads);
  const problems = [...withoutDoubles(toMend, refused), ...refused];
  // « Enregistrer et quitter » never refuses; what could not be added is not there, and the check says so.
  if (problems.length > 0 && act !== 'quit') return draw(ask, step, problems);
  return leave(ask, act, outcome.saved, {
    here: 'draftDetails',
    next: 'draftCheck',
    back: 'draftQuestions',
    ...focusAfter(act, step, removed?.questions ?? uploads.map(({ field }) => field)),
  });
}

/** What is wrong with the files just added to a question: too many of them, or of another type. */
const wronglyAdded = ({ check }: DetailsStep, uploads: readonly Upload[]): Problem[] =>
  check.details.filter((problem) =>
    uploads.some(({ field }) => field === problem.field && !field.startsWith('file.')),
  );

/** A file that was refused says why; that its document is therefore missing need not be said as well. */
const withoutDoubles = (problems: readonly Problem[], refused: readonly Problem[]) =>
  problems.filter(({ field }) => !refused.some((each) => each.field === field));

/** Where one goes on who has added files in these fields, or taken one back from them. */
function focusAfter(
  act: string,
  { fileQuestions }: DetailsStep,
  fields: readonly string[],
): { focus?: string } {
  if (!/^(add-files|remove-file:)/.test(act)) return {};
  const question = fileQuestions.find(({ asked }) => fields.includes(asked.question.id));
  if (!question) return { focus: filesAdded };
  const { id } = question.asked.question;
  return { focus: question.files.length > 0 ? filesOf(id) : id };
}

/** The ticks that say what each file is, and the button that takes one out, which this gives back. */
async function changeFiles(
  house: House,
  trx: Db,
  draftId: string,
  fields: Fields,
): Promise<AttachedFile | undefined> {
  const known = new Set(house.catalogue.documents.map(({ id }) => id));
  const shown = new Set(fields.all('shown-file'));
  const files = await filesOfDraft(trx, draftId);
  for (const { id } of files) {
    if (!shown.has(id)) continue;
    const documents = fields.all(`documents.${id}`).filter((each) => known.has(each));
    await setDocuments(trx, draftId, id, documents);
  }
  const removed = files.find(({ id }) => fields.one('act') === `remove-file:${id}`);
  if (removed) await removeFromDraft(house, trx, draftId, removed.id);
  return removed;
}

export interface DetailsStep {
  readonly draft: Draft;
  readonly leaf: Leaf;
  /** The questions that files answer, as far as they apply, each with those received for it. */
  readonly fileQuestions: readonly {
    readonly asked: AskedQuestion;
    readonly files: readonly AttachedFile[];
  }[];
  readonly otherFiles: readonly AttachedFile[];
  readonly check: DraftCheck;
  /** As typed: the draft's own, unless a copy saved elsewhere is newer. */
  readonly description: string;
}

async function stepOf({ house, viewer }: Ask<'member'>, draft: Draft, leaf: Leaf): Promise<DetailsStep> {
  const files = await filesOfDraft(house.db, draft.id);
  const check = checkDraftOf(house, viewer, draft, leaf, files);
  const fileQuestions = check.path.asked
    .filter(({ question }) => isForFiles(question))
    .map((asked) => ({ asked, files: filesFor(asked.question, files) }));
  return {
    draft,
    leaf,
    fileQuestions,
    otherFiles: files.filter((file) => !fileQuestions.some((each) => each.files.includes(file))),
    description: draft.description,
    check,
  };
}

/** As it was saved elsewhere, where even its type may be another, but for what was typed here. */
async function drawBoth(
  ask: Ask<'member'>,
  newer: Draft,
  leaf: Leaf,
  description: string,
): Promise<Response> {
  const step = await stepOf(ask, newer, ask.house.catalogue.leaves.get(newer.leaf) ?? leaf);
  return draw(ask, { ...step, description }, [], newer);
}

function draw(ask: Ask<'member'>, step: DetailsStep, problems: readonly Problem[], newer?: Draft): Response {
  const { draft, leaf } = step;
  return newCasePage(ask, {
    step: 3,
    account: accountAmong(ask.viewer.accounts, draft.accountId),
    draft,
    leaf,
    problems,
    status: newer ? 409 : problems.length > 0 && ask.request.method === 'POST' ? 422 : 200,
    focus: ask.url.searchParams.get(focusParam) ?? undefined,
    children: (
      <DetailsForm
        ask={ask}
        step={step}
        problems={problems}
        newer={newer}
        documents={step.check.path.documents.map(({ document, required }) => ({
          id: document,
          label: documentLabel(ask.house.catalogue, document),
          help: ask.house.catalogue.documents.find(({ id }) => id === document)?.help,
          required,
        }))}
      />
    ),
  });
}
