import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { notFound } from '../errors.tsx';
import { page } from '../page.tsx';
import { type Ask, route } from '../route.ts';
import { type DeskAround, deskAround } from './around.ts';
import { queuePlaceIn } from './queue-address.ts';
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
    if (around) return draw(ask, around, texts.title);
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
    return draw(ask, around, texts.queueTitle(queueWords[around.place.queue]));
  },
});

function draw(ask: Ask<'staff', 'desk' | 'deskQueue'>, around: DeskAround, title: Localized): Response {
  const { language } = ask;
  const { queue } = around.place;
  return page(
    ask,
    { title, current: 'desk', signals: addressOf('deskSignals', language) },
    <div class="desk-panes">
      <QueueRail ask={ask} around={around} />
      <section class="queue-pane" aria-labelledby="queue">
        <h1 id="queue">{queueWords[queue][language]}</h1>
        <QueueRows ask={ask} around={around} />
      </section>
    </div>,
  );
}
