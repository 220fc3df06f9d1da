import type { PgBoss, QueueOptions } from 'pg-boss';
import { deadLetter } from './dead-letters.ts';

/** Makes a queue for each kind of work, or gives it the options that it has in this version. */
export async function declareQueues(
  boss: PgBoss,
  kinds: readonly { name: string; retryLimit: number | undefined }[],
): Promise<void> {
  const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  if (!existing.has(deadLetter)) await boss.createQueue(deadLetter, { retentionSeconds: year });
  for (const { name, retryLimit = defaults.retryLimit } of kinds) {
    const options = { ...defaults, retryLimit };
    const queue = existing.get(name);
    // "short": one waits for a singletonKey, however many are being done.
    if (queue === undefined) await boss.createQueue(name, { ...options, policy: 'short', deadLetter });
    else if (differ(queue, options)) await boss.updateQueue(name, options);
  }
}

const year = 365 * 24 * 60 * 60;

const defaults = {
  // 15 s, 30 s, 1 min… then every 10 minutes: an outage of a day loses nothing, and when one of an hour ends,
  // all that waited is done within 15 minutes.
  retryDelay: 15,
  retryBackoff: true,
  retryDelayMax: 600,
  retryLimit: 150,
  expireInSeconds: 15 * 60,
  // Work of a process that died is taken up again within minutes, not when it expires.
  heartbeatSeconds: 60,
  retentionSeconds: year,
} satisfies QueueOptions;

const differ = (queue: QueueOptions, options: typeof defaults) =>
  Object.entries(options).some(([option, value]) => queue[option as keyof QueueOptions] !== value);
