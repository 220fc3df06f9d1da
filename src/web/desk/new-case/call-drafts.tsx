import { draftsOfAgent } from '../../../drafts/list.ts';
import { Call } from '../../../parts/call.tsx';
import { words } from '../../../text/words.ts';
import { accountLine } from '../../case-words.ts';
import { DraftTable } from '../../portal/draft-table.tsx';
import { savedParam } from '../../portal/new-case/leave.ts';
import type { Ask } from '../../route.ts';

const texts = words({
  title: { fr: 'Vos brouillons au téléphone', en: 'Your drafts by telephone' },
  lede: {
    fr: 'Personne d’autre ne les voit avant que vous les soumettiez. Ils sont conservés 90 jours.',
    en: 'Only you see them until you submit them. They are kept for 90 days.',
  },
  saved: { fr: 'Brouillon enregistré', en: 'Draft saved' },
  savedMore: {
    fr: 'Reprenez-le dans la liste ci-dessous.',
    en: 'Come back to it in the list below.',
  },
  member: { fr: 'Membre', en: 'Member' },
  caller: { fr: 'Au téléphone', en: 'On the telephone' },
  ownName: { fr: 'En son propre nom', en: 'In their own name' },
});

/** What the agent has begun for callers and not submitted; nothing where there is none. */
export async function CallDrafts({ ask }: { ask: Ask<'staff'> }) {
  const { house, language, url, viewer } = ask;
  const drafts = await draftsOfAgent(house, viewer);
  const isSaved = drafts.some(({ id }) => id === url.searchParams.get(savedParam));
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="call-drafts">
      <h2 id="call-drafts">{texts.title[language]}</h2>
      {isSaved && (
        <Call tone="ok" title={texts.saved[language]} focus>
          <p>{texts.savedMore[language]}</p>
        </Call>
      )}
      <p class="meta">{texts.lede[language]}</p>
      <DraftTable
        ask={ask}
        caption={texts.title[language]}
        rows={drafts}
        more={[
          {
            header: texts.member[language],
            cell: ({ account }) => (account ? accountLine(account, language) : texts.ownName[language]),
          },
          { header: texts.caller[language], cell: ({ caller }) => caller },
        ]}
      />
    </section>
  );
}
