import type { Account } from '../../../accounts/account.ts';
import type { MemberViewer } from '../../../cases/viewer.ts';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { accountLine } from '../../case-words.ts';
import type { Ask } from '../../route.ts';

const texts = words({
  holder: (account: Localized) => ({
    fr: `Pour ${account.fr}, au téléphone`,
    en: `For ${account.en}, by telephone`,
  }),
  other: (account: Localized, caller: string) => ({
    fr: `Pour ${account.fr}, au téléphone avec ${caller}`,
    en: `For ${account.en}, by telephone with ${caller}`,
  }),
  ownName: (caller: string) => ({
    fr: `Pour ${caller}, en son propre nom, au téléphone`,
    en: `For ${caller}, in their own name, by telephone`,
  }),
});

/** « Pour Élodie Marchand-Tremblay (compte 10010664), au téléphone »: whose case an agent writes, and who speaks. */
export function callerWords({ person }: MemberViewer, account: Account | null): Localized {
  if (account === null) return texts.ownName(person.name);
  const line = { fr: accountLine(account, 'fr'), en: accountLine(account, 'en') };
  return account.as === 'holder' && account.name === person.name
    ? texts.holder(line)
    : texts.other(line, person.name);
}

/** It stays in sight while an agent writes for somebody else; a member has none. */
export function CallerBand({ ask: { viewer, language }, account }: Props) {
  if (!viewer.by) return null;
  return <p class="caller">{callerWords(viewer, account)[language]}</p>;
}

interface Props {
  readonly ask: Ask<'member'>;
  readonly account: Account | null;
}
