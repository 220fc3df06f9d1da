import { Call } from '../../../parts/call.tsx';
import { Facts } from '../../../parts/facts.tsx';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import type { Ask } from '../../route.ts';

const texts = words({
  title: {
    fr: 'Ce brouillon a été enregistré ailleurs entre-temps',
    en: 'This draft was saved elsewhere in the meantime',
  },
  mine: {
    fr: 'Ce que vous venez d’écrire est ci-dessous et n’est pas encore enregistré. « Continuer » l’enregistre à la place de l’autre version.',
    en: 'What you just wrote is below and is not saved yet. “Continue” saves it in place of the other version.',
  },
  theirs: { fr: 'L’autre version', en: 'The other version' },
  keep: { fr: 'Garder l’autre version', en: 'Keep the other version' },
  blank: { fr: '(vide)', en: '(blank)' },
});

interface Props {
  readonly ask: Ask;
  /** Where the other version is shown, and this one forgotten. */
  readonly keepOther: string;
  /** What the other version says where it differs. */
  readonly theirs: readonly { readonly label: Localized; readonly value: string }[];
}

/** A step saved from an older copy is refused, and shows both. */
export function ChangedElsewhere({ ask: { language }, keepOther, theirs }: Props) {
  return (
    <Call tone="err" title={texts.title[language]} id="changed-elsewhere" focus>
      <p>{texts.mine[language]}</p>
      <details open>
        <summary>{texts.theirs[language]}</summary>
        <Facts
          facts={theirs.map(({ label, value }) => ({
            term: label[language],
            detail: value || texts.blank[language],
          }))}
        />
      </details>
      <p>
        <a href={keepOther}>{texts.keep[language]}</a>
      </p>
    </Call>
  );
}
