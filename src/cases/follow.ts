import { accountAmong } from '../accounts/account.ts';
import type { Draft } from '../drafts/draft.ts';
import { beginDraft } from '../drafts/save.ts';
import { attachToDraft } from '../files/attached.ts';
import type { House } from '../house.ts';
import { words } from '../text/words.ts';
import type { CaseAct } from './act.ts';
import type { CaseSeen } from './case.ts';
import type { MemberViewer } from './viewer.ts';

const { subjectOf } = words({
  subjectOf: (subject: string) => ({ fr: `Suite : ${subject}`, en: `Follow-up: ${subject}` }),
});

const subjectMaxLength = 120;

/**
 * Begins the draft of the case that continues one resolved too long ago to be reopened: of the same account and type,
 * with what was written as its description, and the files. The same form sent twice begins one draft.
 */
export async function followCase(
  house: House,
  viewer: MemberViewer,
  seen: CaseSeen,
  { text, files, sentId, language }: Pick<CaseAct, 'text' | 'files' | 'sentId' | 'language'>,
): Promise<Draft | undefined> {
  const account = accountAmong(viewer.accounts, seen.account?.id);
  const subject = [...subjectOf(seen.subject)[language]].slice(0, subjectMaxLength).join('');
  const draft = await beginDraft(house, viewer, sentId ?? '', account, {
    leaf: house.catalogue.leaves.has(seen.leaf) ? seen.leaf : '',
    subject,
    description: text.trim(),
    followsId: seen.id,
  });
  if (draft === undefined) return undefined;
  const to = { id: draft.id, personId: viewer.person.id };
  await house.db.transaction().execute(async (trx) => {
    for (const file of files) await attachToDraft(trx, to, file, []);
  });
  return draft;
}
