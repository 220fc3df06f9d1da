import { accountAmong } from '../../accounts/account.ts';
import { Call } from '../../parts/call.tsx';
import { Facts } from '../../parts/facts.tsx';
import { showDate, todayIn } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { type CaseShown, casePage, readCase, replyOnCase, sentParam } from '../case-page.tsx';
import { Conversation } from '../conversation.tsx';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfCase } from '../live/news.ts';
import { page } from '../page.tsx';
import { ReplyForm } from '../reply-form.tsx';
import { type Ask, route } from '../route.ts';
import { Answers } from './answers.tsx';
import { StatusTag } from './case-table.tsx';
import { accountLine, pathWords, usualAnswer } from './case-words.ts';
import { FileList } from './file-list.tsx';
import { myCasesTexts } from './my-cases.tsx';
import { newCaseTexts } from './new-case/frame.tsx';

const texts = words({
  where: { fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  conversation: { fr: 'Échanges', en: 'Conversation' },
  sent: { fr: 'Votre réponse est envoyée', en: 'Your reply has been sent' },
  sentMore: (team: { fr: string; en: string }) => ({
    fr: `L’équipe ${team.fr} la lira et vous répondra ici.`,
    en: `The ${team.en} team will read it and answer you here.`,
  }),
  answers: { fr: 'Réponses aux questions', en: 'Answers to the questions' },
  details: { fr: 'Détails', en: 'Details' },
  number: { fr: 'Numéro du cas', en: 'Case number' },
  member: { fr: 'Membre', en: 'Member' },
  type: { fr: 'Type de cas', en: 'Case type' },
  team: { fr: 'Équipe', en: 'Team' },
  openedOn: { fr: 'Ouvert le', en: 'Opened on' },
  answer: { fr: 'Réponse prévue', en: 'Expected answer' },
  documents: { fr: 'Pièces jointes', en: 'Attachments' },
});

/** A case as its member sees it: the conversation, whose turn it is, and what was answered. */
export const memberCase = route('case', 'member', {
  get: (ask) => readCase(ask, (shown) => draw(ask, shown)),
  post: (ask) => replyOnCase(ask, (shown) => draw(ask, shown)),
});

function draw(ask: Ask<'member', 'case'>, shown: CaseShown): Response {
  const { language, url, viewer } = ask;
  const { seen, entries, team, problem, typed, mayReply } = shown;
  return page(
    ask,
    {
      ...casePage(shown),
      current: 'cases',
      account: accountAmong(viewer.accounts, seen.account?.id),
      signals: addressOf('caseSignals', language, { number: seen.number }),
    },
    <>
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
      {url.searchParams.has(sentParam) && !problem && (
        <Call tone="ok" title={texts.sent[language]} focus>
          <p>{texts.sentMore(team)[language]}</p>
        </Call>
      )}
      <div class="with-aside">
        <div>
          <h2>{texts.conversation[language]}</h2>
          <LiveRegion name="conversation" news={newsOfCase(ask, entries)}>
            <Conversation ask={ask} entries={entries} team={team} />
          </LiveRegion>
          {mayReply && <ReplyForm ask={ask} typed={typed} problem={problem} />}
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
    </>,
  );
}

function CaseFacts({ ask, shown: { seen, team, files } }: { ask: Ask; shown: CaseShown }) {
  const { language, house } = ask;
  const leaf = house.catalogue.leaves.get(seen.leaf);
  const { number } = seen;
  return (
    <aside class="panel" id="live-details" data-live aria-labelledby="details">
      <h2 id="details">{texts.details[language]}</h2>
      <Facts
        facts={[
          { term: texts.number[language], detail: <span class="num">{number}</span> },
          {
            term: texts.member[language],
            detail: seen.account ? accountLine(seen.account, language) : newCaseTexts.inOwnName[language],
          },
          { term: texts.type[language], detail: pathWords(house.catalogue, seen.leaf, language) },
          { term: texts.team[language], detail: team[language] },
          {
            term: texts.openedOn[language],
            detail: showDate(todayIn(house.settings.timeZone, seen.openedAt), language),
          },
          ...(leaf && seen.state !== 'resolved'
            ? [{ term: texts.answer[language], detail: usualAnswer(leaf.targetBusinessDays)[language] }]
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
