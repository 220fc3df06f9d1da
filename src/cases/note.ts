import { attachToEntry, looseFiles, noRoomInCase } from '../files/attached.ts';
import type { House } from '../house.ts';
import { may } from './access.ts';
import type { ActOutcome, CaseAct } from './act.ts';
import { noteProblems } from './act-problems.ts';
import { isSaidBefore, writeEntry } from './entry.ts';
import { lockedCase, timeIn } from './locked-case.ts';
import { dropReplyDraft } from './reply-draft.ts';
import type { StaffViewer } from './viewer.ts';

/**
 * Writes a note that staff alone read: it changes nothing that the member sees, not even when something last happened.
 */
export async function addNote(
  house: House,
  viewer: StaffViewer,
  number: string,
  note: Pick<CaseAct, 'text' | 'files' | 'language' | 'sentId'>,
): Promise<ActOutcome> {
  return house.db.transaction().execute(async (trx) => {
    const found = await lockedCase(trx, viewer, number);
    if (found === undefined) return 'unknown';
    if (await isSaidBefore(trx, { caseId: found.id, personId: viewer.person.id, sentId: note.sentId }))
      return 'done';
    if (!may.note(viewer, found)) return 'refused';
    const files = await looseFiles(trx, viewer.person.id, note.files);
    const problems = noteProblems(note, await noRoomInCase(trx, found.id, note.files, files));
    if (problems.length > 0) return { problems };
    const entryId = await writeEntry(house, trx, {
      case_id: found.id,
      kind: 'note',
      audience: 'staff',
      side: 'staff',
      person_id: viewer.person.id,
      language: note.language,
      body: note.text.trim(),
      sent_id: note.sentId,
      at: timeIn(found, house.clock.now()),
    });
    await attachToEntry(trx, { caseId: found.id, entryId }, files);
    await dropReplyDraft(trx, viewer, found.id, 'note');
    return 'done';
  });
}
