import { Call } from '../../parts/call.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Tag } from '../../parts/tag.tsx';
import { showMoment } from '../../text/dates.ts';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { type CaseShown, casePage, readCase, replyOnCase, sentParam } from '../case-page.tsx';
import { Conversation } from '../conversation.tsx';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfCase } from '../live/news.ts';
import { page } from '../page.tsx';
import { Answers } from '../portal/answers.tsx';
import { accountLine, kindWords, pathWords, stateTone, stateWords } from '../portal/case-words.ts';
import { FileList } from '../portal/file-list.tsx';
import { ReplyForm } from '../reply-form.tsx';
import { type Ask, route } from '../route.ts';

const texts = words({
  where: { fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  desk: { fr: 'Pupitre', en: 'Desk' },
  sent: { fr: 'Réponse envoyée au membre', en: 'Reply sent to the member' },
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
  post: (ask) => replyOnCase(ask, (shown) => draw(ask, shown)),
});

function draw(ask: Ask<'staff', 'deskCase'>, shown: CaseShown): Response {
  const { language, url } = ask;
  const { seen, entries, team, problem, typed, mayReply } = shown;
  return page(
    ask,
    {
      ...casePage(shown),
      current: 'desk',
      signals: addressOf('deskCaseSignals', language, { number: seen.number }),
    },
    <>
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
      {url.searchParams.has(sentParam) && !problem && <Call tone="ok" title={texts.sent[language]} focus />}
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
          <LiveRegion name="conversation" news={newsOfCase(ask, entries)}>
            <Conversation ask={ask} entries={entries} team={team} />
          </LiveRegion>
          {mayReply ? (
            <ReplyForm ask={ask} typed={typed} problem={problem} />
          ) : (
            <p class="meta">{texts.readOnly(team)[language]}</p>
          )}
        </div>
        <CaseFacts ask={ask} shown={shown} />
      </div>
    </>,
  );
}

function CaseFacts({ ask, shown: { seen, team, files } }: { ask: Ask; shown: CaseShown }) {
  const { language, house } = ask;
  const { number, account } = seen;
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
