import { type CallDraft, draftsOfAgent } from '../../../drafts/list.ts';
import { Call } from '../../../parts/call.tsx';
import { Table } from '../../../parts/table.tsx';
import { showMoment } from '../../../text/dates.ts';
import { words } from '../../../text/words.ts';
import { accountLine, pathWords } from '../../case-words.ts';
import { savedParam } from '../../portal/new-case/leave.ts';
import { stepAddress } from '../../portal/new-case/step-address.ts';
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
  subject: { fr: 'Sujet', en: 'Subject' },
  noSubject: { fr: 'Sans sujet', en: 'No subject' },
  member: { fr: 'Membre', en: 'Member' },
  caller: { fr: 'Au téléphone', en: 'On the telephone' },
  type: { fr: 'Type de cas', en: 'Case type' },
  noType: { fr: 'À choisir', en: 'Not chosen yet' },
  savedAt: { fr: 'Enregistré le', en: 'Saved' },
  actions: { fr: 'Actions', en: 'Actions' },
  resume: { fr: 'Reprendre', en: 'Resume' },
  remove: { fr: 'Supprimer', en: 'Delete' },
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
      <DraftTable ask={ask} drafts={drafts} />
    </section>
  );
}

function DraftTable({ ask, drafts }: { ask: Ask<'staff'>; drafts: readonly CallDraft[] }) {
  const { house, language } = ask;
  const name = ({ subject }: CallDraft) => subject || texts.noSubject[language];
  return (
    <Table
      caption={texts.title[language]}
      rows={drafts}
      columns={[
        {
          header: texts.subject[language],
          cell: (draft) => (
            <a class="subject" href={resumeAddress(ask, draft)}>
              {name(draft)}
            </a>
          ),
        },
        {
          header: texts.member[language],
          cell: ({ account }) => (account ? accountLine(account, language) : texts.ownName[language]),
        },
        { header: texts.caller[language], cell: ({ caller }) => caller },
        {
          header: texts.type[language],
          cell: ({ leaf }) =>
            house.catalogue.leaves.has(leaf)
              ? pathWords(house.catalogue, leaf, language)
              : texts.noType[language],
        },
        {
          header: texts.savedAt[language],
          cell: ({ savedAt }) => showMoment(savedAt, language, house.settings.timeZone),
        },
        {
          header: texts.actions[language],
          cell: (draft) => (
            <span class="row">
              <a href={resumeAddress(ask, draft)}>
                {texts.resume[language]} <span class="visually-hidden">{name(draft)}</span>
              </a>
              <a href={stepAddress(ask, 'draftDelete', draft.id)}>
                {texts.remove[language]} <span class="visually-hidden">{name(draft)}</span>
              </a>
            </span>
          ),
        },
      ]}
    />
  );
}

/** A draft without a type goes on where it began, any other at its questions. */
const resumeAddress = (ask: Ask<'staff'>, { id, leaf }: CallDraft): string =>
  stepAddress(ask, ask.house.catalogue.leaves.has(leaf) ? 'draftQuestions' : 'draftCase', id);
