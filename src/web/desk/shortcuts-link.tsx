import type { Language } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';

const texts = words({
  title: { fr: 'Raccourcis clavier', en: 'Keyboard shortcuts' },
  close: { fr: 'Fermer', en: 'Close' },
});

/** The id of the part of their page that the key « ? » shows over any other. */
export const shortcutsSheet = 'keys';

/** The way to the keys of the desk, on each of its pages. */
export const ShortcutsLink = ({ language }: { readonly language: Language }) => (
  <a
    href={addressOf('deskShortcuts', language)}
    data-sheet={shortcutsSheet}
    data-close={texts.close[language]}
    data-key="?"
  >
    {texts.title[language]}{' '}
    <span class="key" aria-hidden="true">
      ?
    </span>
  </a>
);
