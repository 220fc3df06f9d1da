import { may } from '../../cases/access.ts';
import { teamLabel } from '../../catalogue/teams.ts';
import { type QueueRow, queueOf } from '../../desk/queue.ts';
import { Tag } from '../../parts/tag.tsx';
import { showShortMoment } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { pathWords, stateTone, stateWords } from '../case-words.ts';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfQueue } from '../live/news.ts';
import { page } from '../page.tsx';
import { placeIn } from '../place.ts';
import { type Ask, route } from '../route.ts';
import { NewCaseLink } from './new-case-link.tsx';

const texts = words({
  title: { fr: 'Pupitre', en: 'Desk' },
  open: (team: { fr: string; en: string }) => ({
    fr: `Cas ouverts de l’équipe ${team.fr}`,
    en: `Open cases of the ${team.en} team`,
  }),
  openAll: { fr: 'Cas ouverts de toutes les équipes', en: 'Open cases of all teams' },
  oldestFirst: { fr: 'Du plus ancien au plus récent.', en: 'Oldest first.' },
  none: {
    fr: 'Aucun cas ouvert. Les nouveaux cas s’afficheront ici.',
    en: 'No open cases. New ones will appear here.',
  },
  noAccess: {
    fr: 'Votre rôle ne donne accès à aucun cas.',
    en: 'Your role does not give you access to any cases.',
  },
  more: { fr: 'Cas suivants', en: 'Next cases' },
  openedAt: (when: string, whenEn: string) => ({ fr: `ouvert le ${when}`, en: `opened ${whenEn}` }),
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
});

/** « Pupitre »: the open cases of the agent's team. */
export const desk = route('desk', 'staff', {
  async get(ask) {
    const { house, viewer, language } = ask;
    if (!may.readCases(viewer)) {
      return page(
        ask,
        { title: texts.title, current: 'desk' },
        <>
          <h1>{texts.title[language]}</h1>
          <p class="lede">{texts.noAccess[language]}</p>
        </>,
      );
    }
    const { rows, next } = await queueOf(house, viewer, placeIn(ask.url));
    const heading =
      viewer.team === null ? texts.openAll : texts.open(teamLabel(house.catalogue, viewer.team));
    return page(
      ask,
      { title: heading, current: 'desk', signals: addressOf('deskSignals', language) },
      <>
        <div class="row between">
          <h1>{heading[language]}</h1>
          <NewCaseLink ask={ask} />
        </div>
        <LiveRegion name="queue" news={newsOfQueue(ask, rows)}>
          <p class="lede">{rows.length > 0 ? texts.oldestFirst[language] : texts.none[language]}</p>
          {rows.length > 0 && (
            <ol class="queue-list">
              {rows.map((row) => (
                <QueueItem ask={ask} row={row} />
              ))}
            </ol>
          )}
          {next && (
            <p>
              <a
                class="button quiet"
                href={`${ask.url.pathname}?at=${encodeURIComponent(next.at)}&after=${next.id}`}
              >
                {texts.more[language]}
              </a>
            </p>
          )}
        </LiveRegion>
      </>,
    );
  },
});

function QueueItem({ ask, row }: { ask: Ask; row: QueueRow }) {
  const { language, house } = ask;
  const moment = (inLanguage: 'fr' | 'en') =>
    showShortMoment(row.openedAt, inLanguage, house.settings.timeZone);
  return (
    <li id={`case-${row.number}`}>
      <a class="item" href={addressOf('deskCase', language, { number: row.number })}>
        <span class="row between">
          <b lang={locales[row.language]}>{row.subject}</b>
          <Tag tone={stateTone[row.state]}>{stateWords[row.state][language]}</Tag>
        </span>
        <span class="meta">
          {row.member} · {pathWords(house.catalogue, row.leaf, language)}
        </span>
        <span class="meta">
          <span class="num">{row.number}</span> · {texts.openedAt(moment('fr'), moment('en'))[language]} ·{' '}
          {texts[row.language][language]}
        </span>
      </a>
    </li>
  );
}
