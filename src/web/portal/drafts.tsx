import { accountAmong } from '../../accounts/account.ts';
import { type Draft, draftSeenBy } from '../../drafts/draft.ts';
import { draftsOfAccount } from '../../drafts/list.ts';
import { type Missing, missingIn } from '../../drafts/missing.ts';
import { Call } from '../../parts/call.tsx';
import { Table } from '../../parts/table.tsx';
import { showMoment } from '../../text/dates.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { pathWords } from '../case-words.ts';
import { page } from '../page.tsx';
import { type Ask, route } from '../route.ts';
import { elsewhere } from './elsewhere.ts';
import { MissingWords } from './missing-words.tsx';
import { MyCases, myCasesTexts } from './my-cases.tsx';
import { savedParam } from './new-case/leave.ts';

const texts = words({
  none: { fr: 'Aucun brouillon dans ce compte.', en: 'No drafts in this account.' },
  noneInOwnName: { fr: 'Aucun brouillon en votre nom.', en: 'No drafts in your own name.' },
  saved: { fr: 'Brouillon enregistré', en: 'Draft saved' },
  savedMore: {
    fr: 'Reprenez-le ici quand vous voudrez, sur n’importe quel appareil. Il est conservé 90 jours.',
    en: 'Come back to it here whenever you like, on any device. It is kept for 90 days.',
  },
  elsewhere: (where: Localized) => ({ fr: `Il est ${where.fr}.`, en: `It is ${where.en}.` }),
  subject: { fr: 'Sujet', en: 'Subject' },
  noSubject: { fr: 'Sans sujet', en: 'No subject' },
  type: { fr: 'Type de cas', en: 'Case type' },
  noType: { fr: 'À choisir', en: 'Not chosen yet' },
  missing: { fr: 'Ce qu’il manque', en: 'What is missing' },
  savedAt: { fr: 'Enregistré le', en: 'Saved' },
  actions: { fr: 'Actions', en: 'Actions' },
  resume: { fr: 'Reprendre', en: 'Resume' },
  remove: { fr: 'Supprimer', en: 'Delete' },
});

/** The cases not yet submitted. */
export const drafts = route('drafts', 'member', {
  async get(ask) {
    const { house, viewer, language, url } = ask;
    const rows = await draftsOfAccount(house, viewer);
    const missing = await missingIn(house, viewer, rows);
    const saved = await draftSeenBy(house.db, viewer, url.searchParams.get(savedParam) ?? '');
    const where = saved && elsewhere(accountAmong(viewer.accounts, saved.accountId), viewer.viewed);
    return page(
      ask,
      { title: myCasesTexts.drafts, current: 'cases' },
      <>
        {saved && (
          <Call tone="ok" title={texts.saved[language]} focus>
            <p>{texts.savedMore[language]}</p>
            {where && (
              <p>
                {texts.elsewhere(where)[language]}{' '}
                <a href={resumeAddress(ask, saved)}>{texts.resume[language]}</a>
              </p>
            )}
          </Call>
        )}
        {
          await MyCases({
            ask,
            shown: 'drafts',
            heading: 'h1',
            children:
              rows.length > 0 ? (
                <DraftTable ask={ask} rows={rows} missing={missing} />
              ) : (
                <p class="empty">{(viewer.viewed ? texts.none : texts.noneInOwnName)[language]}</p>
              ),
          })
        }
      </>,
    );
  },
});

interface TableProps {
  readonly ask: Ask;
  readonly rows: readonly Draft[];
  readonly missing: ReadonlyMap<string, Missing>;
}

function DraftTable({ ask, rows, missing }: TableProps) {
  const { language, house } = ask;
  const name = ({ subject }: Draft) => subject || texts.noSubject[language];
  return (
    <Table
      caption={myCasesTexts.drafts[language]}
      rows={rows}
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
          header: texts.type[language],
          cell: ({ leaf }) =>
            house.catalogue.leaves.has(leaf)
              ? pathWords(house.catalogue, leaf, language)
              : texts.noType[language],
        },
        {
          header: texts.missing[language],
          cell: ({ id }) => <MissingWords missing={missing.get(id)} language={language} />,
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
              <a href={addressOf('draftDelete', language, { draft: draft.id })}>
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
function resumeAddress({ language, house }: Ask, { id, leaf }: Draft): string {
  const step = house.catalogue.leaves.has(leaf) ? 'draftQuestions' : 'draftCase';
  return addressOf(step, language, { draft: id });
}
