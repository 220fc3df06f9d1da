import { teamLabel } from '../../catalogue/teams.ts';
import { countedMost } from '../../desk/queue-counts.ts';
import { type QueueName, queuesOf } from '../../desk/queue-place.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import type { Ask } from '../route.ts';
import type { DeskAround } from './around.ts';
import { queueAddress } from './queue-address.ts';
import { queueWords } from './queue-words.ts';

const texts = words({
  queues: { fr: 'Files de cas', en: 'Case queues' },
  shown: { fr: 'File : ', en: 'Queue: ' },
  mine: { fr: 'À moi', en: 'Mine' },
  team: (team: Localized) => ({ fr: `Équipe ${team.fr}`, en: `${team.en} team` }),
  allTeams: { fr: 'Toutes les équipes', en: 'All teams' },
  others: { fr: 'Autres équipes', en: 'Other teams' },
});

interface Props {
  readonly ask: Ask<'staff'>;
  readonly around: DeskAround;
}

/** The queues of the reader with how many cases each has: beside the list where there is room, else folded above it. */
export function QueueRail(props: Props) {
  const { language } = props.ask;
  const { queue } = props.around.place;
  return (
    <div class="queue-rail">
      <nav id="live-rail" data-live aria-label={texts.queues[language]}>
        <Groups {...props} />
      </nav>
      <details data-dropdown>
        <summary>
          {texts.shown[language]}
          <b>{queueWords[queue][language]}</b>
        </summary>
        <nav id="live-rail-folded" data-live aria-label={texts.queues[language]}>
          <Groups {...props} />
        </nav>
      </details>
    </div>
  );
}

function Groups({ ask, around }: Props) {
  const { viewer, language, house } = ask;
  const queues = queuesOf(viewer);
  const team = viewer.team === null ? texts.allTeams : texts.team(teamLabel(house.catalogue, viewer.team));
  const isOfTeam = (queue: QueueName) => queue !== 'mine' && queue !== 'others';
  return (
    <>
      {[
        { label: texts.mine, of: queues.filter((queue) => queue === 'mine') },
        { label: team, of: queues.filter(isOfTeam) },
        { label: texts.others, of: queues.filter((queue) => queue === 'others') },
      ]
        .filter(({ of }) => of.length > 0)
        .map(({ label, of }) => (
          <>
            <p class="group">{label[language]}</p>
            <ul>
              {of.map((queue) => (
                <QueueLink ask={ask} around={around} queue={queue} />
              ))}
            </ul>
          </>
        ))}
    </>
  );
}

function QueueLink({ ask: { language, address }, around, queue }: Props & { queue: QueueName }) {
  const { place, counts } = around;
  const count = counts[queue] ?? 0;
  const current = address === 'deskCase' ? ('true' as const) : ('page' as const);
  return (
    <li>
      <a
        href={queueAddress(language, { queue, order: place.order, filters: {} })}
        {...(queue === place.queue ? { 'aria-current': current } : {})}
      >
        <span>{queueWords[queue][language]}</span>{' '}
        <span class="count num">{count < countedMost ? count : `${countedMost - 1}+`}</span>
      </a>
    </li>
  );
}
