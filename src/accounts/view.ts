import type { House } from '../house.ts';
import type { SignedIn } from '../people/person.ts';

/** Makes this account the one viewed in this session; false, and nothing changed, for one not theirs. */
export async function viewAccount(
  { db }: Pick<House, 'db'>,
  signedIn: SignedIn,
  accountId: string,
): Promise<boolean> {
  // An access revoked since they were read is caught where they are read next: it is not theirs to view then.
  if (!signedIn.accounts.some(({ id }) => id === accountId)) return false;
  const changed = await db
    .updateTable('sessions')
    .set({ viewed_account_id: accountId })
    .where('id', '=', signedIn.sessionId)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
