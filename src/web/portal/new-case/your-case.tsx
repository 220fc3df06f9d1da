import { randomUUID } from 'node:crypto';
import { type Account, accountAmong } from '../../../accounts/account.ts';
import { may } from '../../../cases/access.ts';
import { isCaller } from '../../../cases/viewer.ts';
import type { CaseType, Leaf } from '../../../catalogue/catalogue.ts';
import { teamLabel } from '../../../catalogue/teams.ts';
import { subjectProblem } from '../../../drafts/check.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { draftNow, retiredLeaf } from '../../../drafts/move.ts';
import { beginDraft, saveDraft } from '../../../drafts/save.ts';
import { subjectText } from '../../../drafts/sins.ts';
import { Call } from '../../../parts/call.tsx';
import { TextField } from '../../../parts/field.tsx';
import type { Fields, Problem } from '../../../questions/kind.ts';
import { sinWarnings } from '../../../questions/sin/sin-warnings.ts';
import type { Language, Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { accountField, accountIdIn } from '../../account-field.ts';
import { leafWords, pathWords, usualAnswer } from '../../case-words.ts';
import { notFound } from '../../errors.tsx';
import { readForm } from '../../form.ts';
import { PostForm } from '../../post-form.tsx';
import { seeOther } from '../../redirect.ts';
import { type Ask, route } from '../../route.ts';
import { notSinsIn, SinChoices, withSinTakenOut } from '../../sin-choices.tsx';
import { typeParam } from '../case-types/leaf-words.ts';
import { CaseLanguage, caseLanguageIn } from './case-language.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import { drawnByField, newCasePage, newCaseTexts, StepButtons, stepForm } from './frame.tsx';
import { gone } from './gone.ts';
import { focusParam, leave } from './leave.ts';
import { MemberField } from './member-field.tsx';
import { PortalOnly } from './portal-only.tsx';
import { beginAddress, stepAddress } from './step-address.ts';
import { type TypeChoice, typeChoiceIn, typeChoiceOf, typesOpenTo } from './type-choice.ts';
import { TypeMenus } from './type-menus.tsx';

const texts = words({
  subjectHint: {
    fr: 'Un titre clair, par exemple : « Concert non payé : Théâtre Outremont, 12 juillet »',
    en: 'A clear title, for example: “Unpaid concert: Théâtre Outremont, July 12”',
  },
  updated: { fr: 'Les menus ont été mis à jour.', en: 'The menus have been updated.' },
  who: (team: Localized, { targetBusinessDays }: Leaf) => ({
    fr: `L’équipe ${team.fr} vous répondra (${usualAnswer(targetBusinessDays).fr}).`,
    en: `The ${team.en} team will answer you (${usualAnswer(targetBusinessDays).en}).`,
  }),
  whoAtDesk: (team: Localized, { targetBusinessDays }: Leaf) => ({
    fr: `L’équipe ${team.fr} répondra au membre (${usualAnswer(targetBusinessDays).fr}).`,
    en: `The ${team.en} team will answer the member (${usualAnswer(targetBusinessDays).en}).`,
  }),
  retired: (leaf: Leaf) => ({
    fr: `Le type de cas « ${leafWords(leaf, 'fr')} » n’est plus offert`,
    en: `The case type “${leafWords(leaf, 'en')}” is no longer offered`,
  }),
  retiredMore: {
    fr: 'Choisissez-en un autre. Vos réponses sont conservées d’ici là; celles que les nouvelles questions demandent aussi seront reprises.',
    en: 'Choose another one. Your answers are kept until then; those that the new questions also ask for will be carried over.',
  },
  nothing: {
    fr: 'Vous ne pouvez ouvrir aucun cas pour ce compte',
    en: 'You cannot open a case for this account',
  },
  nothingWhyAtDesk: {
    fr: 'La personne au téléphone n’a pas les autorisations nécessaires : le membre doit les lui donner, ou ouvrir le cas lui-même.',
    en: 'The person on the telephone does not have the permissions needed: the member must give them, or open the case.',
  },
  nothingWhy: {
    fr: 'Le membre ne vous a pas donné les autorisations nécessaires, ou aucun compte ne vous est rattaché. Demandez au membre de vous les donner, ou écrivez-nous : nos coordonnées sont au bas de la page.',
    en: 'The member has not given you the permissions needed, or no account is linked to you. Ask the member for them, or write to us: our contact details are at the bottom of the page.',
  },
});

/** « Ouvrir un nouveau cas »: a GET makes nothing, the first POST makes the draft. */
export const newCase = route('newCase', 'member', {
  get: (ask) => draw(ask, stepOf(ask, ask.viewer.viewed, undefined)),
  async post(ask) {
    const fields = withSinTakenOut(await readForm(ask.request), ask.language);
    // The same first form again, as after Back: it goes on with the draft that it began.
    const begun = await draftNow(ask.house, ask.viewer, fields.one('draft'));
    if (begun) return answer(ask, fields, await stepOfDraft(ask, begun, fields));
    const id = accountIdIn(fields);
    const account = accountAmong(ask.viewer.accounts, id);
    const isTheirs = account !== null || (id === null && may.actInOwnName(ask.viewer));
    if (!isTheirs) return notFound(ask);
    return answer(ask, fields, stepOf(ask, account, undefined, fields));
  },
});

/** The same step of a draft that exists. */
export const draftCase = route('draftCase', 'member', {
  async get(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    if (!draft) return gone(ask, ask.params.draft);
    return draw(ask, await stepOfDraft(ask, draft));
  },
  async post(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    if (!draft) return gone(ask, ask.params.draft);
    const fields = withSinTakenOut(await readForm(ask.request), ask.language);
    return answer(ask, fields, await stepOfDraft(ask, draft, fields));
  },
});

interface Step {
  readonly account: Account | null;
  readonly draft: Draft | undefined;
  readonly id: string;
  readonly revision: number;
  readonly subject: string;
  readonly types: readonly CaseType[];
  readonly choice: TypeChoice;
  /** The one that the case will have where an agent writes it. */
  readonly caseLanguage: Language;
  /** The type that the draft had, where it is offered no more. */
  readonly retired?: Leaf | undefined;
  readonly drawnBy: string;
  /** What the form says to be no SIN. */
  readonly ticked: readonly string[];
}

const stepOfDraft = async (ask: Ask<'member'>, draft: Draft, fields?: Fields): Promise<Step> => ({
  ...stepOf(ask, accountAmong(ask.viewer.accounts, draft.accountId), draft, fields),
  retired: await retiredLeaf(ask.house, draft),
});

/** The step as typed, else as the draft has it, else blank. */
function stepOf(
  ask: Ask<'member'>,
  account: Account | null,
  draft: Draft | undefined,
  fields?: Fields,
): Step {
  const { catalogue } = ask.house;
  const types = typesOpenTo(ask.viewer, account, catalogue);
  return {
    account,
    draft,
    id: draft?.id ?? (fields?.one('draft') || randomUUID()),
    revision: fields ? Number(fields.one('revision')) : (draft?.revision ?? 0),
    subject: fields ? fields.one('subject') : (draft?.subject ?? ''),
    types,
    caseLanguage:
      (fields && caseLanguageIn(fields)) ??
      draft?.language ??
      account?.language ??
      ask.viewer.person.language,
    drawnBy: fields?.one(drawnByField) ?? '',
    ticked: fields ? notSinsIn(fields) : [],
    choice: fields
      ? typeChoiceIn(fields, types, catalogue)
      : typeChoiceOf(draft?.leaf ?? ask.url.searchParams.get(typeParam) ?? '', types, catalogue),
  };
}

async function answer(ask: Ask<'member'>, fields: Fields, step: Step): Promise<Response> {
  const act = fields.one('act');
  // The menus follow the choice; nothing is saved, and no draft is made, before a button says so.
  if (fields.one('live') !== '') return draw(ask, step);
  const subject = subjectProblem(step.subject);
  const problems = [...(subject ? [{ field: 'subject', text: subject }] : []), ...step.choice.problems];
  const isWhole = problems.length === 0 && sinsIn(step).length === 0;
  if (act === 'continue' && !step.draft && !isWhole) return draw(ask, step, problems);
  if (act === 'language' && !step.draft && step.subject.trim() === '' && step.choice.path === '') {
    return seeOther(beginAddress(ask));
  }
  const outcome = await save(ask, step);
  if (outcome === undefined) return gone(ask, step.id);
  if ('newer' in outcome)
    return draw(ask, { ...step, draft: outcome.newer, revision: outcome.newer.revision }, [], outcome.newer);
  const saved: Step = { ...step, draft: outcome.saved, revision: outcome.saved.revision };
  if (act === 'continue' && !isWhole) return draw(ask, saved, problems);
  return leave(ask, act, outcome.saved, { here: 'draftCase', next: 'draftQuestions' });
}

async function save(
  ask: Ask<'member'>,
  step: Step,
): Promise<{ saved: Draft } | { newer: Draft } | undefined> {
  const change = {
    subject: step.subject.trim(),
    leaf: step.choice.path,
    notSins: step.ticked,
    language: step.caseLanguage,
  };
  const { drawnBy } = step;
  if (step.draft) return saveDraft(ask.house, ask.viewer, step.id, step.revision, { ...change, drawnBy });
  const begun = await beginDraft(ask.house, ask.viewer, step.id, step.account, change);
  return begun && { saved: begun };
}

/** A subject that looks as if it held a SIN, and that nobody said holds none. */
const sinsIn = ({ subject, draft, ticked }: Step) =>
  sinWarnings([subjectText(subject)], [...(draft?.notSins ?? []), ...ticked]);

function draw(ask: Ask<'member'>, step: Step, others: readonly Problem[] = [], newer?: Draft): Response {
  const { account, draft, choice, types } = step;
  const { language, viewer } = ask;
  const problems = [
    ...others.filter(({ field }) => field === 'subject'),
    ...sinsIn(step),
    ...others.filter(({ field }) => field !== 'subject'),
  ];
  const whoAnswers = viewer.by ? texts.whoAtDesk : texts.who;
  const problem = (field: string) => problems.find((each) => each.field === field)?.text;
  return newCasePage(ask, {
    step: 1,
    account,
    draft,
    leaf: choice.leaf,
    problems,
    status: newer ? 409 : problems.length > 0 && ask.request.method === 'POST' ? 422 : 200,
    focus: ask.url.searchParams.get(focusParam) ?? undefined,
    nothingTyped: types.length === 0,
    children:
      types.length === 0 ? (
        <Call tone="info" title={texts.nothing[language]}>
          <p>{(viewer.by ? texts.nothingWhyAtDesk : texts.nothingWhy)[language]}</p>
        </Call>
      ) : (
        <live-form id="step-live" data-announce={texts.updated[language]}>
          {step.retired && (
            <Call tone="wait" title={texts.retired(step.retired)[language]}>
              <p>{texts.retiredMore[language]}</p>
            </Call>
          )}
          {newer && (
            <ChangedElsewhere
              ask={ask}
              keepOther={stepAddress(ask, 'draftCase', step.id)}
              theirs={[
                { label: newCaseTexts.subject, value: newer.subject },
                { label: newCaseTexts.type, value: pathWords(ask.house.catalogue, newer.leaf, language) },
              ]}
            />
          )}
          <PostForm
            class="form"
            id={stepForm}
            action={draft ? stepAddress(ask, 'draftCase', draft.id) : beginAddress(ask)}
            novalidate
          >
            <input type="hidden" name="draft" value={step.id} />
            <input type="hidden" name={accountField} value={account?.id ?? ''} />
            <input type="hidden" name="revision" value={String(step.revision)} />
            <SinChoices
              texts={[subjectText(step.subject)]}
              notSins={draft?.notSins ?? []}
              ticked={step.ticked}
              language={language}
            >
              <TextField
                id="subject"
                label={newCaseTexts.subject}
                hint={texts.subjectHint}
                problem={problem('subject')}
                required
                language={language}
                value={step.subject}
              />
            </SinChoices>
            {viewer.by && <CaseLanguage chosen={step.caseLanguage} language={language} />}
            <MemberField ask={ask} account={account} isBegun={draft !== undefined} />
            <TypeMenus
              types={types}
              choice={choice}
              problems={problems}
              isExplained={!viewer.by}
              language={language}
            />
            {isCaller(viewer) && (
              <PortalOnly
                caller={viewer}
                account={account}
                catalogue={ask.house.catalogue}
                language={language}
              />
            )}
            {choice.leaf && (
              <p class="hint">
                {whoAnswers(teamLabel(ask.house.catalogue, choice.leaf.team), choice.leaf)[language]}
              </p>
            )}
            <StepButtons ask={ask} back={false} />
          </PostForm>
        </live-form>
      ),
  });
}
