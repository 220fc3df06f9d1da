import { actFields, staffOutcomes, untilLabel } from '../../cases/act-problems.ts';
import { Call } from '../../parts/call.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Choices, TextArea, TextField } from '../../parts/field.tsx';
import { Tag } from '../../parts/tag.tsx';
import { hint as dateHint } from '../../questions/date/date-box.ts';
import { WrittenIn } from '../../questions/written.tsx';
import { showMoment, todayIn } from '../../text/dates.ts';
import { type Localized, locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { Answers } from '../answers.tsx';
import { ActButton, CaseForm, caseFormTexts, problemAt } from '../case-form.tsx';
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

const texts = words({
  where: { fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  desk: { fr: 'Pupitre', en: 'Desk' },
  sent: { fr: 'Message envoyé au membre', en: 'Message sent to the member' },
  done: (state: { fr: string; en: string }) => ({
    fr: `C’est fait. État du cas : ${state.fr}`,
    en: `Done. Case state: ${state.en}`,
  }),
  message: { fr: 'Votre message au membre', en: 'Your message to the member' },
  send: { fr: 'Envoyer', en: 'Send' },
  waitForMember: { fr: 'Envoyer et attendre le membre', en: 'Send and wait for the member' },
  waitForThirdParty: { fr: 'Attendre un tiers', en: 'Wait for a third party' },
  thirdParty: { fr: 'Qui attendez-vous?', en: 'Who are you waiting for?' },
  thirdPartyHint: { fr: 'Le membre le lira.', en: 'The member will read it.' },
  startWaiting: { fr: 'Mettre en attente', en: 'Start waiting' },
  resume: { fr: 'Reprendre le traitement', en: 'Resume work' },
  resolve: { fr: 'Résoudre', en: 'Resolve' },
  outcome: { fr: 'Ce qui a été fait', en: 'What was done' },
  reasonHint: {
    fr: 'Facultatif si votre message ci-dessus le dit déjà.',
    en: 'Optional if your message above says it already.',
  },
  resolveNow: { fr: 'Résoudre le cas', en: 'Resolve the case' },
  reopen: { fr: 'Rouvrir le cas', en: 'Reopen the case' },
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
  get: (ask) => readCase(ask, (shown) => draw(ask, shown)),
  post: (ask) => actOnCasePage(ask, (shown) => draw(ask, shown)),
});

function draw(ask: Ask<'staff', 'deskCase'>, shown: CaseShown): Response {
  const { language } = ask;
  const { seen, team, mayReply } = shown;
  return page(
    ask,
    {
      ...casePage(shown),
      current: 'desk',
      signals: addressOf('deskCaseSignals', language, { number: seen.number }),
    },
    <WrittenIn.Provider value={seen.language}>
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

/** A message to the member, and where the case goes with it or without it: whom it waits for, resolved, open again. */
function StaffActs({ ask, shown }: { ask: Ask; shown: CaseShown }) {
  const { language } = ask;
  const { state } = shown.seen;
  const isResolved = state === 'resolved';
  const isWaiting = state === 'waiting-member' || state === 'waiting-third-party';
  return (
    <CaseForm ask={ask} shown={shown} label={texts.message}>
      <div class="row" id="live-acts" data-live>
        <ActButton act="continue">{texts.send[language]}</ActButton>
        {!isResolved && (
          <ActButton act="wait-for-member" quiet>
            {texts.waitForMember[language]}
          </ActButton>
        )}
        {isWaiting && (
          <ActButton act="resume" quiet>
            {texts.resume[language]}
          </ActButton>
        )}
        {isResolved && (
          <ActButton act="reopen" quiet>
            {texts.reopen[language]}
          </ActButton>
        )}
      </div>
      {!isResolved && <ThirdParty ask={ask} shown={shown} />}
      {!isResolved && <Resolve ask={ask} shown={shown} />}
    </CaseForm>
  );
}

function ThirdParty({ ask: { language }, shown }: { ask: Ask; shown: CaseShown }) {
  const { thirdParty, until } = actFields;
  const { typed } = shown.form;
  const problems = [problemAt(shown, thirdParty), problemAt(shown, until)];
  const isOpen = problems.some(Boolean) || typed.one(thirdParty) !== '' || typed.one(until) !== '';
  return (
    <details class="more-acts" open={isOpen}>
      <summary>{texts.waitForThirdParty[language]}</summary>
      <TextField
        id={thirdParty}
        label={texts.thirdParty}
        hint={texts.thirdPartyHint}
        problem={problems[0]}
        language={language}
        value={typed.one(thirdParty)}
      />
      <TextField
        id={until}
        label={untilLabel}
        hint={dateHint}
        problem={problems[1]}
        language={language}
        value={typed.one(until)}
        width="short"
      />
      <ActButton act="wait-for-third-party" quiet>
        {texts.startWaiting[language]}
      </ActButton>
    </details>
  );
}

function Resolve({ ask: { language }, shown }: { ask: Ask; shown: CaseShown }) {
  const { outcome, reason } = actFields;
  const { typed } = shown.form;
  const problems = [problemAt(shown, outcome), problemAt(shown, reason)];
  const isOpen = problems.some(Boolean) || typed.one(outcome) !== '' || typed.one(reason) !== '';
  return (
    <details class="more-acts" open={isOpen}>
      <summary>{texts.resolve[language]}</summary>
      <Choices
        id={outcome}
        label={texts.outcome}
        problem={problems[0]}
        language={language}
        choices={staffOutcomes.map((value) => ({ value, label: capitalized(outcomeWords(value, 'staff')) }))}
        chosen={[typed.one(outcome)]}
      />
      <TextArea
        id={reason}
        label={caseFormTexts.reason}
        hint={texts.reasonHint}
        problem={problems[1]}
        language={language}
        value={typed.one(reason)}
        rows={3}
      />
      <ActButton act="resolve" quiet>
        {texts.resolveNow[language]}
      </ActButton>
    </details>
  );
}

const capitalized = ({ fr, en }: Localized): Localized => ({ fr: capital(fr), en: capital(en) });
const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

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
