import { may } from '../../cases/access.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import type { Ask } from '../route.ts';
import { Key } from './key.tsx';

const texts = words({
  newCase: { fr: 'Nouveau cas', en: 'New case' },
});

/** The way to open a case for a member who telephones, for whoever may. */
export const NewCaseLink = ({ ask: { language, viewer } }: { readonly ask: Ask<'staff'> }) =>
  may.openForMember(viewer) ? (
    <a class="button" href={addressOf('deskNewCase', language)} data-key="c">
      {texts.newCase[language]} <Key of="c" />
    </a>
  ) : null;
