import { may } from '../cases/access.ts';
import type { House } from '../house.ts';
import type { SignedIn } from '../people/person.ts';
import { accountAmong } from './account.ts';

/** Makes this account the one viewed in this session, null one's own name; false, and nothing changed, for one not theirs. */
export async function viewAccount(
  { db }: Pick<House, 'db'>,
  signedIn: SignedIn,
  accountId: string | null,
): Promise<boolean> {
  // An access revoked since they were read is caught where they are read next: it is not theirs to view then.
  const isTheirs =
    accountId === null ? may.actInOwnName(signedIn) : accountAmong(signedIn.accounts, accountId) !== null;
  if (!isTheirs) return false;
  const changed = await db
    .updateTable('sessions')
    .set({ viewed_account_id: accountId, in_own_name: accountId === null })
    .where('id', '=', signedIn.sessionId)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
