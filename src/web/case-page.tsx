import { may } from '../cases/access.ts';
import { type ActOutcome, actOnCase, type CaseAct, type Move } from '../cases/act.ts';
import { actFields, actProblems } from '../cases/act-problems.ts';
import { type CaseSeen, caseSeenBy, type Entry, markRead, numbersSeenBy, timelineOf } from '../cases/case.ts';
import { isReopenedByAnswer } from '../cases/state.ts';
import type { Viewer } from '../cases/viewer.ts';
import { teamLabel } from '../catalogue/teams.ts';
import {
  type AttachedFile,
  filesOfCase,
  type LooseFile,
  looseFiles,
  removeLooseFile,
} from '../files/attached.ts';
import { receiveFile } from '../files/receive.ts';
import type { Fields, Problem } from '../questions/kind.ts';
import { sinWarnings } from '../questions/sin/sin-warnings.ts';
import type { Language, Localized } from '../text/localized.ts';
import { addresses, fill } from './addresses.ts';
import { caseForm, freeTextsIn, looseField, removedFileIn, seenField, sentIdField } from './case-form.tsx';
import { forbidden, notFound } from './errors.tsx';
import { readForm } from './form.ts';
import { type FormOf, formOf } from './form-of.ts';
import { liveHeader } from './live/live-header.ts';
import { isUuid } from './place.ts';
import { seeOther } from './redirect.ts';
import type { Ask } from './route.ts';
import { notSinsIn, takenOutOf, withSinTakenOut } from './sin-choices.tsx';

/** A case with all that its page shows, on either side. */
export interface CaseShown {
  readonly seen: CaseSeen;
  readonly entries: readonly Entry[];
  readonly files: readonly AttachedFile[];
  /** The numbers of the cases that this one continues or that continue it, by id, as far as the viewer sees them. */
  readonly linked: ReadonlyMap<string, string>;
  readonly team: Localized;
  readonly mayReply: boolean;
  /** A message opens a linked case: this one was resolved too long ago to be reopened by it. */
  readonly isPastReopening: boolean;
  readonly form: FormShown;
}

/** The form of the page, as it was sent where it is not acted on yet, and why it is not. */
interface FormShown {
  /** Which form that is; undefined where none was sent. */
  readonly of: FormOf | undefined;
  readonly typed: Pick<Fields, 'one'>;
  readonly loose: readonly LooseFile[];
  readonly problems: readonly Problem[];
  /** What others have done since the page was drawn, where that is why. */
  readonly newer: readonly Entry[];
}

type CaseAsk = Ask<'member' | 'staff', 'case' | 'deskCase'> & { readonly viewer: Viewer };
type Draw = (shown: CaseShown) => Response | Promise<Response>;

/** What a case's page tells the layout, on either side. */
export const casePage = ({ seen, mayReply, form }: CaseShown) => ({
  title: { fr: `${seen.subject} · ${seen.number}`, en: `${seen.subject} · ${seen.number}` },
  status: form.newer.length > 0 ? 409 : form.problems.length > 0 ? 422 : 200,
  ...(mayReply ? { form: caseForm } : {}),
  problems: form.problems,
});

/** Shows a case and moves the reader's read mark: the only write of a GET, and never for a page fetched ahead or again. */
export async function readCase(ask: CaseAsk, draw: Draw): Promise<Response> {
  const shown = await caseShown(ask);
  if (!shown) return notFound(ask);
  const last = shown.entries.at(-1);
  if (last && ask.request.method === 'GET' && !isFetchedAhead(ask.request))
    await markRead(ask.house, ask.viewer, shown.seen.id, last.id);
  return draw(shown);
}

/** What the page says it was, once it is done: `?done=resolve`. */
export const doneParam = 'done';

interface Otherwise {
  /** Answers a message that comes too late to reopen the case. */
  readonly follow?: (seen: CaseSeen, act: CaseAct) => Promise<Response>;
  /** Does what the other forms of the page ask for; undefined where the form is the one of the messages. */
  readonly more?: (seen: CaseSeen, received: Received) => Promise<ActOutcome> | undefined;
  /** Where one goes once it is done. */
  readonly after?: (seen: CaseSeen, act: string) => Response | Promise<Response>;
}

/** Does what the button that was pressed says: a message, with or without where it leads the case. */
export async function actOnCasePage(
  ask: CaseAsk,
  draw: Draw,
  { follow = async () => forbidden(ask), more, after = comeBack(ask) }: Otherwise = {},
): Promise<Response> {
  const { house, viewer } = ask;
  const seen = await caseSeenBy(house, viewer, ask.params.number);
  if (!seen) return notFound(ask);
  if (!may.reply(viewer, { team_id: seen.team })) return forbidden(ask);
  const { fields, received, refused } = await receiveForm(ask, seen);
  const act = fields.one('act');
  const [sin] = sinWarnings(freeTextsIn(fields), notSinsIn(fields));
  const again = (problems: readonly Problem[], isChanged = false) =>
    drawAgain(ask, draw, { fields, received, problems, isChanged });
  if (act === 'language' || takenOutOf(act) !== undefined || removedFileIn(act) !== undefined)
    return again(refused);
  if (refused.length > 0) return again(refused);
  if (sin) return again([sin]);
  const other = more?.(seen, { fields, received, refused });
  const asked = other ? undefined : caseActOf(ask, fields, received, languageOf(ask, seen));
  if (!other && !asked) return again([]);
  const outcome = await (other ?? actOnCase(house, viewer, seen.number, asked as CaseAct));
  if (outcome === 'unknown') return notFound(ask);
  if (outcome === 'refused') return forbidden(ask);
  if (outcome === 'too-late') return asked ? follow(seen, asked) : forbidden(ask);
  if (outcome === 'changed') return again([], true);
  if (typeof outcome === 'object') return again(outcome.problems.map((each) => besideMessage(each, act)));
  return after(seen, act);
}

const comeBack =
  ({ address, language }: CaseAsk) =>
  ({ number }: CaseSeen, act: string): Response =>
    seeOther(`${fill(addresses[address][language], { number })}?${doneParam}=${encodeURIComponent(act)}`);

/** Agents write in the member's language, whatever the language of their desk. */
const languageOf = ({ viewer, language }: CaseAsk, seen: CaseSeen): Language =>
  viewer.side === 'staff' ? seen.language : language;

export interface Received {
  readonly fields: Fields;
  /** The ids of the files sent with the form, now or when it was sent before. */
  readonly received: readonly string[];
  readonly refused: readonly Problem[];
}

/** Reads the form; its files are on the disk before it is acted on, and are kept for it where it is refused. */
async function receiveForm(ask: CaseAsk, seen: CaseSeen): Promise<Received> {
  const { house, viewer, request } = ask;
  const refused: Problem[] = [];
  const received: string[] = [];
  const read = await readForm(request, {
    onFile: async (field, name, content) => {
      if (field !== actFields.files && field !== actFields.noteFiles) return;
      const outcome = await receiveFile(house, viewer.person.id, name, content);
      if ('file' in outcome) received.push(outcome.file.id);
      else refused.push({ field, text: named(name, outcome.problem) });
    },
  });
  const fields = withSinTakenOut(read, languageOf(ask, seen));
  const removed = removedFileIn(fields.one('act'));
  if (removed !== undefined) await removeLooseFile(house, viewer.person.id, removed);
  const before = fields.all(looseField).filter((id) => id !== removed);
  return { fields, received: [...before, ...received], refused };
}

const named = (name: string, { fr, en }: Localized): Localized => ({
  fr: `${name} : ${fr}`,
  en: `${name}: ${en}`,
});

/** What the button that was pressed asks for; undefined for a button that this page does not have. */
function caseActOf(
  { viewer }: CaseAsk,
  fields: Fields,
  files: readonly string[],
  language: Language,
): CaseAct | undefined {
  const move = moveOf(fields);
  if (move === undefined) return undefined;
  const sentId = fields.one(sentIdField);
  // A member's message holds whatever was said since; where a case goes is decided on what one has read.
  const holdsAnyway = viewer.side === 'member' && move === null;
  return {
    text: fields.one(actFields.message),
    files,
    move,
    language,
    sentId: isUuid(sentId) ? sentId : null,
    seen: holdsAnyway ? null : fields.one(seenField) || null,
  };
}

function moveOf(fields: Fields): Move | null | undefined {
  const act = fields.one('act');
  switch (act) {
    case 'continue':
    case '':
      return null;
    case 'wait-for-member':
    case 'resume':
    case 'reopen':
    case 'settle':
    case 'withdraw':
      return { kind: act };
    case 'wait-for-third-party':
      return { kind: act, thirdParty: fields.one(actFields.thirdParty), until: fields.one(actFields.until) };
    case 'send-and-resolve':
      // The message says how; what was done is answering, unless one chose otherwise.
      return { kind: 'resolve', outcome: fields.one(actFields.outcome) || 'answered', reason: '' };
    case 'resolve':
      return { kind: act, outcome: fields.one(actFields.outcome), reason: fields.one(actFields.reason) };
    default:
      return undefined;
  }
}

/** Where the message is what tells how the case ends, it is the message that is missing. */
const besideMessage = (problem: Problem, act: string): Problem =>
  act === 'send-and-resolve' && problem.field === actFields.reason
    ? { field: actFields.message, text: actProblems.missing }
    : problem;

interface Refused {
  readonly fields: Fields;
  readonly received: readonly string[];
  readonly problems: readonly Problem[];
  readonly isChanged: boolean;
}

async function drawAgain(ask: CaseAsk, draw: Draw, refused: Refused): Promise<Response> {
  const { fields, received, problems, isChanged } = refused;
  const shown = await caseShown(ask);
  if (!shown) return notFound(ask);
  const loose = await looseFiles(ask.house.db, ask.viewer.person.id, received);
  const newer = isChanged ? newerThan(fields.one(seenField), shown.entries) : [];
  return draw({ ...shown, form: { of: formOf(fields), typed: fields, loose, problems, newer } });
}

/** What came after what the page showed; where it showed all, the state in which there is no such act any more. */
function newerThan(seen: string, entries: readonly Entry[]): readonly Entry[] {
  const since = /^\d{1,18}$/.test(seen) ? entries.filter(({ id }) => BigInt(id) > BigInt(seen)) : [];
  return since.length > 0
    ? since
    : entries.filter(({ kind, state }) => state || kind === 'assigned').slice(-1);
}

const untouched: FormShown = {
  of: undefined,
  typed: { one: () => '' },
  loose: [],
  problems: [],
  newer: [],
};

async function caseShown({ house, viewer, params }: CaseAsk): Promise<CaseShown | undefined> {
  const seen = await caseSeenBy(house, viewer, params.number);
  if (!seen) return undefined;
  const entries = await timelineOf(house, viewer, seen.id);
  const visible = new Set(entries.map(({ id }) => id));
  const files = (await filesOfCase(house.db, seen.id)).filter(({ entryId }) => visible.has(entryId ?? ''));
  const links = [seen.followsId, ...entries.map(({ followingId }) => followingId)].filter(
    (id) => id !== null,
  );
  return {
    seen,
    entries,
    files,
    linked: await numbersSeenBy(house, viewer, links),
    team: teamLabel(house.catalogue, seen.team),
    mayReply: may.reply(viewer, { team_id: seen.team }),
    isPastReopening:
      viewer.side === 'member' &&
      seen.resolvedAt !== null &&
      !isReopenedByAnswer(seen.resolvedAt, house.clock.now()),
    form: untouched,
  };
}

const isFetchedAhead = ({ headers }: Request) =>
  headers.has(liveHeader) || /prefetch/.test(headers.get('Sec-Purpose') ?? headers.get('Purpose') ?? '');
