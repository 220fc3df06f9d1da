import { casesOfAccount, countsOfAccount } from '../../cases/list.ts';
import type { Status } from '../../cases/state.ts';
import { words } from '../../text/words.ts';
import { page } from '../page.tsx';
import { placeIn } from '../place.ts';
import { type Ask, route } from '../route.ts';
import { typedIn } from './cases-address.ts';
import { CasesShown } from './cases-shown.tsx';
import { type Filter, FilterForm, filteredTitle } from './filter.tsx';
import { MyCases, myCasesSignals, myCasesTexts } from './my-cases.tsx';
import { Receipt } from './receipt.tsx';
import { ToAnswer } from './to-answer.tsx';

const texts = words({
  resolvedTitle: { fr: 'Mes cas résolus', en: 'My resolved cases' },
  continued: (fr: string, en: string) => ({ fr: `${fr} (suite)`, en: `${en} (continued)` }),
});

/** The case dashboard: active cases, with the receipt of the one just opened on top. */
export const cases = route('cases', 'member', { get: (ask) => dashboard(ask, 'active') });

export const casesResolved = route('casesResolved', 'member', { get: (ask) => dashboard(ask, 'resolved') });

async function dashboard(ask: Ask<'member'>, status: Status): Promise<Response> {
  const { house, viewer, url } = ask;
  const [typed, after] = [typedIn(url), placeIn(url)];
  const filter = typed === undefined ? undefined : await filterBy(ask, typed);
  const list = await casesOfAccount(house, viewer, status, { typed, after });
  const isShort = list.next === undefined && after === undefined;
  return page(
    ask,
    {
      title: titleOf(status, filter, after !== undefined),
      current: 'cases',
      signals: myCasesSignals(ask),
    },
    <>
      {await Receipt({ ask })}
      {/* In a list of one page they are in plain sight. */}
      {status === 'active' && !filter && !isShort && (await ToAnswer({ ask }))}
      {
        await MyCases({
          ask,
          shown: status === 'active' ? 'cases' : 'casesResolved',
          heading: 'h1',
          children: (
            <>
              {(filter || after || list.rows.length > 0) && (
                <FilterForm ask={ask} status={status} filter={filter} />
              )}
              <CasesShown ask={ask} status={status} list={list} typed={typed} isContinued={!!after} />
            </>
          ),
        })
      }
    </>,
  );
}

const filterBy = async ({ house, viewer }: Ask<'member'>, typed: string): Promise<Filter> => ({
  typed,
  found: await countsOfAccount(house, viewer, typed),
});

function titleOf(status: Status, filter: Filter | undefined, isContinued: boolean) {
  const title = status === 'active' ? myCasesTexts.title : texts.resolvedTitle;
  const whole = filter ? filteredTitle(filter, status, title) : title;
  return isContinued ? texts.continued(whole.fr, whole.en) : whole;
}
