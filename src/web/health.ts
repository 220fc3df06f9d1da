import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { House } from '../house.ts';

/** Says that the portal is up and its database answers, or that it does not, and nothing else to anybody. */
export async function health({ db }: House): Promise<Response> {
  const answers = sql`select`.execute(db).then(
    () => true,
    () => false,
  );
  const isUp = await Promise.race([answers, pause(longestMs, false, { ref: false })]);
  return new Response(isUp ? 'up\n' : 'down\n', {
    status: isUp ? 200 : 503,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}

const longestMs = 5_000;
