import { reopenedUntil } from '../../cases/state.ts';
import { Call } from '../../parts/call.tsx';
import { Written } from '../../questions/written.tsx';
import { showDate, todayIn } from '../../text/dates.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { type CaseShown, doneParam } from '../case-page.tsx';
import { outcomeWords, targetWords } from '../case-words.ts';
import type { Ask } from '../route.ts';

const texts = words({
  sent: { fr: 'Votre message est envoyé', en: 'Your message has been sent' },
  sentMore: (team: Localized) => ({
    fr: `L’équipe ${team.fr} le lira et vous répondra ici.`,
    en: `The ${team.en} team will read it and answer you here.`,
  }),
  ended: { fr: 'Le cas est terminé', en: 'The case is closed' },
  yours: { fr: 'C’est à vous de répondre', en: 'It is your turn to reply' },
  yoursMore: (team: Localized) => ({
    fr: `L’équipe ${team.fr} attend votre réponse pour continuer. Le délai est suspendu jusque-là.`,
    en: `The ${team.en} team is waiting for your reply to go on. The time is stopped until then.`,
  }),
  theirs: (team: Localized, target: Localized) => ({
    fr: `L’équipe ${team.fr} s’en occupe : ${target.fr}.`,
    en: `The ${team.en} team is on it: ${target.en}.`,
  }),
  waiting: { fr: 'Elle attend', en: 'It is waiting for' },
  nothingToDo: { fr: '; vous n’avez rien à faire.', en: '; there is nothing for you to do.' },
  resolved: (outcome: Localized) => ({ fr: `Résolu : ${outcome.fr}`, en: `Resolved: ${outcome.en}` }),
  reopenable: (date: string) => ({
    fr: `Il reste quelque chose à régler? Écrivez ci-dessous d’ici le ${showDate(date, 'fr')}, et le cas sera rouvert.`,
    en: `Is something left to settle? Write below by ${showDate(date, 'en')}, and the case will be reopened.`,
  }),
});

/** Whose turn it is, and what comes next, in words; after an act of the reader's, that it is done. */
export function Turn({ ask, shown }: { readonly ask: Ask; readonly shown: CaseShown }) {
  const { language, house, url } = ask;
  const { seen, team, form } = shown;
  const isUntouched = form.problems.length === 0 && form.newer.length === 0;
  const done = isUntouched ? url.searchParams.get(doneParam) : null;
  const target = targetWords(seen, todayIn(house.settings.timeZone, house.clock.now()));
  return (
    <>
      {done !== null && (
        <Call tone="ok" title={(isEnd(done) ? texts.ended : texts.sent)[language]} focus>
          {!isEnd(done) && seen.state !== 'resolved' && <p>{texts.sentMore(team)[language]}</p>}
        </Call>
      )}
      {seen.state === 'resolved' && seen.outcome ? (
        <Resolved ask={ask} shown={shown} outcome={outcomeWords(seen.outcome, 'member')} />
      ) : seen.state === 'waiting-member' ? (
        <Call tone="wait" title={texts.yours[language]}>
          <p>{texts.yoursMore(team)[language]}</p>
        </Call>
      ) : (
        target && (
          <p class="turn">
            {texts.theirs(team, target)[language]} <WaitedFor ask={ask} shown={shown} />
          </p>
        )
      )}
    </>
  );
}

/** What the reader has just done, as the address says it: the page may have followed others since. */
const isEnd = (done: string) => done === 'settle' || done === 'withdraw';

function WaitedFor({ ask, shown: { seen, entries } }: { ask: Ask; shown: CaseShown }) {
  if (seen.state !== 'waiting-third-party') return null;
  const thirdParty = entries.findLast((entry) => entry.thirdParty !== null)?.thirdParty;
  return thirdParty ? (
    <>
      {texts.waiting[ask.language]} <Written>{thirdParty}</Written>
      {texts.nothingToDo[ask.language]}
    </>
  ) : null;
}

interface ResolvedProps {
  readonly ask: Ask;
  readonly shown: CaseShown;
  readonly outcome: Localized;
}

function Resolved({ ask, shown: { seen, isPastReopening }, outcome }: ResolvedProps) {
  const { language, house } = ask;
  const lastDay = reopenedUntil(seen.resolvedAt ?? seen.openedAt);
  return (
    <Call tone="ok" title={texts.resolved(outcome)[language]}>
      {!isPastReopening && <p>{texts.reopenable(todayIn(house.settings.timeZone, lastDay))[language]}</p>}
    </Call>
  );
}
