import type { Waiting } from '../cases/waiting.ts';
import type { Language, Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { accountField } from './account-field.ts';

const texts = words({
  viewed: { fr: 'Compte consulté', en: 'Account viewed' },
  actingFor: { fr: 'Vous agissez pour', en: 'You are acting for' },
  actingInOwnName: { fr: 'Vous agissez en votre nom :', en: 'You are acting in your own name:' },
  inOwnName: { fr: 'En votre nom', en: 'In your own name' },
  noAccount: { fr: 'sans compte de membre', en: 'without a member account' },
  yours: { fr: 'Vos comptes', en: 'Your accounts' },
  actFor: { fr: 'Agir pour', en: 'Act for' },
  number: (number: string) => ({ fr: `compte\u00a0${number}`, en: `account\u00a0${number}` }),
  waiting: (count: number) => ({
    fr: count === 1 ? '1 cas vous attend' : `${count} cas vous attendent`,
    en: count === 1 ? '1 case is waiting for you' : `${count} cases are waiting for you`,
  }),
  elsewhere: { fr: 'ailleurs', en: 'elsewhere' },
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
  /** How many cases wait for them in each. */
  readonly waiting: Waiting;
  readonly mayActInOwnName: boolean;
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
  const { name, viewed, accounts, mayActInOwnName, signOutAction } = signedIn;
  return (
    <details class="account" data-dropdown>
      <summary>
        <span class="avatar" aria-hidden="true">
          {initials(viewed?.name ?? name)}
        </span>
        <span>
          <Viewed signedIn={signedIn} language={language} />{' '}
          <WaitingElsewhere signedIn={signedIn} language={language} />
        </span>
      </summary>
      <div class="panel">
        {accounts.length + (mayActInOwnName ? 1 : 0) > 1 && (
          <SwitchForm signedIn={signedIn} language={language} />
        )}
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

/** « Vous agissez pour Élodie Marchand-Tremblay (compte 10004217) », the account that is one's own, or one's name. */
export function Viewed({ signedIn: { name, viewed, accounts }, language }: AccountSwitchProps) {
  // There is nothing to take it for.
  if (viewed === null && accounts.length === 0) return <b>{name}</b>;
  if (viewed?.as === 'holder') {
    return (
      <>
        <small>{texts.viewed[language]}</small> <b>{viewed.name}</b>
      </>
    );
  }
  const detail = viewed ? texts.number(viewed.number) : texts.noAccount;
  return (
    <>
      <small>{(viewed ? texts.actingFor : texts.actingInOwnName)[language]}</small>{' '}
      <b>{viewed?.name ?? name}</b> <small class="detail">({detail[language]})</small>
    </>
  );
}

function SwitchForm({ signedIn, language }: AccountSwitchProps) {
  const { name, accounts, viewed, waiting, mayActInOwnName, switchAction } = signedIn;
  const choice = (id: string, label: string, detail: Localized) => (
    <button
      type="submit"
      name={accountField}
      value={id}
      {...(id === (viewed?.id ?? '') ? { 'aria-current': 'true' as const } : {})}
    >
      <b>{label}</b> <small>{detail[language]}</small>
      <WaitingHere count={waiting.get(id)} language={language} />
    </button>
  );
  const group = (heading: Localized, as: AccountShown['as']) => {
    const those = accounts.filter((account) => account.as === as);
    if (those.length === 0) return null;
    return (
      <fieldset>
        <legend>{heading[language]}</legend>
        {those.map(({ id, name, number }) => choice(id, name, texts.number(number)))}
      </fieldset>
    );
  };
  return (
    <form method="post" action={switchAction}>
      {group(texts.yours, 'holder')}
      {group(texts.actFor, 'representative')}
      {mayActInOwnName && (
        <fieldset>
          <legend>{texts.inOwnName[language]}</legend>
          {choice('', name, texts.noAccount)}
        </fieldset>
      )}
    </form>
  );
}

const WaitingHere = ({ count, language }: { count: number | undefined; language: Language }) =>
  count === undefined ? null : <span class="waiting">{texts.waiting(count)[language]}</span>;

/** On the closed switch: that another account than the one viewed has something for them. */
function WaitingElsewhere({ signedIn: { viewed, waiting }, language }: AccountSwitchProps) {
  const counts = [...waiting].filter(([id]) => id !== (viewed?.id ?? '')).map(([, count]) => count);
  if (counts.length === 0) return null;
  const [count = '', ...words] = texts.waiting(counts.reduce((sum, each) => sum + each))[language].split(' ');
  // « 2 ailleurs » to the eye, which has little room here; « 2 cas vous attendent ailleurs » to the ear.
  return (
    <span class="waiting">
      {count} <span class="visually-hidden">{words.join(' ')}</span> {texts.elsewhere[language]}
    </span>
  );
}

function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '');
  return (letters.length > 1 ? `${letters[0]}${letters.at(-1)}` : (letters[0] ?? '')).toUpperCase();
}
