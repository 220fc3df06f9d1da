import { markRead } from './case.ts';
import { expectSeen } from './life-checks-under-test.ts';
import { command, expectNothingMore, placeIn } from './life-command-under-test.ts';
import {
  type Access,
  caseAt,
  entriesFor,
  lastSeenBy,
  members,
  type Name,
  type Representative,
  read,
  sees,
  staff,
} from './life-under-test.ts';

/** Up to the first entry or the last; read once more, or turned back to the first, nothing changes. */
export const readCommand = (who: Name, which: number, isFirst: boolean) =>
  command({ read: which, who, isFirst }, async (life, world) => {
    const place = placeIn(life, which);
    const found = caseAt(life, place);
    const first = entriesFor(found, who)[0];
    const entry = isFirst ? first : lastSeenBy(found, who);
    if (!first || !entry || !sees(life, who)) return undefined;
    const mark = ({ id }: { id: string }) => markRead(world.house, world.viewer(who), found.id, id);
    await mark(entry);
    read(found, who, entry.id);
    await expectNothingMore(world, life, async () => {
      await mark(entry);
      await mark(first);
    });
    return { who, place };
  });

const hour = 3_600_000;
const changesOfHour = ['2026-11-01', '2027-03-14', '2027-11-07', '2028-03-12', '2028-11-05', '2029-03-11'];
export const jumps = {
  '2 hours': 2 * hour,
  '1 day back': -24 * hour,
  '3 days': 72 * hour,
  '31 days': 31 * 24 * hour,
};

/** To an hour before the next change of the hour in Toronto (at 06:00 or 07:00 UTC), whence 2 hours go over it. */
export const jumpCommand = (to: keyof typeof jumps | 'change of hour') =>
  command({ clock: to }, async (life, world) => {
    const next = changesOfHour.map((day) => Date.parse(`${day}T05:15:00Z`)).find((at) => at > life.now);
    life.now = to === 'change of hour' ? (next ?? life.now) : life.now + jumps[to];
    world.clock.at = life.now;
    return undefined;
  });

export const accessCommand = (who: Representative, access: Access) =>
  command({ access: who, ...access }, async (life, world) => {
    await world.setAccess(life, who, access);
    return undefined;
  });

/** Property 13: what can be read is the same after a restart as before. */
export const restartCommand = (how: 'closed' | 'killed') =>
  command({ restart: how }, async (life, world) => {
    await expectNothingMore(world, life, () => world.restart(how));
    await expectSeen(world, life, 0, [...members, ...staff]);
    return undefined;
  });
