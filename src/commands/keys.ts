import { rotateFiles } from '../files/protect.ts';
import { rotateParkedForms } from '../forms/parked-form.ts';
import { openHouse } from '../open-house.ts';
import { rotateVault } from '../vault/vault.ts';
import type { Command } from './command.ts';

/** Encrypts again, with the first of SECRET_KEYS, what an older key encrypted; then the older ones can go. */
export const keysRotate: Command = {
  does: 'encrypts again with the first of SECRET_KEYS whatever an older key encrypted',
  async run(settings) {
    const { house, queue, database } = await openHouse(settings);
    try {
      const [answers, files] = [await rotateVault(house), await rotateFiles(house)];
      const forms = await rotateParkedForms(house);
      const newest = house.keys[0]?.id;
      return [
        `Encrypted again (answers: ${answers}, files: ${files}, forms: ${forms}). All now need the key ${newest} alone.`,
      ];
    } finally {
      await queue.stop();
      await database.close();
    }
  },
};
