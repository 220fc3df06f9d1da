import { casesOfAccount } from '../../cases/list.ts';
import type { Status } from '../../cases/state.ts';
import type { MemberViewer } from '../../cases/viewer.ts';
import type { Localized } from '../../text/localized.ts';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfCases } from '../live/news.ts';
import { page } from '../page.tsx';
import { placeIn } from '../place.ts';
import { type Ask, route } from '../route.ts';
import { CaseTable } from './case-table.tsx';
import { MyCases, myCasesSignals, myCasesTexts } from './my-cases.tsx';
import { Receipt } from './receipt.tsx';

/** The case dashboard: active cases, with the receipt of the one just opened on top. */
export const cases = route('cases', 'member', { get: (ask) => dashboard(ask, 'active') });

export const casesResolved = route('casesResolved', 'member', { get: (ask) => dashboard(ask, 'resolved') });

async function dashboard(ask: Ask<'member'>, status: Status): Promise<Response> {
  return page(
    ask,
    {
      title: status === 'active' ? myCasesTexts.title : myCasesTexts.resolvedTitle,
      current: 'cases',
      signals: myCasesSignals(ask),
    },
    <>
      {await Receipt({ ask })}
      {
        await MyCases({
          ask,
          shown: status === 'active' ? 'cases' : 'casesResolved',
          heading: 'h1',
          children: await CasesShown({ ask, status }),
        })
      }
    </>,
  );
}

/** A page of the cases of this status, or the words that there is none. */
export async function CasesShown({ ask, status }: { ask: Ask<'member'>; status: Status }) {
  const { house, viewer, language, url } = ask;
  const { rows, next } = await casesOfAccount(house, viewer, status, placeIn(url));
  const { title, active, resolved } = myCasesTexts;
  const caption = `${title[language]}, ${(status === 'active' ? active : resolved)[language].toLocaleLowerCase()}`;
  return (
    <LiveRegion name="cases" news={newsOfCases(ask, rows)}>
      {rows.length === 0 ? (
        <p class="empty">{none(viewer, status)[language]}</p>
      ) : (
        <CaseTable ask={ask} caption={caption} rows={rows} next={next} />
      )}
    </LiveRegion>
  );
}

function none({ viewed }: MemberViewer, status: Status): Localized {
  const { noneActive, noneResolved, noneActiveOwn, noneResolvedOwn } = myCasesTexts;
  if (viewed) return status === 'active' ? noneActive : noneResolved;
  return status === 'active' ? noneActiveOwn : noneResolvedOwn;
}
