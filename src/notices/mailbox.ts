import { sql } from 'kysely';
import { type Place, rowsAPage } from '../cases/list.ts';
import type { Db } from '../database/open.ts';
import type { Mail } from './mail.ts';

/** A mail of the demonstration's mailbox: it went to nobody. */
export interface KeptMail extends Mail {
  readonly id: string;
}

/** Keeps a mail instead of sending it; the same one twice is kept once. */
export async function keepInMailbox(db: Db, mail: Mail): Promise<void> {
  await db
    .insertInto('mailbox')
    .values({ message_id: mail.messageId, mail: JSON.stringify(mail), at: mail.date })
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .execute();
}

/** The mails kept, the newest first, a page at a time. */
export async function keptMails(
  db: Db,
  after: Place | undefined,
): Promise<{ mails: KeptMail[]; next: Place | undefined }> {
  const rows = await db
    .selectFrom('mailbox')
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(rowsAPage + 1)
    .execute();
  const last = rows.length > rowsAPage ? rows[rowsAPage - 1] : undefined;
  return {
    mails: rows.slice(0, rowsAPage).map(keptMailOf),
    next: last && { at: last.at.toISOString(), id: last.id },
  };
}

export async function keptMail(db: Db, id: string): Promise<KeptMail | undefined> {
  const row = await db.selectFrom('mailbox').selectAll().where('id', '=', id).executeTakeFirst();
  return row && keptMailOf(row);
}

const keptMailOf = ({ id, mail, at }: { id: string; mail: object; at: Date }): KeptMail => ({
  ...(mail as Mail),
  id,
  date: at,
});
