import type { Colleague } from '../../desk/colleagues.ts';
import { nobody, type QueueFilters, queueOrders } from '../../desk/queue-place.ts';
import { words } from '../../text/words.ts';
import { stateWords } from '../case-words.ts';
import type { Ask } from '../route.ts';
import type { DeskAround } from './around.ts';
import { FilterForm } from './filter-form.tsx';
import { queueAddress } from './queue-address.ts';
import { filterWords, orderWords } from './queue-words.ts';

const texts = words({
  order: { fr: 'Trier par', en: 'Sort by' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  member: { fr: 'Membre', en: 'Member' },
  nobody: { fr: 'personne', en: 'nobody' },
  somebody: { fr: 'une autre personne', en: 'somebody else' },
  shown: { fr: 'Filtres appliqués', en: 'Filters applied' },
  remove: { fr: '(retirer ce filtre)', en: '(remove this filter)' },
  clear: { fr: 'Retirer tous les filtres', en: 'Remove all filters' },
});

const labels = { ...filterWords, member: texts.member };

interface Props {
  readonly ask: Ask<'staff'>;
  readonly around: DeskAround;
  readonly colleagues: readonly Colleague[];
}

/** In which order a queue is, what it is narrowed to, and how to change both: all of it in its address. */
export function QueueTools({ ask, around, colleagues }: Props) {
  const { language } = ask;
  const { place } = around;
  return (
    <>
      {place.queue !== 'resolved' && (
        <nav class="orders" aria-label={texts.order[language]}>
          <span aria-hidden="true">{texts.order[language]}</span>
          <ul>
            {queueOrders.map((order) => (
              <li>
                <a
                  href={queueAddress(language, { queue: place.queue, order, filters: place.filters })}
                  {...(order === place.order ? { 'aria-current': 'true' as const } : {})}
                >
                  {orderWords[order][language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Applied ask={ask} around={around} colleagues={colleagues} />
      <details class="filters">
        <summary>{texts.filter[language]}</summary>
        <FilterForm ask={ask} place={place} colleagues={colleagues} />
      </details>
    </>
  );
}

/** What the queue is narrowed to: each filter is the way to the queue without it. */
function Applied({ ask, around, colleagues }: Props) {
  const { language } = ask;
  const { place } = around;
  const { queue, order, filters } = place;
  const applied = Object.keys(filters) as (keyof QueueFilters)[];
  if (applied.length === 0) return null;
  return (
    <div class="applied">
      <ul aria-label={texts.shown[language]}>
        {applied.map((name) => {
          const { [name]: _, ...others } = filters;
          return (
            <li>
              <a href={queueAddress(language, { queue, order, filters: others })}>
                {labels[name][language]}
                {language === 'fr' ? '\u00a0: ' : ': '}
                {shownOf(ask, around, colleagues, name)} <span aria-hidden="true">×</span>
                <span class="visually-hidden"> {texts.remove[language]}</span>
              </a>
            </li>
          );
        })}
      </ul>
      {applied.length > 1 && (
        <a href={queueAddress(language, { queue, order, filters: {} })}>{texts.clear[language]}</a>
      )}
    </div>
  );
}

function shownOf(
  { language, house, viewer }: Ask<'staff'>,
  { place: { filters }, rows }: DeskAround,
  colleagues: readonly Colleague[],
  name: keyof QueueFilters,
): string {
  const { type = '', state, language: written, assignee } = filters;
  if (name === 'type') {
    const whole = house.catalogue.types.find(({ id }) => id === type)?.label;
    return whole?.[language] ?? house.catalogue.leaves.get(type)?.labels.at(-1)?.[language] ?? type;
  }
  if (name === 'state' && state) return stateWords[state][language];
  if (name === 'language' && written) return filterWords[written][language];
  if (name === 'member') return filters.member ?? '';
  if (assignee === nobody) return texts.nobody[language];
  if (assignee === viewer.person.id) return viewer.person.name;
  const known = colleagues.find(({ id }) => id === assignee)?.name ?? rows[0]?.assignee;
  return known ?? texts.somebody[language];
}
