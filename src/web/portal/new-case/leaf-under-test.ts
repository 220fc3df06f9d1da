import type { Leaf } from '../../../catalogue/catalogue.ts';
import type { TypedAnswers } from '../../../catalogue/path.ts';
import { pdf, xlsx } from '../../../files/sample-files.ts';
import type { Fields } from '../../../questions/kind.ts';
import { QuestionInput } from '../../../questions/question-input.tsx';
import { Secret } from '../../../questions/secret.ts';
import { formDrawn, formOf } from '../../../questions/test-form.ts';
import type { Language } from '../../../text/localized.ts';
import { addressOf } from '../../addresses.ts';
import type { Browser } from '../../fresh-portal.ts';
import { openAddress } from '../case-types/leaf-words.ts';
import { receiptParam } from '../receipt.tsx';
import { complaints, type DrawnStep, expectAt, press, readStep, typedOver } from './step-under-test.ts';

/**
 * Opens a case for a test as somebody does in a browser: reads each form that is drawn, types into it, presses its
 * buttons, and gives on the third step what the page asks for. Gives the case's number and the last look before it was
 * sent; throws what the page says where it goes no further.
 */
export async function openLeaf(
  browser: Browser,
  leaf: Leaf,
  typed: TypedAnswers,
  language: Language,
): Promise<{ number: string; check: string }> {
  const first = await readStep(browser, openAddress(leaf, language));
  const subject = formOf({ subject: `${leaf.labels[0]?.[language]} 2026` });
  const second = await press(browser, first, 'continue', { typed: typedOver(first.fields, subject) });
  const draft = second.path.match(/[0-9a-f-]{36}/)?.[0] ?? '';
  const at = (name: 'draftQuestions' | 'draftDetails' | 'draftCheck') => addressOf(name, language, { draft });
  const third = await answer(browser, expectAt(second, at('draftQuestions')), leaf, typed, language);
  const last = await detail(browser, expectAt(third, at('draftDetails')));
  const sent = await press(browser, expectAt(last, at('draftCheck')), 'submit');
  const number = new URL(sent.path, 'http://portal').searchParams.get(receiptParam);
  if (number === null) throw new Error(`not sent: ${sent.status} ${JSON.stringify(complaints(sent))}`);
  return { number, check: last.html };
}

/** Answers what is asked, as often as the answers lead to more questions on the same step. */
async function answer(
  browser: Browser,
  first: DrawnStep,
  leaf: Leaf,
  typed: TypedAnswers,
  language: Language,
): Promise<DrawnStep> {
  let step = first;
  let seen: readonly string[] = [];
  for (;;) {
    const asked = step.fields.one('asked').split(',').filter(Boolean);
    const opened = asked.filter((id) => !seen.includes(id));
    if (step.status !== 200 || (opened.length === 0 && seen.length > 0) || !step.names.has('asked'))
      return step;
    seen = asked;
    const filled = opened.map((id) => typing(leaf, id, typed[id], language)).reduce(typedOver, formOf({}));
    step = await withRoomFor(browser, step, filled);
    step = await press(browser, step, 'continue', { typed: typedOver(step.fields, filled) });
  }
}

/** What a browser would send of a question with this typed in it; a protected value is only typed, and what is hidden is the page’s. */
function typing(leaf: Leaf, id: string, typed: unknown, language: Language): Fields {
  const question = leaf.questions.find((each) => each.id === id);
  if (question === undefined || typed === undefined) return formOf({});
  if (typed instanceof Secret) return formOf({ [id]: typed.reveal() });
  if (Array.isArray(typed) && typed.some((each) => each instanceof Secret)) {
    return formOf(Object.fromEntries(typed.map((each: Secret, box) => [`${id}.${box}`, each.reveal()])));
  }
  const props = { question, typed, required: false, problems: [], language };
  return formDrawn(String(QuestionInput(props)).replace(/<input type="hidden"[^>]*>/g, ''));
}

/** The step with a control for each field, after as many presses of « Ajouter » as that takes. */
async function withRoomFor(browser: Browser, drawn: DrawnStep, filled: Fields): Promise<DrawnStep> {
  let step = drawn;
  for (;;) {
    const lacking = [...filled.names()].find((name) => !step.names.has(name));
    if (lacking === undefined) return step;
    const add = step.acts
      .filter((act) => lacking.startsWith(`${act.replace('add-row:', '')}.`))
      .sort((one, other) => other.length - one.length)[0];
    if (add === undefined) throw new Error(`${step.path} has no control ${lacking}`);
    step = await press(browser, step, add);
  }
}

/** Goes on with nothing, then gives what the page says is lacking. */
async function detail(browser: Browser, step: DrawnStep): Promise<DrawnStep> {
  const refused = await press(browser, step, 'continue');
  const lacking = complaints(refused).map(({ field }) => field);
  if (refused.status !== 422 || lacking.length === 0) return refused;
  const files = Object.fromEntries(
    lacking.filter((field) => field !== 'description').map((field) => [field, fileFor(refused, field)]),
  );
  const described = lacking.includes('description')
    ? typedOver(
        refused.fields,
        formOf({ description: 'Tout est écrit ici, en peu de mots. It is all here.' }),
      )
    : refused.fields;
  return press(browser, refused, 'continue', { typed: described, files });
}

/** A small file of a type that the control takes. */
function fileFor({ html }: DrawnStep, field: string): File {
  const accept =
    new RegExp(`<input[^>]*\\sname="${field}"[^>]*\\saccept="([^"]*)"`).exec(html)?.[1] ?? '.pdf';
  return accept.includes('.pdf')
    ? new File([new Uint8Array(pdf)], 'preuve.pdf')
    : new File([new Uint8Array(xlsx)], 'oeuvres.xlsx');
}
