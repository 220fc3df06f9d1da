import type { MemberViewer } from '../cases/viewer.ts';
import type { Leaf } from '../catalogue/catalogue.ts';
import { onNewest } from '../catalogue/still-applies.ts';
import { catalogueVersion } from '../catalogue/version.ts';
import type { Db } from '../database/open.ts';
import type { House } from '../house.ts';
import { lostAnswer } from '../questions/lost-answer.ts';
import { todayIn } from '../text/dates.ts';
import { type Draft, draftSeenBy } from './draft.ts';

type Mover = Pick<House, 'catalogue' | 'clock' | 'settings'>;

/** One of the viewer's drafts as the newest catalogue asks it; nothing is written before its next save. */
export async function draftNow(house: House, viewer: MemberViewer, id: string): Promise<Draft | undefined> {
  const draft = await draftSeenBy(house.db, viewer, id);
  return draft && movedDraft(house, house.db, draft);
}

/**
 * A draft in the newest catalogue, under another type where `path` is one: its answers follow as far as they apply,
 * and what does not is added to what it says. Without a type of today it stays as it was typed.
 */
export async function movedDraft(house: Mover, db: Db, draft: Draft, path = draft.leaf): Promise<Draft> {
  const { catalogue } = house;
  const isOlder = draft.catalogueVersion !== catalogue.version;
  if (!isOlder && path === draft.leaf) return draft;
  const from = isOlder ? await catalogueVersion(db, draft.catalogueVersion) : catalogue;
  const { leaf, typed, lost, reduced } = onNewest(draft, from ?? catalogue, catalogue, path);
  if (leaf === undefined) return { ...draft, leaf: path };
  const today = todayIn(house.settings.timeZone, house.clock.now());
  const said = [lost, reduced].flatMap((questions, inPart) =>
    questions.map((question) => lostAnswer(question, draft.typed[question.id], inPart === 1, today)),
  );
  return {
    ...draft,
    leaf: path,
    catalogueVersion: catalogue.version,
    typed,
    lost: [...draft.lost, ...said],
  };
}

/** The type of a draft where it is in the catalogue no more: another must be chosen. */
export async function retiredLeaf({ catalogue, db }: House, draft: Draft): Promise<Leaf | undefined> {
  if (draft.catalogueVersion === catalogue.version || catalogue.leaves.has(draft.leaf)) return undefined;
  return (await catalogueVersion(db, draft.catalogueVersion))?.leaves.get(draft.leaf);
}
