import { readDateBox } from '../questions/date/date-box.ts';
import type { Problem, Reading } from '../questions/kind.ts';
import type { Localized } from '../text/localized.ts';
import { words } from '../text/words.ts';
import type { CaseAct } from './act.ts';

/** What ends a case at the desk; withdrawing it is the member's. */
export const staffOutcomes = ['done', 'answered', 'refused', 'duplicate', 'no-answer'] as const;

/** The fields of the forms by which one acts on a case. */
export const actFields = {
  message: 'message',
  files: 'files',
  outcome: 'outcome',
  reason: 'reason',
  thirdParty: 'third-party',
  until: 'until',
  assignee: 'assignee',
  leaf: 'leaf',
  team: 'team',
  moveReason: 'move-reason',
  note: 'note',
  noteFiles: 'note-files',
} as const;

export const maxLengths = { text: 10_000, thirdParty: 120 };

export const actProblems = words({
  missing: { fr: 'Écrivez votre message', en: 'Write your message' },
  tooLong: {
    fr: 'Le message doit avoir 10 000 caractères au plus',
    en: 'The message can have 10,000 characters at most',
  },
  outcomeMissing: { fr: 'Choisissez ce qui a été fait', en: 'Choose what was done' },
  reasonMissing: {
    fr: 'Écrivez au membre comment le cas se termine',
    en: 'Write to the member how the case ends',
  },
  reasonTooLong: {
    fr: 'L’explication doit avoir 10 000 caractères au plus',
    en: 'The explanation can have 10,000 characters at most',
  },
  thirdPartyMissing: { fr: 'Inscrivez qui vous attendez', en: 'Enter who you are waiting for' },
  thirdPartyTooLong: {
    fr: 'Ce nom doit avoir 120 caractères au plus',
    en: 'This name can have 120 characters at most',
  },
  assigneeMissing: {
    fr: 'Choisissez une personne de l’équipe',
    en: 'Choose somebody of the team',
  },
  leafUnknown: { fr: 'Choisissez un type de cas', en: 'Choose a case type' },
  teamUnknown: { fr: 'Choisissez une équipe', en: 'Choose a team' },
  moveMissing: {
    fr: 'Choisissez un autre type de cas ou une autre équipe',
    en: 'Choose another case type or another team',
  },
  noteMissing: { fr: 'Écrivez votre note', en: 'Write your note' },
  moveReasonTooLong: {
    fr: 'La raison doit avoir 10 000 caractères au plus',
    en: 'The reason can have 10,000 characters at most',
  },
  noteTooLong: {
    fr: 'La note doit avoir 10 000 caractères au plus',
    en: 'The note can have 10,000 characters at most',
  },
});

export const { untilLabel } = words({ untilLabel: { fr: 'Jusqu’au', en: 'Until' } });

/** The date until which a third party is waited for, as it was typed; undefined where none was. */
export const readUntil = (typed: string, today: string): Reading<string> | undefined =>
  isBlank(typed)
    ? undefined
    : readDateBox(
        typed,
        actFields.until,
        { id: actFields.until, label: untilLabel, required: false, constraints: { notPast: true } },
        { today },
      );

/** What is missing or too long in an act, each beside its field, in the order of the form. */
export function problemsOf(
  { text, files, move }: CaseAct,
  today: string,
  noRoom: Localized | undefined,
): Problem[] {
  const problems: Problem[] = [];
  const add = (field: string, text: Localized) => problems.push({ field, text });
  const needsWords = move === null || move.kind === 'wait-for-member';
  if (isBlank(text) && needsWords && files.length === 0) add(actFields.message, actProblems.missing);
  if (isLonger(text, maxLengths.text)) add(actFields.message, actProblems.tooLong);
  if (noRoom) add(actFields.files, noRoom);
  if (move?.kind === 'wait-for-third-party') {
    if (isBlank(move.thirdParty)) add(actFields.thirdParty, actProblems.thirdPartyMissing);
    if (isLonger(move.thirdParty, maxLengths.thirdParty))
      add(actFields.thirdParty, actProblems.thirdPartyTooLong);
    const until = readUntil(move.until, today);
    if (until && 'problems' in until) problems.push(...until.problems);
  }
  if (move?.kind === 'resolve') {
    if (outcomeOf(move.outcome) === undefined) add(actFields.outcome, actProblems.outcomeMissing);
    // What is said in the message need not be said again.
    if (isBlank(move.reason) && isBlank(text)) add(actFields.reason, actProblems.reasonMissing);
    if (isLonger(move.reason, maxLengths.text)) add(actFields.reason, actProblems.reasonTooLong);
  }
  return problems;
}

/** The outcome of this name, where staff may give it. */
export const outcomeOf = (name: string): (typeof staffOutcomes)[number] | undefined =>
  staffOutcomes.find((each) => each === name);

/** What is missing or too long in a note. */
export function noteProblems(
  { text, files }: Pick<CaseAct, 'text' | 'files'>,
  noRoom: Localized | undefined,
): Problem[] {
  const problems: Problem[] = [];
  if (isBlank(text) && files.length === 0)
    problems.push({ field: actFields.note, text: actProblems.noteMissing });
  if (isLonger(text, maxLengths.text))
    problems.push({ field: actFields.note, text: actProblems.noteTooLong });
  if (noRoom) problems.push({ field: actFields.noteFiles, text: noRoom });
  return problems;
}

const isBlank = (text: string) => text.trim() === '';
export const isLonger = (text: string, maxLength: number) => [...text.trim()].length > maxLength;
