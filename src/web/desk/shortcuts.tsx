import { Call } from '../../parts/call.tsx';
import { setShortcuts } from '../../people/shortcuts.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { readForm } from '../form.ts';
import { page } from '../page.tsx';
import { PostForm } from '../post-form.tsx';
import { seeOther } from '../redirect.ts';
import { route } from '../route.ts';
import { shortcutsSheet } from './shortcuts-link.tsx';

const texts = words({
  title: { fr: 'Raccourcis clavier', en: 'Keyboard shortcuts' },
  why: {
    fr: 'Chaque geste du pupitre a sa touche. Elle n’agit pas pendant que vous écrivez : appuyez d’abord sur Échap.',
    en: 'Everything at the desk has its key. It does nothing while you type: press Esc first.',
  },
  queue: { fr: 'Partout au pupitre', en: 'Anywhere at the desk' },
  onCase: { fr: 'Sur un cas', en: 'On a case' },
  inText: { fr: 'En écrivant', en: 'While typing' },
  next: { fr: 'Aller au cas suivant de la liste', en: 'Go to the next case of the list' },
  previous: { fr: 'Aller au cas précédent de la liste', en: 'Go to the previous case of the list' },
  open: { fr: 'Ouvrir le cas', en: 'Open the case' },
  search: { fr: 'Rechercher', en: 'Search' },
  newCase: { fr: 'Ouvrir un cas au téléphone', en: 'Open a case by telephone' },
  help: { fr: 'Afficher ces raccourcis', en: 'Show these shortcuts' },
  reply: { fr: 'Répondre au membre', en: 'Reply to the member' },
  note: { fr: 'Écrire une note interne', en: 'Write an internal note' },
  take: { fr: 'Prendre le cas, ou le rendre', en: 'Take the case, or give it back' },
  assign: { fr: 'Confier le cas', en: 'Assign the case' },
  move: { fr: 'Déplacer le cas', en: 'Move the case' },
  waitForMember: { fr: 'Envoyer et attendre le membre', en: 'Send and wait for the member' },
  waitForThirdParty: { fr: 'Attendre un tiers', en: 'Wait for a third party' },
  resolve: { fr: 'Résoudre le cas', en: 'Resolve the case' },
  reopen: { fr: 'Rouvrir le cas', en: 'Reopen the case' },
  keep: { fr: 'Garder le brouillon', en: 'Keep the draft' },
  send: { fr: 'Envoyer', en: 'Send' },
  leave: { fr: 'Quitter la zone de texte', en: 'Leave the text box' },
  enter: { fr: 'Entrée', en: 'Enter' },
  escape: { fr: 'Échap', en: 'Esc' },
  ctrlEnter: { fr: 'Ctrl + Entrée', en: 'Ctrl + Enter' },
  isOn: { fr: 'Les raccourcis sont actifs.', en: 'Shortcuts are on.' },
  isOff: { fr: 'Les raccourcis sont désactivés.', en: 'Shortcuts are off.' },
  turnOn: { fr: 'Activer les raccourcis', en: 'Turn shortcuts on' },
  turnOff: { fr: 'Désactiver les raccourcis', en: 'Turn shortcuts off' },
  saved: { fr: 'C’est enregistré.', en: 'Saved.' },
});

const same = (key: string): Localized => ({ fr: key, en: key });

/** Every key, where it acts. */
const groups: readonly {
  readonly label: Localized;
  readonly keys: readonly (readonly [Localized, Localized])[];
}[] = [
  {
    label: texts.queue,
    keys: [
      [same('J'), texts.next],
      [same('K'), texts.previous],
      [texts.enter, texts.open],
      [same('/'), texts.search],
      [same('C'), texts.newCase],
      [same('?'), texts.help],
    ],
  },
  {
    label: texts.onCase,
    keys: [
      [same('R'), texts.reply],
      [same('N'), texts.note],
      [same('T'), texts.take],
      [same('A'), texts.assign],
      [same('M'), texts.move],
      [same('W'), texts.waitForMember],
      [same('P'), texts.waitForThirdParty],
      [same('S'), texts.resolve],
      [same('O'), texts.reopen],
      [same('D'), texts.keep],
    ],
  },
  {
    label: texts.inText,
    keys: [
      [texts.ctrlEnter, texts.send],
      [texts.escape, texts.leave],
    ],
  },
];

const doneParam = 'done';

/** The keys of the desk, and whether they act for who reads this. */
export const deskShortcuts = route('deskShortcuts', 'staff', {
  get(ask) {
    const { language, viewer, url } = ask;
    return page(
      ask,
      { title: texts.title, current: 'desk' },
      <>
        {url.searchParams.has(doneParam) && <Call tone="ok" title={texts.saved[language]} focus />}
        <h1>{texts.title[language]}</h1>
        <section id={shortcutsSheet} aria-label={texts.title[language]}>
          <p>{texts.why[language]}</p>
          <div class="key-groups">
            {groups.map(({ label, keys }) => (
              <div>
                <h2>{label[language]}</h2>
                <dl class="keys">
                  {keys.map(([key, does]) => (
                    <div>
                      <dt>
                        <kbd class="key">{key[language]}</kbd>
                      </dt>
                      <dd>{does[language]}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </div>
          <PostForm action={addressOf('deskShortcuts', language)} class="row">
            <p>{(viewer.shortcuts ? texts.isOn : texts.isOff)[language]}</p>
            <button
              class="button quiet"
              type="submit"
              name="shortcuts"
              value={viewer.shortcuts ? 'off' : 'on'}
            >
              {(viewer.shortcuts ? texts.turnOff : texts.turnOn)[language]}
            </button>
          </PostForm>
        </section>
      </>,
    );
  },
  async post(ask) {
    const fields = await readForm(ask.request);
    await setShortcuts(ask.house, ask.viewer.person.id, fields.one('shortcuts') === 'on');
    return seeOther(`${addressOf('deskShortcuts', ask.language)}?${doneParam}=1`);
  },
});
