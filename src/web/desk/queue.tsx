import { colleaguesOf } from '../../desk/colleagues.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { notFound } from '../errors.tsx';
import { page } from '../page.tsx';
import { type Ask, route } from '../route.ts';
import { type DeskAround, deskAround } from './around.ts';
import { Done } from './case-done.tsx';
import { QueueTools } from './filters.tsx';
import { deskSignalsAddress, queuePlaceIn } from './queue-address.ts';
import { QueueRows } from './queue-pane.tsx';
import { QueueRail } from './queue-rail.tsx';
import { queueWords } from './queue-words.ts';

const texts = words({
  title: { fr: 'Pupitre', en: 'Desk' },
  queueTitle: (queue: Localized) => ({ fr: `${queue.fr} · Pupitre`, en: `${queue.en} · Desk` }),
  noAccess: {
    fr: 'Votre rôle ne donne accès à aucun cas.',
    en: 'Your role does not give you access to any cases.',
  },
});

/** « Pupitre »: where one begins, with what is one's own or, where that is nothing, with what waits for the team. */
export const desk = route('desk', 'staff', {
  async get(ask) {
    const around = await deskAround(ask);
    if (around) return drawQueue(ask, around, texts.title);
    return page(
      ask,
      { title: texts.title, current: 'desk' },
      <>
        <h1>{texts.title[ask.language]}</h1>
        <p class="lede">{texts.noAccess[ask.language]}</p>
      </>,
    );
  },
});

/** A queue, narrowed and ordered as its address says. */
export const deskQueue = route('deskQueue', 'staff', {
  async get(ask) {
    const place = queuePlaceIn(ask.url, ask.params.queue);
    const around = place && (await deskAround(ask, place));
    if (!around) return notFound(ask);
    return drawQueue(ask, around, texts.queueTitle(queueWords[around.place.queue]));
  },
});

async function drawQueue(
  ask: Ask<'staff', 'desk' | 'deskQueue'>,
  around: DeskAround,
  title: Localized,
): Promise<Response> {
  const { language, house, viewer } = ask;
  const isOfTeam = around.place.queue !== 'mine' && around.place.queue !== 'others';
  const colleagues = isOfTeam ? await colleaguesOf(house, viewer) : [];
  const { queue } = around.place;
  return page(
    ask,
    { title, current: 'desk', signals: deskSignalsAddress(language, around.place) },
    <div class="desk-panes">
      <QueueRail ask={ask} counts={around.counts} place={around.place} />
      <section class="queue-pane" aria-labelledby="queue">
        <h1 id="queue">{queueWords[queue][language]}</h1>
        <Done ask={ask} />
        <QueueTools ask={ask} around={around} colleagues={colleagues} />
        <QueueRows ask={ask} around={around} />
      </section>
    </div>,
  );
}
