import type { House } from '../house.ts';
import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { casesSeenBy, may } from './access.ts';
import { isSaidBefore, writeEntry } from './entry.ts';
import { stateAfter } from './state.ts';
import type { Viewer } from './viewer.ts';

const messageMaxLength = 10_000;

export const problems = words({
  missing: { fr: 'Écrivez votre réponse', en: 'Write your reply' },
  tooLong: {
    fr: 'La réponse doit avoir 10 000 caractères au plus',
    en: 'The reply can have 10,000 characters at most',
  },
});

/**
 * Writes to the other side on a case that the viewer sees: one transaction holds the message, the state it leads to
 * and that state's own entry. `refused` is a case that one may read but not answer.
 */
export async function replyToCase(
  house: House,
  viewer: Viewer,
  number: string,
  message: { text: string; language: Language; sentId: string | null },
): Promise<'sent' | 'refused' | 'unknown' | { problem: Localized }> {
  const text = message.text.trim();
  return house.db.transaction().execute(async (trx) => {
    const found = await casesSeenBy(trx, viewer)
      .select(['cases.id', 'cases.state', 'cases.team_id'])
      .where('cases.number', '=', number)
      .forUpdate()
      .executeTakeFirst();
    if (found === undefined) return 'unknown';
    if (!may.reply(viewer, found)) return 'refused';
    if (text === '') return { problem: problems.missing };
    if ([...text].length > messageMaxLength) return { problem: problems.tooLong };
    const said = { caseId: found.id, personId: viewer.person.id, sentId: message.sentId };
    if (await isSaidBefore(trx, said)) return 'sent';
    const at = house.clock.now();
    const state = stateAfter(found.state, viewer.side === 'staff' ? 'staff-reply' : 'member-answer');
    const entry = {
      case_id: found.id,
      audience: 'member',
      side: viewer.side,
      person_id: viewer.person.id,
      language: message.language,
      at,
    } as const;
    await writeEntry(house, trx, { ...entry, kind: 'message', body: text, sent_id: message.sentId });
    if (state !== undefined && state !== found.state)
      await writeEntry(house, trx, { ...entry, kind: 'state', body: '', state });
    await trx.updateTable('cases').set({ state, last_activity_at: at }).where('id', '=', found.id).execute();
    return 'sent';
  });
}
