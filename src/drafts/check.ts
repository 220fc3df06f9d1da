import { accountAmong } from '../accounts/account.ts';
import { leafAskedOf, typedOpenly } from '../cases/asked-leaf.ts';
import type { MemberViewer } from '../cases/viewer.ts';
import type { Catalogue, Leaf } from '../catalogue/catalogue.ts';
import { documentLabel } from '../catalogue/documents.ts';
import { type Path, pathThrough } from '../catalogue/path.ts';
import type { House } from '../house.ts';
import { escapeTyped } from '../questions/escape.ts';
import type { Problem } from '../questions/kind.ts';
import type { EscapeId } from '../questions/question.ts';
import { sinWarnings } from '../questions/sin/sin-warnings.ts';
import { todayIn } from '../text/dates.ts';
import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import type { Draft } from './draft.ts';
import { type FileOfDraft, isForFiles, typedWithFiles, withoutFiles } from './file-answers.ts';
import { descriptionText, subjectText, withSinWarnings } from './sins.ts';

const subjectLength = { min: 5, max: 120 };
const descriptionMaxLength = 10_000;
const seeDescriptionMinLength = 20;

export const problems = words({
  subjectMissing: { fr: 'Donnez un sujet à votre cas', en: 'Give your case a subject' },
  subjectShort: {
    fr: 'Le sujet doit avoir au moins 5 caractères : dites en quelques mots de quoi il s’agit',
    en: 'The subject needs at least 5 characters: say in a few words what this is about',
  },
  subjectLong: {
    fr: 'Le sujet doit avoir 120 caractères au plus',
    en: 'The subject can have 120 characters at most',
  },
  descriptionLong: {
    fr: 'La description doit avoir 10 000 caractères au plus; joignez un document pour en dire plus',
    en: 'The description can have 10,000 characters at most; attach a document to say more',
  },
  documentMissing: (label: Localized) => ({
    fr: `Ajoutez un document : « ${label.fr} »`,
    en: `Add a document: “${label.en}”`,
  }),
  seeAttachedDocument: {
    fr: 'Vous avez indiqué « Voir document joint » : ajoutez au moins un document',
    en: 'You answered “See attached document”: add at least one document',
  },
  seeDescription: {
    fr: 'Vous avez indiqué « Voir description » : remplissez le champ Description (au moins 20 caractères)',
    en: 'You answered “See description”: fill in the Description field (at least 20 characters)',
  },
});

/** What is wrong with the words of a subject, if anything. */
export function subjectProblem(subject: string): Localized | undefined {
  const length = [...subject.trim()].length;
  if (length === 0) return problems.subjectMissing;
  if (length < subjectLength.min) return problems.subjectShort;
  return length > subjectLength.max ? problems.subjectLong : undefined;
}

export interface DraftCheck {
  readonly path: Path;
  /** What stands between the draft and its submission, by the step where it is mended. */
  readonly subject: readonly Problem[];
  readonly questions: readonly Problem[];
  readonly details: readonly Problem[];
}

/** Everything that a draft of this leaf still lacks; `files` are those attached to it. */
export function checkDraft(
  draft: Pick<Draft, 'subject' | 'description' | 'typed' | 'notSins'>,
  leaf: Leaf,
  files: readonly FileOfDraft[],
  catalogue: Pick<Catalogue, 'documents'>,
  today: string,
  demo: boolean,
): DraftCheck {
  const { notSins } = draft;
  const path = withSinWarnings(
    pathThrough(leaf, typedWithFiles(leaf, draft.typed, files), today, demo),
    notSins,
  );
  const subject = subjectProblem(draft.subject);
  return {
    path,
    subject: [
      ...(subject ? [{ field: 'subject', text: subject }] : []),
      ...sinWarnings([subjectText(draft.subject)], notSins),
    ],
    questions: withoutFiles(path).problems,
    // In the order in which they are asked.
    details: [
      ...descriptionProblems(draft.description, path),
      ...sinWarnings([descriptionText(draft.description)], notSins),
      ...path.asked.flatMap(({ question, problems }) => (isForFiles(question) ? problems : [])),
      ...documentProblems(path, files, catalogue),
    ],
  };
}

/** The same of a viewer's draft, as its leaf is asked of them today. */
export function checkDraftOf(
  { catalogue, clock, settings }: House,
  viewer: MemberViewer,
  draft: Draft,
  leaf: Leaf,
  files: readonly FileOfDraft[],
): DraftCheck {
  const asked = leafAskedOf(viewer, accountAmong(viewer.accounts, draft.accountId), leaf);
  const typed = typedOpenly(asked, draft.typed);
  const today = todayIn(settings.timeZone, clock.now());
  return checkDraft({ ...draft, typed }, asked, files, catalogue, today, settings.demo);
}

function descriptionProblems(description: string, path: Path): Problem[] {
  const text = description.trim();
  const demanded = hasEscape(path, 'see-description');
  if (demanded && ([...text].length < seeDescriptionMinLength || escapeTyped(text) !== undefined)) {
    return [{ field: 'description', text: problems.seeDescription }];
  }
  return [...text].length > descriptionMaxLength
    ? [{ field: 'description', text: problems.descriptionLong }]
    : [];
}

/** A required document is asked for under its own name; « Voir document joint » is met by any file but a protected one. */
function documentProblems(
  path: Path,
  files: readonly FileOfDraft[],
  catalogue: Pick<Catalogue, 'documents'>,
): Problem[] {
  const missing = path.documents.filter(
    ({ document, required }) => required && !files.some(({ documents }) => documents.includes(document)),
  );
  const named = missing.map(({ document }) => ({
    field: `file.${document}`,
    text: problems.documentMissing(documentLabel(catalogue, document)),
  }));
  if (files.some(({ isProtected }) => !isProtected) || !hasEscape(path, 'see-attached-document'))
    return named;
  return [...named, { field: 'file.other', text: problems.seeAttachedDocument }];
}

const hasEscape = (path: Path, phrase: EscapeId) =>
  path.asked.some(
    ({ answered }) => answered !== undefined && 'escape' in answered && answered.escape === phrase,
  );

/** Whether nothing stands between a draft and its submission. */
export const isComplete = ({ subject, questions, details }: DraftCheck) =>
  subject.length + questions.length + details.length === 0;
