import type { Db } from './open.ts';

/** Every kind of work that follows a change, with what it is told: ids, never rows. */
export interface Work {
  'purge-draft': { draftId: string };
  'purge-file': { fileId: string };
  'purge-parked-forms': { personId: string };
  'purge-vault': { draftId: string };
  notify: { entryId: string };
  'send-notice': { entryId: string; personId: string };
}

/**
 * Leaves work to be done, one piece or many, once the caller's transaction has committed; a rollback takes it back.
 * While work of the same name and `singletonKey` waits, a second one is dropped.
 */
export type Enqueue = <Name extends keyof Work>(
  trx: Db,
  name: Name,
  data: Work[Name] | readonly Work[Name][],
  options?: { startAfter?: Date; singletonKey?: string },
) => Promise<void>;
