import { actFields, staffOutcomes, untilLabel } from '../../cases/act-problems.ts';
import { Choices, TextArea, TextField } from '../../parts/field.tsx';
import { hint as dateHint } from '../../questions/date/date-box.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { ActButton, CaseForm, caseFormTexts, problemAt } from '../case-form.tsx';
import type { CaseShown } from '../case-page.tsx';
import { outcomeWords } from '../case-words.ts';
import type { Ask } from '../route.ts';

const texts = words({
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
});

/** A message to the member, and where the case goes with it or without it: whom it waits for, resolved, open again. */
export function StaffActs({ ask, shown }: { ask: Ask; shown: CaseShown }) {
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
