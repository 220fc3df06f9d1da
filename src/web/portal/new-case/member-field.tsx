import type { Account } from '../../../accounts/account.ts';
import type { MemberViewer } from '../../../cases/viewer.ts';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import type { Ask } from '../../route.ts';
import { memberLine, newCaseTexts } from './frame.tsx';

const hints = words({
  member: {
    fr: 'C’est le compte que vous consultez. Pour ouvrir le cas dans un autre compte, changez d’abord de compte en haut de la page.',
    en: 'This is the account you are viewing. To open the case for another account, first switch accounts at the top of the page.',
  },
  memberOfDraft: {
    fr: 'Le compte pour lequel ce brouillon a été commencé.',
    en: 'The account this draft was started for.',
  },
  ownName: {
    fr: 'Ce cas sera à vous, et non à un membre. Pour l’ouvrir pour un membre, changez d’abord de compte en haut de la page.',
    en: 'This case will be yours, not a member’s. To open it for a member, first switch accounts at the top of the page.',
  },
  noAccount: {
    fr: 'Ce cas sera à vous : aucun compte de membre ne vous est rattaché.',
    en: 'This case will be yours: no member account is linked to you.',
  },
  ownNameOfDraft: {
    fr: 'Ce brouillon a été commencé en votre nom, et non pour un membre.',
    en: 'This draft was started in your own name, not for a member.',
  },
  memberOfCaller: {
    fr: 'Le compte pour lequel la personne au téléphone vous parle.',
    en: 'The account that the person on the telephone is calling about.',
  },
  ownNameOfCaller: {
    fr: 'Ce cas sera à la personne au téléphone, et non à un membre.',
    en: 'This case will belong to the person on the telephone, not to a member.',
  },
});

interface MemberFieldProps {
  readonly ask: Ask<'member'>;
  readonly account: Account | null;
  /** Whether the draft is there already: the account then stays what it is. */
  readonly isBegun: boolean;
}

/** « Membre »: for whom the case is, by itself the account viewed, and how to open it for another. */
export function MemberField({ ask, account, isBegun }: MemberFieldProps) {
  const { language, viewer } = ask;
  return (
    <div class="field">
      <p class="label">
        <label for="member">{newCaseTexts.member[language]}</label>
      </p>
      <p class="hint" id="member-hint">
        {hintFor(viewer, account, isBegun)[language]}
      </p>
      <output id="member" class="fixed" aria-live="off" aria-describedby="member-hint">
        {memberLine(ask, account)}
      </output>
    </div>
  );
}

function hintFor({ accounts, by }: MemberViewer, account: Account | null, isBegun: boolean): Localized {
  if (by) return account ? hints.memberOfCaller : hints.ownNameOfCaller;
  if (account) return isBegun ? hints.memberOfDraft : hints.member;
  if (accounts.length === 0) return hints.noAccount;
  return isBegun ? hints.ownNameOfDraft : hints.ownName;
}
