import { randomUUID } from 'node:crypto';
import type { Account } from '../../../accounts/account.ts';
import type { CaseType, Leaf } from '../../../catalogue/catalogue.ts';
import { teamLabel } from '../../../catalogue/teams.ts';
import { subjectProblem } from '../../../drafts/check.ts';
import { type Draft, draftSeenBy } from '../../../drafts/draft.ts';
import { beginDraft, saveDraft } from '../../../drafts/save.ts';
import { Call } from '../../../parts/call.tsx';
import { TextField } from '../../../parts/field.tsx';
import type { Fields, Problem } from '../../../questions/kind.ts';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { addressOf } from '../../addresses.ts';
import { notFound } from '../../errors.tsx';
import { readForm } from '../../form.ts';
import { seeOther } from '../../redirect.ts';
import { type Ask, route } from '../../route.ts';
import { typeParam } from '../case-types/leaf-words.ts';
import { accountLine, usualAnswer } from '../case-words.ts';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import { newCasePage, newCaseTexts, StepButtons, stepForm } from './frame.tsx';
import { leave } from './leave.ts';
import { type TypeChoice, typeChoiceIn, typeChoiceOf, typesOpenTo } from './type-choice.ts';
import { TypeMenus } from './type-menus.tsx';

const texts = words({
  subjectHint: {
    fr: 'Un titre clair, par exemple : « Concert du 12 juillet au Théâtre Outremont non payé »',
    en: 'A clear title, for example: “Concert on July 12 at the Outremont Theatre not paid”',
  },
  memberHint: {
    fr: 'C’est le compte que vous consultez. Pour un autre compte, changez-en dans le haut de la page.',
    en: 'This is the account you are viewing. For another account, switch at the top of the page.',
  },
  memberOfDraft: {
    fr: 'Le compte pour lequel ce brouillon a été commencé.',
    en: 'The account this draft was begun for.',
  },
  updated: { fr: 'Les menus ont été mis à jour.', en: 'The menus have been updated.' },
  who: (team: Localized, { targetBusinessDays }: Leaf) => ({
    fr: `L’équipe ${team.fr} vous répondra, ${usualAnswer(targetBusinessDays).fr}.`,
    en: `The ${team.en} team will answer you, ${usualAnswer(targetBusinessDays).en}.`,
  }),
  nothing: {
    fr: 'Vous ne pouvez ouvrir aucun type de cas pour ce compte',
    en: 'You cannot open any type of case for this account',
  },
  nothingWhy: {
    fr: 'Le membre n’a pas donné les autorisations qu’il faut, ou aucun compte ne vous est rattaché.',
    en: 'The member has not given the permissions needed, or no account is linked to you.',
  },
});

/** « Ouvrir un nouveau cas »: a GET makes nothing, the first POST makes the draft. */
export const newCase = route('newCase', 'member', {
  get: (ask) => draw(ask, stepOf(ask, ask.viewer.viewed, undefined)),
  async post(ask) {
    const fields = await readForm(ask.request);
    const account = ask.viewer.accounts.find(({ id }) => id === fields.one('account')) ?? null;
    if (account === null && fields.one('account') !== '') return notFound(ask);
    return answer(ask, fields, stepOf(ask, account, undefined, fields));
  },
});

/** The same step of a draft that exists. */
export const draftCase = route('draftCase', 'member', {
  async get(ask) {
    const draft = await draftSeenBy(ask.house.db, ask.viewer, ask.params.draft);
    return draft ? draw(ask, stepOf(ask, accountOf(ask, draft), draft)) : notFound(ask);
  },
  async post(ask) {
    const draft = await draftSeenBy(ask.house.db, ask.viewer, ask.params.draft);
    if (!draft) return notFound(ask);
    const fields = await readForm(ask.request);
    return answer(ask, fields, stepOf(ask, accountOf(ask, draft), draft, fields));
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
}

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
  if (act === 'continue' && !step.draft && problems.length > 0) return draw(ask, step, problems);
  if (act === 'language' && !step.draft && step.subject.trim() === '' && step.choice.path === '') {
    return seeOther(addressOf('newCase', ask.language));
  }
  const outcome = await save(ask, step);
  if (outcome === undefined) return notFound(ask);
  if ('newer' in outcome)
    return draw(ask, { ...step, draft: outcome.newer, revision: outcome.newer.revision }, [], outcome.newer);
  const saved: Step = { ...step, draft: outcome.saved, revision: outcome.saved.revision };
  if (act === 'continue' && problems.length > 0) return draw(ask, saved, problems);
  return leave(ask, act, outcome.saved, { here: 'draftCase', next: 'draftQuestions' });
}

async function save(
  ask: Ask<'member'>,
  step: Step,
): Promise<{ saved: Draft } | { newer: Draft } | undefined> {
  const change = { subject: step.subject.trim(), leaf: step.choice.path };
  if (step.draft) return saveDraft(ask.house, ask.viewer, step.id, step.revision, change);
  const begun = await beginDraft(ask.house, ask.viewer, step.id, step.account, change);
  return begun && { saved: begun };
}

const accountOf = (ask: Ask<'member'>, draft: Draft): Account | null =>
  ask.viewer.accounts.find(({ id }) => id === draft.accountId) ?? null;

function draw(ask: Ask<'member'>, step: Step, problems: readonly Problem[] = [], newer?: Draft): Response {
  const { account, draft, choice, types } = step;
  const { language } = ask;
  const problem = (field: string) => problems.find((each) => each.field === field)?.text;
  return newCasePage(ask, {
    step: 1,
    account,
    draft,
    leaf: choice.leaf,
    problems,
    status: newer ? 409 : problems.length > 0 ? 422 : 200,
    children:
      types.length === 0 ? (
        <Call tone="info" title={texts.nothing[language]}>
          <p>{texts.nothingWhy[language]}</p>
        </Call>
      ) : (
        <live-form id="step-live" data-announce={texts.updated[language]}>
          {newer && (
            <ChangedElsewhere
              ask={ask}
              keepOther={addressOf('draftCase', language, { draft: step.id })}
              theirs={[{ label: newCaseTexts.subject, value: newer.subject }]}
            />
          )}
          <form
            class="form"
            id={stepForm}
            method="post"
            action={
              draft ? addressOf('draftCase', language, { draft: draft.id }) : addressOf('newCase', language)
            }
            novalidate
          >
            <input type="hidden" name="draft" value={step.id} />
            <input type="hidden" name="account" value={account?.id ?? ''} />
            <input type="hidden" name="revision" value={String(step.revision)} />
            <TextField
              id="subject"
              label={newCaseTexts.subject}
              hint={texts.subjectHint}
              problem={problem('subject')}
              required
              language={language}
              value={step.subject}
            />
            <div class="field">
              <label for="member">{newCaseTexts.member[language]}</label>
              <p class="hint" id="member-hint">
                {(draft ? texts.memberOfDraft : texts.memberHint)[language]}
              </p>
              <output id="member" class="fixed" aria-live="off" aria-describedby="member-hint">
                {account ? accountLine(account, language) : newCaseTexts.inOwnName[language]}
              </output>
            </div>
            <TypeMenus types={types} choice={choice} problems={problems} language={language} />
            {choice.leaf && (
              <p class="hint">
                {texts.who(teamLabel(ask.house.catalogue, choice.leaf.team), choice.leaf)[language]}
              </p>
            )}
            <StepButtons ask={ask} back={false} />
          </form>
        </live-form>
      ),
  });
}
