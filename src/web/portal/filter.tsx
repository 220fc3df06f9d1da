import { longestFilter } from '../../cases/list.ts';
import type { Status } from '../../cases/state.ts';
import { Field } from '../../parts/field.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import type { Ask } from '../route.ts';
import { casesAddress } from './cases-address.ts';

const texts = words({
  label: { fr: 'Filtrer par mots ou par numéro', en: 'Filter by words or by number' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  active: (count: number, typed: string) => ({
    fr: `${matching(count, 'actif', typed)}.`,
    en: `${count || 'No'} active ${count > 1 ? 'cases match' : 'case matches'} “${typed}”.`,
  }),
  resolved: (count: number, typed: string) => ({
    fr: `${matching(count, 'résolu', typed)}.`,
    en: `${count || 'No'} resolved ${count > 1 ? 'cases match' : 'case matches'} “${typed}”.`,
  }),
  otherWords: {
    fr: 'Essayez d’autres mots, ou seulement leur début.',
    en: 'Try other words, or only their first letters.',
  },
  alsoActive: (count: number) => ({
    fr: `Voir aussi ${count} cas ${count > 1 ? 'actifs' : 'actif'}`,
    en: `See also ${count} active ${count > 1 ? 'cases' : 'case'}`,
  }),
  alsoResolved: (count: number) => ({
    fr: `Voir aussi ${count} cas ${count > 1 ? 'résolus' : 'résolu'}`,
    en: `See also ${count} resolved ${count > 1 ? 'cases' : 'case'}`,
  }),
  clear: { fr: 'Effacer le filtre', en: 'Clear the filter' },
  title: (count: number, title: Localized) => ({
    fr: `${count === 0 ? 'Aucun cas trouvé' : `${count} cas ${count > 1 ? 'trouvés' : 'trouvé'}`} · ${title.fr}`,
    en: `${count || 'No'} ${count > 1 ? 'cases' : 'case'} found · ${title.en}`,
  }),
});

/** « 2 cas actifs correspondent à « érables » ». */
function matching(count: number, status: string, typed: string): string {
  if (count === 0) return `Aucun cas ${status} ne correspond à « ${typed} »`;
  return count === 1
    ? `1 cas ${status} correspond à « ${typed} »`
    : `${count} cas ${status}s correspondent à « ${typed} »`;
}

/** What the reader filters by, and how many cases of each status of the account say it. */
export interface Filter {
  readonly typed: string;
  readonly found: Record<Status, number>;
}

interface Props {
  readonly ask: Ask;
  readonly status: Status;
  readonly filter: Filter | undefined;
}

/** The box that the cases of a status are filtered by, and what came of it. */
export function FilterForm({ ask: { language }, status, filter }: Props) {
  return (
    <search class="filter">
      <form method="get" action={casesAddress(language, status)}>
        <Field id="words" label={texts.label} language={language}>
          <div class="row">
            <input
              type="search"
              id="words"
              name="q"
              value={filter?.typed ?? ''}
              maxlength={longestFilter}
              autocomplete="off"
            />
            <button class="button quiet" type="submit">
              {texts.filter[language]}
            </button>
          </div>
        </Field>
      </form>
      {filter && <Found language={language} status={status} filter={filter} />}
    </search>
  );
}

function Found({
  language,
  status,
  filter: { typed, found },
}: {
  language: Ask['language'];
  status: Status;
  filter: Filter;
}) {
  const other = status === 'active' ? 'resolved' : 'active';
  const also = { active: texts.alsoActive, resolved: texts.alsoResolved }[other];
  return (
    <>
      <p>
        {texts[status](found[status], typed)[language]}{' '}
        {found[status] + found[other] === 0 && texts.otherWords[language]}
      </p>
      <p class="row">
        {found[other] > 0 && (
          <a href={casesAddress(language, other, { typed })}>{also(found[other])[language]}</a>
        )}
        <a href={casesAddress(language, status)}>{texts.clear[language]}</a>
      </p>
    </>
  );
}

/** The title of the page: first how many there are. */
export const filteredTitle = ({ found }: Filter, status: Status, title: Localized): Localized =>
  texts.title(found[status], title);
