import { actProblems } from '../cases/act-problems.ts';
import { problems as draftProblems } from '../drafts/check.ts';
import { problems as fileProblems } from '../files/problems.ts';
import { signInWords } from '../people/sign-in.ts';
import { everyMessage } from '../questions/messages.ts';
import { problems as sinProblems } from '../questions/sin/sin-warnings.ts';
import type { Localized } from '../text/localized.ts';
import { refusals } from '../web/form-fields.ts';
import { problems as typeProblems } from '../web/portal/new-case/type-choice.ts';
import { problems as signInProblems } from '../web/sign-in/problems.ts';

interface Refusal {
  /** The kind of question that gives it, or the file of src/ that holds it. */
  readonly from: string;
  readonly text: Localized;
}

/** Every refusal that a person may read, in both languages, with values for example. */
export const everyRefusal = (): readonly Refusal[] => [
  ...everyMessage().map(({ kind, text }) => ({ from: kind, text })),
  ...Object.entries(others).flatMap(([from, texts]) => texts.map((text) => ({ from, text }))),
];

type Dictionary = Readonly<Record<string, Localized | ((...values: never[]) => Localized)>>;

/** The values, for an example, of each text that needs some; one that has none does not compile. */
type Examples<D extends Dictionary> = {
  readonly [Name in keyof D as D[Name] extends Localized ? never : Name]: D[Name] extends (
    ...values: infer Values
  ) => Localized
    ? Values
    : never;
};

const textsOf = <const D extends Dictionary>(dictionary: D, examples: Examples<D>): readonly Localized[] =>
  Object.entries(dictionary).map(([name, text]) =>
    typeof text === 'function'
      ? text(...((examples as unknown as Readonly<Record<string, readonly never[]>>)[name] ?? []))
      : text,
  );

const example: Localized = { fr: 'Votre document', en: 'Your document' };

/** The refusals that no kind of question gives, by the file that holds them. */
const others: Readonly<Record<string, readonly Localized[]>> = {
  'questions/sin/sin-warnings.ts': textsOf(sinProblems, {
    looksLikeSin: [{ fr: 'Votre question', en: 'Your question' }],
  }),
  'drafts/check.ts': textsOf(draftProblems, { documentMissing: [example] }),
  'files/problems.ts': textsOf(fileProblems, {
    extensionNotAccepted: ['exe'],
    otherContent: ['pdf', { fr: 'image PNG', en: 'PNG image' }],
    unknownContent: ['pdf'],
  }),
  'cases/act-problems.ts': textsOf(actProblems, {}),
  'people/sign-in.ts': textsOf(signInWords, { tooMany: [5] }),
  'web/sign-in/problems.ts': textsOf(signInProblems, {}),
  'web/portal/new-case/type-choice.ts': textsOf(typeProblems, {
    otherSubType: [{ fr: 'Concerts et prestations', en: 'Live performances' }],
  }),
  'web/form-fields.ts': textsOf(refusals, {}),
};
