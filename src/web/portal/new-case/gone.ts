import { submittedBefore } from '../../../cases/submit.ts';
import { notFound } from '../../errors.tsx';
import type { Ask } from '../../route.ts';
import { opened } from './opened.ts';

/** A draft that is gone because it became a case leads to its receipt; any other is not found. */
export async function gone(ask: Ask<'member'> | Ask<'staff'>, draftId: string): Promise<Response> {
  const sent = await submittedBefore(ask.house.db, ask.viewer, draftId);
  return sent ? opened(ask, sent.number) : notFound(ask);
}
