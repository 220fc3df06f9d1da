import { accountAmong } from '../../accounts/account.ts';
import type { CaseAct } from '../../cases/act.ts';
import type { CaseSeen } from '../../cases/case.ts';
import { followCase } from '../../cases/follow.ts';
import { Facts } from '../../parts/facts.tsx';
import { WrittenIn } from '../../questions/written.tsx';
import { showDate, todayIn } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { Answers } from '../answers.tsx';
import { ActButton, CaseForm } from '../case-form.tsx';
import { actOnCasePage, type CaseShown, casePage, readCase } from '../case-page.tsx';
import { accountLine, outcomeWords, pathWords, targetWords } from '../case-words.ts';
import { ChangedMeanwhile } from '../changed-meanwhile.tsx';
import { Conversation } from '../conversation.tsx';
import { forbidden } from '../errors.tsx';
import { FileList } from '../file-list.tsx';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfCase } from '../live/news.ts';
import { page } from '../page.tsx';
import { seeOther } from '../redirect.ts';
import { type Ask, route } from '../route.ts';
import { StatusTag } from './case-table.tsx';
import { myCasesTexts } from './my-cases.tsx';
import { newCaseTexts } from './new-case/frame.tsx';
import { Turn } from './turn.tsx';

const texts = words({
  where: { fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  conversation: { fr: 'Échanges', en: 'Conversation' },
  answers: { fr: 'Réponses aux questions', en: 'Answers to the questions' },
  details: { fr: 'Détails', en: 'Details' },
  number: { fr: 'Numéro du cas', en: 'Case number' },
  member: { fr: 'Membre', en: 'Member' },
  type: { fr: 'Type de cas', en: 'Case type' },
  team: { fr: 'Équipe', en: 'Team' },
  openedOn: { fr: 'Ouvert le', en: 'Opened on' },
  target: { fr: 'Délai', en: 'Timing' },
  outcome: { fr: 'Résolution', en: 'Resolution' },
  documents: { fr: 'Pièces jointes', en: 'Attachments' },
  message: { fr: 'Votre message', en: 'Your message' },
  send: { fr: 'Envoyer', en: 'Send' },
  reopen: { fr: 'Envoyer et rouvrir le cas', en: 'Send and reopen the case' },
  follow: { fr: 'Ouvrir un cas lié', en: 'Open a linked case' },
  followHint: {
    fr: 'Ce cas est résolu depuis plus de 30 jours : votre message ouvrira un nouveau cas, lié à celui-ci, que vous pourrez vérifier avant de le soumettre.',
    en: 'This case was resolved more than 30 days ago: your message will open a new case, linked to this one, which you can check before you submit it.',
  },
  end: { fr: 'Terminer ce cas', en: 'End this case' },
  endHint: {
    fr: 'Vous pourrez le rouvrir pendant 30 jours, en y écrivant.',
    en: 'You can reopen it for 30 days by writing in it.',
  },
  settle: { fr: 'Marquer comme résolu', en: 'Mark as resolved' },
  withdraw: { fr: 'Retirer ma demande', en: 'Withdraw my request' },
});

/** A case as its member sees it: the conversation, whose turn it is, and what was answered. */
export const memberCase = route('case', 'member', {
  get: (ask) => readCase(ask, (shown) => draw(ask, shown)),
  post: (ask) =>
    actOnCasePage(ask, (shown) => draw(ask, shown), { follow: (seen, act) => follow(ask, seen, act) }),
});

/** A message that comes too late begins the draft of a linked case. */
async function follow(ask: Ask<'member', 'case'>, seen: CaseSeen, act: CaseAct): Promise<Response> {
  const draft = await followCase(ask.house, ask.viewer, seen, act);
  return draft ? seeOther(addressOf('draftCase', ask.language, { draft: draft.id })) : forbidden(ask);
}

function draw(ask: Ask<'member', 'case'>, shown: CaseShown): Response {
  const { language, viewer } = ask;
  const { seen } = shown;
  return page(
    ask,
    {
      ...casePage(shown),
      current: 'cases',
      account: accountAmong(viewer.accounts, seen.account?.id),
      signals: addressOf('caseSignals', language, { number: seen.number }),
    },
    <WrittenIn.Provider value={seen.language}>
      <nav class="meta" aria-label={texts.where[language]}>
        <a href={addressOf('cases', language)}>{myCasesTexts.title[language]}</a> ›{' '}
        <span class="num">{seen.number}</span>
      </nav>
      <div class="row between">
        <h1 lang={locales[seen.language]}>{seen.subject}</h1>
        <LiveRegion name="state">
          <StatusTag state={seen.state} language={language} />
        </LiveRegion>
      </div>
      <ChangedMeanwhile ask={ask} shown={shown} />
      <LiveRegion name="turn">
        <Turn ask={ask} shown={shown} />
      </LiveRegion>
      <div class="with-aside">
        <div>
          <h2>{texts.conversation[language]}</h2>
          <LiveRegion name="conversation" news={newsOfCase(ask, shown.entries)}>
            <Conversation ask={ask} shown={shown} />
          </LiveRegion>
          {shown.mayReply && <MemberActs ask={ask} shown={shown} />}
          <section class="asked" aria-labelledby="answers">
            <h2 id="answers">{texts.answers[language]}</h2>
            <Answers
              asked={seen.asked}
              addressOfFile={(file) => addressOf('caseFile', language, { number: seen.number, file })}
              language={language}
            />
          </section>
        </div>
        <CaseFacts ask={ask} shown={shown} />
      </div>
    </WrittenIn.Provider>,
  );
}

/** A message to the team; on an open case also the two ways in which a member ends it. */
function MemberActs({ ask, shown }: { ask: Ask; shown: CaseShown }) {
  const { isPastReopening, seen } = shown;
  return (
    <CaseForm
      ask={ask}
      shown={shown}
      label={texts.message}
      {...(isPastReopening ? { hint: texts.followHint } : {})}
    >
      {/* The buttons follow the state of the case, whatever is being typed above them. */}
      <LiveRegion name="acts">
        <div class="row">
          <ActButton act="continue">{sendWords(shown)[ask.language]}</ActButton>
        </div>
        {seen.state !== 'resolved' && <Endings language={ask.language} />}
      </LiveRegion>
    </CaseForm>
  );
}

/** What sending a message does. */
function sendWords({ isPastReopening, seen }: CaseShown) {
  if (isPastReopening) return texts.follow;
  return seen.state === 'resolved' ? texts.reopen : texts.send;
}

const Endings = ({ language }: Pick<Ask, 'language'>) => (
  <details class="more-acts">
    <summary>{texts.end[language]}</summary>
    <p class="hint">{texts.endHint[language]}</p>
    <div class="row">
      <ActButton act="settle" quiet>
        {texts.settle[language]}
      </ActButton>
      <ActButton act="withdraw" quiet>
        {texts.withdraw[language]}
      </ActButton>
    </div>
  </details>
);

function CaseFacts({ ask, shown: { seen, team, files, linked } }: { ask: Ask; shown: CaseShown }) {
  const { language, house } = ask;
  const { number } = seen;
  const dateOf = (at: Date) => showDate(todayIn(house.settings.timeZone, at), language);
  const target = targetWords(seen, todayIn(house.settings.timeZone, house.clock.now()));
  const followed = seen.followsId === null ? undefined : linked.get(seen.followsId);
  const fact = (term: keyof typeof texts, detail: string | undefined) =>
    detail ? [{ term: (texts[term] as { fr: string; en: string })[language], detail }] : [];
  return (
    <aside class="panel" id="live-details" data-live aria-labelledby="details">
      <h2 id="details">{texts.details[language]}</h2>
      <Facts
        facts={[
          { term: texts.number[language], detail: <span class="num">{number}</span> },
          ...fact('outcome', seen.outcome ? outcomeWords(seen.outcome, 'member')[language] : undefined),
          ...fact('target', target?.[language]),
          ...fact(
            'member',
            seen.account ? accountLine(seen.account, language) : newCaseTexts.inOwnName[language],
          ),
          ...fact('type', pathWords(house.catalogue, seen.leaf, language)),
          ...fact('team', team[language]),
          ...fact('openedOn', dateOf(seen.openedAt)),
          ...(followed
            ? [
                {
                  term: newCaseTexts.follows[language],
                  detail: <a href={addressOf('case', language, { number: followed })}>{followed}</a>,
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
                      hrefOf={({ id }) => addressOf('caseFile', language, { number, file: id })}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </aside>
  );
}
