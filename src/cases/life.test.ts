import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { commands, opening, starts } from './life-commands-under-test.ts';
import { type World, worldUnderTest } from './life-house-under-test.ts';

// A run that failed is played again by its seed and path, which the failure tells: `{ ...runs, seed: 1, path: '2:0' }`.
const runs = { endOnFailure: true };

describe.each([
  ['server', 250],
  ['embedded', 50],
] as const)('the life of cases, on the %s database', (kind, numRuns) => {
  let world: World;
  beforeAll(async () => {
    world = await worldUnderTest(kind);
  }, 120_000);
  afterAll(() => world.close());

  test('is what was settled, whatever people, clocks and restarts do', { timeout: 1_200_000 }, () =>
    fc.assert(
      fc.asyncProperty(starts, commands, async (start, asked) => {
        await fc.asyncModelRun(async () => {
          const model = await world.newLife(start);
          await opening.run(model, world);
          return { model, real: world };
        }, asked);
      }),
      { ...runs, numRuns },
    ),
  );
});
