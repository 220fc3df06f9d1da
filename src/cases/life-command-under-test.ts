import { setTimeout as pause } from 'node:timers/promises';
import type fc from 'fast-check';
import { expect } from 'vitest';
import { expectKept, expectSeen, keptOf, lookers } from './life-checks-under-test.ts';
import type { World } from './life-house-under-test.ts';
import type { Life, Name } from './life-under-test.ts';

export type Command = fc.AsyncCommand<Life, World>;
export type Way = 'once' | 'again' | 'two at once' | 'killed';

let turn = 0;

/** After each command everything is looked at; `who` did it, to a case if `place` says so. */
export function command(
  told: object,
  run: (life: Life, world: World) => Promise<{ place?: number; who?: Name } | undefined>,
): Command {
  return {
    check: () => true,
    async run(life, world) {
      const { place, who } = (await run(life, world)) ?? {};
      expectKept(world, life, await keptOf(world, life));
      turn += 1;
      await expectSeen(world, life, place ?? turn % (life.cases.length || 1), lookers(who, turn));
    },
    toString: () => JSON.stringify(told),
  };
}

export const placeIn = ({ cases }: Life, which: number) => which % cases.length;

export async function killedOver(world: World, act: () => Promise<unknown>, after: number): Promise<void> {
  const lost = act().catch(() => undefined);
  await pause(after);
  await world.restart('killed');
  await lost;
}

/** Property 8. */
export async function expectNothingMore(
  world: World,
  life: Life,
  act: () => Promise<unknown>,
): Promise<void> {
  const before = await keptOf(world, life);
  await act();
  expect(await keptOf(world, life), 'nothing more').toBe(before);
}
