import type { House } from '../house.ts';
import { openHouse } from '../open-house.ts';
import type { Command } from './command.ts';

interface HouseCommand extends Command {
  /** What it does in a house that is open. */
  act(house: House, given: readonly string[]): Promise<readonly string[]>;
}

/** A command that opens the house, acts in it, and closes it whatever happens. */
export function houseCommand(command: Omit<HouseCommand, 'run'>): HouseCommand {
  return {
    ...command,
    async run(settings, given = []) {
      const { house, queue, database } = await openHouse(settings);
      try {
        return await command.act(house, given);
      } finally {
        await queue.stop();
        await database.close();
      }
    },
  };
}
