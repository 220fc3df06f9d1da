import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';

const texts = words({
  viewed: { fr: 'Compte consulté', en: 'Account viewed' },
  actingFor: { fr: 'Vous agissez pour', en: 'You are acting for' },
  yours: { fr: 'Vos comptes', en: 'Your accounts' },
  actFor: { fr: 'Agir pour', en: 'Act for' },
  number: (number: string) => ({ fr: `compte\u00a0${number}`, en: `account\u00a0${number}` }),
  signedInAs: { fr: 'Session ouverte par', en: 'Signed in as' },
  signOut: { fr: 'Se déconnecter', en: 'Sign out' },
});

interface AccountShown {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly as: 'holder' | 'representative';
}

export interface SignedInShown {
  readonly name: string;
  readonly viewed: AccountShown | null;
  readonly accounts: readonly AccountShown[];
  /** Where the forms go; the first sends `account`. */
  readonly switchAction: string;
  readonly signOutAction: string;
}

interface AccountSwitchProps {
  readonly signedIn: SignedInShown;
  readonly language: Language;
}

/** Which account is viewed, never cut short; opens on the others, and on the way out. */
export function AccountSwitch({ signedIn, language }: AccountSwitchProps) {
  const { name, viewed, accounts, signOutAction } = signedIn;
  const shown = viewed?.name ?? name;
  return (
    <details class="account" data-dropdown>
      <summary>
        <span class="avatar" aria-hidden="true">
          {initials(shown)}
        </span>
        <span>{viewed ? <Viewed account={viewed} language={language} /> : <b>{name}</b>}</span>
      </summary>
      <div class="panel">
        {accounts.length > 1 && <SwitchForm signedIn={signedIn} language={language} />}
        <form class="way-out" method="post" action={signOutAction}>
          <p class="meta">
            {texts.signedInAs[language]} <b>{name}</b>
          </p>
          <button type="submit" class="button quiet">
            {texts.signOut[language]}
          </button>
        </form>
      </div>
    </details>
  );
}

/** « Vous agissez pour Élodie Marchand-Tremblay (compte 10004217) », or the account that is one's own. */
export function Viewed({
  account,
  language,
}: {
  readonly account: AccountShown;
  readonly language: Language;
}) {
  if (account.as === 'holder') {
    return (
      <>
        <small>{texts.viewed[language]}</small> <b>{account.name}</b>
      </>
    );
  }
  return (
    <>
      <small>{texts.actingFor[language]}</small> <b>{account.name}</b>{' '}
      <small class="number">({texts.number(account.number)[language]})</small>
    </>
  );
}

function SwitchForm({ signedIn, language }: AccountSwitchProps) {
  const { accounts, viewed, switchAction } = signedIn;
  const group = (heading: Localized, as: AccountShown['as']) => {
    const those = accounts.filter((account) => account.as === as);
    if (those.length === 0) return null;
    return (
      <fieldset>
        <legend>{heading[language]}</legend>
        {those.map(({ id, name, number }) => (
          <button
            type="submit"
            name="account"
            value={id}
            {...(id === viewed?.id ? { 'aria-current': 'true' as const } : {})}
          >
            <b>{name}</b> <small>{texts.number(number)[language]}</small>
          </button>
        ))}
      </fieldset>
    );
  };
  return (
    <form method="post" action={switchAction}>
      {group(texts.yours, 'holder')}
      {group(texts.actFor, 'representative')}
    </form>
  );
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '');
  return (letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '')).toUpperCase();
}
