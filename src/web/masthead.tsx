import type { Child } from 'hono/jsx';
import type { Language, Localized } from '../text/localized.ts';
import { locales, otherLanguage } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { AccountSwitch, type SignedInShown, Viewed } from './account-switch.tsx';
import { Mark } from './mark.tsx';

const texts = words({
  desk: { fr: 'Pupitre', en: 'Desk' },
  navigation: { fr: 'Navigation principale', en: 'Main navigation' },
  menu: { fr: 'Menu', en: 'Menu' },
});

const nameOf: Localized = { fr: 'Français', en: 'English' };

/** The same page in the other language: a link or, where something is being typed, a button that saves it first. */
type Twin =
  | { readonly href: string }
  | {
      /** The id of the form that is being filled. */
      readonly form: string;
      readonly formaction: string;
      /** The `act` that the Enter key means in this form: « continue ». */
      readonly enter: string;
    };

export interface MastheadProps {
  readonly language: Language;
  readonly area: 'portal' | 'desk' | 'sign-in';
  /** Where the name of the house leads. */
  readonly home: string;
  readonly nav: readonly { readonly label: string; readonly href: string; readonly current: boolean }[];
  readonly twin: Twin;
  readonly signedIn?: SignedInShown | undefined;
  /** The box by which a case is found. */
  readonly search?: Child;
}

/** The top of every page: where one is, in which language, and for which account. */
export function Masthead({ language, area, home, nav, twin, signedIn, search }: MastheadProps) {
  return (
    <header class={area === 'desk' ? 'masthead wide' : 'masthead'}>
      <div class="in">
        <a class="wordmark" href={home}>
          <Mark />
          <span>Répons</span>
          {area === 'desk' && <small>{texts.desk[language]}</small>}
        </a>
        {search}
        {nav.length > 0 && (
          <nav class="across" aria-label={texts.navigation[language]}>
            <NavLinks nav={nav} />
          </nav>
        )}
        <TwinLink twin={twin} language={language} />
        {nav.length > 0 && (
          <details class="menu" data-dropdown>
            <summary>{texts.menu[language]}</summary>
            <nav aria-label={texts.menu[language]}>
              <NavLinks nav={nav} />
            </nav>
          </details>
        )}
        {signedIn && <AccountSwitch signedIn={signedIn} language={language} />}
      </div>
      {signedIn && isToBeSaid(signedIn) && (
        <div class="acting">
          <p>
            <Viewed signedIn={signedIn} language={language} />
          </p>
        </div>
      )}
    </header>
  );
}

/** Whose business one does is said on a band of its own where it is not simply the account that is one's own. */
const isToBeSaid = ({ viewed, accounts }: SignedInShown) =>
  viewed ? viewed.as === 'representative' : accounts.length > 0;

const NavLinks = ({ nav }: Pick<MastheadProps, 'nav'>) => (
  <ul>
    {nav.map(({ label, href, current }) => (
      <li>
        <a href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
          {label}
        </a>
      </li>
    ))}
  </ul>
);

function TwinLink({ twin, language }: { readonly twin: Twin; readonly language: Language }) {
  const other = otherLanguage(language);
  if ('href' in twin) {
    return (
      <a class="twin" href={twin.href} lang={locales[other]} hreflang={locales[other]}>
        {nameOf[other]}
      </a>
    );
  }
  return (
    <>
      {/* Enter presses a form's first submit button, which would be the language without this one before it. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody can come to it, it is there for the Enter key alone. */}
      <button
        type="submit"
        form={twin.form}
        name="act"
        value={twin.enter}
        class="visually-hidden"
        tabindex={-1}
        aria-hidden="true"
      />
      <button
        type="submit"
        form={twin.form}
        formaction={twin.formaction}
        name="act"
        value="language"
        class="twin"
        lang={locales[other]}
      >
        {nameOf[other]}
      </button>
    </>
  );
}
