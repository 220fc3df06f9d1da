import type { CaseRow, Place } from '../../cases/list.ts';
import { Table } from '../../parts/table.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showShortMoment } from '../../text/dates.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import type { Ask } from '../route.ts';
import { pathWords, stateTone, statusWords } from './case-words.ts';

const texts = words({
  subject: { fr: 'Sujet', en: 'Subject' },
  type: { fr: 'Type de cas', en: 'Case type' },
  status: { fr: 'Statut', en: 'Status' },
  activity: { fr: 'Dernière activité', en: 'Last activity' },
  unread: (count: number) => ({
    fr: count === 1 ? '1 nouveau message' : `${count} nouveaux messages`,
    en: count === 1 ? '1 new message' : `${count} new messages`,
  }),
  more: { fr: 'Cas suivants', en: 'Next cases' },
});

interface Props {
  readonly ask: Ask;
  readonly caption: string;
  readonly rows: readonly CaseRow[];
  readonly next?: Place | undefined;
}

/** The cases of an account: what they are about, where they stand, what is new. */
export function CaseTable({ ask, caption, rows, next }: Props) {
  const { language, house, url } = ask;
  return (
    <>
      <Table
        caption={caption}
        rows={rows}
        id={({ number }) => `case-${number}`}
        unread={({ unread }) => unread > 0}
        columns={[
          {
            header: texts.subject[language],
            cell: ({ number, subject }) => (
              <>
                <a class="subject" href={addressOf('case', language, { number })}>
                  {subject}
                </a>
                <small class="num">{number}</small>
              </>
            ),
          },
          { header: texts.type[language], cell: ({ leaf }) => pathWords(house.catalogue, leaf, language) },
          {
            header: texts.status[language],
            cell: ({ state }) => <StatusTag state={state} language={language} />,
          },
          {
            header: texts.activity[language],
            cell: ({ lastActivityAt, unread }) => (
              <>
                {showShortMoment(lastActivityAt, language, house.settings.timeZone)}
                {unread > 0 && <small class="new">{texts.unread(unread)[language]}</small>}
              </>
            ),
          },
        ]}
      />
      {next && (
        <p>
          <a class="button quiet" href={`${url.pathname}?at=${encodeURIComponent(next.at)}&after=${next.id}`}>
            {texts.more[language]}
          </a>
        </p>
      )}
    </>
  );
}

/** The member's status, drawn. */
export const StatusTag = ({ state, language }: { state: CaseRow['state']; language: Ask['language'] }) => (
  <Tag tone={stateTone[state]}>{statusWords(state, language)}</Tag>
);
