import { type OpenHouse, openHouse } from '../open-house.ts';
import type { Settings } from '../settings.ts';
import type { Command } from './command.ts';

type Queue = OpenHouse['queue'];
type DeadLetter = Awaited<ReturnType<Queue['deadLetters']>>[number];

/** Lists the work that was given up after its last attempt: what it was told, when, and why it failed. */
export const jobsDead: Command = {
  does: 'lists the work that was given up: emails that could not be sent, files that could not be deleted',
  run: (settings) =>
    withQueue(settings, async (queue) => {
      const letters = await queue.deadLetters();
      if (letters.length === 0) return ['No work was given up.'];
      return [
        `${count(letters.length)} given up. To have it tried again: npm run repons -- jobs retry`,
        ...letters.map(line),
      ];
    }),
};

/** Has all of it tried again, as if for the first time. */
export const jobsRetry: Command = {
  does: 'has the work that was given up tried again',
  run: (settings) =>
    withQueue(settings, async (queue) => {
      const retried = await queue.retryDeadLetters();
      return [
        retried === 0
          ? 'No work was given up.'
          : `${count(retried)} put back, to be done once the portal runs.`,
      ];
    }),
};

async function withQueue(
  settings: Settings,
  act: (queue: Queue) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const { queue, database } = await openHouse(settings);
  try {
    return await act(queue);
  } finally {
    await queue.stop();
    await database.close();
  }
}

const count = (pieces: number) => (pieces === 1 ? '1 piece of work was' : `${pieces} pieces of work were`);

/** 2026-11-25T10:00:00.000Z  send-notice (entryId 12, personId 5f0c): connect ECONNREFUSED, at attempt 151 */
function line({ name, data, reason, attempts, givenUpAt }: DeadLetter): string {
  const told = Object.entries(data).map(([word, value]) => `${word} ${value}`);
  return `${givenUpAt.toISOString()}  ${name} (${told.join(', ')}): ${reason.replace(/\s+/g, ' ')}, at attempt ${attempts}`;
}
