import { accountAmong } from '../../../accounts/account.ts';
import { type AskedLeaf as Leaf, leafAskedOf, typedOpenly } from '../../../cases/asked-leaf.ts';
import { questionsOf } from '../../../catalogue/conditions.ts';
import { type AskedQuestion, type Path, pathThrough, type TypedAnswers } from '../../../catalogue/path.ts';
import type { Draft } from '../../../drafts/draft.ts';
import { withoutFiles } from '../../../drafts/file-answers.ts';
import { draftNow } from '../../../drafts/move.ts';
import { saveDraft } from '../../../drafts/save.ts';
import { withSinWarnings } from '../../../drafts/sins.ts';
import { Call } from '../../../parts/call.tsx';
import { actOn } from '../../../questions/act.ts';
import { showAnswer, typedFrom } from '../../../questions/answer.ts';
import { escapeWords } from '../../../questions/escape.ts';
import { freeTextsOf } from '../../../questions/free-texts.ts';
import type { Fields } from '../../../questions/kind.ts';
import { QuestionInput } from '../../../questions/question-input.tsx';
import { hasSecret, withRefused } from '../../../questions/seal.ts';
import { isSinWarning } from '../../../questions/sin/sin-warnings.ts';
import { todayIn } from '../../../text/dates.ts';
import { words } from '../../../text/words.ts';
import { readForm } from '../../form.ts';
import { PostForm } from '../../post-form.tsx';
import { seeOther } from '../../redirect.ts';
import { type Ask, route } from '../../route.ts';
import { notSinsIn, SinChoices, withSinTakenOut } from '../../sin-choices.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import { ClosedQuestion } from './closed-question.tsx';
import { drawnByField, newCasePage, StepButtons, stepForm } from './frame.tsx';
import { gone } from './gone.ts';
import { focusParam, leave, mendParam } from './leave.ts';
import { stepAddress } from './step-address.ts';

const texts = words({
  updated: { fr: 'Les questions ont été mises à jour.', en: 'The questions have been updated.' },
  opened: { fr: 'Votre réponse amène d’autres questions', en: 'Your answer leads to more questions' },
  openedMore: { fr: 'Répondez-y, puis continuez.', en: 'Answer them, then continue.' },
});

/** The names of the questions that the form showed: what is not among them was not asked yet. */
const askedField = 'asked';
/** The names of those whose problems the form shows: a live redraw keeps showing what is still wrong with them. */
const mendedField = 'mended';

/** The additional questions of the type. */
export const draftQuestions = route('draftQuestions', 'member', {
  async get(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    if (!draft) return gone(ask, ask.params.draft);
    const leaf = leafOf(ask, draft);
    if (!leaf) return seeOther(stepAddress(ask, 'draftCase', draft.id));
    const path = pathOf(ask, leaf, draft);
    const isToMend = ask.url.searchParams.has(mendParam);
    return draw(ask, {
      draft,
      leaf,
      path,
      mended: isToMend ? path.asked.map(({ question }) => question.id) : [],
      focus: ask.url.searchParams.get(focusParam) ?? undefined,
    });
  },
  async post(ask) {
    const draft = await draftNow(ask.house, ask.viewer, ask.params.draft);
    const leaf = draft && leafOf(ask, draft);
    if (!draft) return gone(ask, ask.params.draft);
    if (!leaf) return seeOther(stepAddress(ask, 'draftCase', draft.id));
    return answer(ask, draft, leaf, withSinTakenOut(await readForm(ask.request), ask.language));
  },
});

/** The draft's leaf as it is asked of who fills it in; undefined for none yet. */
function leafOf({ house, viewer }: Ask<'member'>, { accountId, leaf }: Draft): Leaf | undefined {
  const found = house.catalogue.leaves.get(leaf);
  return found && leafAskedOf(viewer, accountAmong(viewer.accounts, accountId), found);
}

async function answer(ask: Ask<'member'>, draft: Draft, leaf: Leaf, fields: Fields): Promise<Response> {
  const act = fields.one('act');
  const shown = fields.one(askedField).split(',');
  const { typed, focus } = typedIn(leaf, draft, fields, shown, act);
  if (fields.one('live') !== '') {
    const revision = Number(fields.one('revision'));
    const path = pathOf(ask, leaf, { ...draft, typed: { ...draft.typed, ...typed } });
    return draw(ask, {
      ticked: notSinsIn(fields),
      draft: { ...draft, revision },
      leaf,
      path,
      mended: fields.one(mendedField).split(','),
      focus,
    });
  }
  const outcome = await saveDraft(ask.house, ask.viewer, draft.id, Number(fields.one('revision')), {
    typed,
    notSins: notSinsIn(fields),
    drawnBy: fields.one(drawnByField),
  });
  if (outcome === undefined) return gone(ask, draft.id);
  if ('newer' in outcome) return drawBoth(ask, leaf, outcome.newer, typed);
  const { saved } = outcome;
  const path = pathOf(ask, leaf, { ...saved, typed: withRefusedSecrets(saved.typed, typed) });
  const opened = path.asked.filter(({ question }) => !shown.includes(question.id));
  if (act === 'continue' && (opened.length > 0 || path.problems.length > 0)) {
    return draw(ask, { draft: saved, leaf, path, mended: shown, opened, echo: true });
  }
  const refused = path.asked.filter((each) => hasSecret(each.typed)).map(({ question }) => question.id);
  // After a row is added or taken out one stays on this step: a protected value that is wrong is seen again there.
  if (focus !== undefined && refused.length > 0) {
    return draw(ask, { draft: saved, leaf, path, mended: refused, focus, echo: true });
  }
  return leave(ask, act, saved, {
    here: 'draftQuestions',
    next: 'draftDetails',
    back: 'draftCase',
    ...(focus ? { focus } : {}),
  });
}

/** What the form says of the questions that it showed, after the row that a button adds or takes out. */
function typedIn(leaf: Leaf, draft: Draft, fields: Fields, shown: readonly string[], act: string) {
  const typed: Record<string, unknown> = {};
  let focus: string | undefined;
  for (const question of leaf.questions) {
    if (!shown.includes(question.id) || leaf.closed.includes(question.id)) continue;
    const found = typedFrom(fields, question, draft.typed[question.id]);
    const acted = actOn(found, act, question);
    typed[question.id] = acted ? acted.typed : found;
    focus ??= acted?.focus;
  }
  return { typed, focus };
}

/** What was saved, with the protected values that were refused: they are seen again on that page, and never kept. */
const withRefusedSecrets = (saved: TypedAnswers, typed: TypedAnswers): TypedAnswers => ({
  ...saved,
  ...Object.fromEntries(Object.keys(typed).map((id) => [id, withRefused(saved[id], typed[id])])),
});

function pathOf({ house: { clock, settings } }: Ask, leaf: Leaf, { typed, notSins }: Draft): Path {
  const today = todayIn(settings.timeZone, clock.now());
  const path = pathThrough(leaf, typedOpenly(leaf, typed), today, settings.demo);
  return withSinWarnings(withoutFiles(path), notSins);
}

interface Step {
  readonly draft: Draft;
  readonly leaf: Leaf;
  readonly path: Path;
  /** The questions whose problems are shown. */
  readonly mended: readonly string[];
  /** Questions that the answers have just opened. */
  readonly opened?: readonly AskedQuestion[];
  readonly focus?: string | undefined;
  /** The page refuses what was just sent. */
  readonly echo?: boolean;
  /** What the form says to be no SIN, where it is not saved. */
  readonly ticked?: readonly string[];
  /** The copy that was saved elsewhere, where this one is older. */
  readonly newer?: Draft;
}

/** Theirs as saved, and what was typed here as it was typed, on a form that knows of both. */
function drawBoth(ask: Ask<'member'>, leaf: Leaf, newer: Draft, typed: TypedAnswers): Response {
  const path = pathOf(ask, leaf, { ...newer, typed: { ...newer.typed, ...typed } });
  return draw(ask, { draft: newer, leaf, path, mended: [], newer });
}

function draw(ask: Ask<'member'>, step: Step): Response {
  const { draft, leaf, path, mended, opened = [], newer } = step;
  const { language } = ask;
  // A SIN that was kept without a word, by « Enregistrer et quitter », is warned of when the step is next opened.
  const problems = path.asked.flatMap((each) =>
    mended.includes(each.question.id) ? each.problems : each.problems.filter(isSinWarning),
  );
  const action = stepAddress(ask, 'draftQuestions', draft.id);
  const firstOpened = problems.length === 0 ? opened[0]?.question.id : undefined;
  return newCasePage(ask, {
    step: 2,
    account: accountAmong(ask.viewer.accounts, draft.accountId),
    draft,
    leaf,
    problems,
    status: newer ? 409 : problems.length > 0 && ask.request.method === 'POST' ? 422 : 200,
    focus: step.focus ?? firstOpened,
    children: (
      <live-form id="step-live" data-announce={texts.updated[language]}>
        {newer && (
          <ChangedElsewhere ask={ask} keepOther={action} theirs={differences(ask, leaf, newer, path)} />
        )}
        {firstOpened !== undefined && (
          <Call tone="info" title={texts.opened[language]}>
            <p>{texts.openedMore[language]}</p>
          </Call>
        )}
        <PostForm class="form" id={stepForm} action={action} novalidate>
          <input type="hidden" name="revision" value={String(draft.revision)} />
          <input
            type="hidden"
            name={askedField}
            value={path.asked.map(({ question }) => question.id).join(',')}
          />
          <input type="hidden" name={mendedField} value={problems.length > 0 ? mended.join(',') : ''} />
          {!leaf.attachmentsDiscouraged && path.asked.some(({ question }) => question.escapable) && (
            <p class="hint">{escapeWords.reminder[language]}</p>
          )}
          {path.asked.map(({ question, typed, required }) => (
            <div {...(isLookedAt(leaf, question.id) ? { 'data-redraws': true } : {})}>
              {leaf.closed.includes(question.id) ? (
                <ClosedQuestion question={question} language={language} />
              ) : (
                <SinChoices
                  texts={freeTextsOf(question, typed)}
                  notSins={draft.notSins}
                  ticked={step.ticked}
                  language={language}
                >
                  <QuestionInput
                    question={question}
                    typed={typed}
                    required={required}
                    problems={problems}
                    language={language}
                    echo={step.echo ?? false}
                  />
                </SinChoices>
              )}
            </div>
          ))}
          {path.advisories.map(({ level, message }) => (
            <Call tone={level === 'warning' ? 'wait' : 'info'} title={message[language]} />
          ))}
          <StepButtons ask={ask} />
        </PostForm>
      </live-form>
    ),
  });
}

/** Whether a later question or an advisory depends on this one: then the form is redrawn at its change. */
function isLookedAt({ questions, advisories }: Leaf, id: string): boolean {
  const conditions = [
    ...questions.flatMap(({ when, requiredWhen }) => [when, requiredWhen]),
    ...advisories.map(({ when }) => when),
  ];
  return conditions.flatMap(questionsOf).includes(id);
}

/** What the copy saved elsewhere answers, where it is not what is typed here. */
function differences(ask: Ask, leaf: Leaf, newer: Draft, mine: Path) {
  const theirs = pathOf(ask, leaf, newer);
  return theirs.asked.flatMap(({ question, typed, answered }) => {
    const here = mine.asked.find((each) => each.question.id === question.id);
    if (JSON.stringify(here?.typed) === JSON.stringify(typed)) return [];
    return [{ label: question.label, value: answered ? showAnswer(answered, question, ask.language) : '' }];
  });
}
