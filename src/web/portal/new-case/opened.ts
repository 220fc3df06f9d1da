import { caseSeenBy } from '../../../cases/case.ts';
import { addressOf } from '../../addresses.ts';
import { doneParam } from '../../case-page.tsx';
import { seeOther } from '../../redirect.ts';
import type { Ask } from '../../route.ts';
import { receiptParam } from '../receipt.tsx';

/**
 * Where one goes who has opened a case: a member to its receipt; an agent to the case at the desk or, where it is of a
 * team whose cases they may not read, to its number alone.
 */
export async function opened(
  { house, language, viewer }: Ask<'member'> | Ask<'staff'>,
  number: string,
): Promise<Response> {
  const agent = viewer.side === 'staff' ? viewer : viewer.by;
  if (!agent) return seeOther(`${addressOf('cases', language)}?${receiptParam}=${number}`);
  return (await caseSeenBy(house, agent, number))
    ? seeOther(`${addressOf('deskCase', language, { number })}?${doneParam}=opened`)
    : seeOther(`${addressOf('deskNewCase', language)}?${receiptParam}=${number}`);
}
