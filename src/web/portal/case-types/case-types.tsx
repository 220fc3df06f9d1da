import { findLeaves } from '../../../catalogue/find-leaves.ts';
import { Field } from '../../../parts/field.tsx';
import { words } from '../../../text/words.ts';
import { addressOf } from '../../addresses.ts';
import { page } from '../../page.tsx';
import { type Ask, route } from '../../route.ts';
import { AllTypes } from './all-types.tsx';
import { Found } from './found.tsx';
import { leafTexts } from './leaf-words.ts';

const texts = words({
  lede: {
    fr: 'Décrivez votre situation dans vos mots, ou parcourez les types. Chaque type indique qui vous répondra et ce qu’il faut avoir en main.',
    en: 'Describe your situation in your own words, or browse the types. Each type says who will answer you and what to have at hand.',
  },
  question: { fr: 'Que voulez-vous régler?', en: 'What do you want to settle?' },
  hint: {
    fr: 'Par exemple : « mon concert de juillet n’a pas été payé », « j’ai changé de nom d’artiste »',
    en: 'For example: “my concert in July was not paid”, “I changed my artist name”',
  },
  search: { fr: 'Chercher', en: 'Search' },
  found: (count: number, title: string) => ({
    fr: `${count === 0 ? 'Aucun type trouvé' : 'Types trouvés'} · ${title}`,
    en: `${count === 0 ? 'No type found' : 'Types found'} · ${title}`,
  }),
});

/** What the reader typed is in the address, so that it can be come back to. */
const searchParam = 'q';

/** « Comprendre les types de cas »: every type, what it is for, and the likeliest for what one describes. */
export const caseTypes = route('caseTypes', 'member', {
  get(ask) {
    const { house, language, url } = ask;
    const typed = (url.searchParams.get(searchParam) ?? '').trim();
    const found = typed === '' ? undefined : findLeaves(house.catalogue, language, typed);
    const title = leafTexts.title;
    return page(
      ask,
      {
        title: found
          ? { fr: texts.found(found.length, title.fr).fr, en: texts.found(found.length, title.en).en }
          : title,
        current: 'types',
      },
      <>
        <h1>{title[language]}</h1>
        <p class="lede">{texts.lede[language]}</p>
        <SearchForm ask={ask} typed={typed} />
        {found && <Found ask={ask} found={found} />}
        <AllTypes ask={ask} />
      </>,
    );
  },
});

function SearchForm({ ask: { language }, typed }: { readonly ask: Ask; readonly typed: string }) {
  return (
    <search>
      <form class="form search" method="get" action={addressOf('caseTypes', language)}>
        <Field id="situation" label={texts.question} hint={texts.hint} language={language}>
          <div class="row">
            <input
              type="search"
              id="situation"
              name={searchParam}
              value={typed}
              maxlength={300}
              autocomplete="off"
              aria-describedby="situation-hint"
            />
            <button class="button" type="submit">
              {texts.search[language]}
            </button>
          </div>
        </Field>
      </form>
    </search>
  );
}
