import { teamLabel } from '../../catalogue/teams.ts';
import type { QueueRow } from '../../desk/queue.ts';
import { Tag } from '../../parts/tag.tsx';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { lastWords, stateTone, stateWords } from '../case-words.ts';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfQueue } from '../live/news.ts';
import type { Ask } from '../route.ts';
import type { DeskAround } from './around.ts';
import { deskCaseAddress, queueAddress } from './queue-address.ts';
import { dueOf, emptyWords } from './queue-words.ts';

const texts = words({
  target: { fr: 'Cible : ', en: 'Target: ' },
  assignee: { fr: 'Confié à ', en: 'Assigned to ' },
  you: { fr: 'vous', en: 'you' },
  nobody: { fr: 'Non confié', en: 'Unassigned' },
  answered: { fr: 'Réponse reçue', en: 'Reply received' },
  noneFiltered: {
    fr: 'Aucun cas de cette file ne correspond à ces filtres. Retirez-en un pour en voir plus.',
    en: 'No cases in this queue match these filters. Remove one to see more.',
  },
  more: { fr: 'Cas suivants', en: 'Next cases' },
  first: { fr: 'Revenir au début', en: 'Back to the first cases' },
  fr: { fr: 'en français', en: 'in French' },
  en: { fr: 'en anglais', en: 'in English' },
});

/** Ends a line, and never begins one. */
const dot = '\u00a0· ';

interface Props {
  readonly ask: Ask<'staff'>;
  readonly around: DeskAround;
  /** The number of the case that is open beside the list. */
  readonly current?: string | undefined;
}

/** The cases of a queue, one a row, which follow what happens to them. */
export function QueueRows({ ask, around, current }: Props) {
  const { place, rows, next } = around;
  const { language } = ask;
  const isFiltered = Object.keys(place.filters).length > 0;
  // What happens to the open case is said by the case.
  const others = rows.filter(({ number }) => number !== current);
  return (
    <LiveRegion name={`queue-${place.queue}`} news={newsOfQueue(ask, others)}>
      {rows.length > 0 ? (
        <ol class="queue-list">
          {rows.map((row) => (
            <QueueItem ask={ask} row={row} around={around} isCurrent={row.number === current} />
          ))}
        </ol>
      ) : (
        <p class="empty">{(isFiltered ? texts.noneFiltered : emptyWords[place.queue])[language]}</p>
      )}
      {(next || place.after) && (
        <p class="row pages">
          {place.after && (
            <a href={queueAddress(language, { ...place, after: undefined })}>{texts.first[language]}</a>
          )}
          {next && (
            <a class="button quiet" href={queueAddress(language, { ...place, after: next })}>
              {texts.more[language]}
            </a>
          )}
        </p>
      )}
    </LiveRegion>
  );
}

interface ItemProps {
  readonly ask: Ask<'staff'>;
  readonly row: QueueRow;
  readonly around?: DeskAround;
  readonly isCurrent?: boolean;
}

/** A case in a list of the desk: what it is, whose, how far, who has it. */
export function QueueItem({ ask, row, around, isCurrent = false }: ItemProps) {
  const { language, house, viewer } = ask;
  const due = dueOf(house, row);
  const queue = around?.place.queue;
  const isOfManyTeams = queue === undefined || queue === 'others' || viewer.team === null;
  const whose = row.assigneeId === viewer.person.id ? texts.you[language] : row.assignee;
  const assigned = whose === null ? texts.nobody[language] : texts.assignee[language] + whose;
  const isForeign = row.language !== language;
  const said = [queue !== 'mine' && assigned, isForeign && texts[row.language][language]].filter(Boolean);
  return (
    <li id={`case-${row.number}`}>
      <a
        class="item"
        data-row
        href={deskCaseAddress(language, row.number, around?.place)}
        {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
      >
        <span class="row between">
          <b lang={locales[row.language]}>{row.subject}</b>
          {due && (
            <span class={due.isLate ? 'due late' : 'due'}>
              <span class="visually-hidden">{texts.target[language]}</span>
              {due.said[language]}
            </span>
          )}
        </span>
        <span class="meta">
          {row.member}
          {dot}
          {lastWords(house.catalogue, row.leaf, language)}
          {dot}
          <span class="num">{row.number}</span>
          {isOfManyTeams && `${dot}${teamLabel(house.catalogue, row.team)[language]}`}
        </span>
        <span class="meta tags">
          <Tag tone={stateTone[row.state]}>{stateWords[row.state][language]}</Tag>{' '}
          {row.answeredAt && <Tag tone="active">{texts.answered[language]}</Tag>}{' '}
          {said.length > 0 && <span>{said.join(dot)}</span>}
        </span>
      </a>
    </li>
  );
}
