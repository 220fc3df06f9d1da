import { longestFilter } from '../../cases/list.ts';
import type { Language } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { Key } from './key.tsx';

const texts = words({
  label: { fr: 'Rechercher un cas, un membre, un ISWC', en: 'Search for a case, a member, an ISWC' },
  search: { fr: 'Rechercher', en: 'Search' },
});

/** What was typed to search for. */
export const searchParam = 'q';

/** The box at the top of every page of the desk by which a case is found. */
export const SearchBox = ({ language, typed }: { readonly language: Language; readonly typed: string }) => (
  <search class="desk-search">
    <form method="get" action={addressOf('deskSearch', language)}>
      <label class="visually-hidden" for="desk-search">
        {texts.label[language]}
      </label>
      <input
        type="search"
        id="desk-search"
        name={searchParam}
        value={typed}
        placeholder={texts.label[language]}
        maxlength={longestFilter}
        autocomplete="off"
        data-key="/"
      />
      <button class="button quiet" type="submit">
        {texts.search[language]}
      </button>
      <Key of="/" />
    </form>
  </search>
);
