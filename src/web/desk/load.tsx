import { may } from '../../cases/access.ts';
import { teamLabel } from '../../catalogue/teams.ts';
import { loadOfTeam, loadQueues, type PersonLoad } from '../../desk/load.ts';
import { queueCounts } from '../../desk/queue-counts.ts';
import { nobody } from '../../desk/queue-place.ts';
import { Table } from '../../parts/table.tsx';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { notFound } from '../errors.tsx';
import { LiveRegion } from '../live/live-page.tsx';
import { page } from '../page.tsx';
import { route } from '../route.ts';
import { deskSignalsAddress, queueAddress } from './queue-address.ts';
import { QueueRail } from './queue-rail.tsx';
import { queueWords } from './queue-words.ts';

const texts = words({
  title: (team: Localized) => ({
    fr: `Charge de l’équipe ${team.fr}`,
    en: `Workload of the ${team.en} team`,
  }),
  explained: {
    fr: 'Les cas ouverts de chaque personne. Un nombre mène aux cas qu’il compte.',
    en: 'Each person’s open cases. A number leads to the cases it counts.',
  },
  person: { fr: 'Personne', en: 'Person' },
  open: { fr: 'Ouverts', en: 'Open' },
});

/** How much each person of a lead's team has to do. */
export const deskLoad = route('deskLoad', 'staff', {
  async get(ask) {
    const { house, viewer, language } = ask;
    if (viewer.team === null || !may.seeLoad(viewer)) return notFound(ask);
    const counts = await queueCounts(house, viewer);
    const { people, unassigned } = await loadOfTeam(house, viewer);
    const title = texts.title(teamLabel(house.catalogue, viewer.team));
    const rows = [...people, { id: nobody, name: queueWords.unassigned[language], load: unassigned }];
    const columns = loadQueues.map((queue) => ({
      header: (queue === 'open' ? texts.open : queueWords[queue])[language],
      numeric: true,
      cell: ({ id, name, load }: PersonLoad) => (
        <a
          href={queueAddress(language, { queue, order: 'target', filters: { assignee: id } })}
          aria-label={`${load[queue]}, ${name}, ${queueWords[queue][language]}`}
        >
          {load[queue]}
        </a>
      ),
    }));
    return page(
      ask,
      { title, current: 'desk', signals: deskSignalsAddress(language, { queue: 'open' }) },
      <div class="desk-panes">
        <QueueRail ask={ask} counts={counts} />
        <section class="queue-pane" aria-labelledby="load">
          <h1 id="load">{title[language]}</h1>
          <p class="lede">{texts.explained[language]}</p>
          <LiveRegion name="load">
            <Table
              caption={title[language]}
              columns={[{ header: texts.person[language], cell: ({ name }: PersonLoad) => name }, ...columns]}
              rows={rows}
              id={({ id }) => `load-${id}`}
            />
          </LiveRegion>
        </section>
      </div>,
    );
  },
});
