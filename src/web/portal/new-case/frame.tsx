import type { Child } from 'hono/jsx';
import type { Account } from '../../../accounts/account.ts';
import type { Leaf } from '../../../catalogue/catalogue.ts';
import { teamLabel } from '../../../catalogue/teams.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { Facts } from '../../../parts/facts.tsx';
import { Steps } from '../../../parts/steps.tsx';
import type { Problem } from '../../../questions/kind.ts';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { addressOf } from '../../addresses.ts';
import { accountLine, leafWords, usualAnswer } from '../../case-words.ts';
import { page } from '../../page.tsx';
import type { Ask } from '../../route.ts';
import { CallerBand, callerWords } from './caller-band.tsx';
import { LostAnswers } from './lost-answers.tsx';
import { stepAddress } from './step-address.ts';

export const newCaseTexts = words({
  title: { fr: 'Ouvrir un nouveau cas', en: 'Open a new case' },
  steps: { fr: 'Votre cas', en: 'Your case' },
  questions: { fr: 'Questions', en: 'Questions' },
  details: { fr: 'Précisions et pièces jointes', en: 'Details and attachments' },
  check: { fr: 'Vérifier et soumettre', en: 'Check and submit' },
  yourCase: { fr: 'Votre cas', en: 'Your case' },
  subject: { fr: 'Sujet', en: 'Subject' },
  member: { fr: 'Membre', en: 'Member' },
  type: { fr: 'Type de cas', en: 'Case type' },
  team: { fr: 'Équipe', en: 'Team' },
  answer: { fr: 'Réponse prévue', en: 'Expected answer' },
  inOwnName: { fr: 'En votre nom', en: 'In your own name' },
  ofCaller: (name: string) => ({
    fr: `${name}, en son propre nom`,
    en: `${name}, in their own name`,
  }),
  continue: { fr: 'Continuer', en: 'Continue' },
  saveAndQuit: { fr: 'Enregistrer et quitter', en: 'Save and quit' },
  back: { fr: 'Retour', en: 'Back' },
  follows: { fr: 'Suite du cas', en: 'Continues case' },
  sending: { fr: 'Envoi en cours…', en: 'Sending…' },
});

const steps = [
  { label: newCaseTexts.steps, address: 'draftCase' },
  { label: newCaseTexts.questions, address: 'draftQuestions' },
  { label: newCaseTexts.details, address: 'draftDetails' },
  { label: newCaseTexts.check, address: 'draftCheck' },
] as const;

/** The id of the step's form: the language button saves it before it leads to the twin. */
export const stepForm = 'step';

interface FrameProps {
  readonly step: 1 | 2 | 3 | 4;
  readonly account: Account | null;
  readonly draft?: Draft | undefined;
  readonly leaf?: Leaf | undefined;
  readonly status?: number;
  readonly problems?: readonly Problem[];
  /** The control that takes the focus. */
  readonly focus?: string | undefined;
  /** Nothing is typed on this step: the language link is a plain one. */
  readonly nothingTyped?: boolean;
  readonly children?: Child;
}

/** A step of a new case: where one is and, where the page does not say it all, what the case is so far. */
export function newCasePage(ask: Ask<'member'>, props: FrameProps): Response {
  const { step, account, draft, leaf, problems = [], children } = props;
  const { language, viewer } = ask;
  const whole = viewer.by ? callerWords(viewer, account) : newCaseTexts.title;
  const label: Localized = steps[step - 1]?.label ?? newCaseTexts.title;
  const isRefused = props.status === 422 && problems.length === 0;
  return page(
    ask,
    {
      // A page whose problems are mended on other steps has no summary of its own, and says so here.
      title: {
        fr: `${isRefused ? 'Erreur\u00a0: ' : ''}${label.fr} · ${whole.fr}`,
        en: `${isRefused ? 'Error: ' : ''}${label.en} · ${whole.en}`,
      },
      status: props.status ?? 200,
      problems,
      current: viewer.by ? 'desk' : 'cases',
      account,
      ...(props.focus ? { focus: props.focus } : {}),
      ...(props.nothingTyped ? {} : { form: stepForm }),
    },
    <>
      <CallerBand ask={ask} account={account} />
      <h1>{newCaseTexts.title[language]}</h1>
      {draft?.followsNumber && (
        <p class="lede">
          {newCaseTexts.follows[language]}{' '}
          <a class="num" href={addressOf('case', language, { number: draft.followsNumber })}>
            {draft.followsNumber}
          </a>
        </p>
      )}
      <Steps
        current={step}
        language={language}
        steps={steps.map(({ label, address }) => ({
          label,
          href: draft && stepAddress(ask, address, draft.id),
        }))}
      />
      {draft && <LostAnswers lost={draft.lost} language={language} />}
      {step === 1 || step === 4 ? (
        children
      ) : (
        <div class="with-aside">
          <div>{children}</div>
          <CaseSoFar ask={ask} account={account} draft={draft} leaf={leaf} />
        </div>
      )}
    </>,
  );
}

/** Whose case it will be: an account’s, or that of whoever files it. */
export function memberLine({ language, viewer }: Ask<'member'>, account: Account | null): string {
  if (account) return accountLine(account, language);
  return viewer.by ? newCaseTexts.ofCaller(viewer.person.name)[language] : newCaseTexts.inOwnName[language];
}

function CaseSoFar({
  ask,
  account,
  draft,
  leaf,
}: Pick<FrameProps, 'account' | 'draft' | 'leaf'> & { ask: Ask<'member'> }) {
  const { language, house } = ask;
  const facts = [
    ...(draft?.subject ? [{ term: newCaseTexts.subject[language], detail: draft.subject }] : []),
    {
      term: newCaseTexts.member[language],
      detail: memberLine(ask, account),
    },
    ...(leaf ? [{ term: newCaseTexts.type[language], detail: leafWords(leaf, language) }] : []),
    ...(leaf
      ? [{ term: newCaseTexts.team[language], detail: teamLabel(house.catalogue, leaf.team)[language] }]
      : []),
    ...(leaf
      ? [{ term: newCaseTexts.answer[language], detail: usualAnswer(leaf.targetBusinessDays)[language] }]
      : []),
  ];
  return (
    <aside class="panel" aria-labelledby="your-case">
      <h2 id="your-case">{newCaseTexts.yourCase[language]}</h2>
      <Facts facts={facts} />
    </aside>
  );
}

/** Names the catalogue by which a page was drawn: what it said does not apply any more is not said again. */
export const drawnByField = 'drawn-by';

interface ButtonsProps {
  readonly ask: Ask;
  readonly back?: boolean;
}

/** The buttons at the foot of a step. « Continuer » comes first, so that Enter means it. */
export function StepButtons({ ask: { language, house }, back = true }: ButtonsProps) {
  return (
    <div class="row">
      <input type="hidden" name={drawnByField} value={house.catalogue.version} />
      <button class="button" type="submit" name="act" value="continue">
        {newCaseTexts.continue[language]}
      </button>
      <button class="button quiet" type="submit" name="act" value="quit">
        {newCaseTexts.saveAndQuit[language]}
      </button>
      {back && (
        <button class="button link" type="submit" name="act" value="back">
          {newCaseTexts.back[language]}
        </button>
      )}
    </div>
  );
}
