import type { MemberViewer } from '../cases/viewer.ts';
import { filesOfDrafts } from '../files/attached.ts';
import type { House } from '../house.ts';
import { kindOf } from '../questions/kinds.ts';
import { checkDraftOf, type DraftCheck } from './check.ts';
import type { Draft } from './draft.ts';
import { isForFiles } from './file-answers.ts';
import { movedDraft } from './move.ts';

/** What stands between a draft and its submission; nothing of it where it may be submitted. */
export interface Missing {
  readonly type: boolean;
  readonly subject: boolean;
  readonly answers: number;
  readonly description: boolean;
  readonly documents: number;
  /** What is there, and is wrong. */
  readonly toCorrect: number;
}

/** What each of these drafts lacks, by its id, in the newest catalogue; their files are asked for once. */
export async function missingIn(
  house: House,
  viewer: MemberViewer,
  drafts: readonly Draft[],
): Promise<ReadonlyMap<string, Missing>> {
  const files = await filesOfDrafts(
    house.db,
    drafts.map(({ id }) => id),
  );
  const missing = new Map<string, Missing>();
  for (const each of drafts) {
    const draft = await movedDraft(house, house.db, each);
    const leaf = house.catalogue.leaves.get(draft.leaf);
    const check = leaf && checkDraftOf(house, viewer, draft, leaf, files.get(draft.id) ?? []);
    missing.set(draft.id, check ? ofCheck(draft, check) : ofNoType(draft));
  }
  return missing;
}

/** Nothing but a subject can be asked of it before it has a type. */
const ofNoType = ({ subject }: Draft): Missing => ({
  type: true,
  subject: subject.trim() === '',
  answers: 0,
  description: false,
  documents: 0,
  toCorrect: 0,
});

function ofCheck(draft: Draft, { path, subject, details }: DraftCheck): Missing {
  const faulty = path.asked.filter(({ question, problems }) => problems.length > 0 && !isForFiles(question));
  const blank = faulty.filter(({ question, typed }) => {
    const kind = kindOf(question);
    return kind.isBlank(kind.restored(typed, question));
  });
  const isBlank = { subject: draft.subject.trim() === '', description: draft.description.trim() === '' };
  const isWrong = {
    subject: subject.length > 0,
    description: details.some(({ field }) => field === 'description'),
  };
  const wrongTexts = (['subject', 'description'] as const).filter((text) => isWrong[text] && !isBlank[text]);
  return {
    type: false,
    subject: isWrong.subject && isBlank.subject,
    answers: blank.length,
    description: isWrong.description && isBlank.description,
    documents: details.filter(({ field }) => field !== 'description').length,
    toCorrect: faulty.length - blank.length + wrongTexts.length,
  };
}
