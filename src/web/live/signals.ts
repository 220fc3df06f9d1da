import { caseToWatch, mayWatch, type Watched } from '../../cases/watched.ts';
import { accountField } from '../account-field.ts';
import { notFound } from '../errors.tsx';
import { isUuid } from '../place.ts';
import { type Ask, route } from '../route.ts';

/** Whose cases the page lists: the reader's team's, or those of every team that they see. */
export const teamsParam = 'teams';
export const everyTeam = 'all';
/** The mark of the page that follows. */
const sinceParam = 'since';

/** Tells a page of « Mes cas » that a case of its account changed. */
export const casesSignals = route('casesSignals', 'member', {
  get(ask) {
    const account = ask.url.searchParams.get(accountField) ?? ask.viewer.viewed?.id ?? '';
    if (account !== '' && !isUuid(account)) return notFound(ask);
    return follow(ask, { of: 'account', accountId: account === '' ? null : account });
  },
});

/** Tells the page of a case that the case changed. */
export const caseSignals = route('caseSignals', 'member', {
  get: async (ask) => follow(ask, await caseToWatch(ask.house.db, ask.viewer, ask.params.number)),
});

/** Tells a queue of « Pupitre » that a case of the team changed; or, for that of the others, of any team. */
export const deskSignals = route('deskSignals', 'staff', {
  get: (ask) => follow(ask, { of: 'team', teamId: teamBeside(ask) }),
});

/** Tells the page of a case at the desk that the case changed, or what stands in the list beside it. */
export const deskCaseSignals = route('deskCaseSignals', 'staff', {
  async get(ask) {
    const watched = await caseToWatch(ask.house.db, ask.viewer, ask.params.number);
    if (watched === undefined || !ask.url.searchParams.has(teamsParam)) return follow(ask, watched);
    return follow(ask, { of: 'team', teamId: teamBeside(ask), caseId: watched.caseId });
  },
});

const teamBeside = ({ url, viewer }: Ask<'staff'>): string | null =>
  url.searchParams.get(teamsParam) === everyTeam ? null : viewer.team;

/** A stream of server-sent events, for as long as the reader may watch. */
async function follow(ask: Ask<'member' | 'staff'>, watched: Watched | undefined): Promise<Response> {
  const { live, request, signedIn, viewer, house, url } = ask;
  if (watched === undefined || !(await mayWatch(house.db, viewer, watched))) return notFound(ask);
  const headers = {
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Or a proxy would keep what is said until it has enough of it.
    'X-Accel-Buffering': 'no',
  };
  if (request.method === 'HEAD') return new Response(null, { headers });
  // Where the browser goes on by itself, it says from where.
  const mark = request.headers.get('Last-Event-ID') ?? url.searchParams.get(sinceParam) ?? '';
  return new Response(live.follow({ sessionId: signedIn.sessionId, viewer, watched }, mark), { headers });
}
