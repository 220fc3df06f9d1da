import type { Work } from '../database/enqueue.ts';
import { purgeDraft } from '../drafts/remove.ts';
import { purgeFile } from '../files/purge.ts';
import { purgeParkedForms } from '../forms/parked-form.ts';
import type { House } from '../house.ts';
import { notify } from '../notices/notify.ts';
import { sendNotice } from '../notices/send-notice.ts';
import { purgeVault } from '../vault/vault.ts';
import type { Jobs } from './queue.ts';

/** Every job, one line each. The house comes late: it holds the queue that these are given to. */
export const jobsOf = (house: () => House): Jobs<Work> => ({
  'purge-draft': { work: ({ draftId }) => purgeDraft(house(), draftId) },
  'purge-vault': { work: ({ draftId }) => purgeVault(house(), draftId) },
  'purge-file': { work: ({ fileId }) => purgeFile(house(), fileId) },
  notify: { work: ({ entryId }) => notify(house(), entryId) },
  'send-notice': { work: (notice) => sendNotice(house(), notice) },
  'purge-parked-forms': { work: ({ personId }) => purgeParkedForms(house(), personId) },
});
