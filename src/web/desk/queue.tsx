import { colleaguesOf } from '../../desk/colleagues.ts';
import { queueCounts } from '../../desk/queue-counts.ts';
import { type QueueName, queuesOf } from '../../desk/queue-place.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { notFound } from '../errors.tsx';
import { page } from '../page.tsx';
import { seeOther } from '../redirect.ts';
import { type Ask, route } from '../route.ts';
import { type DeskAround, deskAround } from './around.ts';
import { Done } from './case-done.tsx';
import { QueueTools } from './filters.tsx';
import { deskSignalsAddress, queueAddress, queuePlaceIn } from './queue-address.ts';
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

/** « Pupitre »: leads to the queue where one begins, if one reads cases at all. */
export const desk = route('desk', 'staff', {
  async get(ask) {
    const { house, viewer, language } = ask;
    const queues = queuesOf(viewer);
    if (queues.length > 0) {
      const queue = firstOf(queues, await queueCounts(house, viewer));
      return seeOther(queueAddress(language, { queue, order: 'target', filters: {} }));
    }
    return page(
      ask,
      { title: texts.title, current: 'desk' },
      <>
        <h1>{texts.title[language]}</h1>
        <p class="lede">{texts.noAccess[language]}</p>
      </>,
    );
  },
});

/** One begins with what is one's own; where that is nothing, with the first queue of the team that has something. */
function firstOf(queues: readonly QueueName[], counts: DeskAround['counts']): QueueName {
  if (!queues.includes('mine')) return 'open';
  const begun: readonly QueueName[] = ['mine', 'answered', 'late', 'unassigned', 'open'];
  return begun.find((queue) => (counts[queue] ?? 0) > 0) ?? 'mine';
}

/** A queue, narrowed and ordered as its address says. */
export const deskQueue = route('deskQueue', 'staff', {
  async get(ask) {
    const place = queuePlaceIn(ask.url, ask.params.queue);
    const around = place && (await deskAround(ask, place));
    if (!around) return notFound(ask);
    return drawQueue(ask, around);
  },
});

async function drawQueue(ask: Ask<'staff', 'deskQueue'>, around: DeskAround): Promise<Response> {
  const { language, house, viewer } = ask;
  const isOfTeam = around.place.queue !== 'mine' && around.place.queue !== 'others';
  const colleagues = isOfTeam ? await colleaguesOf(house, viewer) : [];
  const { queue } = around.place;
  return page(
    ask,
    {
      title: texts.queueTitle(queueWords[queue]),
      current: 'desk',
      signals: deskSignalsAddress(language, around.place),
    },
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
