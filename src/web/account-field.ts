import type { Fields } from '../questions/kind.ts';

/** Names the account that a form is about; empty in one's own name. */
export const accountField = 'account';

/** The id of the account that a form names; null in one's own name, undefined where it names none. */
export function accountIdIn(fields: Fields): string | null | undefined {
  const [id] = fields.all(accountField);
  return id === '' ? null : id;
}
