import { accountAmong } from '../accounts/account.ts';
import type { Db } from '../database/open.ts';
import { isDraftId } from '../drafts/draft.ts';
import { reachOf } from '../people/reached.ts';
import { draftsSeenBy, may } from './access.ts';
import type { Caller, StaffViewer } from './viewer.ts';

/**
 * Somebody on the telephone, speaking for this account (null: in their own name), with the rights that they have now.
 * Undefined where the agent may not write for them, or they may not speak so; nobody telephones themselves.
 */
export async function callerFor(
  db: Db,
  by: StaffViewer,
  personId: string,
  accountId: string | null,
): Promise<Caller | undefined> {
  if (!may.openForMember(by) || personId === by.person.id) return undefined;
  // PostgreSQL refuses some texts outright, and an address is anything.
  if (!/^[\w-]{1,64}$/.test(personId)) return undefined;
  const reach = await reachOf(db, personId);
  if (reach === undefined) return undefined;
  const viewed = accountAmong(reach.accounts, accountId);
  const maySpeak = accountId === null ? may.actInOwnName(reach) : viewed !== null;
  return maySpeak ? { side: 'member', ...reach, viewed, by } : undefined;
}

/** Who is on the telephone while this draft is written, which is the agent's own; undefined for any other. */
export async function callerOfDraft(db: Db, by: StaffViewer, draftId: string): Promise<Caller | undefined> {
  if (!isDraftId(draftId)) return undefined;
  const draft = await draftsSeenBy(db, by)
    .select(['drafts.person_id as personId', 'drafts.account_id as accountId'])
    .where('drafts.id', '=', draftId)
    .executeTakeFirst();
  return draft && callerFor(db, by, draft.personId, draft.accountId);
}
