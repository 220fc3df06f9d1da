import { submittedBefore } from '../../../cases/submit.ts';
import { addressOf } from '../../addresses.ts';
import { notFound } from '../../errors.tsx';
import { seeOther } from '../../redirect.ts';
import type { Ask } from '../../route.ts';
import { receiptParam } from '../receipt.tsx';

/** A draft that is gone because it became a case leads to its receipt; any other is not found. */
export async function gone(ask: Ask<'member'>, draftId: string): Promise<Response> {
  const sent = await submittedBefore(ask.house.db, ask.viewer, draftId);
  return sent
    ? seeOther(`${addressOf('cases', ask.language)}?${receiptParam}=${sent.number}`)
    : notFound(ask);
}
