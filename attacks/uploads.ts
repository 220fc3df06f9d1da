import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { newDraft } from '../src/cases/fresh-cast.ts';
import { addressOf } from '../src/web/addresses.ts';
import type { FreshPortal, Member } from '../src/web/fresh-portal.ts';

/** What was sent as one file, whatever its name says. */
export type Content = string | Uint8Array<ArrayBuffer>;

/** Sends a file to a new draft of this member; gives the answer, and the file as it is kept, if it is. */
export async function sendFile(
  portal: FreshPortal,
  member: Member,
  name: string,
  content: Content,
  type = '',
) {
  const { id: draft } = await newDraft(portal.house, member.viewer, undefined, false);
  const form = new FormData();
  form.append('revision', '1');
  form.append('act', 'add-files');
  form.append('file.other', new Blob([content], { type }), name);
  const answer = await member.browser.post(addressOf('draftDetails', 'fr', { draft }), form);
  const files = portal.house.db.selectFrom('files').selectAll().where('draft_id', '=', draft);
  return { draft, answer, file: await files.executeTakeFirst() };
}

/** All that lies in the portal's data folder. */
export const onTheDisk = async ({ house }: FreshPortal): Promise<string[]> =>
  (await readdir(house.settings.dataDir, { recursive: true })).map((path) => join('/', path)).sort();
