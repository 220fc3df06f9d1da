import { may } from '../../cases/access.ts';
import { longestFilter } from '../../cases/list.ts';
import { queueCounts } from '../../desk/queue-counts.ts';
import { caseNumbered, casesSaying, foundMost } from '../../desk/search.ts';
import { words } from '../../text/words.ts';
import { notFound } from '../errors.tsx';
import { page } from '../page.tsx';
import { seeOther } from '../redirect.ts';
import { type Ask, route } from '../route.ts';
import { deskCaseAddress } from './queue-address.ts';
import { QueueItem } from './queue-pane.tsx';
import { QueueRail } from './queue-rail.tsx';
import { searchParam } from './search-box.tsx';

const texts = words({
  title: { fr: 'Recherche', en: 'Search' },
  found: (count: number, typed: string) => ({
    fr: `${count} cas ${count > 1 ? 'trouvés' : 'trouvé'} pour « ${typed} ».`,
    en: `${count} ${count > 1 ? 'cases' : 'case'} found for “${typed}”.`,
  }),
  more: (typed: string) => ({
    fr: `Plus de ${foundMost} cas correspondent à « ${typed} » : voici les ${foundMost} dont l’activité est la plus récente. Ajoutez un mot pour en voir moins.`,
    en: `More than ${foundMost} cases match “${typed}”: these are the ${foundMost} with the latest activity. Add a word to see fewer.`,
  }),
  none: (typed: string) => ({
    fr: `Aucun cas trouvé pour « ${typed} ».`,
    en: `No cases found for “${typed}”.`,
  }),
  noneTitle: { fr: 'Aucun cas trouvé', en: 'No cases found' },
  howTo: {
    fr: 'Cherchez un numéro de cas, un membre (nom ou numéro de compte), des mots du sujet, ou un code ISWC, ISRC ou IPI entier.',
    en: 'Search for a case number, a member (name or account number), words of the subject, or a whole ISWC, ISRC or IPI.',
  },
  fewer: {
    fr: 'Essayez moins de mots, ou seulement leur début.',
    en: 'Try fewer words, or only their first letters.',
  },
});

/** The cases that say what was typed, among those the reader sees; the one of that number is gone to at once. */
export const deskSearch = route('deskSearch', 'staff', {
  async get(ask) {
    const { house, viewer, language, url } = ask;
    if (!may.readCases(viewer)) return notFound(ask);
    const typed = (url.searchParams.get(searchParam) ?? '').slice(0, longestFilter).trim();
    const number = await caseNumbered(house, viewer, typed);
    if (number !== undefined) return seeOther(deskCaseAddress(language, number));
    const counts = await queueCounts(house, viewer);
    const found = typed === '' ? { rows: [], isMore: false } : await casesSaying(house, viewer, typed);
    return page(
      ask,
      { title: typed && found.rows.length === 0 ? texts.noneTitle : texts.title, current: 'desk' },
      <div class="desk-panes">
        <QueueRail ask={ask} counts={counts} />
        <section class="queue-pane" aria-labelledby="search">
          <h1 id="search">{texts.title[language]}</h1>
          <Found ask={ask} typed={typed} {...found} />
        </section>
      </div>,
    );
  },
});

type FoundProps = Awaited<ReturnType<typeof casesSaying>> & {
  readonly ask: Ask<'staff'>;
  readonly typed: string;
};

function Found({ ask, typed, rows, isMore }: FoundProps) {
  const { language } = ask;
  if (rows.length === 0) {
    return (
      <>
        {typed && (
          <p>
            {texts.none(typed)[language]} {texts.fewer[language]}
          </p>
        )}
        <p class="lede">{texts.howTo[language]}</p>
      </>
    );
  }
  return (
    <>
      <p>{(isMore ? texts.more(typed) : texts.found(rows.length, typed))[language]}</p>
      <ol class="queue-list">
        {rows.map((row) => (
          <QueueItem ask={ask} row={row} />
        ))}
      </ol>
    </>
  );
}
