import { sql } from 'kysely';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import type { Localized } from '../text/localized.ts';
import { problems } from './problems.ts';

const maxFiles = 20;
const maxBytes = 500 * 1024 ** 2;

export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** The ids of the expected documents that this file is. */
  readonly documents: readonly string[];
  /** The ids of the questions that it answers. */
  readonly questions: readonly string[];
  /** Encrypted, under a name that says nothing, and nobody's to download. */
  readonly isProtected: boolean;
  /** The entry of its case that it came with. */
  readonly entryId: string | null;
  readonly createdAt: Date;
}

const questionSlot = 'file.';

/** What stands among the documents of a file that answers a question: no document has such an id. */
export const slotOf = (questionId: string) => questionSlot + questionId;

/** The files of a draft, in the order they came. */
export async function filesOfDraft(db: Db, draftId: string): Promise<AttachedFile[]> {
  return (await inOrder(db).where('draft_id', '=', draftId).execute()).map(attachedFile);
}

/** The files of a case, in the order they came. */
export async function filesOfCase(db: Db, caseId: string): Promise<AttachedFile[]> {
  return (await inOrder(db).where('case_id', '=', caseId).execute()).map(attachedFile);
}

/** The files of several drafts, by the draft: one query, however many there are. */
export async function filesOfDrafts(
  db: Db,
  draftIds: readonly string[],
): Promise<ReadonlyMap<string | null, AttachedFile[]>> {
  const rows = await inOrder(db)
    .select('draft_id')
    .where(sql<boolean>`draft_id = any(${[...draftIds]}::uuid[])`)
    .execute();
  return Map.groupBy(
    rows.map(({ draft_id, ...row }) => ({ draft_id, ...attachedFile(row) })),
    ({ draft_id }) => draft_id,
  );
}

/** Why one more file of this many bytes has no room in the draft, or undefined where it has. Locks the draft. */
export async function roomFor(trx: Db, draftId: string, bytes: number): Promise<Localized | undefined> {
  await locked(trx, draftId);
  const files = await filesOfDraft(trx, draftId);
  if (files.length + 1 > maxFiles) return problems.tooMany;
  const total = files.reduce((sum, file) => sum + file.bytes, bytes);
  return total > maxBytes ? problems.tooMuch : undefined;
}

/**
 * Attaches a received file of the same person that is attached nowhere, as these documents, or in the slot of a
 * question; false for any other, or a draft that is gone.
 */
export async function attachToDraft(
  trx: Db,
  draft: { readonly id: string; readonly personId: string },
  fileId: string,
  documents: readonly string[],
): Promise<boolean> {
  // A draft submitted at this very moment is gone once its lock is free.
  if (!(await locked(trx, draft.id))) return false;
  const attached = await trx
    .updateTable('files')
    .set({ draft_id: draft.id, documents: [...documents] })
    .where('id', '=', fileId)
    .where('person_id', '=', draft.personId)
    .where('draft_id', 'is', null)
    .where('case_id', 'is', null)
    // An upload under way has no type yet.
    .where('type', '<>', '')
    .returning('id')
    .executeTakeFirst();
  return attached !== undefined;
}

/** Whether the draft has the very file that was received, in the same slots: its form was sent before. Locks the draft. */
export async function isAttachedBefore(
  trx: Db,
  draftId: string,
  fileId: string,
  documents: readonly string[],
): Promise<boolean> {
  await locked(trx, draftId);
  const same = await trx
    .selectFrom('files as received')
    .innerJoin('files', (join) =>
      join.onRef('files.sha256', '=', 'received.sha256').onRef('files.name', '=', 'received.name'),
    )
    .select('files.id')
    .where('received.id', '=', fileId)
    .where('files.draft_id', '=', draftId)
    .where(sql<boolean>`files.documents = ${[...documents]}::text[]`)
    .executeTakeFirst();
  return same !== undefined;
}

/** Says which expected documents a file of the draft is; false where it is not the draft's, or protected. */
export async function setDocuments(
  trx: Db,
  draftId: string,
  fileId: string,
  documents: readonly string[],
): Promise<boolean> {
  const changed = await trx
    .updateTable('files')
    // The question that it answers stays: it may apply again.
    .set({
      documents: sql<string[]>`${[...documents]}::text[] || array(
        select slot from unnest(documents) as slot where starts_with(slot, ${questionSlot}))`,
    })
    .where('id', '=', fileId)
    .where('draft_id', '=', draftId)
    .where('key_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** Takes a file out of the draft and gives it up: a job removes its bytes. False where it is not the draft's. */
export async function removeFromDraft(
  house: House,
  trx: Db,
  draftId: string,
  fileId: string,
): Promise<boolean> {
  const removed = await trx
    .deleteFrom('files')
    .where('id', '=', fileId)
    .where('draft_id', '=', draftId)
    .returning('id')
    .executeTakeFirst();
  if (removed) await house.enqueue(trx, 'purge-file', { fileId });
  return removed !== undefined;
}

/** What was the draft's is the case's, of the entry that opened it, but for protected files that answer none of its questions: those are given up. */
export async function attachDraftFilesToCase(
  house: House,
  trx: Db,
  draftId: string,
  opened: { readonly caseId: string; readonly entryId: string },
  questions: readonly string[],
): Promise<void> {
  const protectedFiles = (await filesOfDraft(trx, draftId)).filter(({ isProtected }) => isProtected);
  const unasked = protectedFiles.filter((file) => !file.questions.some((id) => questions.includes(id)));
  for (const { id } of unasked) await removeFromDraft(house, trx, draftId, id);
  await trx
    .updateTable('files')
    .set({ draft_id: null, case_id: opened.caseId, entry_id: opened.entryId })
    .where('draft_id', '=', draftId)
    .execute();
}

/** A file received, and attached to nothing yet. */
export interface LooseFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** The files among these that this person has sent and that are attached nowhere, in the order they came. */
export async function looseFiles(
  db: Db,
  personId: string,
  ids: readonly string[],
): Promise<readonly LooseFile[]> {
  if (ids.length === 0) return [];
  return (
    await inOrder(db)
      .where(sql<boolean>`id = any(${[...ids]})`)
      .where('person_id', '=', personId)
      .where('draft_id', 'is', null)
      .where('case_id', 'is', null)
      // An upload under way has no type yet; a protected one goes with its question alone.
      .where('type', '<>', '')
      .where('key_id', 'is', null)
      .forUpdate()
      .execute()
  ).map(attachedFile);
}

/** Why files have no room in a case that is locked: too many, too heavy, or not there any more. */
export async function noRoomInCase(
  trx: Db,
  caseId: string,
  ids: readonly string[],
  loose: readonly LooseFile[],
): Promise<Localized | undefined> {
  if (ids.length === 0) return undefined;
  if (loose.length < new Set(ids).size) return problems.gone;
  const files = [...(await filesOfCase(trx, caseId)), ...loose];
  if (files.length > maxFiles) return problems.tooMany;
  return files.reduce((sum, { bytes }) => sum + bytes, 0) > maxBytes ? problems.tooMuch : undefined;
}

/** Attaches loose files to what was said with them. */
export async function attachToEntry(
  trx: Db,
  { caseId, entryId }: { readonly caseId: string; readonly entryId: string },
  files: readonly LooseFile[],
): Promise<void> {
  if (files.length === 0) return;
  await trx
    .updateTable('files')
    .set({ case_id: caseId, entry_id: entryId })
    .where(
      'id',
      'in',
      files.map(({ id }) => id),
    )
    .execute();
}

/** Gives up a loose file of this person's: a job removes its bytes. */
export async function removeLooseFile(house: House, personId: string, fileId: string): Promise<void> {
  await house.db.transaction().execute(async (trx) => {
    if ((await looseFiles(trx, personId, [fileId])).length === 0) return;
    await trx.deleteFrom('files').where('id', '=', fileId).execute();
    await house.enqueue(trx, 'purge-file', { fileId });
  });
}

const inOrder = (db: Db) =>
  db
    .selectFrom('files')
    .select([
      'id',
      'name',
      'type',
      'bytes',
      'documents',
      'key_id',
      'entry_id as entryId',
      'created_at as createdAt',
    ])
    .orderBy('created_at')
    .orderBy(sql`name collate "und-x-icu"`)
    .orderBy(sql`id collate "C"`);

type Row = Awaited<ReturnType<ReturnType<typeof inOrder>['execute']>>[number];

const attachedFile = ({ key_id, documents, bytes, ...row }: Row): AttachedFile => ({
  ...row,
  bytes: Number(bytes),
  documents: documents.filter((slot) => !slot.startsWith(questionSlot)),
  questions: documents.filter((slot) => slot.startsWith(questionSlot)).map(questionIn),
  isProtected: key_id !== null,
});

const questionIn = (slot: string) => slot.slice(questionSlot.length);

async function locked(trx: Db, draftId: string): Promise<boolean> {
  const draft = await trx
    .selectFrom('drafts')
    .select('id')
    .where('id', '=', draftId)
    .forUpdate()
    .executeTakeFirst();
  return draft !== undefined;
}
