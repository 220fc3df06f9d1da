import { type Answered, readQuestion } from '../questions/answer.ts';
import { fillQuestion } from '../questions/fill.ts';
import { kindOf } from '../questions/kinds.ts';
import type { Condition, Question } from '../questions/question.ts';
import { randomFrom } from '../questions/random.ts';
import { Secret } from '../questions/secret.ts';
import type { Leaf } from './catalogue.ts';
import { holds, monthsBefore, questionsOf } from './conditions.ts';
import type { TypedAnswers } from './path.ts';

interface FillOptions {
  /** The society's date, YYYY-MM-DD. */
  readonly today: string;
  /** Whether the two phrases may answer, and so demand a file or a description. */
  readonly escapes?: boolean;
  /** Whether protected numbers are ones that can be nobody's. */
  readonly demo?: boolean;
  /** What is told already: it is typed as it is, and what else may be left blank is. */
  readonly given?: TypedAnswers;
}

/** Seeds in a row that reach both sides of every condition. */
const run = 20;
/** One in so many of the questions that may be left blank is. */
const blankOnceIn = 4;

/**
 * What somebody may type under a leaf so that nothing is wrong, the same for the same seed: each question that applies,
 * after the answers before it. Answers that others depend on are gone through in turn, so that a run of seeds reaches
 * both sides of every condition.
 */
export function fillLeaf(leaf: Leaf, seed: number, options: FillOptions): TypedAnswers {
  const typed: Record<string, unknown> = {};
  const answers = new Map<string, Answered>();
  const decisive = decisiveQuestions(leaf);
  for (const question of leaf.questions) {
    const applies = (condition: Condition) => holds(condition, answers, options.today);
    if (question.when && !applies(question.when)) continue;
    const required = question.required || (!!question.requiredWhen && applies(question.requiredWhen));
    const turn = turnOf(decisive, question.id, seed);
    const told = options.given?.[question.id];
    if (told === undefined && !required && isLeftBlank(question, seed, turn, options)) continue;
    const context = { ...options, answers };
    typed[question.id] =
      told === undefined
        ? filled(leaf, question, seed, turn, context)
        : told instanceof Secret
          ? told
          : kindOf(question).restored(told, question);
    const reading = readQuestion(question, typed[question.id], { ...context, required });
    if ('answer' in reading) answers.set(question.id, reading.answer);
  }
  return typed;
}

/** Where much is told by hand, nothing is made up that need not be. */
const isLeftBlank = ({ id }: Question, seed: number, turn: number | undefined, { given }: FillOptions) =>
  given !== undefined || (turn === undefined && randomFrom(`${seed} blank ${id}`).once(blankOnceIn));

function filled(
  leaf: Leaf,
  question: Question,
  seed: number,
  turn: number | undefined,
  context: FillOptions & { readonly answers: ReadonlyMap<string, Answered> },
): unknown {
  if (turn === undefined) return fillQuestion(question, `${seed} ${leaf.path}`, context);
  return fillQuestion(narrowed(question, turn), `${seed} ${leaf.path}`, {
    ...context,
    escapes: false,
    today: dayOf(leaf, question, turn, context.today),
  });
}

/** The questions whose answers decide what else is asked, expected or said, and how many ways each decides. */
function decisiveQuestions({ questions, documents, advisories }: Leaf): Map<string, number> {
  const conditions = [
    ...questions.flatMap(({ when, requiredWhen }) => [when, requiredWhen]),
    ...[...documents, ...advisories].map(({ when }) => when),
  ];
  const named = new Set(conditions.flatMap(questionsOf));
  return new Map(
    questions.filter(({ id }) => named.has(id)).map(({ id, options }) => [id, options?.length ?? 2]),
  );
}

/** Which of its ways this seed takes: every pair of them within a run of seeds, as far as a run has room for pairs. */
function turnOf(decisive: ReadonlyMap<string, number>, id: string, seed: number): number | undefined {
  let slowness = 1;
  for (const [each, ways] of decisive) {
    if (slowness * ways > run) slowness = 1;
    if (each === id) return Math.floor(seed / slowness) % ways;
    slowness *= ways;
  }
  return undefined;
}

/** The question as if it had this way only to be answered. */
function narrowed(question: Question, turn: number): Question {
  const { kind, options = [], constraints } = question;
  if (kind === 'choice') return { ...question, options: options.slice(turn, turn + 1) };
  if (kind !== 'yes-no' || constraints) return question;
  return { ...question, constraints: { mustEqual: turn === 0 ? 'yes' : 'no' } };
}

/** Now and then a date is filled as it would have been before the months that an advisory counts. */
function dayOf(leaf: Leaf, { id }: Question, turn: number, today: string): string {
  const months = leaf.advisories.flatMap(({ when }) =>
    'olderThanMonths' in when && when.question === id ? [when.olderThanMonths] : [],
  );
  return turn === 0 ? monthsBefore(today, Math.max(0, ...months)) : today;
}
