import {
  type Found,
  type FoundAccount,
  type FoundCaller,
  findCallers,
  longestSearch,
} from '../../../accounts/find-callers.ts';
import { may } from '../../../cases/access.ts';
import { Field } from '../../../parts/field.tsx';
import { words } from '../../../text/words.ts';
import { addressOf } from '../../addresses.ts';
import { accountLine, kindWords } from '../../case-words.ts';
import { notFound } from '../../errors.tsx';
import { page } from '../../page.tsx';
import { callAddress } from '../../portal/new-case/step-address.ts';
import { type Ask, route } from '../../route.ts';
import { CallDrafts } from './call-drafts.tsx';
import { CallReceipt } from './call-receipt.tsx';

const texts = words({
  title: { fr: 'Nouveau cas au téléphone', en: 'New case by telephone' },
  lede: {
    fr: 'Trouvez le membre, puis choisissez la personne qui vous parle. Vérifiez son identité avant d’aller plus loin.',
    en: 'Find the member, then choose the person you are speaking with. Check their identity before going further.',
  },
  label: { fr: 'Trouver le membre', en: 'Find the member' },
  hint: {
    fr: 'Nom, numéro de compte, numéro IPI ou adresse courriel complète',
    en: 'Name, account number, IPI number or whole e-mail address',
  },
  find: { fr: 'Trouver', en: 'Find' },
  who: { fr: 'Qui vous parle?', en: 'Who are you speaking with?' },
  none: (typed: string) => ({
    fr: `Personne ne correspond à « ${typed} ».`,
    en: `Nobody matches “${typed}”.`,
  }),
  noneMore: {
    fr: 'Essayez le début du nom, ou le numéro de compte seul.',
    en: 'Try how the name begins, or the account number alone.',
  },
  more: {
    fr: 'Voici les 20 premiers résultats. Précisez votre recherche pour voir les autres.',
    en: 'These are the first 20 results. Type more to see the others.',
  },
  holder: { fr: 'titulaire du compte', en: 'account holder' },
  representative: { fr: 'représente ce compte', en: 'represents this account' },
  noCaller: {
    fr: 'Personne n’est rattaché à ce compte dans le portail : aucun cas ne peut y être ouvert.',
    en: 'Nobody is linked to this account in the portal: no case can be opened for it.',
  },
  inOwnName: { fr: 'En son propre nom, sans compte', en: 'In their own name, with no account' },
});

const typedParam = 'q';

/** « Nouveau cas »: who is on the telephone, for whom; what the agent has begun before; the number of a case just opened. */
export const deskNewCase = route('deskNewCase', 'staff', {
  async get(ask) {
    const { house, viewer, language, url } = ask;
    if (!may.openForMember(viewer)) return notFound(ask);
    const typed = (url.searchParams.get(typedParam) ?? '').trim();
    const found = await findCallers(house, viewer, typed);
    return page(
      ask,
      { title: texts.title, current: 'desk' },
      <>
        {await CallReceipt({ ask })}
        <h1>{texts.title[language]}</h1>
        <p class="lede">{texts.lede[language]}</p>
        <search class="filter">
          <form method="get" action={addressOf('deskNewCase', language)}>
            <Field id="who" label={texts.label} hint={texts.hint} language={language}>
              <div class="row">
                <input
                  type="search"
                  id="who"
                  name={typedParam}
                  value={typed}
                  maxlength={longestSearch}
                  autocomplete="off"
                  aria-describedby="who-hint"
                />
                <button class="button" type="submit">
                  {texts.find[language]}
                </button>
              </div>
            </Field>
          </form>
        </search>
        {typed !== '' && <WhoSpeaks ask={ask} typed={typed} found={found} />}
        {await CallDrafts({ ask })}
      </>,
    );
  },
});

interface FoundProps {
  readonly ask: Ask<'staff'>;
  readonly typed: string;
  readonly found: Found;
}

function WhoSpeaks({ ask, typed, found: { accounts, inOwnName, areMore } }: FoundProps) {
  const { language } = ask;
  if (accounts.length + inOwnName.length === 0) {
    return (
      <p>
        <b>{texts.none(typed)[language]}</b> {texts.noneMore[language]}
      </p>
    );
  }
  return (
    <section aria-labelledby="found">
      <h2 id="found">{texts.who[language]}</h2>
      {areMore && <p>{texts.more[language]}</p>}
      <ul class="callers">
        {accounts.map((account) => (
          <li>
            <AccountFound ask={ask} account={account} />
          </li>
        ))}
        {inOwnName.length > 0 && (
          <li>
            <h3>{texts.inOwnName[language]}</h3>
            <ul>
              {inOwnName.map((caller) => (
                <CallerLink ask={ask} caller={caller} account={null} />
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  );
}

function AccountFound({ ask, account }: { ask: Ask<'staff'>; account: FoundAccount }) {
  const { language } = ask;
  const { artistName, callers, kind } = account;
  return (
    <>
      <h3>{accountLine(account, language)}</h3>
      <p class="meta">{[artistName, kindWords(kind)[language]].filter(Boolean).join(' · ')}</p>
      {callers.length === 0 ? (
        <p>{texts.noCaller[language]}</p>
      ) : (
        <ul>
          {callers.map((caller) => (
            <CallerLink ask={ask} caller={caller} account={account} />
          ))}
        </ul>
      )}
    </>
  );
}

interface CallerProps {
  readonly ask: Ask<'staff'>;
  readonly caller: FoundCaller & { readonly as?: 'holder' | 'representative' };
  readonly account: FoundAccount | null;
}

function CallerLink({ ask: { language }, caller: { personId, name, email, as }, account }: CallerProps) {
  const called = { person: { id: personId }, viewed: account };
  return (
    <li>
      <a href={callAddress(language, called)} data-row>
        {name}
      </a>{' '}
      <span class="meta">{[as && texts[as][language], email].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
