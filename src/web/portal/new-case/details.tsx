import type { Readable } from 'node:stream';
import { accountAmong } from '../../../accounts/account.ts';
import type { Leaf } from '../../../catalogue/catalogue.ts';
import { documentLabel } from '../../../catalogue/documents.ts';
import type { Db } from '../../../database/open.ts';
import { checkDraft, type DraftCheck } from '../../../drafts/check.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { draftNow } from '../../../drafts/move.ts';
import { saveDraft } from '../../../drafts/save.ts';
import {
  type AttachedFile,
  attachToDraft,
  filesOfDraft,
  removeFromDraft,
  roomFor,
  setDocuments,
} from '../../../files/attached.ts';
import { problems as fileProblems } from '../../../files/problems.ts';
import { receiveFile } from '../../../files/receive.ts';
import { removeFile } from '../../../files/storage.ts';
import type { House } from '../../../house.ts';
import type { Fields, Problem } from '../../../questions/kind.ts';
import { isSinWarning } from '../../../questions/sin/sin-warnings.ts';
import { todayIn } from '../../../text/dates.ts';
import type { Localized } from '../../../text/localized.ts';
import { addressOf } from '../../addresses.ts';

import { readForm } from '../../form.ts';
import { seeOther } from '../../redirect.ts';
import { type Ask, route } from '../../route.ts';
import { notSinsIn, withSinTakenOut } from '../../sin-choices.tsx';
import { DetailsForm, filesAdded } from './details-form.tsx';
import { drawnByField, newCasePage } from './frame.tsx';
import { gone } from './gone.ts';
import { leave, mendParam } from './leave.ts';

/** Comments and attachments: what the expected documents are, and anything else. */
export const draftDetails = route('draftDetails', 'member', {
  async get(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    if (!draft) return gone(ask, ask.params.draft);
    const leaf = ask.house.catalogue.leaves.get(draft.leaf);
    if (!leaf) return seeOther(addressOf('draftCase', ask.language, { draft: draft.id }));
    const step = await stepOf(ask, draft, leaf);
    const { details } = step.check;
    // A SIN that was kept without a word, by « Enregistrer et quitter », is warned of when the step is next opened.
    return draw(ask, step, ask.url.searchParams.has(mendParam) ? details : details.filter(isSinWarning));
  },
  async post(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    const leaf = draft && ask.house.catalogue.leaves.get(draft.leaf);
    if (!draft) return gone(ask, ask.params.draft);
    const uploads: Upload[] = [];
    const fields = await readForm(ask.request, {
      onFile: async (field, name, content) => {
        uploads.push(await upload(ask, draft, field, name, content));
      },
    });
    return answer(ask, draft, leaf, withSinTakenOut(fields, ask.language), uploads);
  },
});

/** What became of one chosen file: attached, or refused for a reason. */
interface Upload {
  readonly field: string;
  readonly name: string;
  readonly problem?: Localized;
}

/** Receives a file and attaches it at once, so that one that follows and is refused takes nothing with it. */
async function upload(
  ask: Ask<'member'>,
  draft: Draft,
  field: string,
  name: string,
  content: Readable,
): Promise<Upload> {
  const { house, viewer } = ask;
  const outcome = await receiveFile(house, viewer.person.id, name, content);
  if ('problem' in outcome) return { field, name, problem: outcome.problem };
  const { file } = outcome;
  const slot = field.slice('file.'.length);
  const problem = await house.db.transaction().execute(async (trx) => {
    const noRoom = await roomFor(trx, draft.id, file.bytes);
    if (noRoom) return noRoom;
    const documents = house.catalogue.documents.some(({ id }) => id === slot) ? [slot] : [];
    const isAttached = await attachToDraft(
      trx,
      { id: draft.id, personId: viewer.person.id },
      file.id,
      documents,
    );
    return isAttached ? undefined : fileProblems.notStored;
  });
  // Its row is unattached, and its job ends it; the bytes need not wait for that.
  if (problem) await removeFile(house, file.id);
  return { field, name: file.name, ...(problem ? { problem } : {}) };
}

async function answer(
  ask: Ask<'member'>,
  draft: Draft,
  leaf: Leaf | undefined,
  fields: Fields,
  uploads: readonly Upload[],
): Promise<Response> {
  const { house, viewer, language } = ask;
  const act = fields.one('act');
  const description = fields.one('description');
  const revision = Number(fields.one('revision'));
  const outcome = await saveDraft(
    house,
    viewer,
    draft.id,
    revision,
    { description, notSins: notSinsIn(fields), drawnBy: fields.one(drawnByField) },
    (trx) => changeFiles(house, trx, draft.id, fields),
  );
  if (outcome === undefined) return gone(ask, draft.id);
  // The type was taken back elsewhere: what was written here is kept, and the type is asked again.
  if (!leaf) return seeOther(addressOf('draftCase', language, { draft: draft.id }));
  if ('newer' in outcome)
    return draw(ask, { ...(await stepOf(ask, outcome.newer, leaf)), description }, [], outcome.newer);
  const step = await stepOf(ask, outcome.saved, leaf);
  const refused = uploads.flatMap(({ field, name, problem }) =>
    problem ? [{ field, text: { fr: `${name} : ${problem.fr}`, en: `${name}: ${problem.en}` } }] : [],
  );
  const problems =
    act === 'continue' ? [...withoutDoubles(step.check.details, refused), ...refused] : refused;
  // « Enregistrer et quitter » never refuses; what could not be added is not there, and the check says so.
  if (problems.length > 0 && act !== 'quit') return draw(ask, step, problems);
  return leave(ask, act, outcome.saved, {
    here: 'draftDetails',
    next: 'draftCheck',
    back: 'draftQuestions',
    ...(/^(add-files|remove-file:)/.test(act) ? { focus: filesAdded } : {}),
  });
}

/** A file that was refused says why; that its document is therefore missing need not be said as well. */
const withoutDoubles = (problems: readonly Problem[], refused: readonly Problem[]) =>
  problems.filter(({ field }) => !refused.some((each) => each.field === field));

/** The ticks that say what each file is, and the button that takes one out. */
async function changeFiles(house: House, trx: Db, draftId: string, fields: Fields): Promise<void> {
  const known = new Set(house.catalogue.documents.map(({ id }) => id));
  const shown = new Set(fields.all('shown-file'));
  for (const { id } of await filesOfDraft(trx, draftId)) {
    if (!shown.has(id)) continue;
    const documents = fields.all(`documents.${id}`).filter((each) => known.has(each));
    await setDocuments(trx, draftId, id, documents);
  }
  const removed = fields.one('act').match(/^remove-file:(.+)$/)?.[1];
  if (removed) await removeFromDraft(house, trx, draftId, removed);
}

export interface DetailsStep {
  readonly draft: Draft;
  readonly leaf: Leaf;
  readonly files: readonly AttachedFile[];
  readonly check: DraftCheck;
  /** As typed: the draft's own, unless a copy saved elsewhere is newer. */
  readonly description: string;
}

async function stepOf({ house }: Ask, draft: Draft, leaf: Leaf): Promise<DetailsStep> {
  const files = await filesOfDraft(house.db, draft.id);
  const today = todayIn(house.settings.timeZone, house.clock.now());
  return {
    draft,
    leaf,
    files,
    description: draft.description,
    check: checkDraft(draft, leaf, files, house.catalogue, today),
  };
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
    focus: ask.url.searchParams.get('focus') ?? undefined,
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
