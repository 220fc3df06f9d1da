import type { Browser } from './browser.ts';
import { type Generated, password } from './generate.ts';
import { measuredMembers } from './society/cast.ts';
import { ask } from './sql.ts';

/** Somebody who is signed in, and the cases that they act on. */
export interface Viewer {
  readonly personId: string;
  readonly accountId: string;
  readonly cookie: string;
  /** What their forms carry to say for whom they were drawn. */
  readonly drawnFor: string;
  /** Numbers of cases: a member's own, or the open ones of an agent's team, by target. */
  readonly cases: readonly { readonly id: string; readonly number: string; readonly isOpen: boolean }[];
}

/** The members of whom each has forty cases. */
export async function signedInMembers(browser: Browser, url: string, { cast }: Generated): Promise<Viewer[]> {
  const viewers: Viewer[] = [];
  for (const { id, holder } of cast.accounts.slice(0, measuredMembers)) {
    const cookie = await browser.signIn(holder.email, password);
    const cases = await ask<Viewer['cases'][number]>(
      url,
      `select id, number, state <> 'resolved' as "isOpen" from cases where account_id = $1 order by id`,
      [id],
    );
    const drawnFor = drawnForIn(await browser.page('/fr/cas/nouveau', cookie));
    viewers.push({ personId: holder.id, accountId: id, cookie, drawnFor, cases });
  }
  return viewers;
}

/** Two agents of each of the eight teams that have most to do. */
export async function signedInAgents(
  browser: Browser,
  url: string,
  { cast, catalogue }: Generated,
): Promise<Viewer[]> {
  const open = catalogue.teams.filter(({ restricted }) => !restricted).map(({ id }) => id);
  const teams = await ask<{ team: string }>(
    url,
    'select team_id as team from cases where team_id = any($1) group by 1 order by count(*) desc limit 8',
    [open],
  );
  const viewers: Viewer[] = [];
  for (const place of [1, 2]) {
    for (const { team } of teams) {
      const agent = cast.staff.get(team)?.[place];
      if (!agent) throw new Error(`${team} has no agents`);
      const cookie = await browser.signIn(agent.email, password);
      const cases = await ask<Viewer['cases'][number]>(
        url,
        `select id, number, true as "isOpen" from cases where team_id = $1 and state <> 'resolved'
         order by coalesce(due_on, 'infinity'), id limit 200`,
        [team],
      );
      const [first] = cases;
      if (!first) throw new Error(`${team} has no open case`);
      const drawnFor = drawnForIn(await browser.page(`/fr/pupitre/cas/${first.number}?queue=open`, cookie));
      // Two of a team share its cases, so that they never act on the same one at once.
      const own = cases.filter((_, index) => index % 2 === place - 1);
      viewers.push({
        personId: agent.id,
        accountId: '',
        cookie,
        drawnFor,
        cases: own.length > 0 ? own : cases,
      });
    }
  }
  return viewers;
}

function drawnForIn(page: string): string {
  const [, drawnFor] = /name="drawn-for" value="([^"]+)"/.exec(page) ?? [];
  if (!drawnFor) throw new Error('a page says nowhere for whom its forms were drawn');
  return drawnFor;
}
