import { accountAmong } from '../../accounts/account.ts';
import { draftSeenBy } from '../../drafts/draft.ts';
import { draftsOfAccount } from '../../drafts/list.ts';
import { missingIn } from '../../drafts/missing.ts';
import { Call } from '../../parts/call.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { page } from '../page.tsx';
import { route } from '../route.ts';
import { DraftTable, draftTexts, resumeAddress } from './draft-table.tsx';
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
  missing: { fr: 'Ce qu’il manque', en: 'What is missing' },
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
                <a href={resumeAddress(ask, saved)}>{draftTexts.resume[language]}</a>
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
                <DraftTable
                  ask={ask}
                  caption={myCasesTexts.drafts[language]}
                  rows={rows}
                  more={[
                    {
                      header: texts.missing[language],
                      cell: ({ id }) => <MissingWords missing={missing.get(id)} language={language} />,
                    },
                  ]}
                />
              ) : (
                <p class="empty">{(viewer.viewed ? texts.none : texts.noneInOwnName)[language]}</p>
              ),
          })
        }
      </>,
    );
  },
});
