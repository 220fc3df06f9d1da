import { longestFilter } from '../../cases/list.ts';
import type { Colleague } from '../../desk/colleagues.ts';
import { nobody, orderOf, type QueuePlace } from '../../desk/queue-place.ts';
import { type Choice, Select, TextField } from '../../parts/field.tsx';
import { type Localized, languages } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { stateWords } from '../case-words.ts';
import type { Ask } from '../route.ts';
import { placeParams } from './queue-address.ts';
import { filterWords } from './queue-words.ts';

const texts = words({
  member: { fr: 'Membre : nom ou numéro de compte', en: 'Member: name or account number' },
  all: { fr: 'Tous', en: 'All' },
  allOf: (type: Localized) => ({ fr: `Tout : ${type.fr}`, en: `All: ${type.en}` }),
  anyLanguage: { fr: 'Les deux', en: 'Both' },
  anybody: { fr: 'N’importe qui', en: 'Anybody' },
  nobody: { fr: 'Personne', en: 'Nobody' },
  apply: { fr: 'Appliquer', en: 'Apply' },
});

interface Props {
  readonly ask: Ask<'staff'>;
  readonly place: QueuePlace;
  readonly colleagues: readonly Colleague[];
}

/** What a queue may be narrowed to; sent, it is the queue's address. */
export function FilterForm({ ask: { language, house }, place, colleagues }: Props) {
  const { queue, filters } = place;
  const order = orderOf(place);
  const states = (['new', 'in-progress', 'waiting-member', 'waiting-third-party'] as const).map((value) => ({
    value,
    label: stateWords[value],
  }));
  return (
    <form method="get" action={addressOf('deskQueue', language, { queue })}>
      {order !== 'target' && queue !== 'resolved' && (
        <input type="hidden" name={placeParams.order} value={order} />
      )}
      <div class="filter-fields">
        <Select
          id={placeParams.type}
          label={filterWords.type}
          groups={typeGroups(house.catalogue.types)}
          chosen={filters.type ?? ''}
          prompt={texts.all}
          language={language}
        />
        <TextField
          id={placeParams.member}
          label={texts.member}
          value={filters.member ?? ''}
          maxlength={longestFilter}
          autocomplete="off"
          language={language}
        />
        {queue !== 'resolved' && !queue.startsWith('waiting') && (
          <Select
            id={placeParams.state}
            label={filterWords.state}
            groups={[{ choices: states }]}
            chosen={filters.state ?? ''}
            prompt={texts.all}
            language={language}
          />
        )}
        <Select
          id={placeParams.language}
          label={filterWords.language}
          groups={[{ choices: languages.map((value) => ({ value, label: filterWords[value] })) }]}
          chosen={filters.language ?? ''}
          prompt={texts.anyLanguage}
          language={language}
        />
        {colleagues.length > 0 && (
          <Select
            id={placeParams.assignee}
            label={filterWords.assignee}
            groups={[
              {
                choices: [
                  { value: nobody, label: texts.nobody },
                  ...colleagues.map(({ id, name }) => ({ value: id, label: both(name) })),
                ],
              },
            ]}
            chosen={filters.assignee ?? ''}
            prompt={texts.anybody}
            language={language}
          />
        )}
      </div>
      <button class="button quiet" type="submit">
        {texts.apply[language]}
      </button>
    </form>
  );
}

/** Each type as a whole, then each of its leaves. */
const typeGroups = (types: Ask['house']['catalogue']['types']) =>
  types.map(({ id, label, subTypes }) => ({
    label,
    choices: [
      { value: id, label: texts.allOf(label) },
      ...subTypes.flatMap((sub): Choice[] =>
        'updateTypes' in sub
          ? sub.updateTypes.map((leaf) => ({ value: `${id}/${sub.id}/${leaf.id}`, label: leaf.label }))
          : [{ value: `${id}/${sub.id}`, label: sub.label }],
      ),
    ],
  }));

const both = (name: string): Localized => ({ fr: name, en: name });
