import type { Account } from '../../../accounts/account.ts';
import { may } from '../../../cases/access.ts';
import type { Caller } from '../../../cases/viewer.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Language } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { leafWords } from '../../case-words.ts';

const texts = words({
  title: {
    fr: 'Types que le membre doit ouvrir lui-même dans le portail',
    en: 'Types that members must open themselves in the portal',
  },
  why: {
    fr: 'Ils demandent une réponse protégée, comme un NAS ou un compte bancaire. Ne la prenez pas en note au téléphone.',
    en: 'They ask for a protected answer, such as a SIN or a bank account. Do not write it down over the telephone.',
  },
});

interface Props {
  readonly caller: Caller;
  readonly account: Account | null;
  readonly catalogue: Catalogue;
  readonly language: Language;
}

/** What the person on the telephone could open, and an agent cannot for them: said before it is looked for in vain. */
export function PortalOnly({ caller, account, catalogue, language }: Props) {
  const { by: _, ...themselves } = caller;
  const leaves = [...catalogue.leaves.values()].filter(
    (leaf) => may.file(themselves, account, leaf) && !may.file(caller, account, leaf),
  );
  if (leaves.length === 0) return null;
  return (
    <details>
      <summary>{texts.title[language]}</summary>
      <p>{texts.why[language]}</p>
      <ul>
        {leaves.map((leaf) => (
          <li>{leafWords(leaf, language)}</li>
        ))}
      </ul>
    </details>
  );
}
