import type { CaseRow } from '../../cases/list.ts';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showDate, showShortMoment, todayIn } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { outcomeWords, pathWords, stateTone, statusWords, targetWords } from '../case-words.ts';
import type { Ask } from '../route.ts';

const texts = words({
  subject: { fr: 'Sujet', en: 'Subject' },
  type: { fr: 'Type de cas', en: 'Case type' },
  status: { fr: 'Statut', en: 'Status' },
  activity: { fr: 'Dernière activité', en: 'Last activity' },
  unread: (count: number) => ({
    fr: count === 1 ? '1 nouveau message' : `${count} nouveaux messages`,
    en: count === 1 ? '1 new message' : `${count} new messages`,
  }),
});

interface Props {
  readonly ask: Ask;
  readonly caption: string;
  readonly rows: readonly CaseRow[];
}

/** The cases of an account: what they are about, whose turn it is and until when, what is new. */
export function CaseTable({ ask, caption, rows }: Props) {
  const { language, house } = ask;
  return (
    <Table
      caption={caption}
      rows={rows}
      id={({ number }) => `case-${number}`}
      waits={({ state }) => state === 'waiting-member'}
      columns={[
        {
          header: texts.subject[language],
          cell: ({ number, subject, language: written }) => (
            <>
              <a class="subject" lang={locales[written]} href={addressOf('case', language, { number })}>
                {subject}
              </a>
              <small class="num">{number}</small>
            </>
          ),
        },
        { header: texts.type[language], cell: ({ leaf }) => pathWords(house.catalogue, leaf, language) },
        { header: texts.status[language], cell: (row) => <Standing ask={ask} row={row} /> },
        { header: texts.activity[language], cell: (row) => <Activity ask={ask} row={row} /> },
      ]}
    />
  );
}

/** Whose turn it is and when an answer is due, or what came of it. */
function Standing({ ask: { language, house }, row }: { ask: Ask; row: CaseRow }) {
  const { state, outcome } = row;
  const today = todayIn(house.settings.timeZone, house.clock.now());
  const more = outcome ? outcomeWords(outcome, 'member') : targetWords(row, today);
  return (
    <>
      <StatusTag state={state} language={language} />
      {more && <small>{more[language]}</small>}
    </>
  );
}

function Activity({ ask: { language, house }, row: { lastActivityAt, unread } }: { ask: Ask; row: CaseRow }) {
  const { timeZone } = house.settings;
  const day = todayIn(timeZone, lastActivityAt);
  const isOfThisYear = day.slice(0, 4) === todayIn(timeZone, house.clock.now()).slice(0, 4);
  return (
    <>
      {isOfThisYear ? showShortMoment(lastActivityAt, language, timeZone) : showDate(day, language)}
      {unread > 0 && <small class="new">{texts.unread(unread)[language]}</small>}
    </>
  );
}

/** The member's status, drawn. */
export const StatusTag = ({ state, language }: { state: CaseRow['state']; language: Ask['language'] }) => (
  <Tag tone={stateTone[state]}>{statusWords(state, language)}</Tag>
);
