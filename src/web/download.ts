import { caseSeenBy, filesSeenBy } from '../cases/case.ts';
import type { Viewer } from '../cases/viewer.ts';
import { draftSeenBy } from '../drafts/draft.ts';
import { type AttachedFile, filesOfDraft } from '../files/attached.ts';
import { openFile } from '../files/storage.ts';
import { notFound } from './errors.tsx';
import { fileResponse } from './file-response.ts';
import { type Ask, route } from './route.ts';

/** A file of a draft, for whoever is filling it. */
export const draftFile = route('draftFile', 'member', {
  async get(ask) {
    const draft = await draftSeenBy(ask.house.db, ask.viewer, ask.params.draft);
    return download(ask, draft ? await filesOfDraft(ask.house.db, draft.id) : [], ask.params.file);
  },
});

/** A file of a case, for its member. */
export const caseFile = route('caseFile', 'member', {
  get: (ask) => downloadOfCase(ask, ask.viewer, ask.params),
});

/** The same, for staff who may read the case. */
export const deskFile = route('deskFile', 'staff', {
  get: (ask) => downloadOfCase(ask, ask.viewer, ask.params),
});

async function downloadOfCase(ask: Ask, viewer: Viewer, params: { number: string; file: string }) {
  const seen = await caseSeenBy(ask.house, viewer, params.number);
  return download(ask, seen ? await filesSeenBy(ask.house, viewer, seen.id) : [], params.file);
}

/** Only a file of this very case or draft: a known id under another address is not found. Nor is one that is protected. */
async function download(ask: Ask, files: readonly AttachedFile[], id: string): Promise<Response> {
  const file = files.find((each) => each.id === id && !each.isProtected);
  return file ? fileResponse(file, await openFile(ask.house, id)) : notFound(ask);
}
