import { may } from '../../cases/access.ts';
import { teamLabel } from '../../catalogue/teams.ts';
import { countedMost } from '../../desk/queue-counts.ts';
import { type QueueName, type QueuePlace, queuesOf } from '../../desk/queue-place.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import type { Ask } from '../route.ts';
import type { DeskAround } from './around.ts';
import { NewCaseLink } from './new-case-link.tsx';
import { queueAddress } from './queue-address.ts';
import { queueWords } from './queue-words.ts';

const texts = words({
  queues: { fr: 'Files de cas', en: 'Case queues' },
  shown: { fr: 'File : ', en: 'Queue: ' },
  mine: { fr: 'À moi', en: 'Mine' },
  team: (team: Localized) => ({ fr: `Équipe ${team.fr}`, en: `${team.en} team` }),
  allTeams: { fr: 'Toutes les équipes', en: 'All teams' },
  others: { fr: 'Autres équipes', en: 'Other teams' },
  load: { fr: 'Charge de l’équipe', en: 'Team’s workload' },
});

interface Props {
  readonly ask: Ask<'staff'>;
  readonly counts: DeskAround['counts'];
  /** The place in them that the page shows, if any. */
  readonly place?: QueuePlace;
}

/** The queues of the reader with how many cases each has: beside the list where there is room, else folded above it. */
export function QueueRail(props: Props) {
  const { language } = props.ask;
  const { place } = props;
  return (
    <div class="queue-rail">
      <NewCaseLink ask={props.ask} />
      <nav id="live-rail" data-live aria-label={texts.queues[language]}>
        <Groups {...props} />
      </nav>
      <details data-dropdown>
        <summary>
          {place ? (
            <>
              {texts.shown[language]}
              <b>{queueWords[place.queue][language]}</b>
            </>
          ) : (
            texts.queues[language]
          )}
        </summary>
        <nav id="live-rail-folded" data-live aria-label={texts.queues[language]}>
          <Groups {...props} />
        </nav>
      </details>
    </div>
  );
}

function Groups({ ask, ...props }: Props) {
  const { viewer, language, house, address } = ask;
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
                <QueueLink ask={ask} {...props} queue={queue} />
              ))}
            </ul>
          </>
        ))}
      {may.seeLoad(viewer) && (
        <p class="load-link">
          <a
            href={addressOf('deskLoad', language)}
            {...(address === 'deskLoad' ? { 'aria-current': 'page' as const } : {})}
          >
            {texts.load[language]}
          </a>
        </p>
      )}
    </>
  );
}

function QueueLink({
  ask: { language, address },
  counts,
  place,
  queue,
}: Props & { readonly queue: QueueName }) {
  const count = counts[queue] ?? 0;
  const current = address === 'deskCase' ? ('true' as const) : ('page' as const);
  return (
    <li>
      <a
        href={queueAddress(language, { queue, order: place?.order ?? 'target', filters: {} })}
        {...(queue === place?.queue ? { 'aria-current': current } : {})}
      >
        <span>{queueWords[queue][language]}</span>{' '}
        <span class="count num">{count < countedMost ? count : `${countedMost - 1}+`}</span>
      </a>
    </li>
  );
}
