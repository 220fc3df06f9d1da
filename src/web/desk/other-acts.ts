import type { ActOutcome } from '../../cases/act.ts';
import { actFields } from '../../cases/act-problems.ts';
import { assignCase } from '../../cases/assign.ts';
import type { CaseSeen } from '../../cases/case.ts';
import { moveCase } from '../../cases/move.ts';
import { addNote } from '../../cases/note.ts';
import { seenField, sentIdField } from '../case-form.tsx';
import type { Received } from '../case-page.tsx';
import { formOf } from '../form-of.ts';
import { isUuid } from '../place.ts';
import type { Ask } from '../route.ts';
import { fromField } from './hand-over.tsx';

/** Does what a form asks for that tells the member nothing: a note, whose the case is, where it goes. */
export function otherAct(
  { house, viewer, language }: Ask<'staff', 'deskCase'>,
  { number }: CaseSeen,
  { fields, received }: Received,
): Promise<ActOutcome> | undefined {
  const typedId = fields.one(sentIdField);
  const sentId = isUuid(typedId) ? typedId : null;
  switch (formOf(fields)) {
    case 'reply':
      return undefined;
    case 'note':
      return addNote(house, viewer, number, {
        text: fields.one(actFields.note),
        files: received,
        language,
        sentId,
      });
    case 'assign':
      return assignCase(house, viewer, number, {
        to: assigneeIn(fields, viewer.person.id),
        from: fields.one(fromField) || null,
        sentId,
      });
    case 'move':
      return moveCase(house, viewer, number, {
        leaf: fields.one(actFields.leaf),
        team: fields.one(actFields.team),
        reason: fields.one(actFields.moveReason),
        sentId,
        seen: fields.one(seenField) || null,
      });
  }
}

function assigneeIn(fields: Received['fields'], me: string): string | null {
  const act = fields.one('act');
  if (act === 'take') return me;
  return act === 'give-back' ? null : fields.one(actFields.assignee) || null;
}
