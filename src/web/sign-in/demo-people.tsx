import { teamLabel } from '../../catalogue/teams.ts';
import type { DemoPerson } from '../../demo/people.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { hasMailbox } from '../demonstration/emails.tsx';
import type { Ask } from '../route.ts';

const texts = words({
  title: { fr: 'Démonstration', en: 'Demonstration' },
  how: (password: string) => ({
    fr: `Tout est fictif. Choisissez une personne pour vous connecter à sa place, ou saisissez son adresse courriel et le mot de passe ${password}.`,
    en: `Everything is fictitious. Choose a person to sign in as them, or enter their email address and the password ${password}.`,
  }),
  emails: {
    fr: 'Lire les courriels que le portail envoie',
    en: 'Read the emails that the portal sends',
  },
  member: { fr: 'Membres', en: 'Members' },
  representative: { fr: 'Représentantes et représentants', en: 'Representatives' },
  visitor: { fr: 'Sans compte de membre', en: 'Without a member account' },
  noAccess: { fr: 'aucun accès en ce moment', en: 'no access at the moment' },
  staff: { fr: 'Personnel', en: 'Staff' },
  lead: { fr: 'responsable d’équipe', en: 'team lead' },
  auditor: { fr: 'Vérification', en: 'Auditor' },
});

interface Props {
  readonly ask: Ask;
  readonly people: readonly DemoPerson[];
  readonly password: string;
  readonly action: string;
}

/** The people of the demonstration by role, each a button that signs in as them. */
export function DemoPeople({ ask, people, password, action }: Props) {
  const { language } = ask;
  return (
    <section class="demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">{texts.title[language]}</h2>
      <p class="meta">{texts.how(password)[language]}</p>
      {hasMailbox(ask) && (
        <p>
          <a href={addressOf('emails', language)}>{texts.emails[language]}</a>
        </p>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="password" value={password} />
        {(['member', 'representative', 'visitor', 'staff'] as const).map((role) => (
          <>
            <h3>{texts[role][language]}</h3>
            <ul class="people-list">
              {people
                .filter((person) => person.as === role)
                .map((person) => (
                  <li>
                    <button type="submit" name="email" value={person.email}>
                      <b>{person.name}</b> <small>{whatOf(person, ask)[language]}</small>
                    </button>
                  </li>
                ))}
            </ul>
          </>
        ))}
      </form>
    </section>
  );
}

/** What tells a person from the others: their team and role, or their accounts. */
function whatOf({ as, team, roles, accounts, name }: DemoPerson, { house }: Ask): Localized {
  if (as === 'representative' && accounts.length === 0) return texts.noAccess;
  if (as !== 'staff') {
    const others = accounts.filter((account) => account !== name).join(', ');
    return { fr: others, en: others };
  }
  const label = team === null ? undefined : teamLabel(house.catalogue, team);
  const role = roles.includes('lead') ? texts.lead : roles.includes('auditor') ? texts.auditor : undefined;
  const both = (language: 'fr' | 'en') => [label?.[language], role?.[language]].filter(Boolean).join(', ');
  return { fr: both('fr'), en: both('en') };
}
