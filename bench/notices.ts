import type { Processes } from './measure.ts';
import { cpuOf, cpuOfServer } from './processes.ts';
import { ask } from './sql.ts';

/** What the mail of a case that is opened costs, after its request was answered. */
export interface NoticeCost {
  /** Notices a case: one to the member, one to each of the team. */
  readonly notices: number;
  /** Milliseconds of processor, of the product and its database, a notice. */
  readonly ms: number;
}

const casesTold = 20;

/** From now on what is to be told waits, so that the work of one act is not counted with the next. */
export const holdNotices = (url: string) =>
  ask(
    url,
    `create function held() returns trigger language plpgsql as
     $$ begin new.start_after = 'infinity'; return new; end $$;
     create trigger held before insert on pgboss.job for each row when (new.name = 'notify') execute function held()`,
  );

/** Lets the notices of a few new cases go, forgets the others, and says what one cost. */
export async function noticeCost(url: string, { app, postmaster = 0 }: Processes): Promise<NoticeCost> {
  await ask(
    url,
    `drop function held cascade;
     delete from pgboss.job where name = 'notify' and id not in (
       select job.id from pgboss.job join entries on entries.id = (data ->> 'entryId')::bigint
       where name = 'notify' and kind = 'opened' order by entries.id desc limit ${casesTold})`,
  );
  const before = cpuOf(app) + cpuOfServer(postmaster);
  const sent = await sentNotices(url);
  await ask(url, `update pgboss.job set start_after = now() where name = 'notify'`);
  while (await isAtWork(url)) await new Promise((later) => setTimeout(later, 500));
  const notices = (await sentNotices(url)) - sent;
  if (notices === 0) throw new Error('nobody was told of the new cases');
  return { notices: notices / casesTold, ms: (cpuOf(app) + cpuOfServer(postmaster) - before) / notices };
}

async function sentNotices(url: string): Promise<number> {
  const [row] = await ask<{ count: number }>(
    url,
    'select count(*)::int as count from notices where sent_at is not null',
  );
  return row?.count ?? 0;
}

async function isAtWork(url: string): Promise<boolean> {
  const [row] = await ask<{ at: boolean }>(
    url,
    `select exists (select from pgboss.job where name in ('notify', 'send-notice') and state < 'completed') as at`,
  );
  return row?.at ?? false;
}
