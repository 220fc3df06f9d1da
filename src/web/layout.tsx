import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import type { Localized } from '../text/localized.ts';
import { locales } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { ShortcutsLink } from './desk/shortcuts-link.tsx';
import { LivePage } from './live/live-page.tsx';
import { Chant } from './mark.tsx';
import { Masthead, type MastheadProps } from './masthead.tsx';

const texts = words({
  skip: { fr: 'Aller au contenu', en: 'Skip to content' },
  error: { fr: 'Erreur : ', en: 'Error: ' },
  help: { fr: 'Besoin d’aide? Écrivez à', en: 'Need help? Write to' },
  call: { fr: 'ou appelez au', en: 'or call' },
  offline: {
    fr: 'Vous êtes hors ligne : rien n’est perdu, votre texte reste ici. Réessayez quand la connexion revient.',
    en: 'You are offline: nothing is lost, your text stays here. Try again when the connection is back.',
  },
  down: {
    fr: 'Le portail ne répond pas : rien n’est perdu, votre texte reste ici. Réessayez dans un moment.',
    en: 'The portal is not answering: nothing is lost, your text stays here. Try again in a moment.',
  },
  back: {
    fr: 'La connexion est revenue : vous pouvez réessayer.',
    en: 'The connection is back: you can try again.',
  },
});

interface LayoutProps extends MastheadProps {
  readonly title: string;
  /** What is wrong with the form of this page: said first in its title and at the top of its content. */
  readonly problems?: readonly { readonly field: string; readonly text: Localized }[] | undefined;
  /** What tells that the page changed, and how far one had heard before it was read. */
  readonly live?: { readonly signals: string; readonly mark: string } | undefined;
  /** At the desk: whether keys act for who reads the page. */
  readonly shortcuts?: { readonly on: boolean } | undefined;
  /** The addresses of what every page loads. */
  readonly assets: {
    readonly css: string;
    readonly js: string;
    readonly icon: string;
    readonly fonts: readonly string[];
  };
  readonly society: { readonly email: string; readonly telephone: string };
  readonly children?: Child;
}

const pageClass = { portal: 'page', 'sign-in': 'page narrow', desk: 'page wide' };

/** A whole page, doctype included, around its content. */
export function Layout({
  title,
  problems = [],
  live,
  shortcuts,
  assets,
  society,
  children,
  ...masthead
}: LayoutProps) {
  const { language, area } = masthead;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={locales[language]}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light" />
          <title>{`${problems.length > 0 ? texts.error[language] : ''}${title} · Répons`}</title>
          {assets.fonts.map((font) => (
            <link rel="preload" as="font" type="font/woff2" href={font} crossorigin="anonymous" />
          ))}
          <link rel="stylesheet" href={assets.css} />
          <link rel="icon" type="image/svg+xml" href={assets.icon} />
          <script type="module" src={assets.js} />
        </head>
        <body {...(shortcuts?.on ? { 'data-keys': true } : {})}>
          <a class="skip" href="#contenu">
            {texts.skip[language]}
          </a>
          <Masthead {...masthead} />
          {area === 'sign-in' && <Chant />}
          <main id="contenu" class={pageClass[area]}>
            <ErrorSummary problems={problems} language={language} />
            {children}
          </main>
          <footer class="help">
            <p>
              {texts.help[language]} <a href={`mailto:${society.email}`}>{society.email}</a>{' '}
              {texts.call[language]}{' '}
              <a class="num" href={`tel:${society.telephone.replace(/[^\d+]/g, '')}`}>
                {society.telephone}
              </a>
              .
            </p>
            {shortcuts && (
              <p>
                <ShortcutsLink language={language} />
              </p>
            )}
          </footer>
          {/* Exists before it has anything to say: what is put in it later is read out. */}
          <p
            id="status"
            role="status"
            class="visually-hidden"
            data-offline={texts.offline[language]}
            data-down={texts.down[language]}
            data-back={texts.back[language]}
          />
          {live && <LivePage {...live} language={language} />}
        </body>
      </html>
    </>
  );
}
