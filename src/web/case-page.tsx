import { may } from '../cases/access.ts';
import { type CaseSeen, caseSeenBy, type Entry, markRead, timelineOf } from '../cases/case.ts';
import { replyToCase } from '../cases/reply.ts';
import type { Viewer } from '../cases/viewer.ts';
import { teamLabel } from '../catalogue/teams.ts';
import { type AttachedFile, filesOfCase } from '../files/attached.ts';
import type { Problem } from '../questions/kind.ts';
import { sinWarnings } from '../questions/sin/sin-warnings.ts';
import type { Localized } from '../text/localized.ts';
import type { AddressName } from './addresses.ts';
import { addresses, fill } from './addresses.ts';
import { forbidden, notFound } from './errors.tsx';
import { readForm } from './form.ts';
import { liveHeader } from './live/live-header.ts';
import { isUuid } from './place.ts';
import { seeOther } from './redirect.ts';
import { replyField, replyForm, replyText, sentIdField } from './reply-form.tsx';
import type { Ask } from './route.ts';
import { notSinsIn, takenOutOf, withSinTakenOut } from './sin-choices.tsx';

/** A case with all that its page shows, on either side. */
export interface CaseShown {
  readonly seen: CaseSeen;
  readonly entries: readonly Entry[];
  readonly files: readonly AttachedFile[];
  readonly team: Localized;
  readonly mayReply: boolean;
  /** The reply as typed, where it is not sent yet, and what is wrong with it. */
  readonly typed: string;
  readonly problem: Problem | undefined;
}

type CaseAsk = Ask<'member' | 'staff', 'case' | 'deskCase'> & { readonly viewer: Viewer };
type Draw = (shown: CaseShown) => Response;

/** What a case's page tells the layout, on either side. */
export const casePage = ({ seen, problem, mayReply }: CaseShown) => ({
  title: { fr: `${seen.subject} · ${seen.number}`, en: `${seen.subject} · ${seen.number}` },
  status: problem ? 422 : 200,
  ...(mayReply ? { form: replyForm } : {}),
  ...(problem ? { problems: [problem] } : {}),
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

/** Sends a reply and comes back to it; the language button only carries what is typed to the twin. */
export async function replyOnCase(ask: CaseAsk, draw: Draw): Promise<Response> {
  const seen = await caseSeenBy(ask.house, ask.viewer, ask.params.number);
  if (!seen) return notFound(ask);
  if (!may.reply(ask.viewer, { team_id: seen.team })) return forbidden(ask);
  // Agents answer in the member's language, whatever the language of their desk.
  const language = ask.viewer.side === 'staff' ? seen.language : ask.language;
  const fields = withSinTakenOut(await readForm(ask.request), language);
  const [typed, act] = [fields.one(replyField), fields.one('act')];
  if (act === 'language' || takenOutOf(act) !== undefined) return again(ask, draw, typed);
  const [sin] = sinWarnings([replyText(typed)], notSinsIn(fields));
  if (sin) return again(ask, draw, typed, sin);
  const outcome = await replyToCase(ask.house, ask.viewer, seen.number, {
    text: typed,
    language,
    sentId: isUuid(fields.one(sentIdField)) ? fields.one(sentIdField) : null,
  });
  if (outcome === 'unknown') return notFound(ask);
  if (outcome === 'refused') return forbidden(ask);
  if (outcome === 'sent') return seeOther(`${here(ask.address, ask, seen.number)}?${sentParam}`);
  return again(ask, draw, typed, { field: replyField, text: outcome.problem });
}

/** Says on the case page that the reply was sent. */
export const sentParam = 'sent';

const here = (address: AddressName, { language }: Ask, number: string) =>
  fill(addresses[address][language], { number });

async function again(ask: CaseAsk, draw: Draw, typed: string, problem?: Problem): Promise<Response> {
  const shown = await caseShown(ask);
  return shown ? draw({ ...shown, typed, problem }) : notFound(ask);
}

async function caseShown({ house, viewer, params }: CaseAsk): Promise<CaseShown | undefined> {
  const seen = await caseSeenBy(house, viewer, params.number);
  if (!seen) return undefined;
  const entries = await timelineOf(house, viewer, seen.id);
  const files = await filesOfCase(house.db, seen.id);
  const team = teamLabel(house.catalogue, seen.team);
  const mayReply = may.reply(viewer, { team_id: seen.team });
  return { seen, entries, files, team, mayReply, typed: '', problem: undefined };
}

const isFetchedAhead = ({ headers }: Request) =>
  headers.has(liveHeader) || /prefetch/.test(headers.get('Sec-Purpose') ?? headers.get('Purpose') ?? '');
