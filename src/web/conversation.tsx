import type { Entry } from '../cases/case.ts';
import { teamLabel } from '../catalogue/teams.ts';
import type { CaseState } from '../database/tables.ts';
import type { AttachedFile } from '../files/attached.ts';
import { Paragraphs } from '../parts/paragraphs.tsx';
import { Event, Timeline, Voice } from '../parts/timeline.tsx';
import { Written } from '../questions/written.tsx';
import { showDate, showMoment } from '../text/dates.ts';
import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import { type AddressName, addresses, fill } from './addresses.ts';
import type { CaseShown } from './case-page.tsx';
import { outcomeWords, pathWords, stateWords, statusWords } from './case-words.ts';
import { FileList } from './file-list.tsx';
import type { Ask } from './route.ts';

const texts = words({
  label: { fr: 'Échanges', en: 'Conversation' },
  opened: (author: string) => ({ fr: `Cas ouvert par ${author}`, en: `Case opened by ${author}` }),
  openedFor: (agent: string, team: Localized, caller: string) => ({
    fr: `Cas ouvert par ${agent} (${team.fr}), au téléphone avec ${caller}`,
    en: `Case opened by ${agent} (${team.en}), by telephone with ${caller}`,
  }),
  state: (state: Localized) => ({ fr: `État du cas : ${state.fr}`, en: `Case state: ${state.en}` }),
  resolved: (author: string, outcome: Localized) => ({
    fr: `Cas résolu par ${author} : ${outcome.fr}`,
    en: `Case resolved by ${author}: ${outcome.en}`,
  }),
  reopened: (author: string) => ({ fr: `Cas rouvert par ${author}`, en: `Case reopened by ${author}` }),
  waiting: { fr: 'En attente d’un tiers :', en: 'Waiting for a third party:' },
  until: (date: string) => ({
    fr: `, jusqu’au ${showDate(date, 'fr')}`,
    en: `, until ${showDate(date, 'en')}`,
  }),
  followed: { fr: 'La suite est dans un autre cas :', en: 'This continues in another case:' },
  note: { fr: 'Note interne', en: 'Internal note' },
  took: (author: string) => ({ fr: `${author} a pris le cas`, en: `${author} took the case` }),
  gaveBack: (author: string) => ({
    fr: `${author} a rendu le cas à l’équipe`,
    en: `${author} gave the case back to the team`,
  }),
  assigned: (to: string, author: string) => ({
    fr: `Cas confié à ${to} par ${author}`,
    en: `Case assigned to ${to} by ${author}`,
  }),
  moved: (author: string, from: Localized, to: Localized) => ({
    fr: `Cas déplacé de l’équipe ${from.fr} à l’équipe ${to.fr} par ${author}`,
    en: `Case moved from the ${from.en} team to the ${to.en} team by ${author}`,
  }),
  retyped: (author: string, to: Localized) => ({
    fr: `Type du cas changé par ${author} : ${to.fr}`,
    en: `Case type changed by ${author}: ${to.en}`,
  }),
  newType: (to: Localized) => ({ fr: `, type ${to.fr}`, en: `, type ${to.en}` }),
  ofTeam: (author: string, team: Localized) => ({
    fr: `${author}, équipe ${team.fr}`,
    en: `${author}, ${team.en} team`,
  }),
});

interface Props {
  readonly ask: Ask;
  readonly shown: CaseShown;
}

/** What was said and done on a case, oldest first: the member's voice at left, the society's at right. */
export function Conversation({ ask, shown: { entries, files, linked, team, seen } }: Props) {
  const filesOf = Map.groupBy(files, ({ entryId }) => entryId);
  let before: CaseState = 'new';
  return (
    <Timeline label={texts.label[ask.language]}>
      {entries.map((entry) => {
        const was = before;
        before = entry.state ?? before;
        const attached = filesOf.get(entry.id) ?? [];
        const heard = (entry.body || attached.length > 0) && (
          <Said ask={ask} entry={entry} team={team} number={seen.number} files={attached} />
        );
        if (entry.kind === 'message' || entry.kind === 'note') return heard;
        return (
          <>
            <Happened ask={ask} entry={entry} was={was} linked={linked} openedBy={seen.openedBy} />
            {heard}
          </>
        );
      })}
    </Timeline>
  );
}

interface SaidProps {
  readonly ask: Ask;
  readonly entry: Entry;
  readonly team: Localized;
  readonly number: string;
  readonly files: readonly AttachedFile[];
}

/** The words of an entry, with the files that came with them. */
function Said({ ask, entry, team, number, files }: SaidProps) {
  const { language } = ask;
  const { id, kind, side, author, body } = entry;
  // The reason of a move is for staff too.
  const isInternal = kind === 'note' || kind === 'moved';
  const address = addresses[isDesk(ask) ? 'deskFile' : 'caseFile'][language];
  return (
    <Voice
      // What happened has the entry's own id where both are drawn.
      id={kind === 'message' || kind === 'note' ? `entry-${id}` : `entry-${id}-words`}
      side={isInternal ? 'internal' : side}
      {...(isInternal ? { mark: texts.note[language] } : {})}
      author={side === 'staff' && !isInternal ? texts.ofTeam(author, team)[language] : author}
      at={whenOf(ask, entry)}
      language={entry.language}
      files={
        files.length > 0 && (
          <FileList ask={ask} files={files} hrefOf={(file) => fill(address, { number, file: file.id })} />
        )
      }
    >
      {body && <Paragraphs text={body} />}
    </Voice>
  );
}

interface HappenedProps {
  readonly ask: Ask;
  readonly entry: Entry;
  readonly was: CaseState;
  readonly linked: CaseShown['linked'];
  readonly openedBy: CaseShown['seen']['openedBy'];
}

function Happened({ ask, entry, was, linked, openedBy }: HappenedProps) {
  const { language } = ask;
  const next = entry.followingId === null ? undefined : linked.get(entry.followingId);
  // A case that this reader may not see is not named.
  if (entry.kind === 'followed' && next === undefined) return null;
  if (entry.kind === 'opened' && openedBy) {
    const team = teamLabel(ask.house.catalogue, openedBy.team);
    return (
      <Event at={whenOf(ask, entry)} id={`entry-${entry.id}`}>
        {texts.openedFor(openedBy.name, team, entry.author)[language]}
      </Event>
    );
  }
  const page: AddressName = isDesk(ask) ? 'deskCase' : 'case';
  return (
    <Event at={whenOf(ask, entry)} id={`entry-${entry.id}`}>
      {next !== undefined ? (
        <>
          {texts.followed[language]}{' '}
          <a class="num" href={fill(addresses[page][language], { number: next })}>
            {next}
          </a>
        </>
      ) : entry.thirdParty !== null ? (
        <>
          {texts.waiting[language]} <Written>{entry.thirdParty}</Written>
          {entry.until !== null && texts.until(entry.until)[language]}
        </>
      ) : (
        (handOverOf(ask, entry) ?? eventOf(entry, was, isDesk(ask)))[language]
      )}
    </Event>
  );
}

function eventOf({ kind, author, state, outcome }: Entry, was: CaseState, atDesk: boolean) {
  if (kind === 'opened' || state === null) return texts.opened(author);
  if (outcome !== null) return texts.resolved(author, outcomeWords(outcome, atDesk ? 'staff' : 'member'));
  if (was === 'resolved') return texts.reopened(author);
  // Each side reads of the state in its own words.
  return texts.state(
    atDesk ? stateWords[state] : { fr: statusWords(state, 'fr'), en: statusWords(state, 'en') },
  );
}

/** Whose the case is, and where it went: what staff alone read. */
function handOverOf({ house: { catalogue } }: Ask, entry: Entry): Localized | undefined {
  const { kind, author, assignee, teamId, leaf, fromTeamId, fromLeaf } = entry;
  if (kind === 'assigned') {
    if (assignee === null) return texts.gaveBack(author);
    return entry.assigneeId === entry.personId ? texts.took(author) : texts.assigned(assignee, author);
  }
  if (kind !== 'moved' || teamId === null || leaf === null || fromTeamId === null) return undefined;
  const type = { fr: pathWords(catalogue, leaf, 'fr'), en: pathWords(catalogue, leaf, 'en') };
  if (teamId === fromTeamId) return texts.retyped(author, type);
  const moved = texts.moved(author, teamLabel(catalogue, fromTeamId), teamLabel(catalogue, teamId));
  if (leaf === fromLeaf) return moved;
  const { fr, en } = texts.newType(type);
  return { fr: moved.fr + fr, en: moved.en + en };
}

const isDesk = ({ address }: Ask) => address === 'deskCase';

const whenOf = ({ language, house }: Ask, { at }: Entry) => ({
  iso: at.toISOString(),
  words: showMoment(at, language, house.settings.timeZone),
});
