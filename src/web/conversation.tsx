import type { Entry } from '../cases/case.ts';
import type { CaseState } from '../database/tables.ts';
import { Paragraphs } from '../parts/paragraphs.tsx';
import { Event, Timeline, Voice } from '../parts/timeline.tsx';
import { showMoment } from '../text/dates.ts';
import { words } from '../text/words.ts';
import { stateWords, statusWords } from './case-words.ts';
import type { Ask } from './route.ts';

const texts = words({
  label: { fr: 'Échanges', en: 'Conversation' },
  opened: (author: string) => ({ fr: `Cas ouvert par ${author}`, en: `Case opened by ${author}` }),
  state: (state: string) => ({ fr: `État du cas : ${state}`, en: `Case state: ${state}` }),
  ofTeam: (author: string, team: { fr: string; en: string }) => ({
    fr: `${author}, équipe ${team.fr}`,
    en: `${author}, ${team.en} team`,
  }),
});

interface Props {
  readonly ask: Ask;
  readonly entries: readonly Entry[];
  readonly team: { fr: string; en: string };
}

/** What was said and done on a case, oldest first: the member's voice at left, the society's at right. */
export function Conversation({ ask: { language, house, address }, entries, team }: Props) {
  // Each side reads of the state in its own words.
  const stateOf = (state: CaseState) =>
    address === 'deskCase' ? stateWords[state][language] : statusWords(state, language);
  const when = (at: Date) => ({
    iso: at.toISOString(),
    words: showMoment(at, language, house.settings.timeZone),
  });
  return (
    <Timeline label={texts.label[language]}>
      {entries.map((entry) => {
        const { id, kind, side, author, body, state, at } = entry;
        if (state !== null) return <Event at={when(at)}>{texts.state(stateOf(state))[language]}</Event>;
        const said = body && (
          <Voice
            id={`entry-${id}`}
            side={side}
            author={side === 'staff' ? texts.ofTeam(author, team)[language] : author}
            at={when(at)}
            language={entry.language}
          >
            <Paragraphs text={body} />
          </Voice>
        );
        return kind === 'opened' ? (
          <>
            <Event at={when(at)}>{texts.opened(author)[language]}</Event>
            {said}
          </>
        ) : (
          said
        );
      })}
    </Timeline>
  );
}
