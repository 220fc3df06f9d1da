import type { Child } from 'hono/jsx';
import type { Account } from '../accounts/account.ts';
import { may } from '../cases/access.ts';
import { drawnFor } from '../forms/drawn-for.ts';
import { FocusedField } from '../parts/field.tsx';
import type { Problem } from '../questions/kind.ts';
import { type Language, type Localized, otherLanguage } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { type AddressName, addresses, addressOf, fill } from './addresses.ts';
import { Shortcuts } from './desk/key.tsx';
import { SearchBox, searchParam } from './desk/search-box.tsx';
import { Layout } from './layout.tsx';
import { DrawnFor } from './post-form.tsx';
import type { Ask } from './route.ts';

const texts = words({
  home: { fr: 'Accueil', en: 'Home' },
  cases: { fr: 'Mes cas', en: 'My cases' },
  types: { fr: 'Types de cas', en: 'Case types' },
  desk: { fr: 'Pupitre', en: 'Desk' },
});

interface PageProps {
  readonly title: Localized;
  readonly status?: number;
  readonly problems?: readonly Problem[];
  readonly current?: 'home' | 'cases' | 'types' | 'desk';
  /** The id of the form being filled: the language link saves it before it leads to the twin. */
  readonly form?: string;
  /** The control that takes the focus when the page opens. */
  readonly focus?: string;
  /** The account that this page is about (null: in one's own name), where it is not the one viewed. */
  readonly account?: Account | null;
  /** The address that tells that the page changed: its live regions follow while it is on the screen. */
  readonly signals?: string;
}

/** A page of the product, in the reader's language, whole. */
export function page(ask: Ask, props: PageProps, content: Child): Response {
  const { language, house, assets, signedIn } = ask;
  const area = areaOf(ask.address);
  const staff = area === 'desk' && signedIn?.staff ? signedIn.staff : undefined;
  const html = (
    <Layout
      language={language}
      area={area}
      home={addressOf(area === 'desk' ? 'desk' : 'home', language)}
      title={props.title[language]}
      problems={props.problems}
      nav={navOf(ask, props.current)}
      twin={twinOf(ask, props.form)}
      live={props.signals === undefined ? undefined : { signals: props.signals, mark: ask.mark }}
      signedIn={signedInShown(ask, area, props.account)}
      shortcuts={staff && { on: staff.shortcuts }}
      search={searchBox(ask)}
      assets={assets}
      society={house.settings.society}
    >
      <DrawnFor.Provider value={signedIn ? drawnFor(house, signedIn.person.id) : ''}>
        <Shortcuts.Provider value={staff?.shortcuts ?? false}>
          <FocusedField.Provider value={props.focus ?? ''}>{content}</FocusedField.Provider>
        </Shortcuts.Provider>
      </DrawnFor.Provider>
    </Layout>
  );
  // Drawn here, since nothing in it waits: given the elements themselves, Hono would answer later.
  return ask.context.html(String(html), (props.status ?? 200) as 200);
}

/** At the desk, for who reads cases. */
function searchBox({ viewer, address, language, url }: Ask) {
  if (viewer?.side !== 'staff' || !may.readCases(viewer)) return undefined;
  const typed = address === 'deskSearch' ? (url.searchParams.get(searchParam) ?? '') : '';
  return (
    <Shortcuts.Provider value={viewer.shortcuts}>
      <SearchBox language={language} typed={typed} />
    </Shortcuts.Provider>
  );
}

const areaOf = (address: AddressName) =>
  address === 'signIn' ? 'sign-in' : address.startsWith('desk') ? 'desk' : 'portal';

/** The same page in the other language, its parameters and its query kept. */
function twinAddress(ask: Ask): string {
  return fill(addresses[ask.address][otherLanguage(ask.language)], ask.params) + ask.url.search;
}

function twinOf(ask: Ask, form: string | undefined) {
  const href = twinAddress(ask);
  return form ? { form, formaction: href, enter: 'continue' } : { href };
}

function navOf({ signedIn, language, address }: Ask, current: PageProps['current']) {
  if (!signedIn) return [];
  const link = (label: Localized, address: 'home' | 'cases' | 'caseTypes' | 'desk', isCurrent: boolean) => ({
    label: label[language],
    href: addressOf(address, language),
    current: isCurrent,
  });
  const onlyStaff = signedIn.staff !== null && signedIn.accounts.length === 0;
  // At the desk its mark leads to it already.
  if (onlyStaff && areaOf(address) === 'desk') return [];
  return [
    ...(onlyStaff
      ? []
      : [
          link(texts.home, 'home', current === 'home'),
          link(texts.cases, 'cases', current === 'cases'),
          link(texts.types, 'caseTypes', current === 'types'),
        ]),
    ...(signedIn.staff ? [link(texts.desk, 'desk', current === 'desk')] : []),
  ];
}

function signedInShown(
  { signedIn, language, waiting }: Ask,
  area: string,
  account: Account | null | undefined,
) {
  if (!signedIn) return undefined;
  return {
    name: signedIn.person.name,
    viewed: area === 'desk' ? null : account === undefined ? signedIn.viewed : account,
    accounts: area === 'desk' ? [] : signedIn.accounts,
    waiting,
    mayActInOwnName: area !== 'desk' && may.actInOwnName(signedIn),
    switchAction: addressOf('viewAccount', language),
    signOutAction: addressOf('signOut', language),
  };
}

/** The language of an address: its first segment. */
export const languageOf = (path: string): Language => (/^\/en(\/|$)/.test(path) ? 'en' : 'fr');
