import type { Child } from 'hono/jsx';
import { callerOfDraft } from '../../cases/caller.ts';
import { memberViewer, staffViewer } from '../../cases/viewer.ts';
import { type AskedQuestion, pathThrough } from '../../catalogue/path.ts';
import type { Draft } from '../../drafts/draft.ts';
import { isForFiles } from '../../drafts/file-answers.ts';
import { draftNow } from '../../drafts/move.ts';
import type { SentForm } from '../../forms/parked-form.ts';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import { typedFrom } from '../../questions/answer.ts';
import { AnswerShown } from '../../questions/answer-shown.tsx';
import type { Fields } from '../../questions/kind.ts';
import { isProtected } from '../../questions/seal.ts';
import { todayIn } from '../../text/dates.ts';
import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { pathWords } from '../case-words.ts';
import { fieldsOf } from '../form-fields.ts';
import { pageAt } from '../return-to.ts';
import type { Ask } from '../route.ts';

const texts = words({
  case: { fr: 'Cas', en: 'Case' },
  type: { fr: 'Type de cas', en: 'Case type' },
  text: { fr: 'Texte', en: 'Text' },
  subject: { fr: 'Sujet', en: 'Subject' },
  description: { fr: 'Description', en: 'Description' },
  message: { fr: 'Votre message', en: 'Your message' },
  reason: { fr: 'Ce que vous dites au membre', en: 'What you tell the member' },
  'third-party': { fr: 'Tiers attendu', en: 'Third party waited for' },
});

const named = ['subject', 'description', 'message', 'reason', 'third-party'] as const;

interface Said {
  readonly term: Localized;
  readonly detail: Child;
}

/** What a form that was kept says, in words: of which case, the answers as they are understood, and the texts. */
export async function whatWasTyped(ask: Ask<'person'>, form: SentForm): Promise<Said[]> {
  const fields = fieldsOf(form.fields);
  const { number, draft: draftId } = pageAt(form.path)?.params ?? {};
  const draft = draftId ? await draftOf(ask, form.path, draftId) : undefined;
  const asked = draft ? answersIn(ask, draft, fields) : [];
  return [
    ...(number ? [{ term: texts.case, detail: <span class="num">{number}</span> }] : []),
    ...(draft?.subject && fields.one('subject') === ''
      ? [{ term: texts.subject, detail: draft.subject }]
      : []),
    ...typeIn(ask, fields),
    ...asked.map(({ question, answered }) => ({
      term: question.label,
      detail: answered ? (
        <AnswerShown answered={answered} question={question} language={ask.language} />
      ) : (
        typedUnder(fields, question.id).join(' · ')
      ),
    })),
    ...textsIn(fields, asked),
  ];
}

/** The draft of this step: one’s own or, at the desk, one that is written for somebody on the telephone. */
async function draftOf({ house, signedIn }: Ask<'person'>, path: string, id: string) {
  const isAtDesk = pageAt(path)?.name.startsWith('desk');
  if (!isAtDesk) return draftNow(house, memberViewer(signedIn), id);
  const agent = staffViewer(signedIn, house.catalogue);
  const caller = agent && (await callerOfDraft(house.db, agent, id));
  return caller && draftNow(house, caller, id);
}

/** The answers of the step that was sent, as the draft would have them; what is not understood is seen as typed. */
function answersIn({ house }: Ask, draft: Draft, fields: Fields): AskedQuestion[] {
  const leaf = house.catalogue.leaves.get(draft.leaf);
  if (!leaf) return [];
  const shown = fields.one('asked').split(',');
  const open = leaf.questions.filter(
    (question) => shown.includes(question.id) && !isProtected(question) && !isForFiles(question),
  );
  const typed = open.map((question) => [question.id, typedFrom(fields, question, draft.typed[question.id])]);
  const today = todayIn(house.settings.timeZone, house.clock.now());
  return pathThrough(leaf, { ...draft.typed, ...Object.fromEntries(typed) }, today, house.settings.demo)
    .asked.filter(({ question }) => open.includes(question))
    .filter(({ question, answered }) => answered ?? typedUnder(fields, question.id).length > 0);
}

/** What was typed in the boxes of a question, one after the other. */
const typedUnder = (fields: Fields, question: string): string[] =>
  [...fields.names()]
    .filter((name) => name === question || name.startsWith(`${question}.`))
    .flatMap((name) => fields.all(name))
    .filter((text) => text.trim() !== '');

/** The type that the menus chose: the longest path, which is the whole one. */
function typeIn({ house, language }: Ask, fields: Fields): Said[] {
  const chosen = ['update-type', 'sub-type'].map((menu) => fields.one(menu)).find((path) => path !== '');
  return chosen ? [{ term: texts.type, detail: pathWords(house.catalogue, chosen, language) }] : [];
}

/** The texts that have a name, and whatever else looks like words rather than like something of the form's own. */
function textsIn(fields: Fields, asked: readonly AskedQuestion[]): Said[] {
  const isAnswer = (name: string) => asked.some(({ question }) => question.id === name.split('.')[0]);
  const term = (name: string) => {
    const known = named.find((each) => each === name);
    return known && texts[known];
  };
  return [...fields.names()]
    .filter((name) => !isAnswer(name) && !name.endsWith('.kept'))
    .flatMap((name) => fields.all(name).map((text) => ({ name, text })))
    .filter(({ name, text }) => (term(name) ? text.trim() !== '' : /\p{L}\s+\S/u.test(text)))
    .map(({ name, text }) => ({ term: term(name) ?? texts.text, detail: <Paragraphs text={text} /> }));
}
