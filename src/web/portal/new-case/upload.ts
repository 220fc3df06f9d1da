import type { Readable } from 'node:stream';
import type { AskedLeaf } from '../../../cases/asked-leaf.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { isForFiles } from '../../../drafts/file-answers.ts';
import { attachToDraft, isAttachedBefore, roomFor, slotOf } from '../../../files/attached.ts';
import { problems } from '../../../files/problems.ts';
import { receiveFile } from '../../../files/receive.ts';
import { removeFile } from '../../../files/storage.ts';
import { isProtected } from '../../../questions/seal.ts';
import type { Localized } from '../../../text/localized.ts';
import type { Ask } from '../../route.ts';

/** What became of one chosen file: attached, or refused for a reason. */
export interface Upload {
  readonly field: string;
  /** What the file is called to whoever sent it: a protected one has no name, and goes by its question's. */
  readonly name: Localized;
  readonly problem?: Localized;
}

/**
 * Receives a file and attaches it at once, so that one that follows and is refused takes nothing with it; sent again by
 * the same form, it is attached once. Undefined, and nothing of it kept, under a field that the form of this leaf does
 * not have: it might have been a protected one.
 */
export async function upload(
  ask: Ask<'member'>,
  { draft, leaf }: { readonly draft: Draft; readonly leaf: AskedLeaf | undefined },
  field: string,
  fileName: string,
  content: Readable,
): Promise<Upload | undefined> {
  const { house, viewer } = ask;
  const place = placeOf(ask, leaf, field);
  if (!place) return undefined;
  const { slots, protectedFor, label } = place;
  const outcome = await receiveFile(house, viewer.person.id, fileName, content, protectedFor);
  if ('problem' in outcome) return { field, name: label ?? same(fileName), problem: outcome.problem };
  const { file } = outcome;
  const attached = await house.db.transaction().execute(async (trx) => {
    if (await isAttachedBefore(trx, draft.id, file.id, slots)) return 'before';
    const noRoom = await roomFor(trx, draft.id, file.bytes);
    if (noRoom) return noRoom;
    const to = { id: draft.id, personId: viewer.person.id };
    return (await attachToDraft(trx, to, file.id, slots)) ? 'attached' : problems.notStored;
  });
  // Its row is unattached, and its job ends it; the bytes need not wait for that.
  if (attached !== 'attached') await removeFile(house, file.id);
  return {
    field,
    name: label ?? same(file.name),
    ...(typeof attached === 'string' ? {} : { problem: attached }),
  };
}

interface Place {
  readonly slots: readonly string[];
  readonly protectedFor?: string;
  readonly label?: Localized;
}

/** What the file of a field is for: one of the expected documents, a question, or anything else. */
function placeOf({ house }: Ask, leaf: AskedLeaf | undefined, field: string): Place | undefined {
  const question = leaf?.questions.find((each) => each.id === field && isForFiles(each));
  // What only others may answer is received from nobody else.
  if (question && leaf?.closed.includes(question.id)) return undefined;
  if (question && isProtected(question)) {
    return { slots: [slotOf(field)], protectedFor: field, label: question.label };
  }
  if (question) return { slots: [slotOf(field)] };
  const [, document] = /^file\.(.*)$/.exec(field) ?? [];
  if (document === undefined) return undefined;
  return { slots: house.catalogue.documents.filter(({ id }) => id === document).map(({ id }) => id) };
}

const same = (name: string): Localized => ({ fr: name, en: name });
