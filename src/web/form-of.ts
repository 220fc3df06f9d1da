import type { Fields } from '../questions/kind.ts';

/** Which form of a case's page was sent: words to the other side, a note among staff, or what else is done at the desk. */
export type FormOf = 'reply' | 'note' | 'assign' | 'move';

/** The field that says it; the one of the portal says nothing. */
export const formField = 'form';

const forms: readonly FormOf[] = ['reply', 'note', 'assign', 'move'];

export const formOf = (fields: Pick<Fields, 'one'>): FormOf =>
  forms.find((each) => each === fields.one(formField)) ?? 'reply';
