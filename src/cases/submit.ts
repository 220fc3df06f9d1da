import { sql } from 'kysely';
import { type Account, accountAmong } from '../accounts/account.ts';
import type { Leaf } from '../catalogue/catalogue.ts';
import type { Path } from '../catalogue/path.ts';
import { calendarOf } from '../catalogue/teams.ts';
import type { Db } from '../database/open.ts';
import { checkDraftOf, type DraftCheck, isComplete } from '../drafts/check.ts';
import { type Draft, isDraftId } from '../drafts/draft.ts';
import { movedDraft } from '../drafts/move.ts';
import { lockedDraft } from '../drafts/save.ts';
import { attachDraftFilesToCase, filesOfDraft } from '../files/attached.ts';
import type { House } from '../house.ts';
import type { Answered } from '../questions/answer.ts';
import { keptIn } from '../questions/kept.ts';
import { todayIn } from '../text/dates.ts';
import type { Language } from '../text/localized.ts';
import { moveToCase } from '../vault/vault.ts';
import { casesOpenedBy, casesSeenBy, may } from './access.ts';
import { writeEntry } from './entry.ts';
import { numberOf } from './number.ts';
import { targetFrom } from './target.ts';
import type { MemberViewer, Viewer } from './viewer.ts';

/**
 * Turns a draft into a case: one transaction holds the case with its questions as asked, its answers, its files and
 * its first entry. The same draft submitted again, at the same time or later, gives the same number. What an agent
 * wrote for a caller becomes the caller's, in the language that the draft has.
 */
export async function submitCase(
  house: House,
  viewer: MemberViewer,
  draftId: string,
  /** Of the copy that was checked: one saved elsewhere since then is not what is submitted. */
  revision: number,
  language: Language,
): Promise<{ number: string } | { incomplete: DraftCheck } | 'changed' | 'refused' | 'unknown'> {
  return house.db.transaction().execute(async (trx) => {
    const locked = await lockedDraft(trx, viewer, draftId);
    if (locked === undefined) return (await submittedBefore(trx, viewer, draftId)) ?? 'unknown';
    const draft = await movedDraft(house, trx, locked);
    if (draft.revision !== revision) return 'changed';
    const account = accountAmong(viewer.accounts, draft.accountId);
    const leaf = house.catalogue.leaves.get(draft.leaf);
    if (leaf === undefined || !may.file(viewer, account, leaf)) return 'refused';
    const files = await filesOfDraft(trx, draft.id);
    const check = checkDraftOf(house, viewer, draft, leaf, files);
    if (!isComplete(check)) return { incomplete: check };
    const opening = { viewer, language: draft.language ?? language, draft, account, leaf, path: check.path };
    return openCase(house, trx, opening);
  });
}

/** The case that a draft became: the draft is gone, but the case keeps its id. */
export async function submittedBefore(
  db: Db,
  viewer: Viewer,
  draftId: string,
): Promise<{ number: string } | undefined> {
  if (!isDraftId(draftId)) return undefined;
  const by = viewer.side === 'staff' ? viewer : viewer.by;
  if (by) return casesOpenedBy(db, by).where('cases.draft_id', '=', draftId).executeTakeFirst();
  return casesSeenBy(db, viewer)
    .select('cases.number')
    .where('cases.draft_id', '=', draftId)
    .where('cases.person_id', '=', viewer.person.id)
    .executeTakeFirst();
}

interface Opening {
  readonly viewer: MemberViewer;
  readonly language: Language;
  readonly draft: Draft;
  readonly account: Account | null;
  readonly leaf: Leaf;
  readonly path: Path;
}

async function openCase(house: House, trx: Db, opening: Opening): Promise<{ number: string }> {
  const { viewer, language, draft, account, leaf, path } = opening;
  const now = house.clock.now();
  const number = numberOf(await nextSerial(trx));
  const description = draft.description.trim();
  const answers = Object.fromEntries(
    path.asked.flatMap(({ question, answered }) => (answered ? [[question.id, answered]] : [])),
  );
  const opened = await trx
    .insertInto('cases')
    .values({
      number,
      account_id: account?.id ?? null,
      person_id: viewer.person.id,
      filed_as: account?.as ?? 'own-name',
      opened_by_id: viewer.by?.person.id ?? null,
      opened_by_team_id: viewer.by?.team ?? null,
      draft_id: draft.id,
      catalogue_version: house.catalogue.version,
      leaf: leaf.path,
      representative_permission: leaf.representativePermission,
      team_id: leaf.team,
      language,
      subject: draft.subject.trim(),
      description,
      questions: JSON.stringify(path.asked.map(({ question }) => question)),
      answers: JSON.stringify(answers),
      state: 'new',
      opened_at: now,
      last_activity_at: now,
      follows_id: draft.followsId,
      target_business_days: leaf.targetBusinessDays,
      ...targetFrom(
        todayIn(house.settings.timeZone, now),
        leaf.targetBusinessDays,
        calendarOf(house.catalogue, leaf.team),
      ),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const said = {
    audience: 'member',
    side: 'member',
    person_id: viewer.person.id,
    language,
    at: now,
  } as const;
  const entryId = await writeEntry(house, trx, {
    ...said,
    case_id: opened.id,
    kind: 'opened',
    body: description,
  });
  if (draft.followsId !== null) {
    const at = await timeOfActivity(trx, draft.followsId, now);
    const followed = { ...said, at, case_id: draft.followsId, following_id: opened.id };
    await writeEntry(house, trx, { ...followed, kind: 'followed', body: '' });
  }
  const asked = path.asked.map(({ question }) => question.id);
  await attachDraftFilesToCase(house, trx, draft.id, { caseId: opened.id, entryId }, asked);
  await moveToCase(trx, draft.id, opened.id, keptIn(valuesOf(answers)));
  await trx.deleteFrom('drafts').where('id', '=', draft.id).execute();
  return { number };
}

/** The answers but for the phrases that stand for one. */
const valuesOf = (answers: Readonly<Record<string, Answered>>) =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, answered]) => ('value' in answered ? [[id, answered.value]] : [])),
  );

/** Locks a case for what happens to it now, or as late as what happened last: its time does not go back. */
async function timeOfActivity(trx: Db, caseId: string, now: Date): Promise<Date> {
  const { at } = await trx
    .updateTable('cases')
    .set({ last_activity_at: sql`greatest(last_activity_at, ${now}::timestamptz)` })
    .where('id', '=', caseId)
    .returning('last_activity_at as at')
    .executeTakeFirstOrThrow();
  return at;
}

async function nextSerial(trx: Db): Promise<number> {
  const { rows } = await sql<{ serial: number }>`select nextval('case_serials')::int as serial`.execute(trx);
  return rows[0]?.serial ?? Number.NaN;
}
