import type { CaseRow, Place } from '../../cases/list.ts';
import type { Status } from '../../cases/state.ts';
import type { MemberViewer } from '../../cases/viewer.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfCases } from '../live/news.ts';
import type { Ask } from '../route.ts';
import { CaseTable } from './case-table.tsx';
import { casesAddress } from './cases-address.ts';
import { myCasesTexts } from './my-cases.tsx';

const texts = words({
  noneActive: { fr: 'Aucun cas actif dans ce compte.', en: 'No active cases in this account.' },
  noneResolved: { fr: 'Aucun cas résolu dans ce compte.', en: 'No resolved cases in this account.' },
  noneActiveOwn: { fr: 'Aucun cas actif en votre nom.', en: 'No active cases in your own name.' },
  noneResolvedOwn: { fr: 'Aucun cas résolu en votre nom.', en: 'No resolved cases in your own name.' },
  noMore: { fr: 'Aucun autre cas.', en: 'No more cases.' },
  pages: { fr: 'Suite de la liste', en: 'More of the list' },
  first: { fr: 'Revenir au début de la liste', en: 'Back to the start of the list' },
  next: { fr: 'Cas suivants', en: 'Next cases' },
});

interface Props {
  readonly ask: Ask<'member'>;
  readonly status: Status;
  readonly list: { readonly rows: readonly CaseRow[]; readonly next: Place | undefined };
  /** What the list is filtered by. */
  readonly typed?: string | undefined;
  /** It is not the first page. */
  readonly isContinued?: boolean;
}

/** A page of the cases of this status, or the words that there is none, and the way to the others. */
export function CasesShown({ ask, status, list: { rows, next }, typed, isContinued = false }: Props) {
  const { language, viewer } = ask;
  const { title, active, resolved } = myCasesTexts;
  const caption = `${title[language]}, ${(status === 'active' ? active : resolved)[language].toLocaleLowerCase()}`;
  return (
    <LiveRegion name="cases" news={newsOfCases(ask, rows)}>
      {rows.length > 0 && <CaseTable ask={ask} caption={caption} rows={rows} />}
      {rows.length === 0 && isContinued && <p class="empty">{texts.noMore[language]}</p>}
      {/* What is filtered says itself that there is none. */}
      {rows.length === 0 && !isContinued && typed === undefined && (
        <p class="empty">{none(viewer, status)[language]}</p>
      )}
      {(next || isContinued) && (
        <nav class="row pages" aria-label={texts.pages[language]}>
          {next && (
            <a class="button quiet" href={casesAddress(language, status, { typed, after: next })}>
              {texts.next[language]}
            </a>
          )}
          {isContinued && <a href={casesAddress(language, status, { typed })}>{texts.first[language]}</a>}
        </nav>
      )}
    </LiveRegion>
  );
}

function none({ viewed }: MemberViewer, status: Status): Localized {
  const { noneActive, noneResolved, noneActiveOwn, noneResolvedOwn } = texts;
  if (viewed) return status === 'active' ? noneActive : noneResolved;
  return status === 'active' ? noneActiveOwn : noneResolvedOwn;
}
