import { actFields, staffOutcomes, untilLabel } from '../../cases/act-problems.ts';
import type { DeskCase } from '../../cases/desk-case.ts';
import type { CaseState } from '../../database/tables.ts';
import { Choices, TextArea, TextField } from '../../parts/field.tsx';
import { hint as dateHint } from '../../questions/date/date-box.ts';
import type { Language, Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { ActButton, CaseForm, caseFormTexts, problemAt } from '../case-form.tsx';
import type { CaseShown } from '../case-page.tsx';
import { outcomeWords } from '../case-words.ts';
import type { Ask } from '../route.ts';
import { DraftLine, draftData } from './case-draft.tsx';
import { Key } from './key.tsx';

const texts = words({
  reply: { fr: 'Répondre au membre', en: 'Reply to the member' },
  message: { fr: 'Votre message au membre', en: 'Your message to the member' },
  messageHint: {
    fr: 'Le membre le lira. N’y inscrivez ni NAS ni numéro de compte bancaire.',
    en: 'The member will read it. Do not include a SIN or a bank account number.',
  },
  send: { fr: 'Envoyer', en: 'Send' },
  sendAndResolve: { fr: 'Envoyer et résoudre', en: 'Send and resolve' },
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
});

interface Props {
  readonly ask: Ask<'staff', 'deskCase'>;
  readonly shown: CaseShown;
  readonly atDesk: DeskCase;
  readonly action: string;
}

/** A message to the member, and where the case goes with it or without it: whom it waits for, resolved, open again. */
export function StaffActs({ ask, shown, atDesk, action }: Props) {
  const { language } = ask;
  const isResolved = shown.seen.state === 'resolved';
  const begun = atDesk.drafts.reply;
  const data = { 'data-key': 'r', ...draftData(ask) };
  return (
    <section class="reply-box" aria-labelledby="reply">
      <h2 id="reply">
        {texts.reply[language]} <Key of="r" />
      </h2>
      <CaseForm
        ask={ask}
        shown={shown}
        label={texts.message}
        hint={texts.messageHint}
        desk={{ action, begun: begun?.text ?? '', data }}
      >
        <Sends language={language} state={shown.seen.state} />
        <DraftLine ask={ask} begun={begun} />
        {!isResolved && <ThirdParty ask={ask} shown={shown} />}
        {!isResolved && <Resolve ask={ask} shown={shown} />}
      </CaseForm>
    </section>
  );
}

function Sends({ language, state }: { language: Language; state: CaseState }) {
  const isResolved = state === 'resolved';
  return (
    <div class="row" id="live-acts" data-live>
      <ActButton act="continue">{texts.send[language]}</ActButton>
      {!isResolved && (
        <>
          <ActButton act="wait-for-member" quiet of="w">
            {texts.waitForMember[language]} <Key of="w" />
          </ActButton>
          <ActButton act="send-and-resolve" quiet>
            {texts.sendAndResolve[language]}
          </ActButton>
        </>
      )}
      {(state === 'waiting-member' || state === 'waiting-third-party') && (
        <ActButton act="resume" quiet>
          {texts.resume[language]}
        </ActButton>
      )}
      {isResolved && (
        <ActButton act="reopen" quiet of="o">
          {texts.reopen[language]} <Key of="o" />
        </ActButton>
      )}
    </div>
  );
}

function ThirdParty({ ask: { language }, shown }: { ask: Ask; shown: CaseShown }) {
  const { thirdParty, until } = actFields;
  const { typed } = shown.form;
  const problems = [problemAt(shown, thirdParty), problemAt(shown, until)];
  const isOpen = problems.some(Boolean) || typed.one(thirdParty) !== '' || typed.one(until) !== '';
  return (
    <details class="more-acts" open={isOpen}>
      <summary data-key="p">
        {texts.waitForThirdParty[language]} <Key of="p" />
      </summary>
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
      <summary data-key="s">
        {texts.resolve[language]} <Key of="s" />
      </summary>
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
