import { casesSeenBy } from '../../cases/access.ts';
import { type DeskCase, deskCaseOf } from '../../cases/desk-case.ts';
import { nextInQueue } from '../../desk/next-in-queue.ts';
import type { QueuePlace } from '../../desk/queue-place.ts';
import { Tag } from '../../parts/tag.tsx';
import { WrittenIn } from '../../questions/written.tsx';
import { locales } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { addressOf } from '../addresses.ts';
import { Answers } from '../answers.tsx';
import { actOnCasePage, type CaseShown, casePage, readCase } from '../case-page.tsx';
import { stateTone, stateWords } from '../case-words.ts';
import { ChangedMeanwhile } from '../changed-meanwhile.tsx';
import { Conversation } from '../conversation.tsx';
import { LiveRegion } from '../live/live-page.tsx';
import { newsOfCase } from '../live/news.ts';
import { page } from '../page.tsx';
import { seeOther } from '../redirect.ts';
import { type Ask, route } from '../route.ts';
import { type DeskAround, deskAround } from './around.ts';
import { Done, withDone } from './case-done.tsx';
import { CaseFacts } from './case-facts.tsx';
import { HandOver } from './hand-over.tsx';
import { NoteForm } from './note-form.tsx';
import { otherAct } from './other-acts.ts';
import { DeskPanes } from './panes.tsx';
import { deskCaseAddress, deskSignalsAddress, queueAddress, queuePlaceIn } from './queue-address.ts';
import { StaffActs } from './staff-acts.tsx';

const texts = words({
  where: { fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  desk: { fr: 'Pupitre', en: 'Desk' },
  conversation: { fr: 'Échanges', en: 'Conversation' },
  answers: { fr: 'Réponses aux questions', en: 'Answers to the questions' },
  readOnly: (team: { fr: string; en: string }) => ({
    fr: `Vous pouvez consulter ce cas; l’équipe ${team.fr} y répond.`,
    en: `You can read this case; the ${team.en} team answers it.`,
  }),
});

type CaseAsk = Ask<'staff', 'deskCase'>;

/** A case on one screen for staff: what is asked, by whom, what was answered, and all that one does with it. */
export const deskCase = route('deskCase', 'staff', {
  get: (ask) => readCase(ask, (shown) => drawIn(ask, shown)),
  async post(ask) {
    const { house, viewer, url, params } = ask;
    const place = queuePlaceIn(url);
    // Asked before the act moves the case elsewhere in its queue.
    const next = place && (await nextInQueue(house, viewer, place, params.number));
    return actOnCasePage(ask, (shown) => drawIn(ask, shown), {
      more: (seen, received) => otherAct(ask, seen, received),
      after: ({ number }, act) => goOn(ask, number, act, place && { place, next }),
    });
  },
});

/** The acts after which there is nothing more to do in the case for now. */
const endings = ['wait-for-member', 'send-and-resolve'];

/** After an act: the same case again or, where it is done with or out of sight, the next of its queue, or the queue. */
async function goOn(
  { house, viewer, language }: CaseAsk,
  number: string,
  act: string,
  around: { place: QueuePlace; next: string | undefined } | undefined,
): Promise<Response> {
  const isSeen = await casesSeenBy(house.db, viewer)
    .select('cases.id')
    .where('cases.number', '=', number)
    .executeTakeFirst();
  if (!isSeen) {
    const queue = around ? queueAddress(language, around.place) : addressOf('desk', language);
    return seeOther(withDone(queue, act, number));
  }
  if (!around || !endings.includes(act))
    return seeOther(withDone(deskCaseAddress(language, number, around?.place), act));
  const { place, next } = around;
  const to = next === undefined ? queueAddress(language, place) : deskCaseAddress(language, next, place);
  return seeOther(withDone(to, act, number));
}

async function drawIn(ask: CaseAsk, shown: CaseShown): Promise<Response> {
  const around = await deskAround(ask, queuePlaceIn(ask.url));
  return draw(ask, shown, await deskCaseOf(ask.house, ask.viewer, shown.seen), around);
}

function draw(ask: CaseAsk, shown: CaseShown, atDesk: DeskCase, around: DeskAround | undefined): Response {
  const { language } = ask;
  const { seen } = shown;
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
        {shown.form.of === undefined && <Done ask={ask} />}
        <div class="with-aside">
          <Work ask={ask} shown={shown} atDesk={atDesk} />
          <CaseFacts ask={ask} shown={shown} atDesk={atDesk} />
        </div>
      </DeskPanes>
    </WrittenIn.Provider>,
  );
}

/** Whose the case is, what was asked and said, and what one does with it. */
function Work({ ask, shown, atDesk }: { ask: CaseAsk; shown: CaseShown; atDesk: DeskCase }) {
  const { language, url } = ask;
  const { seen, team, mayReply } = shown;
  const action = deskCaseAddress(language, seen.number, queuePlaceIn(url));
  const acts = { ask, shown, atDesk, action };
  return (
    <div>
      <HandOver {...acts} />
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
        <>
          <StaffActs {...acts} />
          <NoteForm {...acts} />
        </>
      ) : (
        <p class="meta">{texts.readOnly(team)[language]}</p>
      )}
    </div>
  );
}
