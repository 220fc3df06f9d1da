import { Call } from '../../parts/call.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Tag } from '../../parts/tag.tsx';
import { WrittenIn } from '../../questions/written.tsx';
import { showMoment, todayIn } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { Answers } from '../answers.tsx';
import { actOnCasePage, type CaseShown, casePage, doneParam, readCase } from '../case-page.tsx';
import {
  accountLine,
  kindWords,
  outcomeWords,
  pathWords,
  stateTone,
  stateWords,
  targetWords,
} from '../case-words.ts';
import { ChangedMeanwhile } from '../changed-meanwhile.tsx';
import { Conversation } from '../conversation.tsx';
import { FileList } from '../file-list.tsx';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfCase } from '../live/news.ts';
import { page } from '../page.tsx';
import { newCaseTexts } from '../portal/new-case/frame.tsx';
import { type Ask, route } from '../route.ts';
import { type DeskAround, deskAround } from './around.ts';
import { DeskPanes } from './panes.tsx';
import { deskSignalsAddress, queuePlaceIn } from './queue-address.ts';
import { StaffActs } from './staff-acts.tsx';

const texts = words({
  where: { fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  desk: { fr: 'Pupitre', en: 'Desk' },
  sent: { fr: 'Message envoyé au membre', en: 'Message sent to the member' },
  done: (state: { fr: string; en: string }) => ({
    fr: `C’est fait. État du cas : ${state.fr}`,
    en: `Done. Case state: ${state.en}`,
  }),
  target: { fr: 'Cible', en: 'Target' },
  targetStopped: {
    fr: 'suspendue jusqu’à la réponse du membre',
    en: 'stopped until the member replies',
  },
  cameOf: { fr: 'Résolution', en: 'Resolution' },
  conversation: { fr: 'Échanges', en: 'Conversation' },
  answers: { fr: 'Réponses aux questions', en: 'Answers to the questions' },
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
  readOnly: (team: { fr: string; en: string }) => ({
    fr: `Vous pouvez consulter ce cas; l’équipe ${team.fr} y répond.`,
    en: `You can read this case; the ${team.en} team answers it.`,
  }),
});

/** A case on one screen for staff: what is asked, by whom, what was answered, and the reply. */
export const deskCase = route('deskCase', 'staff', {
  async get(ask) {
    const around = await deskAround(ask, queuePlaceIn(ask.url));
    return readCase(ask, (shown) => draw(ask, shown, around));
  },
  async post(ask) {
    const around = await deskAround(ask, queuePlaceIn(ask.url));
    return actOnCasePage(ask, (shown) => draw(ask, shown, around));
  },
});

function draw(ask: Ask<'staff', 'deskCase'>, shown: CaseShown, around: DeskAround | undefined): Response {
  const { language } = ask;
  const { seen, team, mayReply } = shown;
  return page(
    ask,
    {
      ...casePage(shown),
      current: 'desk',
      signals: around
        ? deskSignalsAddress(language, around.place, seen.number)
        : addressOf('deskCaseSignals', language, { number: seen.number }),
    },
    <WrittenIn.Provider value={seen.language}>
      <DeskPanes ask={ask} around={around} current={seen.number}>
        <nav class="meta" aria-label={texts.where[language]}>
          <a href={addressOf('desk', language)}>{texts.desk[language]}</a> ›{' '}
          <span class="num">{seen.number}</span>
        </nav>
        <div class="row between">
          <h1 lang={locales[seen.language]}>{seen.subject}</h1>
          <LiveRegion name="state">
            <Tag tone={stateTone[seen.state]}>{stateWords[seen.state][language]}</Tag>
          </LiveRegion>
        </div>
        <ChangedMeanwhile ask={ask} shown={shown} />
        <Done ask={ask} shown={shown} />
        <div class="with-aside">
          <div>
            <section class="asked" aria-labelledby="answers">
              <h2 id="answers">{texts.answers[language]}</h2>
              <Answers
                asked={seen.asked}
                addressOfFile={(file) => addressOf('deskFile', language, { number: seen.number, file })}
                language={language}
              />
            </section>
            <h2>{texts.conversation[language]}</h2>
            <LiveRegion name="conversation" news={newsOfCase(ask, shown.entries)}>
              <Conversation ask={ask} shown={shown} />
            </LiveRegion>
            {mayReply ? (
              <StaffActs ask={ask} shown={shown} />
            ) : (
              <p class="meta">{texts.readOnly(team)[language]}</p>
            )}
          </div>
          <CaseFacts ask={ask} shown={shown} />
        </div>
      </DeskPanes>
    </WrittenIn.Provider>,
  );
}

/** Says that what the agent has just done is done. */
function Done({ ask: { language, url }, shown: { seen, form } }: { ask: Ask; shown: CaseShown }) {
  const act = url.searchParams.get(doneParam);
  if (act === null || form.problems.length > 0 || form.newer.length > 0) return null;
  const title = act === 'continue' ? texts.sent : texts.done(stateWords[seen.state]);
  return <Call tone="ok" title={title[language]} focus />;
}

function CaseFacts({ ask, shown: { seen, team, files, linked } }: { ask: Ask; shown: CaseShown }) {
  const { language, house } = ask;
  const { number, account } = seen;
  const target = targetWords(seen, todayIn(house.settings.timeZone, house.clock.now()));
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
            : [{ term: texts.target[language], detail: (target ?? texts.targetStopped)[language] }]),
          ...(seen.outcome
            ? [{ term: texts.cameOf[language], detail: outcomeWords(seen.outcome, 'staff')[language] }]
            : []),
          ...(followed
            ? [
                {
                  term: newCaseTexts.follows[language],
                  detail: <a href={addressOf('deskCase', language, { number: followed })}>{followed}</a>,
                },
              ]
            : []),
          ...(files.length > 0
            ? [
                {
                  term: texts.documents[language],
                  detail: (
                    <FileList
                      ask={ask}
                      files={files}
                      hrefOf={({ id }) => addressOf('deskFile', language, { number, file: id })}
                    />
                  ),
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
