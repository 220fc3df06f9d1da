import type { Child } from 'hono/jsx';
import type { Language } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import type { News } from './news.ts';

const texts = words({
  lost: {
    fr: 'Connexion interrompue : cette page se mettra à jour au retour.',
    en: 'Connection lost: this page will update when it is back.',
  },
  gone: {
    fr: 'Cette page ne se met plus à jour. Rechargez-la pour voir ce qui a changé.',
    en: 'This page no longer updates. Reload it to see what has changed.',
  },
});

interface LivePageProps {
  /** The address of what tells that the page changed. */
  readonly signals: string;
  /** How far one had heard before the page was read. */
  readonly mark: string;
  readonly language: Language;
}

/** Keeps the live regions of a page up to date in the browser; without JavaScript it is nothing at all. */
export const LivePage = ({ signals, mark, language }: LivePageProps) => (
  <live-page
    data-signals={signals}
    data-mark={mark}
    data-lost={texts.lost[language]}
    data-gone={texts.gone[language]}
  >
    <p class="live-note" hidden />
  </live-page>
);

interface LiveRegionProps {
  readonly name: string;
  readonly news?: News;
  readonly children?: Child;
}

/** A part of a live page that becomes what it would be now: always drawn, even empty, and nothing is typed in it. */
export const LiveRegion = ({ name, news, children }: LiveRegionProps) => (
  <div id={`live-${name}`} data-live {...(news ? { 'data-news': JSON.stringify(news) } : {})}>
    {children}
  </div>
);
