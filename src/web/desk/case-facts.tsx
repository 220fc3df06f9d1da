import type { DeskCase } from '../../cases/desk-case.ts';
import { Facts } from '../../parts/facts.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showDate, showMoment, todayIn } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import type { CaseShown } from '../case-page.tsx';
import {
  accountLine,
  kindWords,
  outcomeWords,
  pathWords,
  stateTone,
  stateWords,
  targetWords,
} from '../case-words.ts';
import { FileList } from '../file-list.tsx';
import { newCaseTexts } from '../portal/new-case/frame.tsx';
import type { Ask } from '../route.ts';
import { deskCaseAddress } from './queue-address.ts';
import { searchParam } from './search-box.tsx';

const texts = words({
  target: { fr: 'Cible', en: 'Target' },
  targetStopped: {
    fr: 'suspendue jusqu’à la réponse du membre',
    en: 'stopped until the member replies',
  },
  cameOf: { fr: 'Résolution', en: 'Resolution' },
  details: { fr: 'Détails', en: 'Details' },
  documents: { fr: 'Pièces jointes', en: 'Attachments' },
  member: { fr: 'Membre', en: 'Member' },
  filedBy: { fr: 'Ouvert par', en: 'Opened by' },
  asRepresentative: { fr: 'au nom du membre', en: 'on behalf of the member' },
  inOwnName: { fr: 'en son propre nom', en: 'in their own name' },
  language: { fr: 'Langue du cas', en: 'Case language' },
  fr: { fr: 'français', en: 'French' },
  en: { fr: 'anglais', en: 'English' },
  type: { fr: 'Type de cas', en: 'Case type' },
  team: { fr: 'Équipe', en: 'Team' },
  openedAt: { fr: 'Ouvert le', en: 'Opened on' },
  answered: { fr: 'Réponse du membre reçue', en: 'Member’s reply received' },
  daysOf: (days: number, opened: string, openedEn: string) => ({
    fr: `${days} jours ouvrables pour ce type, comptés du ${opened}`,
    en: `${days} business days for this type, counted from ${openedEn}`,
  }),
  stoppedBy: (who: string) => ({
    fr: `Mise en attente du membre par ${who}`,
    en: `Set to wait for the member by ${who}`,
  }),
  left: (days: number) => ({
    fr: `${days} jours ouvrables resteront à sa réponse`,
    en: `${days} business days will be left when they reply`,
  }),
  waitsUntil: (date: string) => ({
    fr: `Un tiers est attendu jusqu’au ${showDate(date, 'fr')}`,
    en: `A third party is awaited until ${showDate(date, 'en')}`,
  }),
  others: { fr: 'Autres cas du membre', en: 'Other cases of the member' },
  noOthers: { fr: 'Aucun', en: 'None' },
  allOthers: (count: number) => ({
    fr: `Tous les cas du membre (${count})`,
    en: `All cases of the member (${count})`,
  }),
  inNotes: {
    fr: 'Dans les notes internes, jamais montrées au membre :',
    en: 'In internal notes, never shown to the member:',
  },
});

interface Props {
  readonly ask: Ask<'staff', 'deskCase'>;
  readonly shown: CaseShown;
  readonly atDesk: DeskCase;
}

/** What is known of a case, for staff: its target and why, its member and their other cases, its documents. */
export function CaseFacts({ ask, shown, atDesk }: Props) {
  const { seen, team, files, linked } = shown;
  const { language, house } = ask;
  const { account } = seen;
  const followed = seen.followsId === null ? undefined : linked.get(seen.followsId);
  const filed = {
    holder: '',
    representative: texts.asRepresentative[language],
    'own-name': texts.inOwnName[language],
  };
  return (
    <aside class="panel" id="live-details" data-live aria-labelledby="details">
      <h2 id="details">{texts.details[language]}</h2>
      <Facts
        facts={[
          ...(seen.state === 'resolved'
            ? []
            : [{ term: texts.target[language], detail: <Target ask={ask} shown={shown} atDesk={atDesk} /> }]),
          ...(atDesk.answeredAt
            ? [
                {
                  term: texts.answered[language],
                  detail: showMoment(atDesk.answeredAt, language, house.settings.timeZone),
                },
              ]
            : []),
          ...(seen.outcome
            ? [{ term: texts.cameOf[language], detail: outcomeWords(seen.outcome, 'staff')[language] }]
            : []),
          ...(followed
            ? [
                {
                  term: newCaseTexts.follows[language],
                  detail: <a href={deskCaseAddress(language, followed)}>{followed}</a>,
                },
              ]
            : []),
          ...(files.length > 0
            ? [
                {
                  term: texts.documents[language],
                  detail: <Documents ask={ask} shown={shown} />,
                },
              ]
            : []),
          ...(account
            ? [
                {
                  term: texts.member[language],
                  detail: `${accountLine(account, language)}, ${kindWords(account.kind)[language]}`,
                },
              ]
            : []),
          { term: texts.others[language], detail: <Others ask={ask} shown={shown} atDesk={atDesk} /> },
          {
            term: texts.filedBy[language],
            detail: [seen.filedBy, filed[seen.filedAs]].filter(Boolean).join(', '),
          },
          { term: texts.language[language], detail: texts[seen.language][language] },
          { term: texts.type[language], detail: pathWords(house.catalogue, seen.leaf, language) },
          { term: texts.team[language], detail: team[language] },
          {
            term: texts.openedAt[language],
            detail: showMoment(seen.openedAt, language, house.settings.timeZone),
          },
        ]}
      />
    </aside>
  );
}

/** Until when it should be settled, by which rule and, where the clock is stopped, since whom. */
function Target({ ask: { language, house }, shown: { seen, entries }, atDesk }: Props) {
  const { timeZone } = house.settings;
  const target = targetWords(seen, todayIn(timeZone, house.clock.now()));
  const reopened = entries.findLast(
    ({ state }, index) => state === 'in-progress' && wasResolved(entries, index),
  );
  const from = todayIn(timeZone, reopened?.at ?? seen.openedAt);
  const stop = target ? undefined : entries.findLast(({ state }) => state === 'waiting-member');
  return (
    <>
      {(target ?? texts.targetStopped)[language]}
      <span class="meta why">
        {texts.daysOf(atDesk.targetBusinessDays, showDate(from, 'fr'), showDate(from, 'en'))[language]}
      </span>
      {stop && <span class="meta why">{texts.stoppedBy(stop.author)[language]}</span>}
      {atDesk.daysLeft !== null && <span class="meta why">{texts.left(atDesk.daysLeft)[language]}</span>}
      {atDesk.waitingUntil && <span class="meta why">{texts.waitsUntil(atDesk.waitingUntil)[language]}</span>}
    </>
  );
}

const wasResolved = (entries: CaseShown['entries'], index: number) =>
  entries.slice(0, index).findLast(({ state }) => state !== null)?.state === 'resolved';

/** The files of the case, those of notes apart. */
function Documents({ ask, shown: { seen, files, entries } }: Omit<Props, 'atDesk'>) {
  const notes = new Set(entries.filter(({ kind }) => kind === 'note').map(({ id }) => id));
  const isOfNote = ({ entryId }: (typeof files)[number]) => notes.has(entryId ?? '');
  const list = (some: typeof files) => (
    <FileList
      ask={ask}
      files={some}
      hrefOf={({ id }) => addressOf('deskFile', ask.language, { number: seen.number, file: id })}
    />
  );
  const ofNotes = files.filter(isOfNote);
  return (
    <>
      {list(files.filter((file) => !isOfNote(file)))}
      {ofNotes.length > 0 && (
        <div class="of-notes">
          <p class="meta">{texts.inNotes[ask.language]}</p>
          {list(ofNotes)}
        </div>
      )}
    </>
  );
}

function Others({ ask: { language }, shown: { seen }, atDesk: { others, otherCount } }: Props) {
  if (others.length === 0) return <>{texts.noOthers[language]}</>;
  const all = seen.account && new URLSearchParams({ [searchParam]: seen.account.number });
  return (
    <>
      <ul class="other-cases">
        {others.map(({ number, subject, language: theirs, state }) => (
          <li>
            <a href={deskCaseAddress(language, number)} lang={locales[theirs]}>
              {subject}
            </a>{' '}
            <Tag tone={stateTone[state]}>{stateWords[state][language]}</Tag>
          </li>
        ))}
      </ul>
      {all && (
        <a href={`${addressOf('deskSearch', language)}?${all}`}>
          {texts.allOthers(otherCount + 1)[language]}
        </a>
      )}
    </>
  );
}
